package org.mingfa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.document.Attachment;
import org.mingfa.document.Block;
import org.mingfa.document.Inline;
import org.mingfa.document.Paragraph;
import org.mingfa.document.Table;
import org.mingfa.exchange.example.Shiqiao;
import org.mingfa.exchange.example.ShiqiaoTown;
import org.mingfa.exchange.example.TownshipYear;
import org.mingfa.finding.LedgerOrder;
import org.mingfa.finding.LedgerQuery;
import org.mingfa.finding.LedgerState;
import org.mingfa.finding.Ledgers;
import org.mingfa.judging.Act;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Proposal;

/** The report of 石桥镇 for 2023, from the workbook in {@code examples/}. */
class AnnualReportTest {

    private static final Path CLAIMS = Path.of("law", "reports", "claims", "2023-001.yaml");

    @AutoClose
    private static ShiqiaoTown town;

    private static AnnualReport report;
    private static AnnualReport.Draft draft;

    @TempDir
    private Path folder;

    @BeforeAll
    static void importTheYear() throws Exception {
        town = new ShiqiaoTown();
        town.imports.run(town.clerk, TownshipYear.FILE, row -> {}, null);
        report = Reports.of(town);
        draft = report.draft(town.scope(), PlaceCode.of(Shiqiao.CODE), 2023, Reports.LAW.claims(CLAIMS));
    }

    private static String text(List<Block> blocks) {
        return blocks.stream()
                .map(block -> block instanceof Paragraph(var pieces) ? Inline.shown(pieces) : "")
                .collect(Collectors.joining("\n"));
    }

    private static List<List<String>> rows(Attachment attachment) {
        return attachment.blocks().stream()
                .filter(Table.class::isInstance)
                .flatMap(block -> ((Table) block).rows().stream())
                .map(row -> row.cells().stream().map(Inline::shown).toList())
                .toList();
    }

