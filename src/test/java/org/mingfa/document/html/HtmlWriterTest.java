package org.mingfa.document.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mingfa.document.Inline;
import org.mingfa.document.OfficialDocument;
import org.mingfa.document.SampleReport;

class HtmlWriterTest {

    private static final String REPORT = written(SampleReport.report());

    @Test
    void headingsFollowOneAnotherWithoutAGap() {
        assertThat(all("<h([1-6])"))
                .startsWith("1", "2", "3", "3", "4", "4", "5", "5", "2", "3", "3", "2", "2", "2", "2");
        assertThat(REPORT).containsOnlyOnce("<h1>").contains("<h2 class=\"first\">一、主要工作及成效</h2>");
    }

    @Test
    void everyFigureLeadsToARowThatIsThere() {
        var targets = all("<a class=\"figure\" href=\"#([^\"]+)\"");
        assertThat(targets).hasSize(3).allSatisfy(target -> assertThat(REPORT).contains("<tr id=\"" + target + "\">"));
        assertThat(REPORT).containsPattern("<tr id=\"" + targets.getFirst() + "\"><td class=\"center\">1</td>");
        assertThat(all(" id=\"([^\"]+)\"")).doesNotHaveDuplicates();
        assertThat(all("href=\"#([^\"]+)\"")).allMatch(target -> REPORT.contains("id=\"" + target + "\""));
    }

    @Test
    void fetchesNothingAndRunsNothing() {
        assertThat(REPORT).doesNotContain("<script", "http:", "https:", "url(", "@import", "<link", "<img");
    }

    @Test
    void textIsNeverTakenForMarkup() {
        var html = written(OfficialDocument.titled("<script>alert(1)</script>")
                .addressee("<b>&\"")
                .paragraph("a<b>&amp;")
                .build());
        assertThat(html)
                .doesNotContain("<script>", "<b>&")
                .contains("<title>&lt;script&gt;alert(1)&lt;/script&gt;</title>", "a&lt;b&gt;&amp;amp;");
    }

    @Test
    void anAddressIsFollowedAndNeverRun() {
        var html = written(OfficialDocument.titled("通报")
                .paragraph(
                        new Inline.Figure("3", new Inline.Elsewhere(URI.create("https://records.example/a?b=1&c=2"))),
                        new Inline.Figure("4", new Inline.Elsewhere(URI.create("javascript:alert(1)"))))
                .build());
        assertThat(html)
                .contains("href=\"https://records.example/a?b=1&amp;c=2\"")
                .doesNotContain("javascript:");
    }

    @Test
    void printsOnThePageOfTheStandard() {
        assertThat(REPORT)
                .contains("size: A4; margin: 37.0mm 26.0mm 35.0mm 28.0mm", "font-size: 16.0pt")
                .contains("counter(page)");
    }

    private static List<String> all(String pattern) {
        return Pattern.compile(pattern)
                .matcher(REPORT)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String written(OfficialDocument document) {
        var out = new ByteArrayOutputStream();
        try {
            HtmlWriter.write(document, out);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
