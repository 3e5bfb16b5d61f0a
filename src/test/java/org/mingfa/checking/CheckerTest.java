package org.mingfa.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.checking.output.JsonOutput;
import org.mingfa.checking.output.PlainOutput;
import org.mingfa.law.UnsoundLaw;
import org.mingfa.reading.Reading;
import org.mingfa.reading.UnreadableReport;

/** The checker as a whole: what it says, how fast, and what it will not take. */
class CheckerTest {

    @TempDir
    private Path folder;

    @Test
    void a_report_of_ten_thousand_characters_is_checked_in_less_than_300_ms() {
        var body = Samples.text(Samples.file("planted-town.txt"));
        var text = new StringBuilder(body);
        while (text.length() < 10_000) {
            text.append(body.substring(body.indexOf("一、"), body.indexOf("（联系人")));
        }
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            long start = System.nanoTime();
            var found = Samples.CHECKER.check(Samples.reading(text.toString()), null);
            best = Math.min(best, System.nanoTime() - start);
            assertThat(found.findings()).isNotEmpty();
        }
        System.out.println("checked " + text.length() + " characters in " + best / 1_000 + " µs");
        assertThat(best).isLessThan(300_000_000);
    }

    @Test
    void findings_come_in_the_order_of_the_text_and_quote_what_they_mean() {
        var findings = Samples.check(Samples.file("planted-town.txt"));
        assertThat(findings)
                .isSortedAccordingTo(
                        Comparator.comparingInt(one -> one.where().paragraph().number()));
        assertThat(findings)
                .allSatisfy(one -> assertThat(one.where()
                                .paragraph()
                                .text()
                                .substring(one.where().from(), one.where().to()))
                        .isEqualTo(one.where().text()));
    }

    @Test
    void it_says_where_why_and_what_instead() throws IOException {
        var checked = Samples.CHECKER.check(Checker.read(Samples.file("planted-town.txt")), null);
        var bytes = new ByteArrayOutputStream();
        PlainOutput.print(checked, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .containsPattern("必须改正（\\d+处）\n")
                .containsPattern("建议修改（\\d+处）\n")
                .containsPattern("请确认（\\d+处）\n")
                .contains("""
                  D9 夹杂外文（国家通用语言文字规范）
                    一、主要做法和成效，第12行第90—97字
                      原文：learning
                      原因：中文里夹了外文“learning”
                      建议：改用中文，或者删去
                """.indent(0))
                .contains("D11 错字漏字　3处", "　→　");
        assertThat(JsonOutput.of(checked))
                .contains(
                        "\"check\" : \"D9\"", "\"quotation\" : \"learning\"", "\"line\" : 12", "\"manner\" : \"more\"");
    }

    @Test
    void what_is_no_report_is_not_checked() throws IOException {
        var file = Files.writeString(folder.resolve("a.txt"), "今天的菜单：鱼、肉、豆腐。".repeat(40));
        assertThatThrownBy(() -> Checker.read(file))
                .isInstanceOf(UnreadableReport.class)
                .hasMessageContaining("不像法治政府建设年度报告");
    }

    @Test
    void a_mistake_in_a_word_list_is_named_with_its_line() throws IOException {
        copyLists();
        var words = folder.resolve("reports/check/words.yaml");
        Files.writeString(words, Files.readString(words).replaceFirst("vague:", "vagues:"));
        var checks = folder.resolve("reports/check/checks.yaml");
        Files.writeString(checks, Files.readString(checks).replaceFirst("severity: advise", "severity: soft"));
        assertThatThrownBy(() -> CheckLaw.load(folder))
                .isInstanceOf(UnsoundLaw.class)
                .hasMessageContaining("reports/check/words.yaml:")
                .hasMessageContaining("'vagues' is not a key that belongs here")
                .hasMessageContaining("reports/check/checks.yaml:")
                .hasMessageContaining("a severity is fix, advise or confirm");
    }

    private void copyLists() throws IOException {
        var from = Path.of("law", "reports", "check");
        Files.createDirectories(folder.resolve("reports/check"));
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve("reports/check").resolve(from.relativize(file)));
            }
        }
    }

    @Test
    void every_paragraph_has_its_part() {
        Reading reading = Samples.reading(Samples.text(Samples.CLEAN));
        assertThat(reading.body())
                .allSatisfy(one -> assertThat(reading.partOf(one)).isPresent());
    }
}
