package org.mingfa.desk.look;

import java.util.List;

/**
 * A ledger as a table.
 *
 * @param caption read aloud before the table, and printed above it
 * @param totals one cell per column for the last line, or empty when there is none
 * @param empty what to say when there are no rows
 */
public record LedgerView(
        String caption, List<Column> columns, List<LedgerRow> rows, List<Cell> totals, EmptyView empty) {}
