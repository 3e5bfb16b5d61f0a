package org.mingfa.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reports as sub-districts, bureaus, counties and townships write them, without planted faults: whatever is found was read
 * beside its sentence and judged right. A finding more is a false alarm, one less a blind spot.
 */
class VariedReportsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            varied-street.txt   | D26; D51; D37 120余家; D37 1100余人次; D37 2.1万余份
            varied-bureau.txt   | D26; D51; D35 局长王建国; D32 第一责任人; D38 100%; D37 8000余份; D7 （一）执法力量不足。
            varied-county.txt   | D26; D51; D37 突破3.5万户; D38 100%; D39 全覆盖
            varied-township.txt | D7 （一）法治人才短缺。; D35 党委书记何立新; D35 乡长覃秀英
            varied-short.txt    | D23 十九届六中全会; D22 《信访条例》; D40 68起; D33; D21 法制观念; D26; D6 1、; D6 2、; D6 3、; D6 4、; D6 5、; D32 主要领导亲自; D37 近200人; D37 十余起; D37 3000多份; D37 二十余条; D37 300多人次; D38 95%以上; D38 百分之九十五; D42 200人（次）; D25; D51; D22 《物权法》
            """)
    void what_is_found_is_what_an_inspector_would_sign(String file, String expected) {
        var findings = Samples.check(Samples.file(file));
        var words = expected.split("; ");
        for (var one : words) {
            var parts = one.strip().split(" ", 2);
            assertThat(findings)
                    .as(one)
                    .anyMatch(finding -> finding.check().equals(parts[0])
                            && (parts.length == 1 || finding.where().text().contains(parts[1])));
        }
        assertThat(findings).as(file).hasSize(words.length);
    }
}
