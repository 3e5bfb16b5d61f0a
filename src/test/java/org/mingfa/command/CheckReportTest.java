package org.mingfa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command a county office types. */
class CheckReportTest {

    private static final String REPORTS = "src/test/resources/reports/";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int run(String... words) {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Commands.run(List.of(words), out, out);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_clean_report_ends_well_and_a_faulty_one_does_not() {
        assertThat(run("check-report", REPORTS + "clean.txt")).isZero();
        assertThat(run("check-report", REPORTS + "planted-town.txt")).isOne();
        assertThat(said()).contains("必须改正", "D34");
    }

    @Test
    void it_writes_json_and_a_docx_with_comments() {
        var docx = folder.resolve("a.docx");
        assertThat(run("check-report", REPORTS + "planted-town.txt", "--json", "--out", docx.toString()))
                .isOne();
        assertThat(said()).startsWith("{").contains("\"findings\"");
        assertThat(docx).exists();
    }

    @Test
    void what_cannot_be_read_is_told_in_one_plain_line() throws Exception {
        var file = Files.write(folder.resolve("scan.pdf"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
        assertThat(run("check-report", file.toString())).isOne();
        assertThat(said()).contains("这不是能检查的文件").doesNotContain("Exception");
        assertThat(run("check-report", folder.resolve("none.txt").toString())).isOne();
        assertThat(said()).contains("没有这个文件");
        assertThat(run("check-report")).isEqualTo(2);
        assertThat(said()).contains("缺少要检查的文件");
    }
}
