package org.mingfa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command a county office types. */
class CheckReportTest {

    private static final String REPORTS = "src/test/resources/reports/";

    @TempDir
    private Path folder;

    private static Typed check(String... words) {
        return Typed.words(
                Stream.concat(Stream.of("check-report"), Stream.of(words)).toArray(String[]::new));
    }

    @Test
    void a_clean_report_ends_well_and_a_faulty_one_does_not() {
        assertThat(check(REPORTS + "clean.txt").exitCode()).isZero();
        var faulty = check(REPORTS + "planted-town.txt");
        assertThat(faulty.exitCode()).isOne();
        assertThat(faulty.said()).contains("必须改正", "D34");
    }

    @Test
    void it_writes_json_and_a_docx_with_comments() {
        var docx = folder.resolve("a.docx");
        var faulty = check(REPORTS + "planted-town.txt", "--json", "--out", docx.toString());
        assertThat(faulty.exitCode()).isOne();
        assertThat(faulty.said()).startsWith("{").contains("\"findings\"");
        assertThat(docx).exists();
    }

    @Test
    void what_cannot_be_read_is_told_in_one_plain_line() throws Exception {
        var file = Files.write(folder.resolve("scan.pdf"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
        var scan = check(file.toString());
        assertThat(scan.exitCode()).isOne();
        assertThat(scan.said()).contains("这不是能检查的文件").doesNotContain("Exception");
        var none = check(folder.resolve("none.txt").toString());
        assertThat(none.exitCode()).isOne();
        assertThat(none.said()).contains("没有这个文件");
    }
}