    private static Verdict verdict(AnnualReport.Draft of, String id) {
        return of.verdicts().stream()
                .filter(verdict -> verdict.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void it_has_the_fixed_title_and_says_what_the_records_show() {
        assertThat(draft.document().title().text()).isEqualTo("石桥镇2023年法治政府建设年度报告");
        assertThat(text(draft.document().body()))
                .contains(
                        "组织宣传车进村1040车次，每村最少52车次",
                        "在各村悬挂宣传横幅43幅，每村最少2幅",
                        "宣传车到过20个村，挂有横幅的有20个村",
                        "在节点活动中另挂横幅20幅，不计入各村数",
                        "建设整修法治长廊500米，支出21600元",
                        "发放宣传单1560份",
                        "发放法律读本1860本",
                        "周一例会学法52次",
                        "应知应会测试52次");
    }

    @Test
    void zeroes_are_stated_and_nothing_is_said_that_no_record_shows() {
        assertThat(text(draft.document().body()))
                .contains("全年公布行政规范性文件0件", "全年行政处罚立案0件", "全年登记矛盾纠纷0件", "没有新媒体推送记录（0条）", "问题登记没有2023年末尚未销号的记录")
                .doesNotContain(
                        "法治讲座0", "公开征求意见", "司法确认", "全覆盖", "法律顾问覆盖率", "按期次应报", "按周应有", "持证率", "没有报，", "向0个单位征求意见");
    }

    @Test
    void it_states_how_much_was_carried_over() {
        assertThat(text(draft.document().body())).contains("全年记录241条，其中补录241条，占100.0%");
    }

    @Test
    void every_figure_of_the_body_leads_to_its_row_and_from_there_to_its_records() {
        var body = draft.document().body().stream()
                .filter(Paragraph.class::isInstance)
                .flatMap(block -> ((Paragraph) block).pieces().stream())
                .filter(Inline.Figure.class::isInstance)
                .map(Inline.Figure.class::cast)
                .toList();
        assertThat(body)
                .hasSizeGreaterThan(40)
                .allSatisfy(figure -> assertThat(figure.records())
                        .isInstanceOfSatisfying(
                                Inline.Within.class,
                                within -> assertThat(within.anchor()).startsWith("figure-")));
        assertThat(rows(draft.document().attachments().getFirst()))
                .contains(
                        List.of("各村宣传横幅", "“普法活动”登记记录，按登记的数量相加，按村计", "43幅", "23"),
                        List.of("每村横幅最少数", "各村“各村宣传横幅”中最小的数，没有的计0", "2幅", "23"),
                        List.of("公布的规范性文件", "“行政规范性文件”统一公布记录，每条计1", "0件", "0"));
    }

    @Test
    void the_records_behind_a_figure_are_listed_one_by_one() {
        var publicity = draft.document().attachments().stream()
                .filter(attachment -> attachment.title().text().contains("记录清单"))
                .findFirst()
                .orElseThrow();
        assertThat(rows(publicity))
                .anySatisfy(row -> assertThat(row).startsWith("法治长廊整修维护").endsWith("1", "500"))
                .anySatisfy(row -> assertThat(row).startsWith("调解员入村发放宣传单").endsWith("20", "1560"))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("调解员入村发放宣传单")
                        .endsWith("20", "20")
                        .element(1)
                        .asString()
                        .contains("柳树村", "团结村"));
    }

    @Test
    void the_stated_figures_are_held_against_the_records() {
        assertThat(draft.verdicts()).hasSize(45);
        assertThat(verdict(draft, "1-03").finding()).isEqualTo(Support.SUPPORTED);
        assertThat(verdict(draft, "1-03").recorded()).contains("各村宣传横幅43幅", "每村横幅最少数2幅");
        assertThat(verdict(draft, "1-23").finding()).isEqualTo(Support.SUPPORTED);
        assertThat(verdict(draft, "1-14").finding()).isEqualTo(Support.UNCHECKABLE);
        assertThat(verdict(draft, "1-14").why()).contains("没有调查的样本");
        assertThat(verdict(draft, "1-42").finding()).isEqualTo(Support.UNSUPPORTED);
        assertThat(verdict(draft, "1-42").why()).contains("县级交办任务不少于1件");
    }

    @Test
    void a_village_without_banners_takes_the_support_from_the_statement_and_becomes_a_shortcoming() throws Exception {
        try (var other = new ShiqiaoTown()) {
            other.imports.run(other.clerk, TownshipYear.FILE, row -> {}, null);
            voidBannersOf(other, "东沟村");
            var after = Reports.of(other)
                    .draft(other.scope(), PlaceCode.of(Shiqiao.CODE), 2023, Reports.LAW.claims(CLAIMS));
            assertThat(verdict(after, "1-03").finding()).isEqualTo(Support.UNSUPPORTED);
            assertThat(verdict(after, "1-03").why()).isEqualTo("未达到“每村横幅最少数不少于2幅”；未达到“有横幅的村等于20个”");
            assertThat(text(after.document().body())).contains("有的村宣传横幅不足两幅，最少的村0幅");
            assertThat(verdict(after, "1-10").finding()).isEqualTo(Support.SUPPORTED);
        }
    }

    private static void voidBannersOf(ShiqiaoTown of, String village) {
        Procedure procedure = ShiqiaoTown.LAW
                .inForce("publicity-activity", of.matters.today())
                .orElseThrow();
        var code = Shiqiao.villageCode(Shiqiao.VILLAGES.indexOf(village));
        var query = new LedgerQuery(
                PlaceCode.COUNTRY,
                "",
                null,
                null,
                LedgerState.ALIVE,
                java.util.Map.of("channel", "banner"),
                new LedgerOrder(LedgerOrder.Own.BEGAN, false),
                0);
        var banners = new Ledgers(of.store.transactions()).page(of.clerk, procedure, query, of.matters.today());
        banners.matters().stream()
                .filter(matter -> matter.fields().toString().contains(code))
                .forEach(matter -> assertThat(of.matters.take(
                                of.clerk,
                                Proposal.doing(
                                                new Proposal.Target(procedure.id(), matter.id(), null),
                                                "record",
                                                java.util.Map.of(),
                                                List.of(),
                                                of.matters.today())
                                        .as(new Act.Kind.Voiding("查无实物"))))
                        .isInstanceOf(Answer.Taken.class));
    }

    @Test
    void a_year_without_records_says_so() {
        var empty = report.draft(town.scope(), PlaceCode.of(Shiqiao.CODE), 2022, null);
        assertThat(text(empty.document().body()))
                .contains("全年没有登记普法活动。", "全年学法0次。", "全年没有一条记录。")
                .doesNotContain("宣传车", "横幅", "每个村都开展了普法");
    }

    @Test
    void the_docx_holds_every_figure_and_opens() throws Exception {
        var file = folder.resolve("report.docx");
        var said = new ByteArrayOutputStream();
        report.write(
                town.scope(),
                PlaceCode.of(Shiqiao.CODE),
                2023,
                file,
                CLAIMS,
                new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("有记录支持21项", "记录不支持3项：1-26、1-36、1-42", "不能核对21项");
        try (var docx = new XWPFDocument(Files.newInputStream(file))) {
            var text = docx.getParagraphs().stream()
                    .map(paragraph -> paragraph.getText())
                    .collect(Collectors.joining("\n"));
            assertThat(text).contains("石桥镇2023年主要数字和计数方法", "横幅43幅", "云溪县石桥镇人民政府");
            assertThat(docx.getTables().getLast().getText()).contains("1-03", "有记录支持", "1-45");
        }
    }

    @Test
    void rounding_floors_to_a_round_number_and_says_so() {
        assertThat(List.of("43", "40", "1560", "21600", "7", "1500").stream()
                        .map(number -> Composition.rounded(new java.math.BigDecimal(number))))
                .containsExactly("40余", "40", "1500余", "21000余", "7", "1500");
    }
}
