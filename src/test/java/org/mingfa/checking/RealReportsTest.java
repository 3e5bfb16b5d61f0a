package org.mingfa.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three published reports: every fault a reader found by hand must be found. They are not part of this repository. */
class RealReportsTest {

    private static final Path FOLDER = Path.of("..", "shared", "reports");

    @ParameterizedTest
    @CsvSource({
        "000.txt, 'D7 D11:镇镇 D11b:直观整体的了解 D15:培训将政府学法 D20 D21:法制课堂 D21:法制建设 D21:法制途径 D21:法制观念 D22 D24:今年来 D25 D26 D27 D28 D29"
                + " D32 D33 D36 D39:全覆盖 D46 D48 D50 D51', 26",
        "001.txt, 'D3 D5:此外 D11:浓法治氛围 D16 D17:12.4 D22:土地保护法 D26 D28 D29 D33 D35:雷晓鸣 D35:任敬敬 D37:40多幅 D37:两万余元 D37:1500余份"
                + " D37:1800余本 D39:无死角 D39:全覆盖 D40:40多幅 D41:20幅 D42:本（份） D44:公正司法 D50 D51', 29",
        "003.txt, 'D3 D8 D9:and D11:法治学孔 D11:关注度高的 D12:依法行政、依法行政共同推进 D16:(联系人 D19:犯罪法 D19:我镇工作 D19:执法全过程 D19:机制，使"
                + " D22 D23:十九大 D24:今年以来 D25 D26 D30:邮亭委文 D30:镇委 D31:向市委报告 D32 D33 D34:13900000000 D35:杜 D35:联系人 D36 D37:定期 D39"
                + " D43:出庭应诉 D43:应当通过 D43:应当及时 D43:应当做好 D44:庭审现场直播 D44:判后释法 D44:行政复议 D45 D50 D51 D52', 44"
    })
    void every_known_finding_is_found(String name, String expected, int most) {
        var file = FOLDER.resolve(name);
        if (!Files.exists(file)) {
            System.out.println("Skipped: the real report " + name + " is not on this machine");
        }
        Assumptions.assumeTrue(Files.exists(file));
        var findings = Samples.check(file);
        for (var one : List.of(expected.split(" D"))) {
            var parts = (one.startsWith("D") ? one : "D" + one).split(":", 2);
            assertThat(findings)
                    .as(one)
                    .anyMatch(finding -> finding.check().equals(parts[0])
                            && (parts.length == 1 || finding.where().text().contains(parts[1])));
        }
        assertThat(findings).as("judged by hand, see docs/report-checker.md").hasSizeLessThanOrEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({"003.txt, 法制审核", "003.txt, 学法制度", "000.txt, APP", "001.txt, S231", "001.txt, “八五”普法"})
    void what_is_right_is_left_alone(String name, String right) {
        var file = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.exists(file));
        assertThat(Samples.text(file)).contains(right.substring(0, 2));
        assertThat(Samples.check(file)).noneMatch(one -> one.where().text().contains(right));
    }
}
