package org.mingfa.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.mingfa.command.line.WithoutPages;
import org.mingfa.evidence.EvidenceStore;
import org.mingfa.evidence.StoredFile;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Matters;
import org.mingfa.matter.Proposal;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;
import org.mingfa.store.Scope;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A program that runs on a data directory of its own, with one township whose office registers tasks. */
final class KeptTown implements AutoCloseable {

    static final String TOWN = "990101001";

    final Path folder;
    final ConfigurableApplicationContext server;
    private final Actor office;
    private final AtomicInteger count = new AtomicInteger();
    private final Set<String> files = ConcurrentHashMap.newKeySet();
    private Path backups;

    private KeptTown(Path folder, ConfigurableApplicationContext server) {
        this.folder = folder;
        this.server = server;
        this.backups = folder.resolve("backups");
        this.office = office();
    }

    /** Backups go to a folder that is not there yet. */
    void backUpElsewhere() {
        backups = folder.resolve("backups-" + System.nanoTime());
    }

    /** How many tasks there are. */
    int tasks() {
        return count.get();
    }

    static KeptTown open(String name) throws IOException {
        System.setProperty("mingfa.test-store", "none");
        var folder = Files.createTempDirectory(Path.of("target"), name).toAbsolutePath();
        Files.writeString(folder.resolve("passphrase"), "一句只有管理员知道的长口令\n");
        var server = new SpringApplicationBuilder(WithoutPages.class)
                .web(WebApplicationType.NONE)
                .run("--logging.level.root=error", "--mingfa.data=" + folder.resolve("data"));
        return new KeptTown(folder, server);
    }

    /** How many different files were kept. */
    int files() {
        return files.size();
    }

    Path data() {
        return folder.resolve("data");
    }

    Path backups() {
        return backups;
    }

    Path passphrase() {
        return folder.resolve("passphrase");
    }

    private Actor office() {
        var from = LocalDate.of(2020, 1, 1);
        server.getBean(Places.class)
                .add(
                        Scope.everything(),
                        List.of(
                                new Place("99", "虚州省", from, null, null),
                                new Place("9901", "云州市", from, null, null),
                                new Place("990101", "云溪县", from, null, null),
                                new Place(TOWN, "石桥镇", from, null, null)));
        var staff = server.getBean(Staff.class);
        var by = Actor.program("990101");
        var unit = staff.addUnit(by, PlaceCode.of(TOWN), "党政办");
        var person = staff.hirePerson(by, PlaceCode.of(TOWN), "程某");
        var post =
                staff.assignPost(by, person.id(), unit.id(), "party-government-office", PlaceCode.of(TOWN), from, null);
        return staff.actor("990101", post.id(), staff.today()).orElseThrow();
    }

    /** A task with a file of its own; answers the moment after it was recorded. */
    Instant task() {
        int number = count.incrementAndGet();
        var file = file("任务" + number);
        var today = server.getBean(Staff.class).today();
        var answer = server.getBean(Matters.class)
                .take(
                        office,
                        Proposal.opening(
                                "task-supervision",
                                "register",
                                Entered.all(Map.of(
                                        "title",
                                        "任务" + number,
                                        "source",
                                        "county-task",
                                        "standard",
                                        "完成",
                                        "due",
                                        today.plusDays(30).toString())),
                                List.of(new Act.Evidence(
                                        "source-document", file.digest(), file.name(), file.mediaType(), file.size())),
                                today));
        if (!(answer instanceof Answer.Taken)) {
            throw new AssertionError(answer.toString());
        }
        return Instant.now();
    }

    StoredFile file(String text) {
        var content = new ByteArrayInputStream((text + "的来文\n").getBytes(StandardCharsets.UTF_8));
        files.add(text);
        return server.getBean(EvidenceStore.class).put("990101", TOWN + "000", content, text + ".txt", "text/plain");
    }

    Path kept(StoredFile file) {
        var digest = file.digest();
        return data().resolve("evidence")
                .resolve(digest.substring(0, 2))
                .resolve(digest.substring(2, 4))
                .resolve(digest);
    }

    Typed backup(String... more) {
        return type("backup", "--to", backups().toString(), "--data", data().toString(), more);
    }

    /** Restores into a folder of that name. */
    Typed restore(String name, String... more) {
        return type(
                "restore",
                "--from",
                backups().toString(),
                "--data",
                folder.resolve(name).toString(),
                more);
    }

    private Typed type(String command, String one, String first, String other, String second, String... more) {
        var words = new ArrayList<>(List.of(command, one, first, other, second));
        words.addAll(List.of(more));
        if (!words.contains("--passphrase-file")) {
            words.addAll(List.of("--passphrase-file", passphrase().toString()));
        }
        return Typed.words(words.toArray(String[]::new));
    }

    /** What a proof says of the copy of that name. */
    Typed proof(String command, String name) {
        return Typed.words(command, "--data", folder.resolve(name).toString());
    }

    @Override
    public void close() {
        server.close();
        System.clearProperty("mingfa.test-store");
    }
}
