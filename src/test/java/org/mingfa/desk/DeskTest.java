package org.mingfa.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.staff.TestCounty.COUNTY;
import static org.mingfa.staff.TestCounty.GAOQIAO;
import static org.mingfa.staff.TestCounty.LIUSHU;
import static org.mingfa.staff.TestCounty.PROGRAM;
import static org.mingfa.staff.TestCounty.SHIQIAO;
import static org.mingfa.staff.TestCounty.TODAY;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.matter.Answer;
import org.mingfa.matter.CountyTask;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Proposal;
import org.mingfa.matter.Publicity;
import org.mingfa.region.Place;
import org.mingfa.staff.Actor;
import org.mingfa.staff.StandingClock;
import org.mingfa.staff.TestCounty;
import org.mingfa.store.Scope;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * The staff pages of the running program, as people of different posts see them on Friday, 20 November 2026. The law folder
 * is the real one with one procedure more.
 */
@Import(StandingClock.class)
class DeskTest extends Served {

    private static final String GAOPING = GAOQIAO + "001";

    private static final String READING_ROOM = """
            id: reading-room
            name: 农家书屋巡查
            menu: 台账
            code: SW
            in-force: 2020-01-01
            title: "{finding}"
            basis:
              local: 云溪县农家书屋管理办法
            fields:
              finding: {name: 巡查情况, type: text, required: true}
              books: {name: 册数, type: number, unit: 册, whole: true, min: 0, required: true}
            ledger: {columns: [finding, books], totals: [books]}
            steps:
              - {id: record, name: 登记, basis: local 第三条, actor: [publicity-clerk]}
            """;

    @DynamicPropertySource
    static void lawWithOneProcedureMore(DynamicPropertyRegistry registry) throws IOException {
        var folder = Files.createTempDirectory(Path.of("target"), "desk");
        var law = folder.resolve("law");
        FileSystemUtils.copyRecursively(Path.of("law"), law);
        Files.writeString(law.resolve("procedures").resolve("reading-room.yaml"), READING_ROOM);
        registry.add("mingfa.law", law::toString);
        registry.add("mingfa.data", () -> folder.resolve("data").toString());
    }

    private Actor clerk = PROGRAM;
    private Actor office = PROGRAM;

    @BeforeAll
    void aSmallCountyAtWork() {
        TestCounty.addPlaces(places);
        places.add(Scope.of(COUNTY), new Place(GAOPING, "高坪村", LocalDate.of(2000, 1, 1), null, null));
        clerk = withAccount("江念", "publicity-clerk", SHIQIAO, "jiangnian");
        office = withAccount("方舟", "party-government-office", SHIQIAO, "fangzhou");
        withAccount("谢长", "township-head", SHIQIAO, "xiechang");
        withAccount("古岩", "county-law-office", COUNTY, "guyan");
        var cadre = withAccount("柳青", "village-cadre", LIUSHU, "liuqing");
        var elsewhere = withAccount("高远", "publicity-clerk", GAOQIAO, "gaoyuan");
        taken(clerk, Publicity.leaflets(clerk.unit(), "赶集日发放民法典宣传单", LIUSHU, 30, TODAY));
        taken(clerk, Publicity.leaflets(clerk.unit(), "禁毒宣传单进村", LIUSHU, 1_200, TODAY));
        taken(elsewhere, Publicity.leaflets(elsewhere.unit(), "高桥镇的宣传单", GAOPING, 7, TODAY));
        // A working day to assign it: due on Tuesday the 17th, three working days ago.
        taken(office, task("小型水库除险加固", LocalDate.of(2026, 11, 16)));
        // Assigned at once; the publicity clerk has fifteen days to report.
        var assigned = taken(office, task("集市消防通道清理", TODAY));
        taken(office, next(assigned, "assign", Map.of("owner", clerk.person(), "project", "清理占道摊位")));
        taken(cadre, dispute());
        assertThat(matters.take(clerk, task("越权立项", TODAY))).isInstanceOf(Answer.Refused.class);
    }

    private static Proposal task(String title, LocalDate day) {
        return CountyTask.registered(title, day, LocalDate.of(2026, 12, 20));
    }

