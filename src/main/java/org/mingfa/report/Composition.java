package org.mingfa.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.mingfa.document.Inline;
import org.mingfa.document.OfficialDocumentBuilder;
import org.mingfa.document.Paragraph;
import org.mingfa.measure.Figure;

/** Turns an outline into the body of a report, and remembers which figures it printed. */
final class Composition {

    private static final BigDecimal TEN = BigDecimal.TEN;

    private final YearBook book;
    private final String placeName;
    private final boolean rounded;
    private final SequencedSet<String> printed = new LinkedHashSet<>();

    Composition(YearBook book, String placeName, boolean rounded) {
        this.book = book;
        this.placeName = placeName;
        this.rounded = rounded;
    }

    /** The row of the table of figures that a figure points to. */
    static String anchor(String measure) {
        return "figure-" + measure;
    }

    SequencedSet<String> printed() {
        return printed;
    }

    void write(Outline outline, OfficialDocumentBuilder document) {
        document.add(new Paragraph(pieces(outline.opening())));
        for (var part : outline.parts()) {
            document.first(Inline.shown(pieces(part.name())));
            boolean empty = true;
            for (var section : part.sections()) {
                empty &= !write(section, document);
            }
            if (empty) {
                document.paragraph("本年没有这一方面的记录。");
            }
        }
    }

    /** Whether anything was said. */
    private boolean write(Outline.Section section, OfficialDocumentBuilder document) {
        var said = new ArrayList<Inline>();
        section.sentences().forEach(sentence -> sentence.said(book).ifPresent(wording -> said.addAll(pieces(wording))));
        if (said.isEmpty()) {
            return false;
        }
        if (section.name() != null) {
            document.second(section.name());
        }
        document.add(new Paragraph(closed(said)));
        return true;
    }

    /** A paragraph whose last sentence leads on to one that is not said ends with it. */
    private static List<Inline> closed(List<Inline> said) {
        if (said.getLast() instanceof Inline.Text(var last) && last.endsWith("；")) {
            said.removeLast();
            said.add(new Inline.Text(last.substring(0, last.length() - 1) + "。"));
        }
        return said;
    }

    List<Inline> pieces(Wording wording) {
        var pieces = new ArrayList<Inline>();
        for (var piece : wording.pieces()) {
            switch (piece) {
                case Wording.Plain(var text) -> pieces.add(new Inline.Text(text));
                case Wording.Given(var name) -> pieces.add(new Inline.Text(given(name)));
                case Wording.Measured(var measure) -> {
                    printed.add(measure);
                    pieces.addAll(figure(measure));
                }
            }
        }
        return pieces;
    }

    private String given(String name) {
        return switch (name) {
            case "place" -> placeName;
            case "year" -> String.valueOf(book.year());
            case "next-year" -> String.valueOf(book.year() + 1);
            default -> String.valueOf(book.villages());
        };
    }

    /** The number, bound to its records, and its unit. */
    private List<Inline> figure(String measure) {
        var figure = book.figure(measure);
        var records = new Inline.Within(anchor(measure));
        var value = figure.value();
        if (value == null || figure.denominator() != null) {
            return List.of(new Inline.Figure(figure.inWords(), records));
        }
        var number = number(figure, value);
        return List.of(
                new Inline.Figure(number, records),
                new Inline.Text(figure.measure().unit()));
    }

    private String number(Figure figure, BigDecimal value) {
        return rounded ? rounded(value) : plain(figure.orZero());
    }

    /** 43 as 40余, 1560 as 1500余, 40 as 40: two leading digits from a hundred on, one below. */
    static String rounded(BigDecimal value) {
        var whole = value.setScale(0, RoundingMode.DOWN);
        int digits = whole.precision();
        if (digits < 2) {
            return plain(value);
        }
        var step = TEN.pow(digits == 2 ? 1 : digits - 2);
        var floor = whole.divideToIntegralValue(step).multiply(step);
        return value.compareTo(floor) == 0 ? plain(value) : floor.toPlainString() + "余";
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
