package org.mingfa.report.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.report.reading.Paragraph;
import org.mingfa.report.reading.Part;
import org.mingfa.report.reading.Reading;
import org.mingfa.report.reading.Span;

/**
 * A report being checked.
 *
 * @param last last year's report, or null
 */
record Subject(
        Reading reading,
        CheckLaw law,
        Issuer issuer,
        @Nullable Reading last) {

    static Subject of(Reading reading, CheckLaw law, @Nullable Reading last) {
        return new Subject(reading, law, Issuer.of(reading), last);
    }

    List<Paragraph> body() {
        return reading.body();
    }

    /** The paragraphs of all parts with a content, without their headings. */
    List<Paragraph> in(Part.Content content) {
        return reading.parts(content).stream()
                .flatMap(part -> part.paragraphs().stream())
                .toList();
    }

    /** The day by which the report judges: its own date, or the first day after its year. */
    Optional<LocalDate> day() {
        return reading.date().or(() -> reading.year().map(year -> LocalDate.of(year + 1, 1, 1)));
    }

    /** The end of the text: where what is missing at the end would stand. */
    Span end() {
        var last = reading.paragraphs().getLast();
        return new Span(last, last.text().length(), last.text().length());
    }

    /** The last line of the title, or the first paragraph where there is none. */
    Span title() {
        return reading.all(Paragraph.Kind.TITLE)
                .reduce((_, last) -> last)
                .orElse(reading.paragraphs().getFirst())
                .all();
    }
}
