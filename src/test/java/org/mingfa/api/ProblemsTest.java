package org.mingfa.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.api.Town.Member;

/** What a machine is told when its request cannot be met. */
class ProblemsTest extends ApiTest {

    private static final String GOOD = """
            {"procedure":"task-supervision","happened":"2026-11-20",
             "values":{"title":"整改","source":"meeting","standard":"完成","due":"2026-12-01"}%s}
            """;

    private Town town;
    private Member clerk;

    @BeforeEach
    void people() {
        town = town();
        clerk = town.member(Town.STONE, "李倩", "party-government-office");
    }

    private String opened() throws Exception {
        var digest = town.file(clerk, "source-document").getFirst().get("digest");
        var evidence =
                ",\"evidence\":[{\"kind\":\"source-document\",\"digest\":\"" + digest + "\",\"name\":\"纪要.txt\"}]";
        var reply = town.postText(clerk, "/api/matters", GOOD.formatted(evidence));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return "/api/matters/990101/" + reply.body().at("/matter/id").stringValue();
    }

    private static void isProblem(Town.Reply reply, int status, String name) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.type()).startsWith("application/problem+json");
        assertThat(reply.body().get("type").stringValue()).isEqualTo("/api/openapi.json#/components/responses/" + name);
        assertThat(reply.body().get("detail").stringValue()).isNotBlank();
        assertThat(reply.body().get("request").stringValue()).hasSize(8);
    }

    @Test
    void a_refusal_names_each_rule_with_its_basis_and_its_cure() throws Exception {
        var reply = town.postText(clerk, "/api/matters", GOOD.formatted(""));
        isProblem(reply, 422, "Refused");
        assertThat(reply.body().get("title").stringValue()).isEqualTo("依法不能办理");
        var breach = reply.body().at("/breaches/0");
        assertThat(breach.get("rule").stringValue()).isEqualTo("register.evidence.source-document");
        assertThat(breach.get("reason").stringValue()).isEqualTo("缺少材料：立项依据（纪要、批示或任务清单）");
        assertThat(breach.at("/basis/0").stringValue()).isEqualTo("乡镇督查督办工作制度（内部制度） 立项");
        assertThat(breach.get("force").stringValue()).isEqualTo("binding");
        assertThat(breach.get("cure").stringValue()).isEqualTo("上传立项依据（纪要、批示或任务清单）");
    }

    @Test
    void a_step_that_must_come_first_is_offered_as_the_cure() throws Exception {
        var reply = town.post(
                clerk,
                opened() + "/acts",
                Map.of("step", "remind", "happened", "2026-11-20", "values", Map.of("reason", "overdue")));
        isProblem(reply, 422, "Refused");
        assertThat(reply.body().at("/breaches/0/cureStep").stringValue()).isEqualTo("assign");
    }

    @Test
    void who_has_not_seen_the_last_act_is_shown_it() throws Exception {
        var matter = opened();
        Map<String, Object> voiding = Map.of("happened", "2026-11-20", "voiding", Map.of("reason", "重复登记"), "seen", 0);
        var reply = town.post(clerk, matter + "/acts", voiding);
        isProblem(reply, 409, "Overtaken");
        assertThat(reply.body().at("/unseen/0/step").stringValue()).isEqualTo("register");
        assertThat(reply.body().at("/unseen/0/values/title").stringValue()).isEqualTo("整改");
    }

    @Test
    void another_township_finds_nothing() throws Exception {
        var matter = opened();
        var stranger = town.member(Town.WILLOW, "何川", "party-government-office");
        isProblem(town.get(stranger, matter), 404, "NotFound");
        isProblem(
                town.post(
                        stranger, matter + "/acts", Map.of("happened", "2026-11-20", "voiding", Map.of("reason", "试"))),
                404,
                "NotFound");
        isProblem(town.get(stranger, "/api/figures?place=990101001"), 404, "NotFound");
        assertThat(town.get(stranger, "/api/matters?procedure=task-supervision&place=990101001")
                        .body()
                        .get("count")
                        .intValue())
                .isZero();
    }

    @Test
    void a_file_of_another_township_cannot_be_bound() throws Exception {
        var stranger = town.member(Town.WILLOW, "何川", "party-government-office");
        var theirs = town.upload(stranger, "密.txt", "text/plain", "只在柳河镇的材料\n".getBytes(UTF_8));
        var evidence = ",\"evidence\":[{\"kind\":\"source-document\",\"digest\":\""
                + theirs.body().get("digest").stringValue() + "\",\"name\":\"密.txt\"}]";
        var reply = town.postText(clerk, "/api/matters", GOOD.formatted(evidence));
        isProblem(reply, 400, "Malformed");
        assertThat(reply.body().get("detail").stringValue()).contains("请先经 /api/evidence 上传“密.txt”");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"procedure":                                                              | 不是合格的JSON
            {"procedure":"x","happened":"2026-11-20","values":{},"colour":1}           | 不认识“colour”
            {"procedure":"x","happened":"2026-11-31","values":{}}                      | “happened”的类型不对，应为日期，例如2026-11-20
            {"procedure":7,"happened":"2026-11-20","values":{}}                        | “procedure”的类型不对，应为文字
            {"procedure":"x","happened":"2026-11-20"}                                  | 缺少“values”
            {"procedure":"x","happened":"2026-11-20","values":{},"evidence":[{"kind":"a"}]} | 缺少“evidence[0].digest”
            {"procedure":"x","happened":"2026-11-20","values":{}}                      | 没有在2026-11-20施行的程序“x”
            {"procedure":"x","procedure":"y","happened":"2026-11-20","values":{}}      | 不是合格的JSON
            []                                                                         | “请求内容”的类型不对，应为对象
            """)
    void what_cannot_be_read_is_said_in_chinese_and_where(String body, String detail) throws Exception {
        var reply = town.postText(clerk, "/api/matters", body);
        isProblem(reply, 400, "Malformed");
        assertThat(reply.body().get("detail").stringValue()).contains(detail);
    }

    @Test
    void too_much_json_is_turned_away() throws Exception {
        var reply =
                town.postText(clerk, "/api/matters", "{\"procedure\":\"" + "x".repeat(StrictJson.MOST_BYTES) + "\"}");
        isProblem(reply, 400, "Malformed");
        assertThat(reply.body().get("detail").stringValue()).contains("最多1.5MB");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/work?limit=0,“limit”应在1至200之间",
        "/api/work?limit=many,这里应当是数字",
        "/api/work?list=theirs,“list”应为mine、others、late中的一个",
        "/api/matters,地址中缺少“procedure”",
        "/api/figures?year=1,“year”应在1949至2200之间",
        "/api/places?level=street,“level”应为county、township、village中的一个"
    })
    void an_address_that_cannot_be_understood_says_what_may_stand_there(String path, String detail) throws Exception {
        var reply = town.get(clerk, path);
        isProblem(reply, 400, "Malformed");
        assertThat(reply.body().get("detail").stringValue()).contains(detail);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/procedures/none",
        "/api/matters/990101/not-an-id",
        "/api/matters/990101/00000000-0000-7000-8000-000000000000",
        "/api/matters/990102/00000000-0000-7000-8000-000000000000",
        "/api/figures/none/records"
    })
    void what_is_not_there_is_not_found(String path) throws Exception {
        isProblem(town.get(clerk, path), 404, "NotFound");
    }

    @Test
    void a_file_that_is_not_what_it_says_is_turned_away() throws Exception {
        var reply = town.upload(clerk, "照片.jpg", "image/jpeg", "MZ这不是照片".getBytes(UTF_8));
        isProblem(reply, 400, "Malformed");
    }

    @Test
    void no_token_or_a_wrong_one_is_answered_with_401() throws Exception {
        var without = town.getWithoutToken("/api/procedures");
        assertThat(without.status()).isEqualTo(401);
        assertThat(without.type()).startsWith("application/problem+json");
        var wrong = town.get(new Member("", "mf-990101-" + "A".repeat(43)), "/api/procedures");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.body().get("detail").stringValue()).contains("Bearer");
    }
}
