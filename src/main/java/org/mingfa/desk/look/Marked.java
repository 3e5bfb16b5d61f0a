package org.mingfa.desk.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text in which what was looked for stands out. */
public record Marked(List<Piece> pieces) {

    private static final int BEFORE = 18;
    private static final int AFTER = 60;

    /** A stretch of the text. */
    public record Piece(String text, boolean hit) {}

    /** The whole text with each occurrence of the words, whatever their case. */
    public static Marked of(String text, String words) {
        var pieces = new ArrayList<Piece>();
        var low = text.toLowerCase(Locale.ROOT);
        var sought = words.toLowerCase(Locale.ROOT);
        int from = 0;
        for (int at = find(low, sought, 0); at >= 0; at = find(low, sought, from)) {
            if (at > from) {
                pieces.add(new Piece(text.substring(from, at), false));
            }
            from = at + sought.length();
            pieces.add(new Piece(text.substring(at, from), true));
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), false));
        }
        return new Marked(pieces);
    }

    /** What stands around the first occurrence in a long text; the beginning when there is none. */
    public static Marked around(String text, String words) {
        int at = Math.max(0, find(text.toLowerCase(Locale.ROOT), words.toLowerCase(Locale.ROOT), 0));
        int from = at <= BEFORE ? 0 : text.offsetByCodePoints(at, -Math.min(BEFORE, text.codePointCount(0, at)));
        int to = Math.min(text.length(), at + words.length() + AFTER);
        return of(
                (from > 0 ? "…" : "")
                        + text.substring(from, to).replaceAll("\\s+", " ")
                        + (to < text.length() ? "…" : ""),
                words);
    }

    private static int find(String text, String words, int from) {
        return words.isEmpty() ? -1 : text.indexOf(words, from);
    }

    /** Whether anything stands out. */
    public boolean hit() {
        return pieces.stream().anyMatch(Piece::hit);
    }
}
