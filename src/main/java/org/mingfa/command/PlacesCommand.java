package org.mingfa.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.mingfa.region.Edition;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.region.UnsoundPlace;
import org.mingfa.store.Scope;

/** Enters a published list of division codes: new places, new names, codes that are given up. */
final class PlacesCommand implements Command {

    private static final String LONG_AGO = "2000-01-01";

    @Override
    public String name() {
        return "places";
    }

    @Override
    public String usage() {
        return "区划.csv [--from 启用日期] [--whole 代码] [--data 数据目录]";
    }

    @Override
    public String purpose() {
        return "录入区划（标题行：代码,名称，可加 原代码；公布的12位代码或者去掉末尾零的都可以）。" + "同一代码换了名称的，自启用日期起改名；写明 --whole 的，该地区名单里没有的代码停用。原有记录都保留";
    }

    @Override
    public List<String> options() {
        return List.of("from", "whole", "data", "law");
    }

    @Override
    public int run(Arguments arguments, PrintStream out) {
        var from = day(arguments.option("from").orElse(LONG_AGO));
        var file = Path.of(arguments.needWord(0, "区划文件"));
        var rows = Rows.read(file, List.of("代码", "名称")).rows();
        var edition =
                new Edition(from, rows.stream().map(row -> place(row, from)).toList());
        return Opened.run(arguments, context -> {
            var places = context.getBean(Places.class);
            var changes = edition.against(places, arguments.option("whole").orElse(null));
            places.change(Scope.everything(), changes);
            changes.renamed().forEach(place -> out.println("改名：" + place.code() + " " + place.name()));
            changes.ended().stream()
                    .filter(place -> changes.renamed().stream()
                            .noneMatch(renamed -> renamed.code().equals(place.code())))
                    .forEach(place -> out.println("停用：" + place.code() + " " + place.name()));
            out.println("区划" + rows.size() + "个，新录入" + changes.added().size() + "个，改名"
                    + changes.renamed().size() + "个，停用"
                    + (changes.ended().size() - changes.renamed().size()) + "个。");
            return 0;
        });
    }

    private static Place place(Rows.Row row, LocalDate from) {
        try {
            var predecessor = row.headings().contains("原代码") ? row.cell("原代码") : "";
            return Edition.place(row.need("代码"), row.need("名称"), from, predecessor.isEmpty() ? null : predecessor);
        } catch (UnsoundPlace unsound) {
            throw row.mistake(String.valueOf(unsound.getMessage()));
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new UsageMistake("--from 应写成2026-11-20的样子");
        }
    }
}
