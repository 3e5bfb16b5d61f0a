package org.mingfa.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.mingfa.exchange.example.Shiqiao;
import org.mingfa.exchange.example.ShiqiaoTown;
import org.mingfa.exchange.example.TownshipYear;

class ImportTest {
    @Test
    void x() throws Exception {
        try (var town = new ShiqiaoTown()) {
            var rows = new ArrayList<RowResult>();
            long t = System.nanoTime();
            var result = town.imports.run(town.clerk, TownshipYear.FILE, rows::add, null);
            System.out.println(result.inWords() + " " + (System.nanoTime() - t) / 1e6 + " ms");
            result.remarks().forEach(System.out::println);
            result.refusals().stream().limit(10).forEach(System.out::println);
            rows.stream().limit(5).forEach(System.out::println);
            var f = town.figures.ofYear(town.scope(), Shiqiao.CODE, 2023);
            f.values().stream().filter(v -> v.orZero().signum() > 0).forEach(v -> System.out.println(v.measure().id() + " " + v.inWords()));
            assertThat(result.refused()).isZero();
            t = System.nanoTime();
            System.out.println(town.imports.run(town.clerk, TownshipYear.FILE, rows::add, null).inWords() + " " + (System.nanoTime() - t) / 1e6 + " ms");
            System.out.println(town.recount.recount(town.scope(), n -> {}));
        }
    }
}
