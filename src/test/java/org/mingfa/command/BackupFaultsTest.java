package org.mingfa.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.Mingfa;
import org.mingfa.command.line.ExitCode;
import org.mingfa.judging.Act;
import org.mingfa.keeping.Backup;
import org.mingfa.keeping.KeepRule;
import org.mingfa.keeping.KeepingProperties;
import org.mingfa.keeping.KeepingRefused;
import org.mingfa.keeping.ScheduledBackup;
import org.mingfa.store.OtherJvm;
import org.mingfa.store.StoreProperties;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What befalls backups: a kill, a full disk, hands that alter them, a wrong passphrase, a moment between two acts. */
@Tag("slow")
class BackupFaultsTest {

    @AutoClose
    private static KeptTown town;

    private final String copy = "restored-" + System.nanoTime();

    @BeforeAll
    static void open() throws IOException {
        town = KeptTown.open("faults");
        town.task();
    }

    @BeforeEach
    void elsewhere() {
        town.backUpElsewhere();
    }

    private static Path newest() throws IOException {
        try (Stream<Path> found = Files.list(town.backups())) {
            return found.filter(path -> path.getFileName().toString().matches("20[0-9T-]+"))
                    .max(Path::compareTo)
                    .orElseThrow();
        }
    }

    private void refused(Typed typed, String... words) {
        assertThat(typed.said()).contains(words);
        assertThat(typed.exitCode()).isEqualTo(ExitCode.WRONG);
        assertThat(town.folder.resolve(copy)).doesNotExist();
        assertThat(town.folder.resolve(copy + ".restoring")).doesNotExist();
    }

    private static void alter(Path file, UnaryOperator<String> change) throws IOException {
        Files.writeString(file, change.apply(Files.readString(file)));
    }

    @Test
    void what_was_altered_or_is_not_whole_is_refused_and_nothing_is_written() throws Exception {
        refused(town.restore(copy), "里没有完成的备份。");
        assertThat(town.backup().exitCode()).isZero();
        var backup = newest();

        var other = Files.writeString(town.folder.resolve("other"), "另一句足够长的备份用口令\n");
        refused(town.restore(copy, "--passphrase-file", other.toString()), "口令不对");
        var brief = Files.writeString(town.folder.resolve("brief"), "短口令\n");
        refused(town.restore(copy, "--passphrase-file", brief.toString()), "口令太短");

        var manifest = Files.readString(backup.resolve("manifest.json"));
        alter(backup.resolve("manifest.json"), text -> text.replaceFirst("\"evidence\" : \\d+", "\"evidence\" : 0"));
        refused(town.restore(copy), "manifest.json被改动过");
        alter(backup.resolve("manifest.json"), text -> manifest.replace("\"schema\" : \"", "\"schema\" : \"9"));
        refused(town.restore(copy), "是较新版本的明法做的");
        alter(backup.resolve("manifest.json"), text -> manifest.replace("\"postgres\" : 18", "\"postgres\" : 17"));
        refused(town.restore(copy), "PostgreSQL 17的数据库文件", "backup --rows");
        Files.writeString(backup.resolve("manifest.json"), manifest);

        var law = Files.readAllBytes(backup.resolve("law.tar.gz"));
        law[law.length / 2] ^= 1;
        Files.write(backup.resolve("law.tar.gz"), law);
        refused(town.restore(copy), "备份已损坏：" + backup.resolve("law.tar.gz") + "已被改动");
        Files.delete(backup.resolve("law.tar.gz"));
        refused(town.restore(copy), backup.resolve("law.tar.gz") + "不见了");
        Files.delete(backup.resolve("manifest.json"));
        refused(town.restore(copy), "备份不完整");
    }

    @Test
    void a_folder_that_holds_something_stays_as_it_is() throws Exception {
        town.backup();
        var mine = Files.createDirectory(town.folder.resolve(copy)).resolve("mine");
        Files.writeString(mine, "mine");
        assertThat(town.restore(copy).said()).contains("不是空的，没有恢复。");
        assertThat(mine.resolveSibling("mine")).hasContent("mine");
        assertThat(mine.getParent()).isDirectoryContaining(file -> true).isNotEmptyDirectory();
    }

    @Test
    void a_killed_backup_is_swept_away_and_the_next_one_is_whole() throws Exception {
        var command = new ArrayList<>(
                OtherJvm.command("-Xmx128m", "-Dmingfa.test-store=none", Mingfa.class.getName(), "backup"));
        command.addAll(
                List.of("--to", town.backups().toString(), "--data", town.data().toString()));
        command.addAll(List.of("--passphrase-file", town.passphrase().toString()));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(town.folder.resolve("killed.log").toFile())
                .start();
        while (process.isAlive() && unfinished().isEmpty()) {
            Thread.onSpinWait();
        }
        process.destroyForcibly().waitFor();
        assertThat(unfinished())
                .as(Files.readString(town.folder.resolve("killed.log")))
                .hasSize(1);
        refused(town.restore(copy), "里没有完成的备份", ".unfinished");
        var backup = town.backup();
        assertThat(backup.said()).contains("清除了以前没有完成的备份1份。", "备份完整。");
        assertThat(unfinished()).isEmpty();
        assertThat(town.restore(copy).exitCode()).isZero();
    }

