package org.mingfa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingfa.region.Population;
import org.mingfa.store.Scope;

/** The places of a county and how many people live there, entered from files. */
class PopulationTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    /** Each command opens the data that the one before it left. */
    @BeforeEach
    void withoutAFreshStore() {
        System.setProperty("mingfa.test-store", "none");
    }

    @AfterEach
    void withOneAgain() {
        System.clearProperty("mingfa.test-store");
    }

    private int run(String... words) {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Commands.run(List.of(words), out, out);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static String file(Path folder, String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void the_newest_number_up_to_the_year_asked_for_holds() throws IOException {
        var folder = Files.createTempDirectory(Path.of("target"), "population");
        var data = "--data=" + folder.resolve("data");
        var places = file(folder, "区划.csv", """
                代码,名称
                990000000000,示例省
                990100000000,示例市
                990101000000,云溪县
                990101001000,石桥镇
                990101002000,柳河乡
                """);
        var people = file(folder, "人口.csv", """
                代码,年度,人口,来源
                990101001000,2020,31260,人口普查
                990101001,2025,30800,县统计年鉴
                990101002000,2020,18940,人口普查
                """);
        assertThat(run("places", places, data)).as(said()).isZero();
        assertThat(run("population", people, data)).as(said()).isZero();
        assertThat(said()).contains("录入人口3条");
        Opened.run(Arguments.of(List.of(data), List.of("data")), context -> {
            var population = context.getBean(Population.class);
            assertThat(population.of(Scope.of("990101"), "990101", 2024))
                    .isEqualTo(Map.of("990101001", 31260, "990101002", 18940));
            assertThat(population.of(Scope.of("990101"), "990101", 2026)).containsEntry("990101001", 30800);
            return 0;
        });
        var unknown = file(folder, "错.csv", "代码,年度,人口\n990101002000,2021,19000\n990101009000,2020,5\n");
        assertThat(run("population", unknown, data)).isEqualTo(2);
        assertThat(said()).contains("第3行：没有区划 990101009，请先用 places 录入区划");
    }

    @Test
    void what_is_no_number_is_told_with_its_line() throws IOException {
        var folder = Files.createTempDirectory(Path.of("target"), "population");
        assertThat(run("population", file(folder, "人口.csv", "代码,人口\n990101001,5\n")))
                .isEqualTo(2);
        assertThat(said()).contains("要有：代码,年度,人口");
    }
}
