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

/** Turns an outline into the text of a report and the text into its body, and remembers which figures it printed. */
final class Composition {

    private static final BigDecimal TEN = BigDecimal.TEN;

    private final YearBook book;
    private final String placeName;
    private final boolean rounded;
    private final SourceText sources;
    private final SequencedSet<String> printed = new LinkedHashSet<>();

    Composition(YearBook book, String placeName, boolean rounded, SourceText sources) {
        this.book = book;
        this.placeName = placeName;
        this.rounded = rounded;
        this.sources = sources;
    }

    /** The row of the table of figures that a figure points to. */
    static String anchor(String measure) {
        return "figure-" + measure;
    }

    YearBook book() {
        return book;
    }

    SequencedSet<String> printed() {
        return printed;
    }

    /** What the records of the year make of the outline, to be read, changed and added to by people. */
    List<DraftBlock> blocks(Outline outline, Telling telling) {
        var blocks = new ArrayList<DraftBlock>();
        blocks.add(DraftBlock.of(DraftBlock.OPENING, 0, source(outline.opening())));
        for (var part : outline.parts()) {
            blocks.add(DraftBlock.of(part.id(), 1, source(part.name())));
            int before = blocks.size();
            part.sections().forEach(section -> blocks.addAll(blocks(part, section, telling)));
            if (blocks.size() == before) {
                blocks.add(DraftBlock.of(part.id(), 0, "本年没有这一方面的记录。"));
            }
        }
        return blocks;
    }

    private List<DraftBlock> blocks(Outline.Part of, Outline.Section section, Telling telling) {
        var part = of.id();
        var blocks = new ArrayList<DraftBlock>();
        var said = new StringBuilder();
        for (var sentence : section.sentences()) {
            var each = sentence.each();
            if (of.items()) {
                flush(part, said, blocks);
            }
            if (each == null) {
                sentence.said(book).ifPresent(wording -> said.append(source(wording)));
                continue;
            }
            var told = telling.of(each);
            var none = sentence.none();
            if (told.isEmpty() && none != null) {
                said.append(source(none));
            } else if (!told.isEmpty()) {
                flush(part, said, blocks);
                told.forEach(text -> blocks.add(DraftBlock.of(part, 0, text)));
            }
        }
        flush(part, said, blocks);
        if (section.name() != null && !blocks.isEmpty()) {
            blocks.addFirst(DraftBlock.of(part, 2, section.name()));
        }
        return blocks;
    }

    private static void flush(String part, StringBuilder said, List<DraftBlock> blocks) {
        if (!said.isEmpty()) {
            blocks.add(DraftBlock.of(part, 0, closed(said.toString())));
            said.setLength(0);
        }
    }

    /** A paragraph whose last sentence leads on to one that is not said ends with it. */
    private static String closed(String said) {
        return said.endsWith("；") ? said.substring(0, said.length() - 1) + "。" : said;
    }

    void write(List<DraftBlock> blocks, OfficialDocumentBuilder document) {
        for (var block : blocks) {
            switch (block.level()) {
                case 1 -> document.first(Inline.shown(pieces(block.text())));
                case 2 -> document.second(Inline.shown(pieces(block.text())));
                default -> document.add(new Paragraph(pieces(block.text())));
            }
        }
    }

    /** The words of an outline as people go on writing them. */
    String source(FigureText wording) {
        var source = new StringBuilder();
        for (var piece : wording.pieces()) {
            source.append(
                    switch (piece) {
                        case FigureText.Plain(var text) -> text;
                        case FigureText.Given(var name) -> given(name);
                        case FigureText.Measured(var measure) ->
                            sources.figure(book.figure(measure).measure());
                    });
        }
        return source.toString();
    }

    /** A text as it is printed; a record it names is not. */
    List<Inline> pieces(String text) {
        var pieces = new ArrayList<Inline>();
        for (var piece : sources.read(text)) {
            switch (piece) {
                case SourceText.Plain(var plain) -> pieces.add(new Inline.Text(plain));
                case SourceText.Measured(var measure) -> {
                    printed.add(measure.id());
                    pieces.addAll(figure(measure.id()));
                }
                case SourceText.Villages _ -> pieces.add(new Inline.Text(String.valueOf(book.villages())));
                case SourceText.Recorded _ -> {}
                case SourceText.Unknown(var name) -> pieces.add(new Inline.Text("{" + name + "}"));
            }
        }
        return pieces;
    }

    private String given(String name) {
        return switch (name) {
            case "place" -> placeName;
            case "year" -> String.valueOf(book.year());
            case "next-year" -> String.valueOf(book.year() + 1);
            default -> SourceText.VILLAGES;
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
