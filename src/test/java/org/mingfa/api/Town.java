package org.mingfa.api;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mingfa.law.PlaceCode;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Post;
import org.mingfa.staff.Staff;
import org.mingfa.staff.Tokens;
import org.mingfa.store.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two townships with their people, each with a token, and a client that calls the running application. */
final class Town {

    static final String COUNTY = "990101";
    static final String STONE = "990101001";
    static final String WILLOW = "990101002";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final Staff staff;
    private final Tokens tokens;
    private final Actor program = Actor.program(COUNTY);

    /** An answer with its body read as JSON. */
    record Reply(int status, String type, JsonNode body) {}

    /** Somebody with a post and its token. */
    record Member(String id, String token) {}

    Town(int port, Places places, Staff staff, Tokens tokens) {
        this.address = "http://localhost:" + port;
        this.staff = staff;
        this.tokens = tokens;
        if (places.find(PlaceCode.of(STONE)).isEmpty()) {
            places.add(
                    Scope.of(COUNTY),
                    List.of(
                            place(COUNTY, "石川县"),
                            place(STONE, "石湾镇"),
                            place(WILLOW, "柳河镇"),
                            place("990101001001", "石湾村"),
                            place("990101001002", "柳树村")));
        }
    }

    private static Place place(String code, String name) {
        return new Place(code, name, LocalDate.of(2020, 1, 1), null, null);
    }

    Member member(String place, String name, String role) {
        var unit = staff.roster(COUNTY).units().stream()
                .filter(one -> one.place().digits().equals(place))
                .findFirst()
                .orElseGet(() -> staff.addUnit(program, PlaceCode.of(place), "党政办"));
        var person = staff.hirePerson(program, PlaceCode.of(place), name);
        Post post = staff.assignPost(
                program, person.id(), unit.id(), role, PlaceCode.of(place), LocalDate.of(2024, 1, 1), null);
        return new Member(person.id(), tokens.make(program, post.id(), "测试", TODAY.plusMonths(1)));
    }

    Reply get(Member by, String path) throws Exception {
        return send(request(by, path).GET());
    }

    Reply getWithoutToken(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    Reply post(Member by, String path, Map<String, Object> body) throws Exception {
        return postText(by, path, JSON.writeValueAsString(body));
    }

    Reply postText(Member by, String path, String body) throws Exception {
        return send(request(by, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Reply putText(Member by, String path, String body) throws Exception {
        return send(request(by, path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    Reply upload(Member by, String name, String type, byte[] content) throws Exception {
        var query = "?name=" + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8);
        return send(request(by, "/api/evidence" + query)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    /** Uploads a text and gives it as the only evidence of a kind. */
    List<Map<String, Object>> file(Member by, String kind) throws Exception {
        var kept = upload(by, kind + ".txt", "text/plain", ("材料 " + kind + "\n").getBytes(StandardCharsets.UTF_8));
        return List.of(Map.of("kind", kind, "digest", kept.body().get("digest").stringValue(), "name", kind + ".txt"));
    }

    HttpRequest.Builder request(Member by, String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + by.token());
    }

    Reply send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        var body = answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        return new Reply(
                answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""), body);
    }
}
