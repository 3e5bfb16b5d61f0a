package org.mingfa.exchange.sheet;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The headings a caller knows, compared without regard to blanks, line breaks, full width and marks of duty. */
public final class Headings {

    private static final Set<String> COUNTING = Set.of("序号", "行号", "no", "no.");

    private final Map<String, String> byPlain = new LinkedHashMap<>();

    public Headings(Set<String> known) {
        known.forEach(heading -> byPlain.put(plain(heading), heading));
    }

    /** The known heading that is written there. */
    Optional<String> match(String written) {
        return Optional.ofNullable(byPlain.get(plain(written)));
    }

    /** Whether the column only counts rows: nobody misses it. */
    public static boolean isCounting(String written) {
        return COUNTING.contains(plain(written));
    }

    /** The known heading that differs least, if no more than half of it differs; a unit in brackets does not count. */
    public Optional<String> nearest(String written) {
        String plain = bare(plain(written));
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (var candidate : byPlain.entrySet()) {
            String bare = bare(candidate.getKey());
            int distance = distance(plain, bare);
            if (distance < least && 2 * distance <= Math.max(plain.length(), bare.length())) {
                least = distance;
                nearest = candidate.getValue();
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static String bare(String plain) {
        return plain.replaceAll("\\([^)]*\\)", "");
    }

    /** How many known headings a row needs to be taken for a header. */
    int enough() {
        return Math.min(2, byPlain.size());
    }

    /** For messages. */
    String some() {
        return String.join("、", byPlain.values().stream().limit(6).toList());
    }

    public static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}*\\p{Cf}]+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Damerau-Levenshtein distance with adjacent exchanges (optimal string alignment). */
    static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = i == 0 ? j : j == 0 ? i : step(steps, a, b, i, j);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int step(int[][] steps, String a, String b, int i, int j) {
        int change = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(change, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
        boolean exchanged = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return exchanged ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
