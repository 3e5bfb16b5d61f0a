package org.mingfa.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.exchange.example.Shiqiao;
import org.mingfa.exchange.example.ShiqiaoTown;
import org.mingfa.exchange.example.TownshipYear;
import org.mingfa.law.PlaceCode;
import org.mingfa.report.AnnualReport;
import org.mingfa.report.ReportLaw;

/** Stated figures beside the records of 石桥镇 in 2023: 43 banners and 20 more at events, 1560 leaflets. */
@Tag("slow")
class AgainstRecordsTest {

    @TempDir
    private Path folder;

    @AutoClose
    private static ShiqiaoTown town;

    private static AgainstRecords ledger;

    @BeforeAll
    static void importTheYear() throws Exception {
        town = new ShiqiaoTown();
        town.imports.run(town.clerk, TownshipYear.FILE, row -> {}, null);
        ledger = new AgainstRecords(CheckLaw.load(Path.of("law"), ShiqiaoTown.LAW), town.figures, town.places);
    }

    private static Checked compare(String sentence) {
        var text = Samples.text(Samples.CLEAN)
                .replace("悬挂宣传横幅43幅，最少的村2幅；发放宣传单1520份。", sentence)
                .replace("2025年", "2023年");
        var checked = Samples.CHECKER.check(Samples.reading(text), null);
        return ledger.compare(checked, town.scope(), PlaceCode.of(Shiqiao.CODE), 2023);
    }

    /** What the records say against a sentence; the sentences around it are of another town. */
    private static List<Finding> against(String sentence) {
        return compare(sentence).findings().stream()
                .filter(one -> one.check().equals("D50")
                        && one.where()
                                .paragraph()
                                .sentenceAt(one.where().from())
                                .text()
                                .endsWith(sentence))
                .toList();
    }

    @Test
    void what_records_bear_out_is_shown_with_its_records() {
        var checked = compare("悬挂宣传横幅60余幅，每村不少于2幅，发放宣传单1500余份。");
        assertThat(checked.compared())
                .filteredOn(one -> one.stated().what().matches(".*(横幅|宣传单).*")
                        || one.stated().perVillage())
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(one -> assertThat(one.holds()).as(one.recorded()).isTrue());
        assertThat(checked.compared().getFirst().recorded()).contains("各村宣传横幅43幅", "节点活动横幅（不分村）20幅");
        assertThat(checked.compared().getFirst().records()).isNotEmpty();
    }

    @Test
    void what_they_do_not_is_a_finding_with_both_figures() {
        var checked = compare("悬挂宣传横幅100幅。");
        assertThat(checked.findings())
                .anyMatch(one -> one.check().equals("D50")
                        && one.severity() == Weight.FIX
                        && one.quotation().equals("100幅")
                        && one.why().contains("43幅"));
    }

    @ParameterizedTest
    @CsvSource({
        "有的村宣传横幅不足两幅。",
        "宣传横幅不足两幅的村有1个。",
        "按要求各村至少悬挂宣传横幅5幅。",
        "每场发放宣传单不少于3000份。",
        "标准是宣传横幅超过100幅。",
        "2022年悬挂宣传横幅80幅。",
        "去年发放宣传单900份。",
        "3月悬挂宣传横幅5幅。",
        "发放宣传单超过1500份。"
    })
    void a_threshold_a_part_of_the_year_and_another_year_are_no_claims_of_the_count(String sentence) {
        assertThat(against(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3月悬挂宣传横幅500幅。, FIX", "发放宣传单超过5000份。, CONFIRM", "各村宣传横幅都到位，最少的每村不少于9幅宣传横幅。, FIX"})
    void what_cannot_be_is_found_all_the_same(String sentence, Weight severity) {
        assertThat(against(sentence))
                .singleElement()
                .satisfies(one -> assertThat(one.severity()).isEqualTo(severity));
    }

    @ParameterizedTest
    @CsvSource({
        "登记矛盾纠纷13件，调结11件，调解成功11件。, 登记矛盾纠纷",
        "全年调解成功矛盾纠纷11件。, 调解成功",
        "成功化解各类矛盾纠纷11件。, 调解成功",
        "深入开展矛盾纠纷排查，发现矛盾纠纷30件。, 排查发现矛盾纠纷",
        "排查矛盾纠纷30件并化解28件。, 排查发现矛盾纠纷"
    })
    void a_figure_is_held_against_what_its_own_words_say(String sentence, String measure) {
        assertThat(compare(sentence).compared())
                .filteredOn(one -> sentence.contains(one.stated().where().text())
                        && one.stated().what().contains("纠纷"))
                .singleElement()
                .satisfies(one -> assertThat(one.recorded()).startsWith(measure + "0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"受理矛盾纠纷13件。", "排查化解矛盾纠纷13件。", "调解矛盾纠纷13件。"})
    void where_several_measures_fit_none_is_called_wrong(String sentence) {
        assertThat(against(sentence)).isEmpty();
    }

    @Test
    void the_report_this_house_writes_by_itself_passes() throws Exception {
        var law = ReportLaw.load(Path.of("law"), ShiqiaoTown.LAW);
        var writer = new AnnualReport(
                town.figures, town.places, town.store.transactions(), ShiqiaoTown.LAW, law, town.staff, town.clock);
        var file = folder.resolve("report.docx");
        writer.write(
                town.scope(),
                PlaceCode.of(Shiqiao.CODE),
                2023,
                file,
                null,
                new PrintStream(OutputStream.nullOutputStream()));
        var checked = ledger.compare(
                Samples.CHECKER.check(Checker.read(file), null), town.scope(), PlaceCode.of(Shiqiao.CODE), 2023);
        assertThat(checked.compared()).isNotEmpty().allMatch(Compared::holds);
        assertThat(checked.reading().parts()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(checked.findings())
                .allSatisfy(one -> assertThat(one.severity())
                        .as(one.check() + one.quotation())
                        .isEqualTo(Weight.CONFIRM));
    }
}
