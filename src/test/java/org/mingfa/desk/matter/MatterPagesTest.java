package org.mingfa.desk.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingfa.desk.Served;
import org.mingfa.desk.matter.Visitor.Form;
import org.mingfa.finding.LedgerOrder;
import org.mingfa.finding.LedgerQuery;
import org.mingfa.finding.LedgerState;
import org.mingfa.finding.Ledgers;
import org.mingfa.judging.Act;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.staff.AuditTrail;
import org.mingfa.staff.Audited;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Matters worked through their pages, without scripts, as several people of a township and one of the next. */
class MatterPagesTest extends Served {

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Environment environment;

    @Autowired
    private Ledgers ledgers;

    @Autowired
    private LawLibrary law;

    private Town town;

    @DynamicPropertySource
    static void keepAside(DynamicPropertyRegistry registry) {
        registry.add("mingfa.data", () -> Town.ownData("matter-pages"));
    }

    @BeforeAll
    void settle() {
        town = Town.settle(places, staff, accounts);
    }

    private static LocalDate today() {
        return LocalDate.now(Act.ZONE);
    }

    private static Form task() {
        return Form.of(
                        "title", "开展行政执法案卷评查",
                        "source", "county-task",
                        "standard", "评查上半年全部案卷并整改",
                        "due", today().plusDays(20).toString())
                .pdf("source-document");
    }

    private Visitor visit(String login) {
        return Visitor.signedIn(port, login);
    }

    private String opened(Visitor clerk) {
        clerk.get("/new/task-supervision").post("/new/task-supervision", task());
        assertThat(clerk.status()).as(clerk.text()).isEqualTo(200);
        return clerk.path();
    }

    @Test
    void a_task_goes_from_registration_to_its_close() {
        var clerk = visit("liqian");
        var matter = opened(clerk);
        assertThat(clerk.text()).contains("已记录“立项登记”", "接下来：“交办”（由您办理", "开展行政执法案卷评查", "1条记录，链完整");

        clerk.get(matter + "?step=assign")
                .post(
                        matter + "/acts/assign",
                        Form.of("_seen", "1", "due", today().plusDays(20).toString())
                                .with("owner", town.id("wanglei"))
                                .with("project", "抽取案卷、评查、整改"));
        assertThat(clerk.text()).contains("已记录“交办”", "在等别人", "由王磊办理");

        var owner = visit("wanglei").get(matter);
        assertThat(owner.text()).contains("<h2>进度反馈</h2>", "不超过15日");
        owner.post(
                matter + "/acts/progress",
                Form.of("_seen", "2", "state", "全部整改完毕", "percent", "１００").pdf("proof"));
        assertThat(owner.text()).contains("已记录“进度反馈”", "由周宁");

        var supervisor = visit("zhouning").get(matter);
        assertThat(supervisor.text()).contains("<h2>核查办结</h2>", "《政府督查工作条例》（2021年2月1日起施行） 第十八条");
        supervisor.post(
                matter + "/acts/check-close",
                Form.of("_seen", "3", "_outcome", "passed", "verified", "true", "finding", "逐件核对无误")
                        .with("finished-on", today().toString())
                        .pdf("check-record"));
        assertThat(supervisor.text()).contains("事项已经了结：办结", "4条记录，链完整", "计入的指标");
    }

    /** To hand a task on there is a working day, to report on it a fortnight. */
    @Test
    void a_matter_is_pressing_on_every_page_or_on_none() {
        var clerk = visit("liqian");
        var matter = opened(clerk);
        assertThat(urgency(clerk, matter)).containsOnly("soon");

        clerk.get(matter + "?step=assign")
                .post(
                        matter + "/acts/assign",
                        Form.of("_seen", "1", "due", today().plusDays(20).toString())
                                .with("owner", town.id("wanglei"))
                                .with("project", "抽取案卷、评查、整改"));
        assertThat(urgency(visit("wanglei"), matter)).containsOnly("ontime");
    }

    /** The colour of a matter on its own page, in the list of work, and in its ledger. */
    private static List<String> urgency(Visitor visitor, String matter) {
        return List.of(
                visitor.get(matter).find("(?s)<div class=\"chips\">.*?class=\"chip ([a-z]+)\""),
                visitor.get("/work")
                        .find("(?s)class=\"days ([a-z]+)\">(?:(?!class=\"days ).)*?href=\"" + matter + "\""),
                visitor.get("/ledger/task-supervision?q=评查")
                        .find("(?s)href=\"" + matter + "\".*?data-label=\"状态\"><span class=\"chip ([a-z]+)\""));
    }

