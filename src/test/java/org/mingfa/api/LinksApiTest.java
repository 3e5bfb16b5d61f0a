package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.matter.LinkedLaw;
import org.mingfa.region.Places;
import org.mingfa.staff.Staff;
import org.mingfa.staff.StandingClock;
import org.mingfa.staff.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** A machine is told what may be entered where a matter holds another, enters it, and reads it back from both sides. */
@Tag("slow")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(StandingClock.class)
class LinksApiTest {

    @DynamicPropertySource
    static void lawWithLinks(DynamicPropertyRegistry registry) throws IOException {
        var folder = Files.createTempDirectory(Path.of("target"), "links-api");
        registry.add("mingfa.law", LinkedLaw.in(folder)::toString);
        registry.add("mingfa.data", () -> folder.resolve("data").toString());
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Places places;

    @Autowired
    private Staff staff;

    @Autowired
    private Tokens tokens;

    private Town town;
    private Town.Member clerk;

    @BeforeEach
    void settle() {
        town = new Town(port, places, staff, tokens);
        clerk = town.member(Town.STONE, "马强", "clerk");
    }

    private JsonNode opened(Town.Member by, String procedure, Map<String, Object> values) throws Exception {
        var reply = town.post(
                by,
                "/api/matters",
                Map.of("procedure", procedure, "happened", Town.TODAY.toString(), "values", values));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.body().get("matter");
    }

    private JsonNode power(Town.Member by, String name) throws Exception {
        var matter = opened(by, "power", Map.of("name", name, "kind", "penalty", "source", "own", "limit", 200));
        var publishing = new HashMap<String, Object>();
        publishing.put("step", "publish");
        publishing.put("happened", Town.TODAY.toString());
        publishing.put("values", Map.of("where", "公告栏"));
        assertThat(town.post(by, address(matter) + "/acts", publishing).status())
                .isEqualTo(201);
        return matter;
    }

    private static String address(JsonNode matter) {
        return "/api/matters/" + Town.COUNTY + "/" + matter.get("id").stringValue();
    }

    private static String text(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static List<String> all(JsonNode array, String key) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(one -> one.get(key).stringValue())
                .toList();
    }

    @Test
    void what_may_be_entered_is_listed_entered_and_read_back_from_both_sides() throws Exception {
        power(clerk, "占道堆物");
        var choices = town.get(clerk, "/api/procedures/case/choices/power?q=" + text("占道堆物"));
        assertThat(choices.status()).as(choices.toString()).isEqualTo(200);
        assertThat(all(choices.body().get("matters"), "title")).containsExactly("占道堆物");
        assertThat(choices.body().has("next")).isFalse();
        var choice = choices.body().get("matters").get(0);

        var filed = opened(
                clerk,
                "case",
                Map.of("subject", "堆物", "power", choice.get("entry").stringValue()));
        assertThat(filed.at("/values/power")).isEqualTo(choice.get("number"));
        var links = town.get(clerk, address(filed)).body().get("links");
        assertThat(all(links, "field")).containsExactly("power");
        assertThat(all(links, "title")).containsExactly("占道堆物");
        assertThat(links.get(0).get("matter")).isEqualTo(choice.get("id"));

        var power = "/api/matters/" + Town.COUNTY + "/" + choice.get("id").stringValue();
        assertThat(all(town.get(clerk, power).body().get("linkedBy"), "number"))
                .containsExactly(filed.get("number").stringValue());
    }

    @Test
    void of_another_townships_matter_that_is_shared_only_the_number_is_told() throws Exception {
        var neighbour = town.member(Town.WILLOW, "高远", "clerk");
        var shared = power(neighbour, "共用的事项");
        var filed = opened(
                clerk, "case", Map.of("subject", "借用", "power", shared.get("id").stringValue()));
        var link = town.get(clerk, address(filed)).body().get("links").get(0);
        assertThat(link.get("number")).isEqualTo(shared.get("number"));
        assertThat(link.has("title")).isFalse();
        assertThat(town.get(neighbour, address(shared)).body().get("linkedBy")).isEmpty();
    }

    @Test
    void pages_follow_one_another_and_what_is_no_link_is_not_found() throws Exception {
        for (int i = 0; i < 3; i++) {
            power(clerk, "分页事项" + i);
        }
        var filed = opened(
                clerk,
                "case",
                Map.of(
                        "subject",
                        "甲",
                        "power",
                        power(clerk, "分页事项丁").get("number").stringValue()));
        var first = town.get(clerk, "/api/procedures/case/choices/power?limit=2&q=" + text("分页事项"))
                .body();
        var next = first.get("next").stringValue();
        var second = town.get(clerk, "/api/procedures/case/choices/power?limit=2&q=" + text("分页事项") + "&after=" + next);
        assertThat(all(first.get("matters"), "id"))
                .hasSize(2)
                .doesNotContainAnyElementsOf(all(second.body().get("matters"), "id"));
        assertThat(second.body().has("next")).isFalse();
        assertThat(town.get(clerk, address(filed) + "/choices/decide/cited.item")
                        .status())
                .isEqualTo(200);
        for (var wrong : List.of(
                "/api/procedures/case/choices/subject",
                "/api/procedures/nothing/choices/power",
                address(filed) + "/choices/nothing/like",
                address(filed) + "/choices/decide/fine")) {
            assertThat(town.get(clerk, wrong).status()).as(wrong).isEqualTo(404);
        }
        assertThat(town.get(clerk, "/api/procedures/case/choices/power?limit=0").status())
                .isEqualTo(400);
        assertThat(town.get(clerk, "/api/procedures/case/choices/power?after=x").status())
                .isEqualTo(400);
    }
}
