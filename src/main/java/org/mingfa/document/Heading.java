package org.mingfa.document;

/**
 * A heading. Its number is not part of its text: {@link Numbering} gives it.
 *
 * @param level first to fourth (GB/T 9704-2012, 7.3.3)
 * @param text the words after the number
 */
public record Heading(Level level, String text) implements Block {

    /** @throws IllegalArgumentException if the text is blank */
    public Heading {
        text = CleanText.required(text, "标题");
    }

    /** The four levels, with the form of their numbers. */
    public enum Level {
        /** 一、 */
        FIRST(1),
        /** （一） */
        SECOND(2),
        /** 1. */
        THIRD(3),
        /** （1） */
        FOURTH(4);

        private final int depth;

        Level(int depth) {
            this.depth = depth;
        }

        /** From 1 to 4. */
        public int depth() {
            return depth;
        }

        /** The number of the heading that is the {@code count}-th of its level, from 1. */
        String label(int count) {
            return switch (this) {
                case FIRST -> ChineseNumeral.of(count) + "、";
                case SECOND -> "（" + ChineseNumeral.of(count) + "）";
                case THIRD -> count + ".";
                case FOURTH -> "（" + count + "）";
            };
        }
    }
}