    @Test
    void a_refusal_says_why_by_which_rule_and_what_helps_and_loses_nothing_typed() {
        var clerk = visit("liqian");
        var matter = opened(clerk);
        clerk.post(
                matter + "/acts/assign", Form.of("_seen", "1", "owner", town.id("wanglei"), "project", "抽取案卷、评查、整改"));
        var owner = visit("wanglei").get(matter);
        owner.post(matter + "/acts/progress", Form.of("_seen", "2", "state", "已经做了一半的评查", "percent", "50"));

        var supervisor = visit("zhouning").get(matter + "?step=check-close");
        var form = Form.of("_seen", "3", "_outcome", "passed", "verified", "true", "finding", "逐件核对无误")
                .with("finished-on", today().toString())
                .pdf("check-record");
        supervisor.post(matter + "/acts/check-close", form);

        assertThat(supervisor.status()).isEqualTo(422);
        assertThat(supervisor.text())
                .contains(
                        "现在还不能办理“核查办结”",
                        "责任人最近一次反馈没有报完成",
                        "第十八条",
                        "由责任人反馈完成情况并附证明",
                        "“进度反馈”由王磊办理",
                        ">逐件核对无误</textarea>",
                        "check-record.pdf",
                        "已上传，不用再选",
                        "未予办理");

        var ticket = supervisor.find("name=\"_kept\" value=\"([^\"]+)\"");
        supervisor.post(
                matter + "/acts/check-close",
                Form.of("_seen", "3", "_outcome", "sent-back", "verified", "false", "finding", "一件案卷没有整改")
                        .with("_kept", ticket));
        assertThat(supervisor.status()).as(supervisor.text()).isEqualTo(200);
        assertThat(supervisor.text()).contains("已记录“核查办结”", "退回继续办理", "check-record.pdf");
    }

    @Test
    void a_ticket_for_a_kept_file_is_worth_nothing_to_anybody_else() {
        var clerk = visit("liqian").get("/new/task-supervision");
        clerk.post("/new/task-supervision", Form.of("title", "缺别的").pdf("source-document"));
        assertThat(clerk.status()).isEqualTo(422);
        var ticket = clerk.find("name=\"_kept\" value=\"([^\"]+)\"");

        var neighbour = visit("hedan").get("/new/task-supervision");
        neighbour.post(
                "/new/task-supervision",
                Form.of("title", "别人的文件", "source", "meeting", "standard", "无", "due", today().toString())
                        .with("_kept", ticket));
        assertThat(neighbour.status()).isEqualTo(422);
        assertThat(neighbour.text()).contains("已经失效，请重新上传");
    }

