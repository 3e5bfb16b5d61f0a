package org.mingfa.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.Mingfa;
import org.mingfa.evidence.EvidenceStore;
import org.mingfa.guarding.Verification;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Matters;
import org.mingfa.matter.Proposal;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;
import org.mingfa.staff.TestCounty;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.mingfa.store.TestStore;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Behind PgBouncer in its mode of transactions, more people work at once than there are connections, and nobody sees what is
 * not theirs. Skipped where there is no {@code pgbouncer} (nor {@code -Dpgbouncer=FILE}).
 */
@Tag("slow")
class PooledByPgBouncerTest {

    private static final int AT_ONCE = 12;
    private static final int EACH = 15;

    private final TestStore store = TestStore.fresh();
    private @Nullable Process pooler;
    private @Nullable ConfigurableApplicationContext program;

    private static @Nullable Path binary() {
        var named = System.getProperty("pgbouncer");
        return Stream.of(Objects.requireNonNullElse(named, ""), "/usr/sbin/pgbouncer", "/usr/bin/pgbouncer")
                .filter(file -> !file.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    @BeforeEach
    void pool() throws Exception {
        var binary = binary();
        assumeTrue(binary != null, "no pgbouncer on this machine");
        var folder = Files.createTempDirectory(Path.of("target"), "pooled").toAbsolutePath();
        int port = free();
        var settings = new HashMap<>(store.properties());
        var direct = String.valueOf(settings.get("mingfa.database.url"));
        var address = direct.substring(direct.indexOf("//") + 2).split("[:/?]");
        Files.writeString(folder.resolve("users"), """
                "%s" "%s"
                "%s" "%s"
                """.formatted(
                        settings.get("mingfa.database.user"),
                        settings.get("mingfa.database.password"),
                        settings.get("mingfa.database.owner"),
                        settings.get("mingfa.database.owner-password")));
        Files.writeString(folder.resolve("pgbouncer.ini"), """
                [databases]
                %s = host=%s port=%s
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = plain
                auth_file = %s
                pool_mode = transaction
                default_pool_size = 3
                max_client_conn = 100
                ignore_startup_parameters = extra_float_digits
                """.formatted(
                        address[2], address[0], address[1], port, folder.resolve("users")));
        pooler = new ProcessBuilder(unprivileged(binary, folder))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        settings.put(
                "mingfa.database.url",
                "jdbc:postgresql://127.0.0.1:" + port + "/" + address[2] + "?prepareThreshold=0");
        settings.put("mingfa.database.pool-size", AT_ONCE);
        var arguments = new ArrayList<String>();
        settings.forEach((setting, value) -> arguments.add("--" + setting + "=" + value));
        arguments.addAll(List.of(
                "--mingfa.data=" + folder.resolve("data"),
                "--mingfa.evidence.shared=true",
                "--server.port=0",
                "--mingfa.rounds=false",
                "--logging.level.root=warn"));
        program = new SpringApplicationBuilder(Mingfa.class)
                .web(WebApplicationType.SERVLET)
                .run(arguments.toArray(String[]::new));
    }

    /** PgBouncer refuses to run as root. */
    private static List<String> unprivileged(Path binary, Path folder) throws IOException {
        var file = folder.resolve("pgbouncer.ini").toString();
        var command = new ArrayList<>(List.of(binary.toString(), file));
        if (System.getProperty("user.name").equals("root")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            command.addAll(0, List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
        return command;
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (program != null) {
            program.close();
        }
        if (pooler != null) {
            pooler.destroy();
            pooler.waitFor(5, TimeUnit.SECONDS);
        }
        store.close();
    }

    private <T> T bean(Class<T> type) {
        return Objects.requireNonNull(program).getBean(type);
    }

    private List<String> seen(Actor actor) {
        return bean(ScopedTransactions.class)
                .reading(
                        actor.scope(),
                        client -> client.sql("select distinct left(place, 9) from act order by 1")
                                .query(String.class)
                                .list());
    }

    private Answer opened(Actor actor, int task) {
        var entered = Entered.all(Map.of(
                "title",
                "任务" + task,
                "source",
                "county-task",
                "standard",
                "完成",
                "due",
                LocalDate.now(Act.ZONE).plusDays(30).toString()));
        var content = new ByteArrayInputStream(("任务" + task).getBytes(StandardCharsets.UTF_8));
        var paper = bean(EvidenceStore.class)
                .put(TestCounty.COUNTY, actor.place().digits() + "000", content, "来文.txt", null)
                .asEvidence("source-document");
        return bean(Matters.class)
                .take(
                        actor,
                        Proposal.opening(
                                "task-supervision", "register", entered, List.of(paper), LocalDate.now(Act.ZONE)));
    }

    @Test
    void more_work_at_once_than_there_are_connections_and_each_sees_what_is_theirs() throws Exception {
        TestCounty.addPlaces(bean(Places.class));
        var people = Stream.of(TestCounty.SHIQIAO, TestCounty.GAOQIAO)
                .map(place -> TestCounty.appoint(bean(Staff.class), "周岚", "party-government-office", place))
                .toList();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var work = IntStream.range(0, AT_ONCE * EACH)
                    .mapToObj(task -> (Callable<List<String>>) () -> {
                        var actor = people.get(task % 2);
                        assertThat(opened(actor, task)).isInstanceOf(Answer.Taken.class);
                        return seen(actor);
                    })
                    .toList();
            var answers = threads.invokeAll(work);
            for (int task = 0; task < answers.size(); task++) {
                assertThat(answers.get(task).get())
                        .containsExactly(people.get(task % 2).place().digits());
            }
        }
        var verified = bean(Verification.class).verify(Scope.everything(), _ -> {});
        assertThat(verified.findings()).isEmpty();
        assertThat(store.owner()
                        .sql("select count(*) from act")
                        .query(Long.class)
                        .single())
                .isEqualTo(AT_ONCE * EACH);
    }
}
