package org.mingfa.checking;

import org.mingfa.reading.Extent;

/**
 * Something in a report that is wrong, could be better, or should be looked at.
 *
 * @param check the id of the check, such as D16
 * @param where the characters it is about; empty where something is missing
 * @param why in Chinese
 * @param basis what demands it
 * @param proposal what to write instead, or what to do, in Chinese
 */
public record Finding(
        String check, String name, Weight severity, Extent where, String why, String basis, String proposal) {

    private static final int SHOWN = 60;

    /** The words it is about, shortened in the middle when long. */
    public String quotation() {
        var text = where.text();
        return text.length() <= SHOWN
                ? text
                : text.substring(0, SHOWN / 2) + "……" + text.substring(text.length() - SHOWN / 3);
    }
}
