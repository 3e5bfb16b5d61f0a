package org.mingfa.reading;

import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** The kinds of numbers, in the order of the levels of GB/T 9704-2012, 7.3.3; 一是 numbers items, not headings. */
public enum MarkSeries {
    HAN("一、", 2),
    HAN_PAREN("（一）", 4),
    DIGIT("1.", 6),
    DIGIT_PAREN("（1）", 8),
    ITEM("一是", 10);

    private final String sample;
    private final int group;

    /** @param group where its number stands in {@link Mark#PATTERN} */
    MarkSeries(String sample, int group) {
        this.sample = sample;
        this.group = group;
    }

    public String sample() {
        return sample;
    }

    /** Its number in a mark that {@link Mark#PATTERN} found; null where the mark is of another kind. */
    @Nullable
    String number(Matcher found) {
        return found.group(group);
    }

    /** Whether a mark of the kind is written as the standard has it. */
    boolean isClean(String shown) {
        return switch (this) {
            case HAN -> shown.endsWith("、");
            case HAN_PAREN, DIGIT_PAREN -> shown.startsWith("（") && shown.endsWith("）");
            case DIGIT -> shown.endsWith(".") || shown.endsWith("．");
            case ITEM -> true;
        };
    }
}
