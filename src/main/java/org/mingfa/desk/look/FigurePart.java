package org.mingfa.desk.look;

import java.util.List;

/**
 * What one counted measure adds to a figure: where, and by which records.
 *
 * @param below what the bars are of, such as 各村（社区）
 * @param bars one for each place below, or empty when places below have no figure of their own
 * @param withheld how many records count that are not shown, since their matters are withheld from the reader
 * @param cut whether there are more records than are shown
 */
public record FigurePart(
        String name, String total, String below, List<Bar> bars, LedgerView records, int withheld, boolean cut) {}
