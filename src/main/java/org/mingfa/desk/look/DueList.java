package org.mingfa.desk.look;

import java.util.List;

/**
 * What is due by the calendar, to be answered from the list.
 *
 * @param back where the reader is led afterwards
 */
public record DueList(List<DueRow> rows, String back) {

    /** Those the reader may answer with “nothing to report”. */
    public List<DueRow> answerable() {
        return rows.stream().filter(row -> row.nil() != null).toList();
    }
}
