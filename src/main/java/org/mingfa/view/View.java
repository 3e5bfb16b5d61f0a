package org.mingfa.view;

import java.util.List;
import org.mingfa.law.Covers;
import org.mingfa.law.Measure;

/**
 * A ledger nobody fills in: a row for each of some people, units or places, and in its columns what other ledgers recorded.
 *
 * @param menu the heading it stands under in the menu, one of the procedures'
 * @param basis the rule that asks for such a ledger
 * @param about one sentence on what it gathers, shown above it
 * @param of whose rows they are; never dates
 */
public record View(String id, String name, String menu, String basis, String about, Covers of, List<Column> columns) {

    public View {
        columns = List.copyOf(columns);
    }

    /**
     * What is counted of each.
     *
     * @param name as short as a heading is, which says in what it counts where that is no plain number of times
     * @param measure the figure that is shown of each
     * @param measures the counted measures it comes down to
     * @param part which of its parts alone, of villages and townships; empty for all of it
     */
    public record Column(String name, Measure measure, List<Measure.Counted> measures, String part) {

        public Column {
            measures = List.copyOf(measures);
        }
    }
}
