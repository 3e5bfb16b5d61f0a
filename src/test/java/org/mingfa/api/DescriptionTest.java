package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingfa.law.LawLibrary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description says what the application does: no more, no less, and its examples work. */
class DescriptionTest extends ApiTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private LawLibrary law;

    private Town town;
    private JsonNode description;

    @BeforeEach
    void read() throws Exception {
        town = town();
        var reply = town.getWithoutToken(Description.PATH);
        assertThat(reply.status()).isEqualTo(200);
        description = reply.body();
    }

    private List<JsonNode> operations() {
        var operations = new ArrayList<JsonNode>();
        description
                .get("paths")
                .forEach(path -> path.properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> operations.add(entry.getValue())));
        return operations;
    }

    @Test
    void every_documented_operation_exists_and_every_existing_one_is_documented() {
        var documented = new TreeSet<String>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> documented.add(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        var existing = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackage() == Description.class.getPackage()) {
                mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method ->
                                mapping.getPatternValues().forEach(path -> existing.add(method + " " + path)));
            }
        });
        assertThat(documented).isEqualTo(existing).hasSizeGreaterThan(10);
    }

    @Test
    void it_has_the_form_of_openapi_3_1() {
        assertThat(description.get("openapi").stringValue()).startsWith("3.1.");
        assertThat(keys(description))
                .containsExactlyInAnyOrder("openapi", "info", "servers", "security", "paths", "components");
        assertThat(keys(description.get("info"))).contains("title", "version");
        var ids = operations().stream()
                .map(one -> one.get("operationId").stringValue())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        for (var operation : operations()) {
            assertThat(keys(operation))
                    .isSubsetOf("operationId", "summary", "parameters", "requestBody", "responses", "security");
            operation.get("responses").properties().forEach(response -> {
                assertThat(response.getKey()).matches("[1-5][0-9]{2}");
                assertThat(response.getValue().has("$ref")
                                || response.getValue().has("description"))
                        .isTrue();
            });
        }
        description
                .at("/components/schemas")
                .properties()
                .forEach(schema -> assertThat(schema.getKey()).matches("[a-zA-Z0-9._-]+"));
    }

    @Test
    void every_name_in_a_path_is_a_parameter() {
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().forEach(operation -> {
                    var named = new HashSet<String>();
                    operation.path("parameters").forEach(parameter -> {
                        assertThat(parameter.has("schema")).isTrue();
                        if (parameter.get("in").stringValue().equals("path")) {
                            named.add("{" + parameter.get("name").stringValue() + "}");
                        }
                    });
                    var inPath = new HashSet<String>();
                    var matcher = java.util.regex.Pattern.compile("\\{\\w+}").matcher(path.getKey());
                    while (matcher.find()) {
                        inPath.add(matcher.group());
                    }
                    assertThat(named).as(path.getKey()).isEqualTo(inPath);
                }));
    }

    @Test
    void every_reference_leads_somewhere() {
        var references = description.findValues("$ref");
        assertThat(references).hasSizeGreaterThan(50);
        references.forEach(reference -> {
            var pointer = reference.stringValue().substring(1);
            assertThat(description.at(pointer).isMissingNode()).as(pointer).isFalse();
        });
    }

    @Test
    void every_step_of_every_procedure_file_is_described() {
        for (var procedure : law.procedures()) {
            for (var step : procedure.steps()) {
                var name = procedure.id() + "." + procedure.head().inForce() + "." + step.id();
                var schema = description.path("components").path("schemas").path(name);
                assertThat(schema.at("/properties").size())
                        .as(name)
                        .isEqualTo(procedure.entryFields(step).size());
            }
        }
    }

    @Test
    void the_examples_work() throws Exception {
        var clerk = town.member(Town.STONE, "李倩", "party-government-office");
        var file = description.at("/paths/~1api~1evidence/post/requestBody/content/text~1plain/example");
        var kept = town.upload(clerk, ExampleFile.NAME, "text/plain", bytes(file.stringValue()));
        assertThat(kept.status()).isEqualTo(201);

        var openings = description.at("/paths/~1api~1matters/post/requestBody/content/application~1json/examples");
        assertThat(openings.size()).isGreaterThanOrEqualTo(6);
        for (var example : openings) {
            var reply =
                    town.postText(clerk, "/api/matters", example.get("value").toString());
            assertThat(reply.status()).as(reply + " to " + example).isIn(201, 422);
        }
        var task = town.postText(
                clerk, "/api/matters", openings.at("/task-supervision/value").toString());
        assertThat(task.status()).as(task.toString()).isEqualTo(201);

        var acts = "/api/matters/990101/" + task.body().at("/matter/id").stringValue() + "/acts";
        var voiding = description
                .path("paths")
                .path("/api/matters/{county}/{id}/acts")
                .at("/post/requestBody/content/application~1json/examples/voiding/value");
        assertThat(town.postText(clerk, acts, voiding.toString()).status()).isEqualTo(201);
    }

    @Test
    void a_file_may_also_come_in_a_form() throws Exception {
        var clerk = town.member(Town.STONE, "李倩", "party-government-office");
        var form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + URLEncoder.encode("minutes.txt", StandardCharsets.UTF_8)
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + ExampleFile.CONTENT + "\r\n--x--\r\n";
        var reply = town.send(town.request(clerk, "/api/evidence")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(bytes(form))));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        assertThat(reply.body().get("digest").stringValue())
                .isEqualTo(org.mingfa.judging.Chain.digest(ExampleFile.CONTENT));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> keys(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }
}
