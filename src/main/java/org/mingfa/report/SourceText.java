package org.mingfa.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Measure;
import org.mingfa.reading.StatedFigure;

/**
 * The text of a report as people write it: a figure is its measure's name in braces (<code>{宣传横幅}</code>) and is printed as
 * the number and its unit; a record is its number after an at sign (<code>&#123;&#64;PF-2025-0007}</code>) and is not printed;
 * <code>{村数}</code> is how many villages there are. Nobody types a number that records can give.
 */
public final class SourceText {

    /** A piece of a text. */
    public sealed interface Piece {}

    public record Plain(String text) implements Piece {}

    public record Measured(Measure measure) implements Piece {}

    /** @param number of a matter, such as PF-2025-0007 */
    public record Recorded(String number) implements Piece {}

    /** How many villages there are. */
    public record Villages() implements Piece {}

    /** Braces around something that is neither a measure nor a record. */
    public record Unknown(String name) implements Piece {}

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern SENTENCE = Pattern.compile("[^。！？；]+[。！？；]?");
    private static final Pattern NUMBER = Pattern.compile("@\\s*([A-Z]{1,4}-\\d{4}-\\d{4,})");

    private final LawLibrary law;
    private final Map<String, Measure> byName = new HashMap<>();

    SourceText(LawLibrary law) {
        this.law = law;
        var names = law.measures().stream().collect(Collectors.groupingBy(Measure::name));
        names.forEach((name, measures) -> {
            if (measures.size() == 1) {
                byName.put(name, measures.getFirst());
            }
        });
    }

    /** How a figure is written: by its name where no other measure has it, else by its id. */
    public String figure(Measure measure) {
        return "{" + (byName.get(measure.name()) == measure ? measure.name() : measure.id()) + "}";
    }

    static String record(String number) {
        return "{@" + number + "}";
    }

    static final String VILLAGES = "{村数}";

    public List<Piece> read(String text) {
        var pieces = new ArrayList<Piece>();
        var matcher = BRACES.matcher(text);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) {
                pieces.add(new Plain(text.substring(end, matcher.start())));
            }
            pieces.add(inBraces(matcher.group(1).strip()));
            end = matcher.end();
        }
        if (end < text.length()) {
            pieces.add(new Plain(text.substring(end)));
        }
        return pieces;
    }

    /** Its sentences, each with its stop. */
    public static Stream<String> sentences(String text) {
        return SENTENCE.matcher(text).results().map(MatchResult::group);
    }

    /** Whether a text names neither a figure nor a record. */
    public boolean isPlain(String text) {
        return read(text).stream().noneMatch(piece -> piece instanceof Measured || piece instanceof Recorded);
    }

    /** A sentence without figures, digits and stops. */
    public static String stock(String sentence) {
        return sentence.replaceAll("\\{[^}]*}|[0-9。；]", "");
    }

    /** The numbers of a text that are typed by hand, in sentences that name no record. */
    public List<String> typed(String text) {
        var typed = new ArrayList<String>();
        sentences(text).forEach(sentence -> {
            var pieces = read(sentence);
            if (pieces.stream().noneMatch(Recorded.class::isInstance)) {
                var plain = pieces.stream()
                        .map(piece -> piece instanceof Plain(var words) ? words : "　")
                        .collect(Collectors.joining());
                StatedFigure.in(plain)
                        .forEach(figure -> typed.add(figure.where().text()));
            }
        });
        return typed;
    }

    private Piece inBraces(String name) {
        if (VILLAGES.equals("{" + name + "}")) {
            return new Villages();
        }
        var number = NUMBER.matcher(name);
        if (number.matches()) {
            return new Recorded(number.group(1));
        }
        return Optional.ofNullable(byName.get(name))
                .or(() -> law.measure(name))
                .<Piece>map(Measured::new)
                .orElseGet(() -> new Unknown(name));
    }
}
