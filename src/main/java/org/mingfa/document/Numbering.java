package org.mingfa.document;

import java.util.ArrayList;
import java.util.List;

/** Numbers the headings of a body: 一、 （一） 1. （1）, each level beginning anew under the level above it. */
public final class Numbering {

    private Numbering() {}

    /**
     * A block with its number.
     *
     * @param label 一、 and the like before a heading, empty for every other block
     * @param block the block
     */
    public record Numbered(String label, Block block) {}

    /**
     * The blocks in the same order, the headings with their numbers (GB/T 9704-2012, 7.3.3). A level may be skipped, as
     * when 1. stands directly under 一、.
     *
     * @throws IllegalArgumentException at the hundredth heading in a row of a level numbered in Chinese numerals
     */
    public static List<Numbered> of(List<Block> blocks) {
        int[] counts = new int[Heading.Level.values().length];
        var numbered = new ArrayList<Numbered>(blocks.size());
        for (Block block : blocks) {
            numbered.add(new Numbered(block instanceof Heading heading ? next(counts, heading.level()) : "", block));
        }
        return List.copyOf(numbered);
    }

    private static String next(int[] counts, Heading.Level level) {
        int index = level.depth() - 1;
        for (int below = index + 1; below < counts.length; below++) {
            counts[below] = 0;
        }
        return level.label(++counts[index]);
    }
}