    private static List<Path> unfinished() throws IOException {
        if (!Files.isDirectory(town.backups())) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(town.backups())) {
            return found.filter(path ->
                            path.toString().endsWith(".unfinished") && Files.exists(path.resolve("database.tar.gz")))
                    .toList();
        }
    }

    @Test
    void a_full_disk_leaves_no_half_backup_and_is_told() throws Exception {
        var small = Files.createDirectory(town.folder.resolve("small"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", small.toString()) == 0,
                "cannot mount a small disk");
        try {
            var full = Typed.words(
                    "backup",
                    "--to",
                    small.toString(),
                    "--data",
                    town.data().toString(),
                    "--passphrase-file",
                    town.passphrase().toString());
            assertThat(full.said()).contains("备份没有做成：" + small + "所在的磁盘已满。");
            assertThat(full.exitCode()).isEqualTo(ExitCode.WRONG);
            assertThat(small).isDirectoryNotContaining("glob:**.unfinished");
            town.task();
        } finally {
            run("umount", small.toString());
        }
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static ScheduledBackup scheduled(String at) {
        var set = new KeepingProperties(town.backups(), town.passphrase(), at, KeepRule.USUAL);
        return new ScheduledBackup(source(), set, Clock.system(Act.ZONE), _ -> {});
    }

    private static Backup.Source source() {
        var set = town.server.getBean(StoreProperties.class);
        return new Backup.Source(set, Path.of("law"));
    }

    @Test
    void a_moment_between_two_acts_can_be_gone_back_to() throws Exception {
        var backups = scheduled("02:30");
        assertThat(backups.makeIfDue()).as("none there yet").isPresent();
        assertThat(backups.makeIfDue()).as("until tomorrow").isEmpty();
        var beforeAll = town.tasks();
        var between = LocalDateTime.ofInstant(town.task(), Act.ZONE).toString();
        town.task();
        follow(backups);

        var restored = town.restore(copy, "--at", between);
        assertThat(restored.said()).contains("恢复完整。");
        assertThat(town.proof("verify", copy).said()).contains("事项" + (beforeAll + 1) + "件，", "全部完整。");
        assertThat(town.proof("recount", copy).said()).contains("全部相符。");
        assertThat(town.restore(copy + "-last").said()).contains("恢复完整。");
        assertThat(town.proof("verify", copy + "-last").said()).contains("事项" + (beforeAll + 2) + "件，", "全部完整。");

        var missing = copy + "-missing";
        assertThat(town.restore(missing, "--at", "2099-01-01T00:00").said()).contains("备份里的数据库日志还没有到2099年1月1日");
        assertThat(town.restore(missing, "--at", "2020-01-01 08:00").said()).contains("最早的备份是", "请用 --at 写明这以后的时间。");
        assertThat(town.folder.resolve(missing)).doesNotExist();
        ScheduledBackup.leave(source());
        assertThat(town.data().resolve("wal")).doesNotExist();
    }

    /** The server sets a segment aside a moment after it was ended. */
    private static void follow(ScheduledBackup backups) throws Exception {
        long before = segments();
        backups.follow();
        var vain = Instant.now().plusSeconds(10);
        while (segments() == before) {
            assertThat(Instant.now()).as("waiting for the segment").isBefore(vain);
            Thread.onSpinWait();
        }
        backups.follow();
    }

    /** How many the server has set aside, those that were taken to the backups since among them. */
    private static long segments() throws IOException {
        try (var waiting = Files.list(town.data().resolve("wal"));
                var taken = Files.walk(town.backups())) {
            return Stream.concat(waiting, taken)
                    .filter(file -> file.getFileName().toString().matches("[0-9A-F]{24}(\\.gz)?"))
                    .count();
        }
    }

    @Test
    void a_backup_without_its_log_goes_back_to_its_own_moment_only() throws Exception {
        town.backup();
        refused(town.restore(copy, "--at", "2099-01-01T00:00"), "后面没有留存数据库日志");
    }

    @Test
    void the_folder_of_another_installation_is_left_alone() throws Exception {
        town.backup();
        Files.writeString(town.backups().resolve("installation"), "another\n");
        assertThat(town.backup().said()).contains("里是另一套明法的备份。");
    }

    @Test
    void settings_that_cannot_be_meant_are_told() {
        assertThatThrownBy(() -> scheduled("半夜"))
                .isInstanceOf(KeepingRefused.class)
                .hasMessage("mingfa.backup.at不能是“半夜”。应写成02:30的样子。");
        var withoutFile = new KeepingProperties(town.backups(), null, "02:30", KeepRule.USUAL);
        assertThatThrownBy(() -> new ScheduledBackup(source(), withoutFile, Clock.system(Act.ZONE), _ -> {}))
                .hasMessageContaining("没有设置mingfa.backup.passphrase-file");
    }

    /** A running number that lies outside of every table would not come along with the rows. */
    @Test
    void no_sequence_is_forgotten_by_a_copy_of_the_rows() {
        assertThat(town.server
                        .getBean(JdbcClient.class)
                        .sql("select count(*) from pg_sequences")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
