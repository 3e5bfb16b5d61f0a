package org.mingfa.finding;

import java.util.Arrays;

/** Which matters of a ledger to show, by where they stand. */
public enum LedgerState {
    /** All but those declared void. */
    ALIVE("", "m.closing is distinct from 'void'"),
    OPEN("open", "m.closing is null"),
    LATE("late", """
            exists (select 1 from open_step o
                    where o.county = m.county and o.matter = m.id and o.late_after < :today and not o.optional)
            """),
    CLOSED("closed", "m.closing is not null and m.closing <> 'void'"),
    VOID("void", "m.closing = 'void'"),
    ANY("any", "true");

    private final String word;
    private final String condition;

    LedgerState(String word, String condition) {
        this.word = word;
        this.condition = condition;
    }

    /** As addresses spell it. */
    public String word() {
        return word;
    }

    /** The state an address asks for; {@link #ALIVE} for a word there is not. */
    public static LedgerState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word.equals(word))
                .findFirst()
                .orElse(ALIVE);
    }

    String condition() {
        return condition;
    }
}
