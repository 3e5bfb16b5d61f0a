package org.mingfa.law;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A file that speaks of several times: whatever stands in it under {@code in-force} holds on those days only. It is read as
 * one version for each stretch of days on which the same holds.
 */
final class Ages {

    private static final String MARK = "in-force";

    private Ages() {}

    /** A version within a file, and the days it governs. */
    record Age(LawNode file, Days days) {}

    /** The versions in a procedure file, from the oldest. */
    static List<Age> split(LawNode file) {
        var days = Days.read(file.entry(MARK));
        if (days.from() == null) {
            throw file.entry(MARK).mistake("a procedure says from which day it is in force");
        }
        var turns = new TreeSet<LocalDate>();
        file.entries().forEach((key, node) -> {
            if (!key.equals(MARK)) {
                turns(node, days, turns);
            }
        });
        if (turns.isEmpty()) {
            return List.of(new Age(file, days));
        }
        turns.add(days.from());
        return turns.stream()
                .map(turn -> {
                    var next = turns.higher(turn);
                    return new Age(version(file, turn), new Days(turn, next == null ? days.until() : next.minusDays(1)));
                })
                .toList();
    }

    /** The file as it is on a day; it keeps its own days, for what is said of them. */
    private static LawNode version(LawNode file, LocalDate day) {
        var entries = on(file, day).entries();
        entries.put(MARK, file.entry(MARK));
        return file.holding(entries);
    }

    /** The days within a version's on which something in it begins or has ended. */
    private static void turns(LawNode node, Days within, TreeSet<LocalDate> turns) {
        if (node.isList()) {
            node.list().forEach(one -> turns(one, within, turns));
        } else if (node.isMap()) {
            node.entries().forEach((key, inner) -> {
                if (key.equals(MARK)) {
                    turn(Days.read(inner), inner, within, turns);
                } else {
                    turns(inner, within, turns);
                }
            });
        }
    }

    private static void turn(Days days, LawNode at, Days within, TreeSet<LocalDate> turns) {
        var parting = Stream.of(
                        Optional.ofNullable(days.from()),
                        Optional.ofNullable(days.until()).map(last -> last.plusDays(1)))
                .flatMap(Optional::stream)
                .filter(within::partedBy)
                .toList();
        turns.addAll(parting);
        if (parting.isEmpty()) {
            throw at.mistake("these days part nothing: the procedure is in force from " + within.from()
                    + (within.until() == null ? "" : " to " + within.until()));
        }
    }

    private static boolean holds(LawNode node, LocalDate day) {
        if (!node.isMap()) {
            return true;
        }
        var mark = node.entries().get(MARK);
        return mark == null || Days.read(mark).hold(day);
    }

    private static LawNode on(LawNode node, LocalDate day) {
        if (node.isList()) {
            return node.holding(node.list().stream()
                    .filter(one -> holds(one, day))
                    .map(one -> on(one, day))
                    .toList());
        }
        if (!node.isMap()) {
            return node;
        }
        var entries = new LinkedHashMap<String, LawNode>();
        node.entries().forEach((key, inner) -> {
            if (!key.equals(MARK) && holds(inner, day)) {
                entries.put(key, on(inner, day));
            }
        });
        return node.holding(entries);
    }
}
