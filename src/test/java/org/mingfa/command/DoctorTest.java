package org.mingfa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.command.line.ExitCode;
import org.springframework.util.FileSystemUtils;

/** What is wrong with an installation is said with what to do, beside a running program, and nothing is changed. */
@Tag("slow")
class DoctorTest {

    @AutoClose
    private static KeptTown town;

    @BeforeAll
    static void open() throws IOException {
        town = KeptTown.open("doctor");
        town.task();
    }

    private static Typed doctor(String... more) {
        var words = new ArrayList<>(List.of("doctor", "--data", town.data().toString()));
        words.addAll(List.of(more));
        return Typed.words(words.toArray(String[]::new));
    }

    @Test
    void an_installation_without_backups_works_and_should_have_some() {
        var seen = doctor();
        assertThat(seen.said())
                .contains("正常  数据库：可以连接，表结构是第", "正常  个人信息密钥：与数据库相符。", "正常  程序版本：")
                .contains("注意  备份：没有设置自动备份。怎么办：请设置mingfa.backup.to")
                .contains("问题0项");
        assertThat(seen.exitCode()).isZero();
    }

    @Test
    void a_backup_that_was_never_made_or_rehearsed_is_told_until_it_is() {
        var setting = "--mingfa.backup.to=" + town.backups();
        var before = doctor(setting);
        assertThat(before.said()).contains("问题  备份：还没有备份过。怎么办：");
        assertThat(before.exitCode()).isEqualTo(ExitCode.WRONG);
        town.backup();
        assertThat(doctor(setting).said())
                .contains("正常  备份：最近一次在", "共留存1份", "注意  恢复演练：还没有通过演练。怎么办：请运行 ./mingfa rehearse");
    }

    @Test
    void a_key_that_is_gone_is_told_and_none_is_made() throws Exception {
        var key = town.data().resolve("keys/personal-data.key");
        var aside = Files.move(key, town.folder.resolve("key"));
        try {
            var seen = doctor();
            assertThat(seen.said()).contains("问题  个人信息密钥：找不到个人信息密钥文件", "请从备份中找回这个文件");
            assertThat(seen.exitCode()).isEqualTo(ExitCode.WRONG);
            assertThat(key).doesNotExist();
        } finally {
            Files.move(aside, key);
        }
    }

    @Test
    void a_law_folder_that_lost_a_version_open_matters_run_under_is_told() throws Exception {
        var law = town.folder.resolve("law");
        FileSystemUtils.copyRecursively(Path.of("law"), law);
        var file = law.resolve("procedures/task-supervision.yaml");
        var text = Files.readString(file);
        assertThat(text).containsPattern("(?m)^in-force: ");
        Files.writeString(file, text.replaceFirst("(?m)^in-force: .*$", "in-force: 2022-02-03"));
        assertThat(doctor("--law", law.toString()).said())
                .containsPattern("问题  程序版本：法规制度库里没有这些未结事项依据的版本：task-supervision（\\d{4}-\\d\\d-\\d\\d起施行）1件")
                .contains("请从备份或者版本库中找回");
        Files.writeString(file, "id: [\n");
        assertThat(doctor("--law", law.toString()).said()).contains("问题  法规制度库：", "请运行 ./mingfa law check");
    }

    @Test
    void a_folder_without_data_is_told() {
        var seen =
                Typed.words("doctor", "--data", town.folder.resolve("nowhere").toString());
        assertThat(seen.said()).contains("注意  数据目录：", "还不存在", "问题  数据库：数据目录", "里没有数据。怎么办：请用 --data 写明数据目录。");
        assertThat(town.folder.resolve("nowhere")).doesNotExist();
    }
}
