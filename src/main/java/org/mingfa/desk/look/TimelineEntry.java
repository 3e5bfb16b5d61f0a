package org.mingfa.desk.look;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One act in the course of a matter.
 *
 * @param day when it happened: 11月13日
 * @param recorded when it was recorded: 10:22, or 11月15日 9:40 录入 when later than the day
 * @param outcome the conclusion, or null
 * @param who post and name of who acted
 */
public record TimelineEntry(
        String day,
        String recorded,
        String step,
        @Nullable Chip outcome,
        String who,
        List<String> lines,
        List<EvidenceView> evidence) {}
