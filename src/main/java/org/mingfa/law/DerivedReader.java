package org.mingfa.law;

import java.util.List;
import java.util.Locale;

/** Reads what a measure is derived from, which counts nothing itself. */
final class DerivedReader {

    private final CoversReader covers;

    DerivedReader(CoversReader covers) {
        this.covers = covers;
    }

    Measure read(Measure.Label label, LawNode node) {
        var kinds = node.entries();
        var among = List.of("over", "at-least", "any-day", "every-day", "are");
        among.forEach(kinds::remove);
        if (kinds.size() != 1) {
            throw node.mistake("a derived measure is of one kind: least, reached, share, sum, ratio, distinct, median,"
                    + " ninetieth, stock or turns");
        }
        var kind = kinds.keySet().iterator().next();
        var of = kinds.values().iterator().next();
        if (!kind.equals("reached") && !kind.equals("share")) {
            for (var key : List.of("any-day", "every-day", "at-least")) {
                if (node.entries().containsKey(key)) {
                    throw node.entry(key).mistake("'" + key + "' belongs to 'reached' and 'share'");
                }
            }
        }
        return switch (kind) {
            case "sum" -> new Measure.Sum(label, several(of));
            case "ratio" -> {
                var two = two(of);
                yield new Measure.Ratio(label, two.getFirst(), two.getLast());
            }
            case "stock" -> {
                var two = two(of);
                yield new Measure.Stock(label, two.getFirst(), two.getLast());
            }
            case "distinct" -> new Measure.Distinct(label, of.id());
            case "median" -> new Measure.Percentile(label, of.id(), 50);
            case "ninetieth" -> new Measure.Percentile(label, of.id(), 90);
            case "least" -> new Measure.Least(label, of.id(), villages(node));
            case "reached" -> new Measure.Reached(label, among(of, node));
            case "share" -> new Measure.Share(label, among(of, node));
            case "turns" -> new Measure.Round(label, of.id(), which(node.entry("are")));
            default -> throw of.mistake("'" + kind.toLowerCase(Locale.ROOT) + "' is no kind of derived measure");
        };
    }

    private static List<String> several(LawNode node) {
        var parts = node.list().stream().map(LawNode::id).toList();
        if (parts.size() < 2 || parts.stream().distinct().count() < parts.size()) {
            throw node.mistake("what is added up is two measures or more, each named once");
        }
        return parts;
    }

    private static List<String> two(LawNode node) {
        var parts = node.list();
        if (parts.size() != 2) {
            throw node.mistake("two measures are named here: what it counts, out of what or less what");
        }
        return parts.stream().map(LawNode::id).toList();
    }

    private Measure.Among among(LawNode of, LawNode node) {
        var over = covers.read(node.entry("over"));
        if (over instanceof Covers.Dates) {
            throw node.entry("over").mistake("dates are covered, and no measure is asked of them");
        }
        return new Measure.Among(of.id(), over, atLeast(node), on(node));
    }

    private static Measure.On on(LawNode node) {
        var keys = node.keys("reached", "share", "over", "at-least", "any-day", "every-day");
        boolean any = keys.yes("any-day");
        boolean every = keys.yes("every-day");
        if (any && every) {
            throw node.mistake("it is there on 'any-day' or on 'every-day', not both");
        }
        return any ? Measure.On.ANY : every ? Measure.On.EVERY : Measure.On.THE_LAST;
    }

    /** How many a village had at once on some day is not told apart from how many it had one after the other. */
    private static int atLeast(LawNode node) {
        if (!node.entries().containsKey("at-least")) {
            return 1;
        }
        var atLeast = node.entry("at-least");
        if (atLeast.whole() < 2) {
            throw atLeast.mistake("'at-least' asks for more than one; any at all is asked for without it");
        }
        if (on(node) == Measure.On.ANY) {
            throw atLeast.mistake("how many there were at once on 'any-day' is not known; leave out one of the two");
        }
        return atLeast.whole();
    }

    private static Measure.Which which(LawNode node) {
        return node.oneOf(
                List.of(Measure.Which.values()),
                which -> which.name().toLowerCase(Locale.ROOT),
                text -> "'" + text + "' is not told of what comes round");
    }

    private static Level villages(LawNode node) {
        var over = node.entry("over");
        if (!over.text().equals("villages")) {
            throw over.mistake("'over: villages' is the only spread known of the least");
        }
        return Level.VILLAGE;
    }
}
