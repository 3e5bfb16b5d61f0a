package org.mingfa.document;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Faces that systems bring along and that read well in the place of those of the standard, the best first. */
final class FreeFaces {

    private static final List<String> LAST = List.of(
            "Noto Sans CJK SC",
            "Source Han Sans SC",
            "Noto Serif CJK SC",
            "SimSun",
            "Microsoft YaHei",
            "PingFang SC",
            "WenQuanYi Zen Hei",
            "WenQuanYi Micro Hei",
            "AR PL UMing CN",
            "Droid Sans Fallback");
    static final List<String> SERIF = with("Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun");
    static final List<String> HEAVY =
            with("Noto Serif CJK SC Bold", "Source Han Serif SC Bold", "Noto Serif CJK SC", "Source Han Serif SC");
    static final List<String> SANS = with("Noto Sans CJK SC Bold", "Source Han Sans SC Bold", "Microsoft YaHei");

    private FreeFaces() {}

    private static List<String> with(String... first) {
        return Stream.concat(Arrays.stream(first), LAST.stream()).toList();
    }
}
