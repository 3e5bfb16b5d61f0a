package org.mingfa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.command.line.ExitCode;

/** A backup taken while the program works comes back as the very same records; what is not whole says so. */
@Tag("slow")
class BackupTest {

    private static final Pattern MATTERS = Pattern.compile("事项(\\d+)件，行为");

    @AutoClose
    private static KeptTown town;

    @BeforeAll
    static void open() throws IOException {
        town = KeptTown.open("backup");
    }

    @BeforeEach
    void elsewhere() {
        town.backUpElsewhere();
    }

    private final String copy = "restored-" + System.nanoTime();

    private static int matters(Typed verified) {
        var found = MATTERS.matcher(verified.said());
        assertThat(found.find()).as(verified.said()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private Path only() throws IOException {
        try (var found = Files.list(town.backups())) {
            return found.filter(path -> path.getFileName().toString().startsWith("20"))
                    .reduce((one, other) -> {
                        throw new AssertionError("more than one backup");
                    })
                    .orElseThrow();
        }
    }

    @Test
    void acts_recorded_while_it_is_made_do_not_break_it() throws Exception {
        for (int i = 0; i < 20; i++) {
            town.task();
        }
        int before = town.tasks();
        var goesOn = new AtomicBoolean(true);
        var working = CompletableFuture.supplyAsync(() -> {
            while (goesOn.get()) {
                town.task();
            }
            return town.tasks();
        });
        var backup = town.backup();
        goesOn.set(false);
        int recorded = working.get();
        assertThat(backup.said()).contains("正在复制数据库", "正在读回核对", "备份完整。");
        assertThat(backup.exitCode()).isZero();

        var restored = town.restore(copy);
        assertThat(restored.said()).contains("恢复完整。", "最后一条办理记录是");
        assertThat(restored.exitCode()).isZero();
        var verified = town.proof("verify", copy);
        assertThat(verified.said()).contains("全部完整。");
        assertThat(matters(verified)).isBetween(before + 1, recorded);
        assertThat(town.proof("recount", copy).said()).contains("全部相符。");
        assertThat(Files.readString(town.folder.resolve(copy + "/keys/personal-data.key")))
                .isEqualTo(Files.readString(town.data().resolve("keys/personal-data.key")));
        assertThat(town.folder.resolve(copy + "/law/procedures/task-supervision.yaml"))
                .hasSameTextualContentAs(Path.of("law/procedures/task-supervision.yaml"));
    }

    @Test
    void a_file_lies_once_for_all_backups_and_the_rule_drops_old_ones() throws Exception {
        town.task();
        int files = town.files();
        assertThat(town.backup().said()).contains("材料文件" + files + "个，其中新写入" + files + "个。");
        town.task();
        var second = town.backup("--mingfa.backup.keep.daily=1", "--mingfa.backup.keep.weekly=1");
        assertThat(second.said()).contains("材料文件" + (files + 1) + "个，其中新写入1个。", "按保留规则删除了");
        assertThat(only().resolve("manifest.json")).exists();
        assertThat(town.restore(copy).exitCode()).isZero();
        assertThat(town.proof("verify", copy).said()).contains("另核验材料文件" + (files + 1) + "个。", "全部完整。");
    }

    @Test
    void a_file_that_is_gone_is_named_and_the_rest_is_backed_up() throws Exception {
        town.task();
        var lost = town.file("丢失");
        var altered = town.file("改动");
        try {
            Files.delete(town.kept(lost));
            Files.delete(town.kept(altered));
            Files.writeString(town.kept(altered), "改动的来文！\n");
            var backup = town.backup();
            assertThat(backup.exitCode()).isEqualTo(ExitCode.WRONG);
            assertThat(backup.said())
                    .contains("缺少：区划990101001000的文件（摘要" + lost.digest() + "）已丢失。")
                    .contains("缺少：区划990101001000的文件（摘要" + altered.digest() + "）已被改动，与摘要不符。")
                    .contains("缺少2项，已在备份中注明。");
            assertThat(Files.readString(only().resolve("manifest.json"))).contains(lost.digest(), altered.digest());
            var restored = town.restore(copy);
            assertThat(restored.exitCode()).isEqualTo(ExitCode.WRONG);
            assertThat(restored.said()).contains("缺少：区划990101001000的文件（摘要" + lost.digest() + "）已丢失。");
            assertThat(town.proof("verify", copy).said()).contains("发现问题2处");
        } finally {
            town.file("丢失");
            town.file("改动");
        }
    }

    @Test
    void rows_come_back_as_the_same_records() {
        town.task();
        town.task();
        var backup = town.backup("--rows");
        assertThat(backup.said()).containsPattern("数据库\\d+行。").contains("备份完整。");
        assertThat(town.restore(copy).said()).contains("恢复完整。");
        var verified = town.proof("verify", copy);
        assertThat(verified.said()).contains("全部完整。");
        assertThat(matters(verified)).isEqualTo(town.tasks());
        assertThat(town.proof("recount", copy).said()).contains("全部相符。");
    }

    @Test
    void a_rehearsal_restores_proves_and_leaves_nothing_behind() throws Exception {
        town.task();
        town.backup();
        var in = Files.createDirectory(town.folder.resolve("rehearsals"));
        var rehearsed = rehearsed(in);
        assertThat(rehearsed.said()).contains("核验：事项" + town.tasks() + "件", "发现问题0处", "不符0处", "演练通过");
        assertThat(rehearsed.exitCode()).isZero();
        assertThat(in).isEmptyDirectory();
        assertThat(Files.readString(town.backups().resolve("rehearsals.tsv"))).contains("sound");
        Files.delete(first(town.backups().resolve("evidence")));
        var broken = rehearsed(in);
        assertThat(broken.said()).contains("已丢失", "演练没有通过");
        assertThat(broken.exitCode()).isEqualTo(ExitCode.WRONG);
        assertThat(in).isEmptyDirectory();
    }

    private static Typed rehearsed(Path in) {
        return Typed.words(
                "rehearse",
                "--from",
                town.backups().toString(),
                "--in",
                in.toString(),
                "--passphrase-file",
                town.passphrase().toString());
    }

    private static Path first(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }
}
