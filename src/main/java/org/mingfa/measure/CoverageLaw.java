package org.mingfa.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Covers;
import org.mingfa.law.CoversReader;
import org.mingfa.law.FieldType;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.LawMistake;
import org.mingfa.law.LawNode;
import org.mingfa.law.LawSource;
import org.mingfa.law.Level;
import org.mingfa.law.Measure;
import org.mingfa.law.UnsoundLaw;

/** What {@code law/coverage/} says. Immutable. */
public final class CoverageLaw {

    private static final Pattern NAMED = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> KNOWN = Set.of("village", "who", "period", "has", "needs");

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
        LawSource.each(folder, "coverage", mistakes, node -> {
            for (var one : node.keys("coverage").need("coverage").list()) {
                var rule = read(one, law);
                if (!ids.add(rule.id())) {
                    throw one.mistake("the coverage '" + rule.id() + "' stands twice");
                }
                rules.add(rule);
            }
        });
        if (!mistakes.isEmpty()) {
            throw new UnsoundLaw(mistakes);
        }
        return new CoverageLaw(rules);
    }

    private static Coverage read(LawNode node, LawLibrary law) {
        var keys = node.keys(
                "id",
                "name",
                "why",
                "source",
                "covers",
                "measure",
                "at-least",
                "every",
                "months-after",
                "parts",
                "task");
        var covers =
                keys.find("covers").map(new CoversReader(law.roles())::read).orElse(new Covers.Places(Level.VILLAGE));
        var named = keys.need("measure");
        var measures = measures(named, covers, law);
        var measure = measures.getFirst();
        requireFitting(keys, covers, measures);
        requirePeriods(node, keys, covers, measure);
        int atLeast = keys.need("at-least").whole();
        if (atLeast < 1) {
            throw keys.need("at-least").mistake("at least 1 is asked for, or nothing");
        }
        if (covers instanceof Covers.Dates(var dates)) {
            dates.forEach(date -> known(keys.need("covers"), date.part(), measure, law));
        }
        var task = keys.need("task").keys("title", "standard");
        return new Coverage(
                keys.need("id").id(),
                keys.need("name").text(),
                keys.need("why").text(),
                keys.need("source").text(),
                covers,
                named.text(),
                measures.stream().map(Measure::id).toList(),
                atLeast,
                keys.find("every").map(CoverageLaw::period).orElse(Coverage.Period.YEAR),
                monthsAfter(keys, measure),
                keys.each("parts", part -> known(part, part.text(), measure, law)),
                new Coverage.Task(wording(task.need("title")), wording(task.need("standard"))));
    }

    /**
     * The counted measures that the one named comes down to, itself or what it is the sum of: for a rule of coverage, and for
     * whatever else tells something of each.
     *
     * @param covers of whom they tell: each measure must fall into parts by them
     * @throws LawMistake when there is no such measure, or it does not fit
     */
    public static List<Measure.Counted> measures(LawNode named, Covers covers, LawLibrary law) {
        var measure = law.measure(named.text()).orElse(null);
        if (measure instanceof Measure.Counted || measure instanceof Measure.Sum) {
            return law.counted(measure).stream()
                    .map(counted -> fitting(named, counted, covers, law))
                    .toList();
        }
        throw named.mistake("there is no counted measure, and no sum, '" + named.text() + "'");
    }

    private static Measure.Counted fitting(LawNode named, Measure.Counted measure, Covers covers, LawLibrary law) {
        var wanted = partsOf(covers);
        if (wanted != null && !wanted.isInstance(Parts.type(law, measure))) {
            throw named.mistake("the measure '" + measure.id() + "' does not fall into parts by a "
                    + wanted.getSimpleName().toLowerCase(Locale.ROOT) + " each");
        }
        return measure;
    }

    private static @Nullable Class<? extends FieldType> partsOf(Covers covers) {
        return switch (covers) {
            case Covers.People _ -> FieldType.Person.class;
            case Covers.Units _ -> FieldType.Unit.class;
            case Covers.Dates _ -> FieldType.Choice.class;
            case Covers.Places _ -> null;
        };
    }

    private static void requireFitting(LawNode.Keys keys, Covers covers, List<Measure.Counted> measures) {
        boolean weekly =
                keys.find("every").map(every -> every.text().equals("week")).orElse(false);
        if (measures.size() > 1 && (weekly || keys.has("parts") || covers instanceof Covers.Dates)) {
            throw keys.need("measure").mistake("a sum is not asked for by week, by parts or of dates");
        }
        if (keys.has("parts") && !(covers instanceof Covers.Places)) {
            throw keys.need("parts").mistake("parts are asked for of villages and townships only");
        }
    }

    private static void requirePeriods(LawNode node, LawNode.Keys keys, Covers covers, Measure.Counted measure) {
        if (keys.has("every") == keys.has("parts")) {
            throw node.mistake("a coverage asks for something 'every' so often, or for 'parts' in the year");
        }
        if (keys.has("parts") && (!(measure.spread() instanceof Measure.Spread.Each) || measure.isLasting())) {
            throw keys.need("parts").mistake("the measure '" + measure.id() + "' falls into no parts");
        }
        if (!keys.has("every")) {
            return;
        }
        var every = keys.need("every");
        boolean weekly = every.text().equals("week");
        boolean yearly = every.text().equals("year");
        if (measure.isLasting() && weekly) {
            throw every.mistake("what lasts is looked at month by month or less often, not every week");
        }
        if (measure.about() != null && !yearly) {
            throw every.mistake("what is about a year is looked at year by year, not more often");
        }
        if (weekly && !(covers instanceof Covers.Places)) {
            throw every.mistake("weeks are asked for of villages and townships only");
        }
        if (covers instanceof Covers.Dates && !yearly) {
            throw every.mistake("a date comes round once a year");
        }
    }

    /** Only what says itself what year it is about counts in that year when it is done after it. */
    private static int monthsAfter(LawNode.Keys keys, Measure.Counted measure) {
        if (!keys.has("months-after")) {
            return 0;
        }
        var months = keys.need("months-after");
        if (measure.about() == null) {
            throw months.mistake("there is time after a year only for a measure that is about one");
        }
        if (months.whole() < 1 || months.whole() > 11) {
            throw months.mistake("there is time for 1 to 11 months after a year");
        }
        return months.whole();
    }

    private static String known(LawNode at, String part, Measure.Counted measure, LawLibrary law) {
        if (Parts.names(law, measure).isEmpty() || Parts.names(law, measure).containsKey(part)) {
            return part;
        }
        throw at.mistake("'" + part + "' is no part of '" + measure.id() + "'");
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
                throw node.mistake("'" + names.group()
                        + "' is not known here; known: {who} or {village}, {period}, {has}, {needs}");
            }
        }
        return node.text();
    }
}
