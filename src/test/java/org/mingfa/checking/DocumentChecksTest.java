package org.mingfa.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each check that looks at the whole document: a clean report, and the same with one thing changed. */
class DocumentChecksTest {

    private static List<String> ids(List<Finding> findings) {
        return findings.stream().map(Finding::check).toList();
    }

    @Test
    void a_clean_report_gives_nothing_but_the_names_of_the_two_heads_to_confirm() {
        assertThat(Samples.check(Samples.CLEAN))
                .extracting(Finding::check, Finding::severity, Finding::quotation)
                .containsExactly(tuple("D35", Weight.CONFIRM, "党委书记陈立国"), tuple("D35", Weight.CONFIRM, "镇长周敏"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    D1  | 三、党政主要负责人            | 四、党政主要负责人
                    D1  | 三、党政主要负责人            | 3、党政主要负责人
                    D2  | （二）依法履行审核职责        | （三）依法履行审核职责
                    D3  | （一）加强执法人员培训⏎3月   | 1.加强执法人员培训。3月
                    D6  | （二）依法履行审核职责        | (二) 依法履行审核职责
                    D7  | （一）加强执法人员培训⏎3月   | （一）加强执法人员培训。3月
                    D8  | 二、存在的不足和原因          | 二、存在的不足和原因。
                    D16 | 青石县委、县人民政府：        | 石政发[2026]7号⏎青石县委、县人民政府：
                    D19 | 成功率94.1%。                 | 成功率⏎⏎是94.1%。
                    D25 | 石桥镇2025年法治              | 石桥镇法治
                    D25 | 四、2026年主要安排            | 四、主要安排
                    D26 | 法治政府建设年度报告          | 法治建设工作总结报告
                    D27 | 石桥镇2025年法治政府建设年度报告 | 石桥镇2025年法治政府建设年⏎度报告
                    D28 | ⏎石桥镇人民政府⏎            | ⏎
                    D29 | 2026年2月10日                 |
                    D29 | 2026年2月10日                 | 2026年3月10日
                    D29 | 2026年2月10日                 | 二〇二六年二月十日
                    D30 | 石桥镇2025年法治政府建设年度报告 | 中共石桥镇委员会 石桥镇人民政府⏎关于2025年法治政府建设年度报告
                    D31 | 在县委、县政府的领导下        | 在县委、县政府的领导下并向省委报告工作
                    D32 | 四、2026年主要安排            | 四、补充说明
                    D32 | 三、党政主要负责人履行推进法治建设第一责任人职责情况⏎镇党委书记陈立国同志主持会议听取法治工作汇报4次，镇长周敏同志督办法治任务9项，到期完成9项。 | 三、重点任务办理⏎任务9项，到期完成9项。
                    D33 | ，原因是执法人员变动、培训不及时 |
                    D51 | 上年报告安排的7项任务，已完成6项，1项因征地未批转入2026年。 |
                    """)
    void one_change_brings_one_finding(String check, String old, String other) {
        var before = old.replace("⏎", "\n");
        var after = other == null ? "" : other.replace("⏎", "\n");
        assertThat(ids(Samples.replacing(before, after))).contains(check);
    }

    @Test
    void indentation_is_one_thing_or_the_other() {
        var indented = Samples.text(Samples.CLEAN)
                .lines()
                .map(line -> line.isBlank() ? line : "　　" + line)
                .toList();
        var some = new ArrayList<>(indented);
        some.set(6, some.get(6).strip());
        assertThat(ids(find(String.join("\n", indented)))).doesNotContain("D20");
        assertThat(ids(find(String.join("\n", some)))).contains("D20");
    }

    @Test
    void results_without_a_figure_are_told() {
        var text = Samples.text(Samples.CLEAN);
        int from = text.indexOf("（一）开展");
        int to = text.indexOf("二、存在");
        var empty = "（一）开展法治宣传教育\n坚持面向群众宣传法律，推动法治观念深入人心，落实“三个结合”“四位一体”要求。\n（二）依法履行职责\n坚持依法办事，公正对待每一名当事人。\n";
        assertThat(ids(find(text.substring(0, from) + empty + text.substring(to))))
                .contains("D36", "D50");
    }

    @Test
    void a_total_must_reach_the_least_number_times_the_villages() {
        var old = "悬挂宣传横幅43幅，最少的村2幅";
        assertThat(Samples.replacing(old, "悬挂宣传横幅30幅，每村不少于2幅"))
                .anyMatch(one -> one.check().equals("D40") && one.severity() == Weight.FIX);
        assertThat(Samples.replacing(old, "悬挂宣传横幅43幅，每村不少于2幅"))
                .anyMatch(one -> one.check().equals("D40") && one.severity() == Weight.CONFIRM);
        assertThat(ids(Samples.check(Samples.CLEAN))).doesNotContain("D40");
    }

    @Test
    void the_least_village_named_answers_for_coverage() {
        assertThat(ids(Samples.replacing("最少的村2幅", "每村最少2幅"))).doesNotContain("D40");
    }

    @Test
    void the_same_thing_counted_in_two_places_is_asked_about() {
        assertThat(ids(Samples.saying("在集市上设置宣传横幅12幅。"))).contains("D41");
        assertThat(ids(Samples.saying("集市上另设展板12块，又举办讲座2场。"))).doesNotContain("D41");
        assertThat(ids(Samples.saying("集市上另设宣传横幅12幅。"))).doesNotContain("D41");
    }

    @Test
    void beside_last_years_report_copies_and_unanswered_plans_are_found() {
        var last = Samples.reading(Samples.text(Samples.CLEAN)
                .replace("2026", "2025x")
                .replace("2025年", "2024年")
                .replace("2025x", "2025")
                .replace("3月底前完成轮训，由司法所负责，应训23人。", "6月底前在滨河广场建成占地200平方米的法治主题公园。"));
        var findings = Samples.CHECKER
                .check(Samples.reading(Samples.text(Samples.CLEAN)), last)
                .findings();
        assertThat(findings)
                .anyMatch(one -> one.check().equals("D49") && one.quotation().startsWith("制定行政规范性文件1件"))
                .anyMatch(one -> one.check().equals("D51") && one.why().contains("法治主题公园"));
    }

    @Test
    void what_leads_over_to_the_report_is_not_copied_and_what_was_not_yet_planned_is_no_promise() {
        var lead = "现将石桥镇法治政府建设情况报告如下。文中数字均由台账记录计数得出，计数方法和逐条记录见附件。\n一、";
        var now = Samples.text(Samples.CLEAN).replaceFirst("一、", lead);
        var last = Samples.reading(now.replace("3月底前完成轮训，由司法所负责，应训23人。", "明年的任务还没有登记责任人和期限，也没有明确的办结标准。"));
        assertThat(Samples.CHECKER.check(Samples.reading(now), last).findings())
                .noneMatch(one -> one.check().equals("D49") && one.quotation().startsWith("现将"))
                .noneMatch(one -> one.check().equals("D51") && one.why().contains("还没有登记"));
    }

    private static List<Finding> find(String text) {
        return Samples.CHECKER.check(Samples.reading(text), null).findings();
    }
}
