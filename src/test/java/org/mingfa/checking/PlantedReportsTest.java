package org.mingfa.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Fictional reports with faults planted in them. */
class PlantedReportsTest {

    @Test
    void all_faults_of_a_towns_report_are_found() {
        var findings = Samples.check(Samples.file("planted-town.txt"));
        assertThat(findings)
                .extracting(one -> one.check() + " " + one.quotation())
                .contains(
                        "D2 （三）",
                        "D6 (一)",
                        "D6 1、 ",
                        "D9 learning",
                        "D10 [bookmark: _GoBack]",
                        "D11 运用法治思维法和治方式",
                        "D11 人民调节",
                        "D11 台帐",
                        "D12 依法治国、依法执政共同推进",
                        "D13 召开了",
                        "D15 开展执法检查活动把检查结果纳入",
                        "D16 ,",
                        "D16 柳林委发[2025]07号",
                        "D17 3.15",
                        "D18  ",
                        "D21 法制意识",
                        "D22 合同法",
                        "D22 农田看护法",
                        "D34 13800000001",
                        "D35 张大山",
                        "D35 联系人：王小明",
                        "D37 300余册",
                        "D38 100%",
                        "D39 零上访",
                        "D42 册（本）",
                        "D44 受理行政复议",
                        "D47 大事不出村",
                        "D48 素质低下")
                .anyMatch(one -> one.startsWith("D23 ") && one.contains("七五"))
                .anyMatch(one -> one.startsWith("D23 ") && one.contains("十八大"));
        assertThat(findings)
                .extracting(Finding::check)
                .contains("D3", "D4", "D8", "D24", "D25", "D26", "D29", "D30", "D32", "D33", "D43", "D51", "D52");
    }

    @Test
    void all_faults_of_a_villages_township_are_found() {
        var findings = Samples.check(Samples.file("planted-village.txt"));
        assertThat(findings)
                .extracting(Finding::check)
                .contains(
                        "D4", "D7", "D11", "D13", "D14", "D15", "D20", "D26", "D27", "D28", "D29", "D32", "D37", "D40",
                        "D41", "D45", "D46");
        assertThat(findings)
                .extracting(one -> one.check() + " " + one.quotation())
                .contains("D11 营造浓法治氛围", "D14 至上至上", "D37 多次", "D41 10幅", "D27 情况报告");
    }

    @Test
    void every_finding_can_be_placed_explained_and_mended() {
        for (var file : List.of("planted-town.txt", "planted-village.txt")) {
            assertThat(Samples.check(Samples.file(file))).allSatisfy(one -> {
                assertThat(one.why()).isNotBlank();
                assertThat(one.basis()).isNotBlank();
                assertThat(one.proposal()).isNotBlank();
            });
        }
    }
}
