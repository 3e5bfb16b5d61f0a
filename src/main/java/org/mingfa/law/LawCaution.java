package org.mingfa.law;

/**
 * Something in a law file that may be wrong, but is not surely so: the library can be used, and whoever keeps it should look.
 *
 * @param line counted from 1
 */
public record LawCaution(String file, int line, String text) {

    static LawCaution at(LawNode node, String text) {
        return new LawCaution(node.file(), node.line(), text);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + text;
    }
}
