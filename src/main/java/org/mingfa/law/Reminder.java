package org.mingfa.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A rung of the ladder by which whoever has something to do, and then who answers for it, is told of a last day (催办).
 *
 * @param id names it among the others
 * @param workingDays how many working days after the last day it is told; below zero, before it
 * @param holder whether those are told whose turn it is
 * @param roles who else is, at the matter's place
 */
public record Reminder(String id, int workingDays, boolean holder, List<String> roles) {

    /** What a file calls those whose turn it is. */
    static final String HOLDER = "holder";

    /** From the lowest rung, which is told first, to the highest. */
    static List<Reminder> ladder(LawNode.Keys keys, Set<String> known) {
        var rungs = new ArrayList<Reminder>();
        keys.each("reminders", node -> node).forEach(node -> {
            var next = read(node, known);
            if (!rungs.isEmpty() && rungs.getLast().workingDays() >= next.workingDays()) {
                throw node.mistake("each rung of the ladder is told later than the one before it");
            }
            if (rungs.stream().anyMatch(rung -> rung.id().equals(next.id()))) {
                throw node.mistake("the reminder '" + next.id() + "' stands twice");
            }
            rungs.add(next);
        });
        return rungs;
    }

    private static Reminder read(LawNode node, Set<String> known) {
        var keys = node.keys("id", "before", "after", "tell");
        if (keys.has("before") == keys.has("after")) {
            throw node.mistake("a reminder comes so many working days 'before' the last day or 'after' it");
        }
        int days = keys.has("before")
                ? -keys.need("before").whole()
                : keys.need("after").whole();
        var told = keys.need("tell").oneOrMore();
        told.stream()
                .filter(one -> !one.text().equals(HOLDER) && !known.contains(one.text()))
                .findFirst()
                .ifPresent(one -> {
                    throw one.mistake("there is no role '" + one.text() + "'; whose turn it is, is 'holder'");
                });
        return new Reminder(
                keys.need("id").id(),
                days,
                told.stream().anyMatch(one -> one.text().equals(HOLDER)),
                told.stream()
                        .map(LawNode::text)
                        .filter(one -> !one.equals(HOLDER))
                        .toList());
    }
}
