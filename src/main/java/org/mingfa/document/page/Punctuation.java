package org.mingfa.document.page;

/** Signs that bind lines: the Chinese rules of line breaking (避头尾). */
public final class Punctuation {

    /** Signs no line begins with. */
    public static final String NEVER_FIRST = "!%),.:;?]}¢°·’”‰℃…—、。〉》」』】〕〗﹞！＂％＇），．：；？］｝～";

    /** Signs no line ends with. */
    public static final String NEVER_LAST = "$([{‘“〈《「『【〔〖﹝（［｛￥￡";

    /** Signs whose right half is blank. */
    private static final String BLANK_AFTER = "’”、。〉》」』】〕〗！），．：；？］｝";

    /** Signs whose left half is blank. */
    private static final String BLANK_BEFORE = "‘“〈《「『【〔〖（［｛";

    private Punctuation() {}

    /** Whether a line may end after the one and begin with the other. */
    static boolean mayPart(int last, int first) {
        boolean oneWord = isWord(last) && isWord(first);
        return !oneWord
                && NEVER_FIRST.indexOf(first) < 0
                && NEVER_LAST.indexOf(last) < 0
                && !isBlank(first)
                && !isMark(first);
    }

    /** Whether letters may stand further apart here: not inside words and doubled signs. */
    static boolean mayStretch(int left, int right) {
        boolean doubled = left == right && (left == '—' || left == '…');
        return !doubled && !(isWord(left) && isWord(right)) && !isMark(right);
    }

    /** Signs whose blank half may be squeezed, at the right or at the left. */
    static boolean isBlankAfter(int codePoint) {
        return BLANK_AFTER.indexOf(codePoint) >= 0;
    }

    static boolean isBlankBefore(int codePoint) {
        return BLANK_BEFORE.indexOf(codePoint) >= 0;
    }

    public static boolean isBlank(int codePoint) {
        return codePoint == ' ' || codePoint == '\u3000';
    }

    /** Letters, digits and signs of Latin text stay together: 98.5%, 12345@example. */
    private static boolean isWord(int codePoint) {
        return codePoint > ' ' && codePoint < 0x7F;
    }

    /** What belongs to the character before it: accents and the selectors of character variants. */
    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
