package org.mingfa.law;

/**
 * A part of a law file as a message points to it: by file and line, and by words.
 *
 * @param words how the part is called in a message, or empty for the whole file
 */
record LawPassage(LawNode at, String words) {

    /** The part under a key, called otherwise; the whole where nothing is written under that key. */
    LawPassage in(String key, String called) {
        return new LawPassage(at.isMap() ? at.entries().getOrDefault(key, at) : at, called);
    }

    /** The part under a key. */
    LawPassage in(String key) {
        return in(key, words);
    }

    /** An element of the list that stands here, or this where a single element stands for the list. */
    LawPassage element(int index) {
        return new LawPassage(at.oneOrMore().get(index), words);
    }

    LawPassage called(String other) {
        return new LawPassage(at, other);
    }

    LawMistake mistake(String what) {
        return at.mistake(words + ": " + what);
    }
}
