package org.mingfa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingfa.evidence.EvidenceStore;

/** An installation that has lost its files or its key does not call itself whole. */
class VerifyTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    /** Each command opens the data that the one before it left. */
    @BeforeEach
    void withoutAFreshStore() {
        System.setProperty("mingfa.test-store", "none");
    }

    @AfterEach
    void withOneAgain() {
        System.clearProperty("mingfa.test-store");
    }

    private int run(String... words) {
        said.reset();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Commands.run(List.of(words), out, out);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_lost_folder_of_files_and_a_lost_key_are_told() throws Exception {
        var data = Files.createTempDirectory(Path.of("target"), "verify").resolve("data");
        var option = "--data=" + data;
        var places = Files.writeString(
                data.resolveSibling("区划.csv"), "代码,名称\n990000000000,示例省\n990100000000,示例市\n990101000000,云溪县\n");
        assertThat(run("places", places.toString(), option)).as(said()).isZero();
        Opened.run(Arguments.of(List.of(option), List.of("data")), context -> {
            var text = new ByteArrayInputStream("会议记录\n".getBytes(StandardCharsets.UTF_8));
            context.getBean(EvidenceStore.class).put("990101", "990101000000", text, "会议记录.txt", "text/plain");
            return 0;
        });
        assertThat(run("verify", option)).as(said()).isZero();
        assertThat(said()).contains("另核验材料文件1个", "全部完整", "没有核验：");
        Files.move(data.resolve("evidence"), data.resolveSibling("elsewhere"));
        assertThat(run("verify", option)).isEqualTo(1);
        assertThat(said()).contains("问题：区划 990101000000 的文件", "丢失或无法读取");
        Files.delete(data.resolve("keys").resolve("personal-data.key"));
        assertThat(run("verify", option)).isEqualTo(1);
        assertThat(said()).contains("问题：找不到个人信息密钥文件", "丢失或无法读取");
        assertThat(data.resolve("keys").resolve("personal-data.key")).doesNotExist();
        assertThat(run("recount", option)).isEqualTo(1);
        assertThat(said()).contains("找不到个人信息密钥文件", "请从备份中找回这个文件");
    }
}
