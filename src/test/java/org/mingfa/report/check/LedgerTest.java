package org.mingfa.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.exchange.example.Shiqiao;
import org.mingfa.exchange.example.ShiqiaoTown;
import org.mingfa.exchange.example.TownshipYear;
import org.mingfa.report.AnnualReport;
import org.mingfa.report.ReportLaw;

/** Stated figures beside the records of 石桥镇 in 2023: 43 banners and 20 more at events, 1560 leaflets. */
class LedgerTest {

    @TempDir
    private Path folder;

    private static ShiqiaoTown town;
    private static Ledger ledger;

    @BeforeAll
    static void importTheYear() throws Exception {
        town = new ShiqiaoTown();
        town.imports.run(town.clerk, TownshipYear.FILE, row -> {}, null);
        ledger = new Ledger(CheckLaw.load(Path.of("law"), ShiqiaoTown.LAW), town.figures, town.places);
    }

    @AfterAll
    static void drop() {
        town.close();
    }

    private static Checked compare(String sentence) {
        var text = Samples.text(Samples.CLEAN)
                .replace("悬挂宣传横幅43幅，最少的村2幅；发放宣传单1520份。", sentence)
                .replace("2025年", "2023年");
        var checked = Samples.CHECKER.check(Samples.reading(text), null);
        return ledger.compare(checked, town.scope(), Shiqiao.CODE, 2023);
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
                        && one.severity() == Severity.FIX
                        && one.quotation().equals("100幅")
                        && one.why().contains("43幅"));
    }

    @Test
    void the_report_this_house_writes_by_itself_passes() throws Exception {
        var law = ReportLaw.load(Path.of("law"), ShiqiaoTown.LAW);
        var writer = new AnnualReport(
                town.figures, town.places, town.store.transactions(), ShiqiaoTown.LAW, law, town.staff, town.clock);
        var file = folder.resolve("report.docx");
        writer.write(town.scope(), Shiqiao.CODE, 2023, file, null, new PrintStream(OutputStream.nullOutputStream()));
        var checked = Samples.CHECKER.check(Checker.read(file), null);
        assertThat(checked.reading().parts()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(checked.findings())
                .allSatisfy(one -> assertThat(one.severity())
                        .as(one.check() + one.quotation())
                        .isEqualTo(Severity.CONFIRM));
    }
}
