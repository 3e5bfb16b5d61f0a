package org.mingfa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.command.line.ExitCode;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Proposal;
import org.mingfa.matter.TestTownship;
import org.mingfa.store.TestStore;

/** A database that somebody else runs is backed up by its rows, and comes back there or in the program's own. */
@Tag("slow")
class ExternalBackupTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 3);

    private Path folder = Path.of("");
    private TestTownship town;

    @BeforeEach
    void workADay() throws IOException {
        System.setProperty("mingfa.test-store", "none");
        folder = Files.createTempDirectory(Path.of("target"), "external").toAbsolutePath();
        Files.writeString(folder.resolve("passphrase"), "一句只有管理员知道的长口令\n");
        town = new TestTownship();
        town.watch.set(DAY);
        for (int i = 1; i <= 3; i++) {
            var answer = town.matters.take(
                    town.actor("party-government-office", TestTownship.SHIQIAO),
                    Proposal.opening(
                            "task-supervision",
                            "register",
                            Entered.all(Map.of(
                                    "title", "任务" + i, "source", "county-task", "standard", "完成", "due", "2026-10-20")),
                            List.of(new Act.Evidence(
                                    "source-document", "ab".repeat(32), "a.pdf", "application/pdf", 9)),
                            DAY));
            assertThat(answer).isInstanceOf(Answer.Taken.class);
        }
    }

    @AfterEach
    void drop() {
        town.store.close();
        System.clearProperty("mingfa.test-store");
    }

    private Typed type(Map<String, Object> database, String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--passphrase-file", folder.resolve("passphrase").toString()));
        database.forEach((setting, value) -> all.add("--" + setting + "=" + value));
        return Typed.words(all.toArray(String[]::new));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private static List<String> links(TestStore store) {
        return store.owner()
                .sql("select link from act order by link")
                .query((row, _) -> row.getString("link"))
                .list();
    }

    @Test
    void rows_of_an_external_database_come_back_in_the_embedded_one_and_in_another_external_one() {
        var backup = type(town.store.properties(), "backup", "--to", at("backups"), "--data", at("data"));
        assertThat(backup.said()).containsPattern("数据库\\d+行。").contains("备份完整。");
        var full = type(town.store.properties(), "restore", "--from", at("backups"), "--data", at("full"));
        assertThat(full.said()).contains("要恢复到的数据库里已经有数据，没有恢复。");
        assertThat(full.exitCode()).isEqualTo(ExitCode.WRONG);

        assertThat(type(Map.of(), "restore", "--from", at("backups"), "--data", at("embedded"))
                        .said())
                .contains("恢复完整。");
        assertThat(Typed.words("recount", "--data", at("embedded")).said()).contains("事项3件", "全部相符。");

        try (var other = TestStore.empty()) {
            var restored = type(other.properties(), "restore", "--from", at("backups"), "--data", at("other"));
            assertThat(restored.said()).contains("恢复完整。");
            assertThat(links(other)).hasSize(3).isEqualTo(links(town.store));
        }
    }
}
