package org.mingfa.checking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.reading.Extent;
import org.mingfa.reading.PartContent;
import org.mingfa.reading.ReadParagraph;
import org.mingfa.reading.Reading;

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
        return new Subject(reading, law, IssuerReading.of(reading), last);
    }

    List<ReadParagraph> body() {
        return reading.body();
    }

    /** The paragraphs of all parts with a content, without their headings. */
    List<ReadParagraph> in(PartContent content) {
        return reading.parts(content).stream()
                .flatMap(part -> part.paragraphs().stream())
                .toList();
    }

    /** The day by which the report judges: its own date, or the first day after its year. */
    Optional<LocalDate> day() {
        return reading.date().or(() -> reading.year().map(year -> LocalDate.of(year + 1, 1, 1)));
    }

    /** The end of the text: where what is missing at the end would stand. */
    Extent end() {
        var last = reading.paragraphs().getLast();
        return new Extent(last, last.text().length(), last.text().length());
    }

    /** The last line of the title, or the first paragraph where there is none. */
    Extent title() {
        return reading.all(ReadParagraph.Kind.TITLE)
                .reduce((_, last) -> last)
                .orElse(reading.paragraphs().getFirst())
                .all();
    }
}
