package org.mingfa.checking.words;

import java.util.HashMap;

/** How alike two texts are: the share of pairs of neighbouring characters they have in common, from 0 to 1. */
public final class Similarity {

    private Similarity() {}

    public static double of(String one, String other) {
        if (one.length() < 2 || other.length() < 2) {
            return one.equals(other) ? 1 : 0;
        }
        var pairs = new HashMap<String, Integer>();
        for (int i = 0; i + 1 < one.length(); i++) {
            pairs.merge(one.substring(i, i + 2), 1, Integer::sum);
        }
        int common = 0;
        for (int i = 0; i + 1 < other.length(); i++) {
            if (pairs.merge(other.substring(i, i + 2), -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return 2.0 * common / (one.length() + other.length() - 2);
    }
}
