package org.mingfa.command.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.Mingfa;
import org.mingfa.guarding.RoundBook;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is told to who watches the program, and what is written of each request. */
@SpringBootTest(
        classes = Mingfa.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "logging.level.root=error",
            "mingfa.data=target/test-data/watched",
            "mingfa.rounds=false",
            "mingfa.access-log=true"
        })
@Tag("slow")
class MetricsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private RoundBook rounds;

    @Autowired
    private ScopedTransactions transactions;

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /** By name with labels. */
    private Map<String, Double> told() throws Exception {
        var told = new TreeMap<String, Double>();
        var answer = get("/metrics");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(Exposition.TYPE);
        answer.body().lines().filter(line -> !line.startsWith("# ")).forEach(line -> {
            assertThat(line).matches("[a-z_]+(\\{([a-z]+=\"[^\"]+\",?)+})? -?[0-9.E+-]+");
            int space = line.lastIndexOf(' ');
            assertThat(told.put(line.substring(0, space), Double.valueOf(line.substring(space + 1))))
                    .isNull();
        });
        return told;
    }

    @Test
    void the_numbers_tell_requests_connections_rounds_seals_and_disk() throws Exception {
        var before = told();
        assertThat(get("/sign-in").statusCode()).isEqualTo(200);
        rounds.ended(RoundBook.Round.SEALING, List.of());
        var after = told();
        var pages = "mingfa_http_request_seconds_count{kind=\"page\"}";
        assertThat(after.getOrDefault(pages, 0.0) - before.getOrDefault(pages, 0.0))
                .as("the page, and perhaps the first of these")
                .isBetween(1.0, 2.0);
        assertThat(after.get("mingfa_http_request_seconds_bucket{kind=\"page\",le=\"+Inf\"}"))
                .isEqualTo(after.get(pages));
        assertThat(after)
                .containsEntry("mingfa_database_up", 1.0)
                .containsEntry("mingfa_stalled", 0.0)
                .containsKeys(
                        "mingfa_days_unsealed",
                        "mingfa_acts_total",
                        "mingfa_refusals_total",
                        "mingfa_heap_used_bytes",
                        "mingfa_connections{state=\"active\"}",
                        "mingfa_connections{state=\"waiting\"}");
        assertThat(after.get("mingfa_disk_usable_bytes")).isPositive();
        assertThat(after.get("mingfa_round_success_timestamp_seconds{round=\"sealing\"}"))
                .isGreaterThan(1.7e9);
    }

    @Test
    void days_that_are_not_sealed_are_counted() throws Exception {
        transactions.within(
                Scope.everything(),
                client -> client.sql("insert into sealed_through values ('990999', current_date - 4)")
                        .update());
        assertThat(told().get("mingfa_days_unsealed")).isBetween(2.0, 4.0);
    }

    @Test
    void whoever_asks_from_elsewhere_finds_no_such_page() throws Exception {
        assertThat(get("/metrics", "X-Forwarded-For", "203.0.113.9").statusCode())
                .isEqualTo(404);
    }

    /** Neither who nor from where, nor what was searched for. */
    @Test
    void the_log_of_requests_names_no_person() throws Exception {
        get("/sign-in?next=somebody", "X-Forwarded-For", "203.0.113.9");
        var lines = logged();
        assertThat(lines)
                .anyMatch(line -> line.matches("2\\d{3}-\\d\\d-\\d\\dT\\S+ GET /sign-in 200 \\d+ \\d+"))
                .noneMatch(line ->
                        line.contains("203.0.113.9") || line.contains("127.0.0.1") || line.contains("somebody"));
    }

    /** A line is written after its answer is sent, so the next request may come before it. */
    private static List<String> logged() throws IOException, InterruptedException {
        var lines = List.<String>of();
        for (int tries = 0; tries < 200 && lines.stream().noneMatch(line -> line.contains(" GET /sign-in ")); tries++) {
            Thread.sleep(25);
            try (var files = Files.list(Path.of("target/test-data/watched/log"))) {
                lines = Files.readAllLines(files.sorted().toList().getLast());
            }
        }
        return lines;
    }
}
