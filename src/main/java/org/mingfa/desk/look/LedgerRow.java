package org.mingfa.desk.look;

import java.util.List;

/** One row of a ledger: as many cells as there are columns. */
public record LedgerRow(List<Cell> cells) {}
