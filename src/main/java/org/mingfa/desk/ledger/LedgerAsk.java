package org.mingfa.desk.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Query;
import org.mingfa.desk.shell.Reach;
import org.mingfa.finding.LedgerOrder;
import org.mingfa.finding.LedgerQuery;
import org.mingfa.finding.LedgerState;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.staff.Actor;

/**
 * What a ledger was asked for, as its address says it. Conditions that make no sense are left out.
 *
 * @param query for the register; its page is counted from 0
 * @param address of the ledger with these conditions, without the page
 */
record LedgerAsk(LedgerQuery query, Query address) {

    private static final String FIELD = "f.";
    private static final String DOWN = "-";

    static LedgerAsk of(Actor actor, Procedure procedure, Map<String, String> parameters) {
        var address = Addresses.ledger(procedure.id())
                .with("q", parameters.getOrDefault("q", "").strip())
                .with("place", placeIn(actor, parameters))
                .with("from", day(parameters.get("from")))
                .with("to", day(parameters.get("to")))
                .with("state", parameters.getOrDefault("state", ""))
                .with("sort", parameters.getOrDefault("sort", ""));
        for (var parameter : parameters.entrySet()) {
            if (parameter.getKey().startsWith(FIELD)
                    && procedure.field(parameter.getKey().substring(FIELD.length())) != null) {
                address = address.with(parameter.getKey(), parameter.getValue());
            }
        }
        return new LedgerAsk(query(procedure, address.conditions(), page(parameters) - 1), address);
    }

    private static String placeIn(Actor actor, Map<String, String> parameters) {
        var place = parameters.getOrDefault("place", "");
        return Reach.find(actor, place).map(PlaceCode::digits).orElse("");
    }

    private static LedgerQuery query(Procedure procedure, Map<String, String> conditions, int page) {
        var choices = new LinkedHashMap<String, String>();
        conditions.forEach((name, value) -> {
            if (name.startsWith(FIELD)) {
                choices.put(name.substring(FIELD.length()), value);
            }
        });
        return new LedgerQuery(
                PlaceCode.of(conditions.getOrDefault("place", "")),
                conditions.getOrDefault("q", ""),
                date(conditions.get("from")),
                date(conditions.get("to")),
                LedgerState.of(conditions.getOrDefault("state", "")),
                choices,
                order(procedure, conditions.get("sort")),
                page);
    }

    private static LedgerOrder order(Procedure procedure, @Nullable String sort) {
        if (sort == null) {
            return LedgerOrder.LATEST_FIRST;
        }
        boolean down = sort.startsWith(DOWN);
        return new LedgerOrder(LedgerOrder.key(procedure, down ? sort.substring(DOWN.length()) : sort), down);
    }

    /** The parameter that narrows a field to a code. */
    static String parameter(String field) {
        return FIELD + field;
    }

    /** Counted from 1. */
    int page() {
        return query.page() + 1;
    }

    String value(String parameter) {
        return address.conditions().getOrDefault(parameter, "");
    }

    /** Whether anything is narrowed; the order is not. */
    boolean narrowed() {
        return address.conditions().keySet().stream().anyMatch(name -> !name.equals("sort"));
    }

    /** The ledger by this column; the other way round when it is by it already. */
    String sortedBy(String column) {
        boolean already = query.order().key().word().equals(column);
        return address.with("sort", already && !query.order().descending() ? DOWN + column : column)
                .address();
    }

    private static int page(Map<String, String> parameters) {
        try {
            return Math.clamp(Integer.parseInt(parameters.getOrDefault("page", "1")), 1, 1_000_000);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private static @Nullable String day(@Nullable String text) {
        var date = date(text);
        return date == null ? null : date.toString();
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
