package org.mingfa.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.LawMistake;
import org.mingfa.law.LawNode;
import org.mingfa.law.LawSource;
import org.mingfa.law.Measure;
import org.mingfa.law.UnsoundLaw;

/** What {@code law/coverage/} says. Immutable. */
public final class CoverageLaw {

    private static final Pattern NAMED = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> KNOWN = Set.of("village", "period", "has", "needs");

    private final List<Coverage> rules;

    private CoverageLaw(List<Coverage> rules) {
        this.rules = List.copyOf(rules);
    }

    public List<Coverage> rules() {
        return rules;
    }

    /**
     * Reads and checks the coverage rules of a law folder.
     *
     * @throws UnsoundLaw with every mistake found, each with file and line
     */
    public static CoverageLaw load(Path folder, LawLibrary law) {
        var rules = new ArrayList<Coverage>();
        var mistakes = new ArrayList<LawMistake>();
        var ids = new HashSet<String>();
        for (var file : LawSource.in(folder.resolve("coverage"), "coverage")) {
            try {
                var node = LawSource.read(file, "coverage/" + file.getFileName());
                for (var one : node.keys("coverage").need("coverage").list()) {
                    var rule = read(one, law);
                    if (!ids.add(rule.id())) {
                        throw one.mistake("the coverage '" + rule.id() + "' stands twice");
                    }
                    rules.add(rule);
                }
            } catch (LawMistake e) {
                mistakes.add(e);
            }
        }
        if (!mistakes.isEmpty()) {
            throw new UnsoundLaw(mistakes);
        }
        return new CoverageLaw(rules);
    }

    private static Coverage read(LawNode node, LawLibrary law) {
        var keys = node.keys("id", "name", "why", "source", "measure", "at-least", "every", "parts", "task");
        var measured = keys.need("measure");
        if (!(law.measure(measured.text()).orElse(null) instanceof Measure.Counted measure)) {
            throw measured.mistake("there is no counted measure '" + measured.text() + "'");
        }
        if (keys.has("every") == keys.has("parts")) {
            throw node.mistake("a coverage asks for something 'every' so often, or for 'parts' in the year");
        }
        if (keys.has("parts") && !(measure.spread() instanceof Measure.Spread.Each)) {
            throw keys.need("parts").mistake("the measure '" + measure.id() + "' falls into no parts");
        }
        if (measure.isLasting()
                && keys.has("every")
                && keys.need("every").text().equals("week")) {
            throw keys.need("every").mistake("what lasts is looked at month by month or less often, not every week");
        }
        if (measure.about() != null
                && keys.has("every")
                && !keys.need("every").text().equals("year")) {
            throw keys.need("every").mistake("what is about a year is looked at year by year, not more often");
        }
        int atLeast = keys.need("at-least").whole();
        if (atLeast < 1) {
            throw keys.need("at-least").mistake("at least 1 is asked for, or nothing");
        }
        var task = keys.need("task").keys("title", "standard");
        return new Coverage(
                keys.need("id").id(),
                keys.need("name").text(),
                keys.need("why").text(),
                keys.need("source").text(),
                measure.id(),
                atLeast,
                keys.find("every").map(CoverageLaw::period).orElse(Coverage.Period.YEAR),
                keys.each("parts", part -> known(part, measure, law)),
                new Coverage.Task(wording(task.need("title")), wording(task.need("standard"))));
    }

    private static String known(LawNode part, Measure.Counted measure, LawLibrary law) {
        if (Parts.names(law, measure).isEmpty() || Parts.names(law, measure).containsKey(part.text())) {
            return part.text();
        }
        throw part.mistake("'" + part.text() + "' is no part of '" + measure.id() + "'");
    }

    private static Coverage.Period period(LawNode node) {
        for (var period : Coverage.Period.values()) {
            if (period.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(node.text())) {
                return period;
            }
        }
        throw node.mistake("'" + node.text() + "' is no period; known: week, month, quarter, half-year, year");
    }

    private static String wording(LawNode node) {
        var names = NAMED.matcher(node.text());
        while (names.find()) {
            if (!KNOWN.contains(names.group(1))) {
                throw node.mistake(
                        "'" + names.group() + "' is not known here; known: {village}, {period}, {has}, {needs}");
            }
        }
        return node.text();
    }
}
