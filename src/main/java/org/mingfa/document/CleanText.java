package org.mingfa.document;

/** What the model asks of every text it is given, and how wide a text stands on the page. */
public final class CleanText {

    private static final char REPLACEMENT = '\uFFFD';

    private CleanText() {}

    /**
     * The text with every character a document cannot hold taken care of: line breaks and tabs become spaces, other
     * control characters vanish, half of a surrogate pair becomes U+FFFD.
     */
    static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\t') {
                clean.append(' ');
            } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                clean.append(REPLACEMENT);
            } else if (!Character.isISOControl(c) && c != '\uFFFE' && c != '\uFFFF') {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    /**
     * The cleaned text without blanks at its ends.
     *
     * @param what what the text is, in Chinese, for the refusal
     * @throws IllegalArgumentException if nothing remains
     */
    static String required(String text, String what) {
        String clean = clean(text).strip();
        if (clean.isEmpty()) {
            throw new IllegalArgumentException(what + "是空的，请填写" + what + "。");
        }
        return clean;
    }

    /** Width in characters (字) of the body face: ASCII counts half, everything else one. */
    public static double width(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x80 ? 0.5 : 1).sum();
    }
}
