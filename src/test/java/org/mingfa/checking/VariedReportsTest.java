package org.mingfa.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reports as sub-districts, bureaus, counties and townships write them, careful and careless ones: whatever is found was
 * read beside its sentence and judged right. A finding more is a false alarm, one less a blind spot.
 */
class VariedReportsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            varied-street.txt   | D26; D51; D37 120余家; D37 1100余人次; D37 2.1万余份
            varied-bureau.txt   | D26; D51; D35 局长王建国; D32 第一责任人; D38 100%; D37 8000余份; D7 （一）执法力量不足。
            varied-county.txt   | D26; D51; D37 突破3.5万户; D38 100%; D39 全覆盖
            varied-township.txt | D7 （一）法治人才短缺。; D35 党委书记何立新; D35 乡长覃秀英
            varied-short.txt    | D23 十九届六中全会; D22 《信访条例》; D40 68起; D33; D21 法制观念; D26; D6 1、; D6 2、; D6 3、; D6 4、; D6 5、; D32 主要领导亲自; D37 近200人; D37 十余起; D37 3000多份; D37 二十余条; D37 300多人次; D38 95%以上; D38 百分之九十五; D42 200人（次）; D25; D51; D22 《物权法》
            varied-market.txt   | D51; D38 98.5%; D38 100%; D37 2400余人次
            varied-joint.txt    | D26; D51; D38 100%; D39 无一起; D39 无一起; D37 900余人; D7 （一）法治建设与业务工作融合不够紧密。
            varied-summary.txt  | D26; D32; D23 十九大; D51; D35 镇长李建军; D35 副镇长王海燕; D35 司法所长赵刚; D6 1、; D6 2、; D6 3、; D6 4、; D6 5、; D6 6、; D6 7、; D6 1、; D11b 系统的学习; D22 《合同法》; D11 违法必纠; D39 无任何; D39 零复议; D38 99%; D38 95%; D42 3万余人（次）; D37 200余条; D37 1万余份; D37 3万余人; D16; D30 我乡; D52 社区矫正人员; D52 吸毒人员; D39 无一人; D24 2023年; D33; D48 素质较低; D21 法制观念; D39 零投诉; D29 二〇二四年; D35 联系人; D34
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
