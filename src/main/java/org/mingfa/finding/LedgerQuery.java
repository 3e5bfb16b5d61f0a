package org.mingfa.finding;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.PlaceCode;

/**
 * What to show of a ledger.
 *
 * @param place a place code prefix within the actor's scope, or empty
 * @param text words to look for, or empty
 * @param from the first day a matter began, or null
 * @param to the last day a matter began, or null
 * @param choices field id to code: only matters whose field holds that code
 * @param page counted from 0
 */
public record LedgerQuery(
        PlaceCode place,
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        LedgerState state,
        Map<String, String> choices,
        LedgerOrder order,
        int page) {

    LedgerQuery inState(LedgerState other) {
        return new LedgerQuery(place, text, from, to, other, choices, order, page);
    }
}
