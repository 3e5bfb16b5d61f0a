package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.api.Town.Member;
import tools.jackson.databind.JsonNode;

/** A county's task from its registration to its closing, by machines alone. */
@Tag("slow")
class TaskRunTest extends ApiTest {

    private Town town;
    private Member clerk;
    private Member owner;
    private Member supervisor;

    @BeforeEach
    void people() {
        town = town();
        clerk = town.member(Town.STONE, "李倩", "party-government-office");
        owner = town.member(Town.STONE, "王磊", "office-clerk");
        supervisor = town.member(Town.STONE, "周宁", "supervisor");
    }

    private Town.Reply register(String title) throws Exception {
        return town.post(clerk, "/api/matters", opening(title));
    }

    private Map<String, Object> opening(String title) throws Exception {
        return Map.of(
                "procedure",
                "task-supervision",
                "happened",
                "2026-11-20",
                "values",
                Map.of(
                        "title", title,
                        "source", "county-task",
                        "standard", "评查上半年全部案卷并整改",
                        "due", "2026-12-18"),
                "evidence",
                town.file(clerk, "source-document"));
    }

    private static String path(Town.Reply opened) {
        return "/api/matters/990101/" + opened.body().at("/matter/id").stringValue();
    }

    private void assign(String matter) throws Exception {
        var reply = town.post(
                clerk,
                matter + "/acts",
                Map.of(
                        "step",
                        "assign",
                        "happened",
                        "2026-11-20",
                        "values",
                        Map.of("owner", owner.id(), "project", "抽取案卷、评查、整改"),
                        "seen",
                        1));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
    }

    private Town.Reply finish(String matter) throws Exception {
        return town.post(
                owner,
                matter + "/acts",
                Map.of(
                        "step",
                        "progress",
                        "happened",
                        "2026-11-20",
                        "values",
                        Map.of("state", "全部整改完毕", "percent", 100),
                        "evidence",
                        town.file(owner, "proof")));
    }

    private Town.Reply close(String matter) throws Exception {
        return town.post(
                supervisor,
                matter + "/acts",
                Map.of(
                        "step", "check-close",
                        "outcome", "passed",
                        "happened", "2026-11-20",
                        "values", Map.of("verified", true, "finished-on", "2026-11-20", "finding", "逐件核对无误"),
                        "evidence", town.file(supervisor, "check-record")));
    }