    private static Proposal next(Matter matter, String step, Map<String, Object> entries) {
        return Proposal.doing(Proposal.Target.of(matter), step, Entered.all(entries), List.of(), TODAY);
    }

    private static Proposal dispute() {
        return Proposal.opening(
                "dispute",
                "intake",
                Entered.all(Map.ofEntries(
                        Map.entry("subject", "灌溉用水先后"),
                        Map.entry("village", LIUSHU),
                        Map.entry(
                                "parties",
                                List.of(
                                        Map.of("name", "孙大河", "kind", "person", "phone", "13800001111"),
                                        Map.of("name", "孙小河", "kind", "person", "phone", "13800002222"))),
                        Map.entry("source", "screening"),
                        Map.entry("oral", "否"),
                        Map.entry("category", "neighbours"),
                        Map.entry("with-enterprise", "否"),
                        Map.entry("summary", "两户都要在上午放水，渠口只有一个"),
                        Map.entry("risk", "blue"),
                        Map.entry("complexity", "simple"),
                        Map.entry("handled-at", "village"))),
                List.of(),
                TODAY);
    }

    private static String text(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @Test
    void the_desk_shows_what_is_my_turn_how_late_it_is_and_what_i_may_begin() {
        var page = as("fangzhou").get("/").body();
        assertThat(page).contains("上午好，办公室 方舟", "2026年11月20日 · 星期五 · 云溪县石桥镇");
        assertThat(page).contains("小型水库除险加固", "待交办", "最迟11月17日");
        assertThat(page).contains("<small>逾期</small><b>3</b><i>天</i>");
        assertThat(page).contains("href=\"/new/task-supervision\"").doesNotContain("href=\"/new/dispute\"");
    }

    @Test
    void whose_turn_it_has_become_is_told_and_sees_it_first() {
        var browser = as("jiangnian");
        assertThat(browser.get("/notices").body()).contains("“集市消防通道清理”轮到办理：进度反馈", "2026年12月5日");
        assertThat(browser.get("/work?list=mine").body()).contains("集市消防通道清理", "<b>15</b><i>天</i>");
        assertThat(as("liuqing").get("/work?list=mine").body()).contains("灌溉用水先后", "待风险核查");
        assertThat(as("fangzhou").get("/work?list=others").body()).contains("集市消防通道清理", "由站办所工作人员等岗位办理");
    }

    @Test
    void a_ledger_has_the_columns_of_its_file_adds_up_all_pages_and_leads_to_each_matter() {
        var page = as("jiangnian").get("/ledger/publicity-activity").body();
        assertThat(page)
                .contains("普法活动台账", "赶集日发放民法典宣传单", "宣传单（份）", "柳树村", "1,230")
                .containsPattern("/matter/990101/[0-9a-f-]{36}\"");
        assertThat(page).contains("href=\"/new/publicity-activity\"");
    }

    @Test
    void a_ledger_shows_what_was_entered_at_later_steps_too() {
        assertThat(as("fangzhou").get("/ledger/task-supervision").body())
                .containsPattern("(?s)集市消防通道清理</a>.*江念")
                .contains("逾期3天");
    }

    @Test
    void a_ledger_narrows_and_sorts_by_its_address() {
        var browser = as("jiangnian");
        var narrowed = browser.get("/ledger/publicity-activity?q=" + text("禁毒")).body();
        assertThat(narrowed).contains("禁毒宣传单进村").doesNotContain("赶集日发放民法典宣传单");
        var none = browser.get("/ledger/publicity-activity?f.channel=banner").body();
        assertThat(none).contains("没有符合条件的记录", "方式（计量单位）：横幅（幅）");
        var up = browser.get("/ledger/publicity-activity?sort=quantity").body();
        assertThat(up.indexOf("赶集日发放民法典宣传单")).isLessThan(up.indexOf("禁毒宣传单进村"));
        var down = browser.get("/ledger/publicity-activity?sort=-quantity").body();
        assertThat(down.indexOf("禁毒宣传单进村")).isLessThan(down.indexOf("赶集日发放民法典宣传单"));
        assertThat(browser.get("/ledger/publicity-activity?from=2026-11-21").body())
                .contains("没有符合条件的记录");
    }

    @Test
    void an_address_that_makes_no_sense_shows_the_ledger_without_the_nonsense() {
        var page = as("jiangnian").get("/ledger/publicity-activity?from=gestern&page=-3&f.nothing=1&sort=%27&place=x");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("赶集日发放民法典宣传单");
    }

    @Test
    void another_township_is_nowhere_to_be_seen() {
        var browser = as("jiangnian");
        for (var address : List.of(
                "/",
                "/work?list=others&place=" + GAOQIAO,
                "/ledger/publicity-activity?place=" + GAOQIAO,
                "/search?q=" + text("高桥镇的宣传单"),
                "/figures/publicity-records?place=" + GAOQIAO,
                "/refusals")) {
            assertThat(browser.get(address).body()).doesNotContain(">高桥镇的宣传单").doesNotContain("高远");
        }
        assertThat(as("gaoyuan").get("/ledger/publicity-activity").body())
                .contains("高桥镇的宣传单")
                .doesNotContain("禁毒宣传单进村");
    }

    @Test
    void the_county_sees_all_its_townships_and_which_of_them_are_late() {
        var browser = as("guyan");
        assertThat(browser.get("/").body()).contains("各乡镇", "石桥镇", "1件逾期", "高桥镇", "0件逾期");
        assertThat(browser.get("/work?list=late&place=" + SHIQIAO).body()).contains("小型水库除险加固");
        assertThat(browser.get("/ledger/publicity-activity").body()).contains("高桥镇的宣传单", "禁毒宣传单进村", "1,237");
        assertThat(browser.get("/ledger/publicity-activity?place=" + GAOQIAO).body())
                .contains("高桥镇的宣传单")
                .doesNotContain("禁毒宣传单进村");
    }

    @Test
    void a_new_law_file_is_a_new_entry_of_the_menu_with_a_ledger_and_a_page_of_rules() {
        var browser = as("jiangnian");
        assertThat(browser.get("/").body())
                .contains("href=\"/ledger/reading-room\"", "农家书屋巡查", "href=\"/new/reading-room\"");
        taken(
                clerk,
                Proposal.opening(
                        "reading-room",
                        "record",
                        Entered.all(Map.of("finding", "新书上架", "books", 45)),
                        List.of(),
                        TODAY));
        assertThat(browser.get("/ledger/reading-room").body()).contains("新书上架", "册数（册）", "SW-2026-");
        assertThat(browser.get("/law/reading-room").body()).contains("普法专干", "云溪县农家书屋管理办法 第三条");
    }

    @Test
    void search_finds_across_procedures_and_marks_the_words() {
        var page = as("fangzhou").get("/search?q=" + text("清理")).body();
        assertThat(page).contains("集市消防通道<mark>清理</mark>", "督查督办　1件");
        assertThat(as("liuqing").get("/search?q=" + text("渠口")).body()).contains("简要情况：", "<mark>渠口</mark>", "灌溉用水先后");
    }

    @Test
    void search_with_one_character_or_none_says_what_to_do() {
        var browser = as("fangzhou");
        assertThat(browser.get("/search?q=" + text("清")).body()).contains("一个字太少了");
        assertThat(browser.get("/search").body()).contains("想找什么？");
        assertThat(browser.get("/search?q=" + text("不存在的事")).body()).contains("没有找到“不存在的事”");
    }

    @Test
    void personal_data_is_never_found_nor_shown() {
        var browser = as("liuqing");
        for (var address : List.of("/", "/ledger/dispute", "/search?q=" + text("孙大河"), "/search?q=13800001111")) {
            assertThat(browser.get(address).body()).doesNotContain("<td>孙大河", "href=\"#\">孙大河");
        }
        assertThat(browser.get("/search?q=13800001111").body()).contains("没有找到“13800001111”");
    }

    @Test
    void figures_say_zero_as_zero_and_a_ratio_with_both_its_numbers() {
        var page = as("fangzhou").get("/figures").body();
        assertThat(page).contains("2026年石桥镇指标", "督办事项办结率", "<b>0</b>%（0／2）", "调解成功率", "<b>—</b>（0／0）");
    }

    @Test
    void a_figure_opens_to_its_villages_and_its_records() {
        var page = as("fangzhou")
                .get("/figures/publicity-in-villages?place=" + SHIQIAO + "&year=2026")
                .body();
        assertThat(page).contains("到村普法：2次", "各村（社区）：到村普法", "<progress", "柳树村", "赶集日发放民法典宣传单", "2026年11月20日");
        assertThat(as("fangzhou")
                        .get("/figures/publicity-in-villages?year=2025")
                        .body())
                .contains("到村普法：0次", "没有记录");
    }

    @Test
    void a_figure_of_rows_opens_to_the_row_on_the_page_of_its_matter() {
        var lines = List.of(
                Map.of("line", "counsel", "budget", "30000", "spent", "24000"),
                Map.of("line", "publicity", "budget", "20000", "spent", "18000"));
        var resources = taken(
                office,
                Proposal.opening(
                        "law-resources",
                        "record",
                        Entered.all(Map.of("law-degree", "0", "public-lawyers", "0", "lines", lines)),
                        List.of(new Act.Evidence("vouchers", "ab".repeat(32), "决算表.pdf", "application/pdf", 9)),
                        TODAY));
        var address = "/matter/" + COUNTY + "/" + resources.id();
        assertThat(as("fangzhou").get("/figures/publicity-spending").body())
                .contains("所在行", "href=\"" + address + "#lines-2\">第2行</a>")
                .doesNotContain("第1行");
        assertThat(as("fangzhou").get(address).body())
                .contains("<dt>经费（第2行）</dt>", "<dd id=\"lines-2\">普法 20000元 18000元</dd>");
    }

    @Test
    void a_refusal_is_kept_with_its_reason() {
        assertThat(as("xiechang").get("/refusals").body()).contains("督查督办 · 立项登记", "普法专干 江念", "没有办理", "岗位");
    }

    @Test
    void the_audit_trail_is_for_those_who_answer_for_it() {
        assertThat(as("xiechang").get("/audit").body()).contains("审计记录", "用密码登录", "谢长");
        assertThat(as("jiangnian").get("/audit").statusCode()).isEqualTo(403);
        assertThat(as("jiangnian").get("/").body()).doesNotContain("href=\"/audit\"");
    }

    @Test
    void the_law_library_says_who_does_what_by_when_and_by_which_article() {
        var browser = as("fangzhou");
        assertThat(browser.get("/law").body()).contains("矛盾纠纷", "机关代字", "全国通用");
        var page = browser.get("/law/normative-document").body();
        assertThat(page).contains("合法性审核", "不少于5个工作日", "不超过15个工作日", "国办发〔2018〕115号", "“合法性审核”的结论为应当予以修改");
        assertThat(page).contains("<svg", "从上到下依次办理", "合法性审核意见书", "案例", "不准：");
        var book = browser.get("/law.docx");
        assertThat(book.statusCode()).isEqualTo(200);
        assertThat(book.headers().firstValue("Content-Type").orElse("")).contains("wordprocessingml");
        assertThat(browser.get("/law/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void a_law_has_a_page_that_says_what_became_of_it_and_who_cites_it() {
        var browser = as("fangzhou");
        assertThat(browser.get("/law/simple-penalty").body())
                .contains("/law/statutes/penalty-law", "有拘束力", "参照适用", "2021年7月15日起施行");
        assertThat(browser.get("/law/statutes").body()).contains("中华人民共和国行政处罚法", "行政法规", "司法解释");
        assertThat(browser.get("/law/statutes/penalty-law").body())
                .contains("主席令第七十号", "不是官方文本", "引用它的步骤", "立案审批", "第五十一条");
        assertThat(browser.get("/law/statutes/old-environment-law").body())
                .contains("2026年8月15日起废止，现在适用《中华人民共和国生态环境法典》");
        assertThat(browser.get("/law/statutes/no-such-law").statusCode()).isEqualTo(404);
    }
}
