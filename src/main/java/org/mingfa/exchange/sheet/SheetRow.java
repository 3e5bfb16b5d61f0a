package org.mingfa.exchange.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row with at least one cell filled under a known heading.
 *
 * @param number as the sheet shows it, from 1
 * @param cells one for each known heading, from left to right
 * @param mistakes what could not be read in it, in Chinese, with the address of the cell; a row with a mistake is not
 *     what its writer meant and must not be taken as it is
 */
public record SheetRow(String sheet, int number, List<Cell> cells, List<String> mistakes) implements SheetEvent {

    /**
     * A cell.
     *
     * @param address for example {@code C5}
     * @param heading the known heading above it
     * @param value text (String, without blanks around), BigDecimal, LocalDate or Boolean; null when it is empty
     *     or could not be read
     */
    public record Cell(
            String address, String heading, @Nullable Object value) {}

    public SheetRow {
        cells = List.copyOf(cells);
        mistakes = List.copyOf(mistakes);
    }

    /** The filled cells by known heading. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Cell cell : cells) {
            Object value = cell.value();
            if (value != null) {
                values.put(cell.heading(), value);
            }
        }
        return values;
    }
}
