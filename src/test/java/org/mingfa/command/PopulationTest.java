package org.mingfa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.command.line.ExitCode;
import org.mingfa.command.line.Opened;
import org.mingfa.command.line.Where;
import org.mingfa.law.PlaceCode;
import org.mingfa.region.Population;
import org.mingfa.store.Scope;

/** The places of a county and how many people live there, entered from files. */
@Tag("slow")
class PopulationTest {

    /** Each command opens the data that the one before it left. */
    @BeforeEach
    void withoutAFreshStore() {
        System.setProperty("mingfa.test-store", "none");
    }

    @AfterEach
    void withOneAgain() {
        System.clearProperty("mingfa.test-store");
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
        assertThat(Typed.words("places", places, data).said()).contains("区划5个：新录入5个");
        assertThat(Typed.words("population", people, data).said()).contains("人口3条：新录入3条，改动0条，与原来相同0条。");
        assertThat(Typed.words("population", people, data).said()).contains("人口3条：新录入0条，改动0条，与原来相同3条。");
        Opened.run(new Where(List.of("--mingfa.data=" + folder.resolve("data"))), context -> {
            var population = context.getBean(Population.class);
            assertThat(population.of(Scope.of("990101"), PlaceCode.of("990101"), 2024))
                    .isEqualTo(Map.of("990101001", 31260, "990101002", 18940));
            assertThat(population.of(Scope.of("990101"), PlaceCode.of("990101"), 2026))
                    .containsEntry("990101001", 30800);
            return 0;
        });
        var mended = file(folder, "改.csv", "代码,年度,人口,来源\n990101001,2025,30900,县统计年鉴\n990101002,2021,19000,\n");
        assertThat(Typed.words("population", mended, data).said()).contains("人口2条：新录入1条，改动1条，与原来相同0条。");
        var unknown = file(folder, "错.csv", """
                代码,年度,人口
                990101002000,2022,18000
                990101009000,2020,5
                990101002000,2022,18001
                """);
        var refused = Typed.words("population", unknown, data);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG);
        assertThat(refused.said())
                .contains("第3行：没有区划 990101009，请先用 places 录入区划。")
                .contains("第4行：与第2行是同一地方同一年度，数字或者来源不同，请只留一行。")
                .contains("共2处不对，一行也没有录入。");
    }

    @Test
    void what_is_no_number_is_told_with_its_line_and_the_others_with_it() throws IOException {
        var folder = Files.createTempDirectory(Path.of("target"), "population");
        assertThat(Typed.words("population", file(folder, "人口.csv", "代码,人口\n990101001,5\n"))
                        .said())
                .contains("要有：代码,年度,人口");
        var wrong = Typed.words("population", file(folder, "错.csv", "代码,年度,人口\n990101001,二〇,3万\n,2020,5\n"));
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.WRONG);
        assertThat(wrong.said())
                .contains("第2行：“年度”写的是“二〇”，应填写整数。")
                .contains("第2行：“人口”写的是“3万”，应填写整数。")
                .contains("第3行：没有填写“代码”。")
                .contains("共3处不对，一行也没有录入。请改好后重新运行。");
    }
}
