package org.mingfa.law;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;

/** Reads of whom something is asked: {@code villages}, {@code townships}, or posts, units or dates by name. */
public final class CoversReader {

    private final Map<String, Role> roles;

    /** @param roles those there are, by id */
    public CoversReader(Map<String, Role> roles) {
        this.roles = roles;
    }

    /** @throws LawMistake when it names none of them, or a post there is not */
    public Covers read(LawNode node) {
        if (!node.isMap()) {
            return new Covers.Places(level(node));
        }
        var keys = node.keys("people", "units", "dates", "on");
        if (List.of("people", "units", "dates").stream().filter(keys::has).count() != 1) {
            throw node.mistake("one of 'people', 'units' and 'dates' is covered");
        }
        if (keys.has("on") && !keys.has("people")) {
            throw keys.need("on").mistake("'on' says which people owe it; units and dates have none");
        }
        return keys.has("people")
                ? new Covers.People(keys.each("people", this::role), lastDay(keys))
                : keys.has("units")
                        ? new Covers.Units(keys.each("units", this::role))
                        : new Covers.Dates(keys.entries("dates").entrySet().stream()
                                .map(entry -> date(entry.getKey(), entry.getValue()))
                                .toList());
    }

    private static Level level(LawNode node) {
        return switch (node.text()) {
            case "villages" -> Level.VILLAGE;
            case "townships" -> Level.TOWNSHIP;
            default ->
                throw node.mistake("'" + node.text() + "' is not covered: 'villages', 'townships', {people: […]},"
                        + " {units: […]} or {dates: {…}} are");
        };
    }

    private static boolean lastDay(LawNode.Keys keys) {
        if (!keys.has("on")) {
            return false;
        }
        var on = keys.need("on");
        if (!on.text().equals("last-day")) {
            throw on.mistake("people owe it 'on: last-day', or for the months they are in post without it");
        }
        return true;
    }

    private String role(LawNode node) {
        var role = roles.get(node.text());
        if (role == null || role.level() != Level.TOWNSHIP) {
            throw node.mistake("'" + node.text() + "' is no post of a township");
        }
        return node.text();
    }

    private static Covers.KeyDate date(String part, LawNode node) {
        var keys = node.keys("from", "to");
        var from = day(keys.need("from"));
        var to = day(keys.need("to"));
        if (to.isBefore(from)) {
            throw node.mistake("a date ends in the year it begins in");
        }
        return new Covers.KeyDate(part, from, to);
    }

    private static MonthDay day(LawNode node) {
        try {
            return MonthDay.parse("--" + node.text());
        } catch (DateTimeException e) {
            throw node.mistake("'" + node.text() + "' is no day of the year: \"12-04\" is");
        }
    }
}
