package org.mingfa.law;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A file that speaks of several times: whatever stands in it under {@code in-force} holds on those days only. It is read as
 * one version for each stretch of days on which the same holds. A rule or clock that cites only what is not in force then
 * does not hold then either.
 */
final class Ages {

    private static final String MARK = "in-force";
    private static final Set<String> DATED_BY_BASIS = Set.of("rules", "clock");

    private final LawNode file;
    private final LocalDate day;
    private final Set<String> notCited;

    private Ages(LawNode file, LocalDate day) {
        this.file = file;
        this.day = day;
        this.notCited = new HashSet<>();
        file.entry("basis").entries().forEach((key, law) -> {
            if (law.oneOrMore().stream().noneMatch(this::holds)) {
                notCited.add(key);
            }
        });
    }

    /**
     * A version within a file.
     *
     * @param notCited keys of the file's basis map that stand for laws of other days
     */
    record Age(LawNode file, InForce days, Set<String> notCited) {}

    /** The versions in a procedure file, from the oldest. */
    static List<Age> split(LawNode file) {
        var days = InForce.read(file.entry(MARK));
        var begins = days.from();
        if (begins == null) {
            throw file.entry(MARK).mistake("a procedure says from which day it is in force");
        }
        var turns = new TreeSet<LocalDate>();
        file.entries().forEach((key, node) -> {
            if (!key.equals(MARK)) {
                turns(node, days, turns, file.file());
            }
        });
        if (!isDated(file)) {
            return List.of(new Age(file, days, Set.of()));
        }
        turns.add(begins);
        return turns.stream()
                .map(turn -> {
                    var next = turns.higher(turn);
                    var age = new Ages(file, turn);
                    return new Age(
                            age.version(),
                            new InForce(turn, next == null ? days.until() : next.minusDays(1)),
                            age.notCited);
                })
                .toList();
    }

    /** Whether anything within the file has days of its own. */
    private static boolean isDated(LawNode file) {
        return file.entries().entrySet().stream()
                .anyMatch(entry -> !entry.getKey().equals(MARK) && marks(entry.getValue()));
    }

    private static boolean marks(LawNode node) {
        if (node.isList()) {
            return node.list().stream().anyMatch(Ages::marks);
        }
        return node.isMap()
                && node.entries().entrySet().stream()
                        .anyMatch(entry -> entry.getKey().equals(MARK) || marks(entry.getValue()));
    }

    /** The file as it is on the day; it keeps its own days, for what is said of them. */
    private LawNode version() {
        var entries = on(file).entries();
        entries.put(MARK, file.entry(MARK));
        entries.computeIfPresent("basis", (_, basis) -> {
            var cited = basis.entries();
            cited.keySet().removeAll(notCited);
            return basis.holding(cited);
        });
        return file.holding(entries);
    }

    /** The days within a version's on which something in it begins or has ended. */
    private static void turns(LawNode node, InForce within, Set<LocalDate> turns, String file) {
        if (node.isList()) {
            node.list().forEach(one -> turns(one, within, turns, file));
        } else if (node.isMap()) {
            node.entries().forEach((key, inner) -> {
                if (key.equals(MARK)) {
                    turn(InForce.read(inner), inner, within, turns, file);
                } else {
                    turns(inner, within, turns, file);
                }
            });
        }
    }

    private static void turn(InForce days, LawNode at, InForce within, Set<LocalDate> turns, String file) {
        var parting = Stream.of(
                        Optional.ofNullable(days.from()),
                        Optional.ofNullable(days.until()).map(last -> last.plusDays(1)))
                .flatMap(Optional::stream)
                .filter(within::partedBy)
                .toList();
        turns.addAll(parting);
        if (parting.isEmpty() && at.file().equals(file)) { // a piece speaks of the days of every procedure that uses it
            throw at.mistake("these days part nothing: the procedure is in force from " + within.from()
                    + (within.until() == null ? "" : " to " + within.until()));
        }
    }

    private boolean holds(LawNode node) {
        if (!node.isMap()) {
            return true;
        }
        var mark = node.entries().get(MARK);
        return mark == null || InForce.read(mark).hold(day);
    }

    private LawNode on(LawNode node) {
        if (node.isList()) {
            return node.holding(
                    node.list().stream().filter(this::holds).map(this::on).toList());
        }
        if (!node.isMap()) {
            return node;
        }
        var entries = new LinkedHashMap<String, LawNode>();
        node.entries().forEach((key, inner) -> {
            if (!key.equals(MARK) && holds(inner)) {
                entries.put(key, DATED_BY_BASIS.contains(key) ? founded(on(inner)) : on(inner));
            }
        });
        return node.holding(entries);
    }

    /** Those of the rules or clocks that still stand on something. */
    private LawNode founded(LawNode rules) {
        if (!rules.isList() && isFounded(rules)) {
            return rules;
        }
        return rules.holding(rules.oneOrMore().stream().filter(this::isFounded).toList());
    }

    private boolean isFounded(LawNode rule) {
        var basis = rule.isMap() ? rule.entries().get("basis") : null;
        return basis == null
                || basis.oneOrMore().stream()
                        .anyMatch(one ->
                                one.isMap() || !notCited.contains(one.text().split("\\s+", 2)[0]));
    }
}
