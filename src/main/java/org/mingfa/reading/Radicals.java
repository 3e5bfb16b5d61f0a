package org.mingfa.reading;

import java.text.Normalizer;

/**
 * Programs that print PDF write some characters as the radicals they look like (⼀ for 一), and whoever copies from a PDF
 * carries them on. To a reader they are the same.
 */
final class Radicals {

    private static final char FIRST = '\u2E80';
    private static final char LAST = '\u2FDF';
    private static final String SUPPLEMENT = "⺠⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻥⻦⻨⻩⻬⻮⻰⻳⻄⻃⺟⻣⻤⻁";
    private static final String CHARACTERS = "民见角贝车长门青韦页风飞食马鱼鸟麦黄齐齿龙龟西西母骨鬼虎";

    private Radicals() {}

    static String asCharacters(String text) {
        if (text.chars().noneMatch(sign -> sign >= FIRST && sign <= LAST)) {
            return text;
        }
        var found = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST && text.charAt(i) <= LAST) {
                found.setCharAt(i, character(text.charAt(i)));
            }
        }
        return found.toString();
    }

    private static char character(char radical) {
        int at = SUPPLEMENT.indexOf(radical);
        return at >= 0
                ? CHARACTERS.charAt(at)
                : Normalizer.normalize(String.valueOf(radical), Normalizer.Form.NFKC)
                        .charAt(0);
    }
}
