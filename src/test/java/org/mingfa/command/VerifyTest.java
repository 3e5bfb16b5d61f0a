package org.mingfa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.command.line.ExitCode;
import org.mingfa.command.line.Opened;
import org.mingfa.command.line.Where;
import org.mingfa.evidence.EvidenceStore;

/** An installation that has lost its files or its key does not call itself whole. */
@Tag("slow")
class VerifyTest {

    /** Each command opens the data that the one before it left. */
    @BeforeEach
    void withoutAFreshStore() {
        System.setProperty("mingfa.test-store", "none");
    }

    @AfterEach
    void withOneAgain() {
        System.clearProperty("mingfa.test-store");
    }

    @Test
    void a_lost_folder_of_files_and_a_lost_key_are_told() throws Exception {
        var data = Files.createTempDirectory(Path.of("target"), "verify").resolve("data");
        var option = "--mingfa.data=" + data;
        var places = Files.writeString(
                data.resolveSibling("区划.csv"), "代码,名称\n990000000000,示例省\n990100000000,示例市\n990101000000,云溪县\n");
        assertThat(Typed.words("places", places.toString(), option).exitCode()).isZero();
        Opened.run(new Where(List.of(option)), context -> {
            var text = new ByteArrayInputStream("会议记录\n".getBytes(StandardCharsets.UTF_8));
            context.getBean(EvidenceStore.class).put("990101", "990101000000", text, "会议记录.txt", "text/plain");
            return ExitCode.FINE;
        });
        var whole = Typed.words("verify", option);
        assertThat(whole.said()).contains("另核验材料文件1个", "全部完整", "没有核验：");
        assertThat(whole.exitCode()).isZero();
        Files.move(data.resolve("evidence"), data.resolveSibling("elsewhere"));
        var withoutFiles = Typed.words("verify", option);
        assertThat(withoutFiles.said()).contains("问题：区划 990101000000 的文件", "丢失或无法读取");
        assertThat(withoutFiles.exitCode()).isEqualTo(ExitCode.WRONG);
        Files.delete(data.resolve("keys").resolve("personal-data.key"));
        var withoutKey = Typed.words("verify", option);
        assertThat(withoutKey.said()).contains("问题：找不到个人信息密钥文件", "丢失或无法读取");
        assertThat(withoutKey.exitCode()).isEqualTo(ExitCode.WRONG);
        assertThat(data.resolve("keys").resolve("personal-data.key")).doesNotExist();
        assertThat(Typed.words("recount", option).said()).contains("找不到个人信息密钥文件", "请从备份中找回这个文件");
    }

    @Test
    void a_copy_of_the_seals_that_is_not_there_is_a_mistake_of_whoever_types() {
        assertThat(Typed.words("verify", "--seals", "nowhere/seals.txt").said()).contains("找不到封存副本nowhere/seals.txt");
    }
}
