package org.mingfa.finding;

import java.util.Arrays;
import java.util.Locale;
import org.mingfa.law.Procedure;

/** What the matters of a ledger are put in order by, and which way. */
public record LedgerOrder(Key key, boolean descending) {

    /** The matters begun last come first. */
    public static final LedgerOrder LATEST_FIRST = new LedgerOrder(Own.BEGAN, true);

    /** What is compared. */
    public sealed interface Key {

        /** As addresses spell it. */
        String word();
    }

    /** What every matter has. */
    public enum Own implements Key {
        NUMBER,
        BEGAN,
        PLACE,
        TITLE;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A column of the ledger, or a field of the matter. */
    public record Column(String word) implements Key {}

    /** The key an address asks for; the day a matter began for a word there is not. */
    public static Key key(Procedure procedure, String word) {
        if (procedure.ledger().columns().contains(word) || procedure.field(word) != null) {
            return new Column(word);
        }
        return Arrays.stream(Own.values())
                .filter(own -> own.word().equals(word))
                .findFirst()
                .orElse(Own.BEGAN);
    }

    /** Column names come from the procedure, never from the request. */
    String sql(Procedure procedure) {
        var compared = switch (key) {
            case Own own -> "m." + own.word();
            case Column(var word) -> LedgerColumn.of(procedure, word).order();
        };
        return " order by " + compared + (descending ? " desc nulls last, m.id desc" : " asc nulls last, m.id");
    }
}
