package org.mingfa.desk.matter;

import java.util.Locale;

/** Sizes of files for people. */
final class Sizes {

    private static final long KILO = 1024;

    private Sizes() {}

    /** 86 KB, 1.2 MB. */
    static String of(long bytes) {
        return bytes < KILO * KILO
                ? Math.max(1, Math.round((double) bytes / KILO)) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", (double) bytes / (KILO * KILO));
    }
}
