package org.mingfa.matter;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Closing;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Value;

/**
 * A matter (事项) as the register shows it.
 *
 * @param version the day its version of the procedure came into force
 * @param began the day its first act happened
 * @param acts how many acts it has
 * @param head the last link of its chain
 * @param fields its own fields as they are now; and, under {@code step.field}, those of its steps that the ledger shows
 * @param closing how it ended, or null while it is open
 */
public record Matter(
        String county,
        String place,
        UUID id,
        String procedure,
        LocalDate version,
        String number,
        String title,
        LocalDate began,
        boolean carriedOver,
        int acts,
        String head,
        Map<String, Value> fields,
        @Nullable Closing closing,
        @Nullable LocalDate closedOn) {

    public boolean isOpen() {
        return closing == null;
    }

    /** The township it belongs to; its own place where that is above a township. */
    public String township() {
        return township(place);
    }

    static String township(String place) {
        return PlaceCode.of(place).upTo(Level.TOWNSHIP).digits();
    }
}
