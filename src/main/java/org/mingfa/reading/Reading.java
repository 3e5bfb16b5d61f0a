package org.mingfa.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A report as read.
 *
 * @param wrapped whether the lines of the file are printed lines, so that they say nothing about paragraphs
 * @param title as one text, empty when there is none
 * @param paragraphs all, in order
 * @param parts the opening first
 */
public record Reading(
        Manuscript manuscript,
        boolean wrapped,
        String title,
        List<ReadParagraph> paragraphs,
        List<Part> parts,
        List<StatedFigure> figures) {

    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)\\s*年");
    private static final Pattern DATE = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern HAN_DATE =
            Pattern.compile("(二[〇零○O0][一二三四五六七八九〇零]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");

    public Reading {
        paragraphs = List.copyOf(paragraphs);
        parts = List.copyOf(parts);
        figures = List.copyOf(figures);
    }

    public static Reading of(Manuscript manuscript) {
        var reading = new Structure(manuscript).reading();
        return new Reading(
                manuscript,
                reading.wrapped(),
                reading.title(),
                reading.paragraphs(),
                reading.parts(),
                FigureReader.read(reading.body()));
    }

    public Stream<ReadParagraph> all(ReadParagraph.Kind kind) {
        return paragraphs.stream().filter(one -> one.kind() == kind);
    }

    public Optional<ReadParagraph> first(ReadParagraph.Kind kind) {
        return all(kind).findFirst();
    }

    /** Headings, paragraphs and tables of the opening and the parts. */
    public List<ReadParagraph> body() {
        return paragraphs.stream()
                .filter(one -> one.isBody() || one.kind() == ReadParagraph.Kind.TABLE)
                .toList();
    }

    public List<Part> parts(PartContent content) {
        return parts.stream()
                .filter(part -> part.heading() != null && part.has(content))
                .toList();
    }

    /** The part a paragraph belongs to; empty for title, signature and the like. */
    public Optional<Part> partOf(ReadParagraph paragraph) {
        return parts.stream()
                .filter(part -> part.heading() == paragraph
                        || part.paragraphs().stream().anyMatch(one -> one == paragraph))
                .findFirst();
    }

    public boolean isIn(ReadParagraph paragraph, PartContent content) {
        return partOf(paragraph)
                .filter(part -> part.heading() != null && part.has(content))
                .isPresent();
    }

    /** The year it reports on: the title's, or the first one named in the text, or the one before its date. */
    public Optional<Integer> year() {
        return Stream.concat(
                        Stream.of(title),
                        Stream.concat(
                                all(ReadParagraph.Kind.HEAD).map(ReadParagraph::text),
                                body().stream().limit(3).map(ReadParagraph::text)))
                .map(YEAR::matcher)
                .filter(Matcher::find)
                .map(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .or(() -> date().map(date -> date.getYear() - 1));
    }

    public boolean titleHasYear() {
        return YEAR.matcher(title).find();
    }

    /** The day under the signature. */
    public Optional<LocalDate> date() {
        return first(ReadParagraph.Kind.DATE).flatMap(paragraph -> date(paragraph.text()));
    }

    static Optional<LocalDate> date(String text) {
        var arabic = DATE.matcher(text.replaceAll("\\s", ""));
        try {
            if (arabic.find()) {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(arabic.group(1)),
                        Integer.parseInt(arabic.group(2)),
                        Integer.parseInt(arabic.group(3))));
            }
            var han = HAN_DATE.matcher(text.replaceAll("\\s", ""));
            if (han.find()) {
                int year = 0;
                for (char digit : han.group(1).toCharArray()) {
                    year = year * 10 + Math.max(0, "〇一二三四五六七八九".indexOf(digit));
                }
                return Optional.of(LocalDate.of(
                        year,
                        Numeral.whole(han.group(2)).orElse(0),
                        Numeral.whole(han.group(3)).orElse(0)));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
