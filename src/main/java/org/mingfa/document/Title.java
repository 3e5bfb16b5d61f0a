package org.mingfa.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A title with its line breaks (GB/T 9704-2012, 7.3.1: lines broken by meaning, balanced).
 *
 * @param lines at least one
 */
public record Title(List<String> lines) {

    /** @throws IllegalArgumentException if there is no line or one is blank */
    public Title {
        lines = lines.stream().map(line -> CleanText.required(line, "标题")).toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("标题是空的，请填写标题。");
        }
    }

    /** A title that breaks by itself: after the issuer, before 关于, and never inside a number or before punctuation. */
    public static Title of(String text) {
        return new Title(TitleBreaker.lines(CleanText.required(text, "标题")));
    }

    /** The whole title on one line. */
    public String text() {
        return lines.stream().collect(Collectors.joining());
    }
}
