package org.mingfa.report.writing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mingfa.law.PlaceCode;
import org.mingfa.report.DraftBlock;
import org.mingfa.report.ReportPart;

/**
 * One saved state of a township's report for a year. Saving makes another; none is ever changed.
 *
 * @param number from 1
 * @param person who saved it, by id
 */
public record Version(PlaceCode place, int year, int number, List<DraftBlock> blocks, String person, Instant saved) {

    public Version {
        blocks = List.copyOf(blocks);
    }

    public Optional<DraftBlock> block(String id) {
        return blocks.stream().filter(block -> block.id().equals(id)).findFirst();
    }

    /** How many paragraphs a part has. */
    public long paragraphs(ReportPart part) {
        return blocks.stream()
                .filter(block -> block.isIn(part) && !block.isHeading())
                .count();
    }
}