    @Test
    void what_cannot_be_understood_is_said_at_its_field_and_nothing_is_stored() {
        var clerk = visit("liqian").get("/new/task-supervision");
        long before = matters();
        clerk.post(
                "/new/task-supervision",
                Form.of("title", "类型不对", "source", "nowhere", "standard", "无", "due", "明年", "invented", "x")
                        .pdf("source-document"));
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.text()).contains("办结期限“明年”：应填写日期", "来源“nowhere”：不在可选范围内", "没有“invented”这一项", "value=\"类型不对\"");
        assertThat(matters()).isEqualTo(before);
    }

    @Test
    void a_day_that_has_not_come_is_refused() {
        var clerk = visit("liqian").get("/new/task-supervision");
        clerk.post(
                "/new/task-supervision",
                task().with("_happened", today().plusDays(1).toString()));
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.text()).contains("还没有到", "填写实际办理的日期");

        clerk.post("/new/task-supervision", task().with("_happened", "上周"));
        assertThat(clerk.text()).contains("“上周”不是日期");
    }

    @Test
    void a_file_that_is_not_what_its_name_says_is_not_taken() {
        var clerk = visit("liqian").get("/new/task-supervision");
        long before = matters();
        clerk.post(
                "/new/task-supervision",
                Form.of("title", "假的材料", "source", "meeting", "standard", "无", "due", today().toString())
                        .file(
                                "_file.source-document",
                                "纪要.pdf",
                                "application/pdf",
                                "<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8)));
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.text()).contains("还没有提交，请先改正下面的问题", "纪要.pdf", "value=\"假的材料\"");
        assertThat(matters()).isEqualTo(before);
    }

    @Test
    void who_was_overtaken_sees_what_changed_and_keeps_what_was_typed() {
        var clerk = visit("liqian");
        var matter = opened(clerk);
        var other = visit("shijian").get(matter);
        clerk.post(matter + "/acts/assign", Form.of("_seen", "1", "owner", town.id("wanglei"), "project", "先交办的"));
        other.post(matter + "/acts/assign", Form.of("_seen", "1", "owner", town.id("wanglei"), "project", "后交办的"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text()).contains("别人先办了一步", "李倩刚刚办理了“交办”", ">后交办的</textarea>", "name=\"_seen\" value=\"2\"");
    }

    @Test
    void checking_first_records_nothing() {
        var clerk = visit("liqian").get("/new/task-supervision");
        long before = matters();
        clerk.post("/new/task-supervision", task().with("_check", "1"));
        assertThat(clerk.status()).isEqualTo(200);
        assertThat(clerk.text()).contains("可以办理“立项登记”，还没有提交", "source-document.pdf");
        assertThat(matters()).isEqualTo(before);
    }

    @Test
    void a_correction_changes_the_value_keeps_the_record_and_says_why() {
        var clerk = visit("liqian");
        var matter = opened(clerk);
        clerk.get(matter + "/correct/1");
        assertThat(clerk.text()).contains("value=\"开展行政执法案卷评查\"", "更正理由");
        clerk.post(matter + "/correct/1", Form.of("_seen", "1", "title", "开展全部案卷评查"));
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.text()).contains("没有写明理由");
        clerk.post(
                matter + "/correct/1",
                Form.of("_seen", "1", "title", "开展全部案卷评查", "_reason", "名称写漏了", "_happened", today().toString()));
        assertThat(clerk.status()).as(clerk.text()).isEqualTo(200);
        assertThat(clerk.text()).contains("<h1>开展全部案卷评查</h1>", "原为“开展行政执法案卷评查”，更正为“开展全部案卷评查”", "理由：名称写漏了", "已更正");
    }

    @Test
    void a_void_matter_stays_readable() {
        var clerk = visit("liqian");
        var matter = opened(clerk);
        clerk.get(matter + "/void").post(matter + "/void", Form.of("_reason", " "));
        assertThat(clerk.text()).contains("没有写明理由");
        clerk.post(matter + "/void", Form.of("_reason", "重复登记"));
        assertThat(clerk.text()).contains("已作废", "理由：重复登记", "这件事已经没有要办的步骤");
    }

    @Test
    void a_record_changed_behind_the_program_is_named() {
        var clerk = visit("liqian");
        var matter = opened(clerk);
        var id = UUID.fromString(matter.substring(matter.lastIndexOf('/') + 1));
        var owner = new DriverManagerDataSource(
                environment.getRequiredProperty("mingfa.database.url"),
                environment.getRequiredProperty("mingfa.database.owner"),
                environment.getRequiredProperty("mingfa.database.owner-password"));
        JdbcClient.create(owner)
                .sql("update act set happened = happened - 1 where matter = ?")
                .param(id)
                .update();
        assertThat(clerk.get(matter).text()).contains("第1条记录与当时存下的不符").doesNotContain("链完整");
    }

    @Test
    void the_next_township_sees_neither_the_matter_nor_its_files() {
        var clerk = visit("liqian");
        var matter = opened(clerk);
        var file = clerk.find("href=\"(/evidence/[^\"]+)\"").replace("&amp;", "&");
        assertThat(clerk.get(file).status()).isEqualTo(200);
        assertThat(clerk.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(clerk.header("Content-Disposition")).startsWith("inline").contains("source-document.pdf");

        var neighbour = visit("hedan");
        assertThat(neighbour.get(matter).status()).isEqualTo(404);
        assertThat(neighbour.get(file).status()).isEqualTo(404);
        assertThat(neighbour.get(matter + "0").status()).isEqualTo(404);
        assertThat(neighbour.text()).doesNotContain("案卷评查");
    }

    @Test
    void parties_are_masked_and_shown_in_full_only_with_a_reason_that_is_kept() {
        var mediator = visit("qianhe").get("/new/dispute");
        mediator.post("/new/dispute", Disputes.wall());
        assertThat(mediator.status()).as(mediator.text()).isEqualTo(200);
        var matter = mediator.path();
        assertThat(mediator.text()).contains("邻里围墙纠纷", "王**", "138****0001").doesNotContain("王大山", "13800000001");

        mediator.post(matter + "/unmask", Form.of("_reason", ""));
        assertThat(mediator.text()).contains("请写明查看个人信息的理由").doesNotContain("王大山");
        mediator.post(matter + "/unmask", Form.of("_reason", "电话通知调解时间"));
        assertThat(mediator.text()).contains("王大山", "13800000001", "只显示这一次");
        assertThat(mediator.header("Cache-Control")).contains("no-store");
        assertThat(audit.about(town.actor("qianhe"), matter.substring(matter.lastIndexOf('/') + 1)))
                .anySatisfy(entry -> {
                    assertThat(entry.doing()).isEqualTo(Audited.UNMASK);
                    assertThat(entry.detail()).contains("电话通知调解时间").doesNotContain("王大山");
                });
    }

    private long matters() {
        var procedure = law.inForce("task-supervision", today()).orElseThrow();
        var query = new LedgerQuery(
                PlaceCode.COUNTRY, "", null, null, LedgerState.ALIVE, Map.of(), LedgerOrder.LATEST_FIRST, 0);
        return ledgers.page(town.actor("liqian"), procedure, query, today()).count();
    }
}
