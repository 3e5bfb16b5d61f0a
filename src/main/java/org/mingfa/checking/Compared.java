package org.mingfa.checking;

import java.util.List;
import org.mingfa.reading.StatedFigure;

/**
 * A stated figure beside the recorded one.
 *
 * @param recorded in words, with the names of what was counted
 * @param records numbers of the first records behind it
 * @param more how many records there are besides
 * @param holds whether the records bear it out
 */
public record Compared(StatedFigure stated, String recorded, List<String> records, long more, boolean holds) {

    public Compared {
        records = List.copyOf(records);
    }
}
