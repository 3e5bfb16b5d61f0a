package org.mingfa.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.reading.UnreadableReport;

/** The same characters over and over: no pattern may lose itself in them. */
@Tag("slow")
class HostileTextTest {

    private static final String HEAD = "石桥镇2025年法治政府建设年度报告\n一、主要举措和成效\n" + "依法行政开展工作。".repeat(30) + "\n";
    private static final int SENTENCE = 390;
    private static final int PARAGRAPH = 7_000;
    private static final int DOCUMENT = 21_000;

    /** A pattern that loses itself takes hours; a busy machine takes seconds. */
    private static final Duration LIMIT = Duration.ofSeconds(40);

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("report.txt"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一", "a", "1", " ", "依法", "其中1件，"})
    void a_megabyte_of_it_is_no_report(String repeated) throws IOException {
        var file = file(HEAD + repeated.repeat((1 << 20) / repeated.length()));
        assertTimeoutPreemptively(
                LIMIT, () -> assertThatThrownBy(() -> Checker.read(file)).isInstanceOf(UnreadableReport.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一", "、", "，", "a", "1", "（", "(", "《", "“", "法", "了", "镇", "中", "的", "一是", "其中", "2024年", "依法、", "学习法",
                "其中1件，", "率1%", "从1至", "一、", "某局", "全县区", "周与周", "把"
            })
    void sentences_and_paragraphs_of_it_are_checked_in_time(String repeated) throws IOException {
        var text = new StringBuilder(HEAD);
        while (text.length() < DOCUMENT) {
            for (int from = text.length(); text.length() - from < PARAGRAPH; ) {
                text.append(repeated.repeat(SENTENCE / repeated.length())).append('。');
            }
            text.append('\n');
        }
        var reading = Checker.read(file(text.toString()));
        assertTimeoutPreemptively(
                LIMIT,
                () -> assertThat(Samples.CHECKER.check(reading, null).findings())
                        .isNotEmpty());
    }

    @Test
    void two_hundred_pages_are_a_report_all_the_same() throws IOException {
        var body = Samples.text(Samples.CLEAN);
        var pages = body.substring(body.indexOf("（一）开展"), body.indexOf("二、存在")).repeat(300);
        var reading = Checker.read(file(body.replace("二、存在", pages + "二、存在")));
        assertTimeoutPreemptively(
                LIMIT,
                () -> assertThat(Samples.CHECKER.check(reading, null).findings())
                        .isNotEmpty());
    }
}