    private static JsonNode step(JsonNode standing, String id) {
        return StreamSupport.stream(standing.get("steps").spliterator(), false)
                .filter(step -> step.get("step").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_task_runs_from_registration_to_closing() throws Exception {
        var opened = register("开展行政执法案卷评查");
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        var matter = path(opened);
        assertThat(step(opened.body().get("standing"), "assign").get("state").stringValue())
                .isEqualTo("open");
        // 交办期为一个工作日：11月20日是星期五，次日起算，到11月23日星期一
        assertThat(step(opened.body().get("standing"), "assign").get("due").stringValue())
                .isEqualTo("2026-11-23");

        assign(matter);
        assertThat(finish(matter).status()).isEqualTo(201);
        var closed = close(matter);
        assertThat(closed.status()).as(closed.toString()).isEqualTo(201);
        assertThat(closed.body().at("/matter/closing").stringValue()).isEqualTo("completed");
        assertThat(closed.body().at("/standing/closingName").stringValue()).isEqualTo("办结");
    }

    @Test
    void the_papers_of_a_matter_are_listed_and_handed_out_once_their_step_is_open() throws Exception {
        var matter = path(register("整改案卷评查问题"));
        var papers = town.get(clerk, matter + "/papers").body().get("papers");
        assertThat(papers.findValuesAsString("id")).containsExactly("assignment");
        assertThat(papers.at("/0/basis").stringValue()).isEqualTo("乡镇督查督办工作制度（内部制度） 交办");
        var docx = java.net.http.HttpClient.newHttpClient()
                .send(
                        town.request(clerk, matter + "/papers/assignment").GET().build(),
                        java.net.http.HttpResponse.BodyHandlers.ofByteArray());
        assertThat(docx.statusCode()).isEqualTo(200);
        assertThat(docx.body()).startsWith('P', 'K');
        assertThat(town.get(clerk, matter + "/papers/check-record").status()).isEqualTo(404);
    }

    @Test
    void a_matter_shows_its_acts_with_the_links_of_its_chain_and_explains_its_clocks() throws Exception {
        var matter = path(register("清理规范性文件"));
        assign(matter);
        var whole = town.get(clerk, matter).body();
        assertThat(whole.get("acts").size()).isEqualTo(2);
        assertThat(whole.at("/acts/1/link").stringValue())
                .isEqualTo(whole.at("/matter/head").stringValue());
        assertThat(whole.at("/acts/1/act/persons/0/name").stringValue()).isEqualTo("李倩");
        assertThat(whole.at("/acts/0/act/values/due").stringValue()).isEqualTo("2026-12-18");
        // 反馈间隔十五日：12月5日
        var progress = step(whole.get("standing"), "progress");
        assertThat(progress.get("due").stringValue()).isEqualTo("2026-12-05");
        assertThat(progress.at("/clocks/0/explanation/0").stringValue()).contains("起始日，不计入");
    }

    @Test
    void the_same_key_opens_one_matter_only() throws Exception {
        var request = new java.util.HashMap<>(opening("一次提交、两次到达"));
        request.put("key", "county-12");
        var first = town.post(clerk, "/api/matters", request);
        var second = town.post(clerk, "/api/matters", request);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(path(second)).isEqualTo(path(first));
        var ofAnotherPost = town.post(owner, "/api/matters", request);
        assertThat(ofAnotherPost.status()).as("the key is the post's own").isNotEqualTo(200);
    }

    @Test
    void the_law_can_be_asked_first_and_nothing_is_recorded() throws Exception {
        var matter = path(register("先问后办"));
        assign(matter);
        Map<String, Object> half = Map.of(
                "step", "progress",
                "happened", "2026-11-20",
                "values", Map.of("state", "已完成", "percent", 100));
        var considered = town.post(owner, matter + "/consider", half);
        assertThat(considered.status()).isEqualTo(200);
        assertThat(considered.body().get("allowed").booleanValue()).isFalse();
        assertThat(considered.body().at("/breaches/0/rule").stringValue()).isEqualTo("progress.evidence.proof");
        assertThat(town.get(clerk, matter).body().get("acts").size()).isEqualTo(2);
    }

    @Test
    void a_mistake_is_corrected_by_a_further_act_and_a_matter_can_be_voided() throws Exception {
        var matter = path(register("标题写错的事项"));
        var corrected = town.post(
                clerk,
                matter + "/acts",
                Map.of(
                        "happened", "2026-11-20",
                        "values", Map.of("title", "改正以后的事项"),
                        "correcting", Map.of("act", 1, "reason", "标题写错")));
        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(201);
        assertThat(corrected.body().at("/matter/title").stringValue()).isEqualTo("改正以后的事项");
        assertThat(corrected.body().at("/act/corrects").intValue()).isEqualTo(1);
        var voided = town.post(
                clerk, matter + "/acts", Map.of("happened", "2026-11-20", "voiding", Map.of("reason", "重复登记")));
        assertThat(voided.body().at("/standing/closingName").stringValue()).isEqualTo("作废");
    }

    @Test
    void work_waits_for_the_post_whose_turn_it_is() throws Exception {
        var matter = path(register("等待交办的事项"));
        assertThat(titles(town.get(clerk, "/api/work?list=mine&limit=200"))).contains("等待交办的事项");
        assign(matter);
        assertThat(titles(town.get(owner, "/api/work?list=mine&limit=200"))).contains("等待交办的事项");
        assertThat(titles(town.get(supervisor, "/api/work?list=others&limit=200")))
                .contains("等待交办的事项");
    }

    private static List<String> titles(Town.Reply work) {
        return work.body()
                .get("items")
                .valueStream()
                .map(item -> item.get("title").stringValue())
                .toList();
    }

    @Test
    void the_ledger_finds_it_and_the_figure_opens_to_it() throws Exception {
        register("石湾镇河道巡查整改");
        var found = town.get(
                clerk,
                "/api/matters?procedure=task-supervision&q="
                        + java.net.URLEncoder.encode("河道巡查", java.nio.charset.StandardCharsets.UTF_8));
        assertThat(found.body().get("count").longValue()).isEqualTo(1);
        assertThat(found.body().at("/matters/0/title").stringValue()).isEqualTo("石湾镇河道巡查整改");

        var figures =
                town.get(clerk, "/api/figures?place=990101001&year=2026").body().get("figures");
        var set = figures.valueStream()
                .filter(figure -> figure.get("measure").stringValue().equals("tasks-set"))
                .findFirst()
                .orElseThrow();
        var behind = town.get(clerk, "/api/figures/tasks-set/records?year=2026&limit=1000")
                .body()
                .get("records");
        assertThat(behind.size()).isEqualTo(set.get("value").intValue()).isPositive();
        assertThat(behind.valueStream().map(one -> one.get("title").stringValue()))
                .contains("石湾镇河道巡查整改");
    }

    @Test
    void procedures_and_places_can_be_looked_up() throws Exception {
        var task = town.get(clerk, "/api/procedures/task-supervision").body();
        assertThat(task.get("steps").size()).isEqualTo(8);
        assertThat(task.at("/fields/1/schema/enum/0").stringValue()).isEqualTo("county-task");
        assertThat(town.get(clerk, "/api/procedures").body().get("procedures").size())
                .isGreaterThanOrEqualTo(6);
        var villages = town.get(clerk, "/api/places").body().get("places");
        assertThat(villages.at("/0/fullName").stringValue()).isEqualTo("石川县石湾镇石湾村");
    }

    @Test
    void personal_data_leaves_masked_only() throws Exception {
        var officer = town.member(Town.STONE, "郑中", "governance-centre");
        var parties = List.of(
                Map.of("name", "王小明", "kind", "person", "phone", "13900001234"),
                Map.of("name", "刘大山", "kind", "person", "address", "石湾村三组7号"));
        var values = new java.util.HashMap<String, Object>(Map.of(
                "subject", "邻里排水纠纷",
                "village", "石湾村",
                "parties", parties,
                "source", "application",
                "oral", false,
                "category", "neighbours",
                "with-enterprise", false,
                "summary", "双方因排水沟走向发生争执",
                "risk", "blue"));
        values.put("complexity", "simple");
        values.put("handled-at", "village");
        var opened = town.post(
                officer, "/api/matters", Map.of("procedure", "dispute", "happened", "2026-11-20", "values", values));
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        var whole = town.get(officer, path(opened)).body();
        assertThat(whole.at("/matter/place").stringValue()).isEqualTo("990101001001");
        assertThat(whole.at("/matter/values/parties").size()).isEqualTo(2);
        assertThat(whole.toString()).doesNotContain("王小明", "13900001234", "三组7号", "cipher");
    }
}
