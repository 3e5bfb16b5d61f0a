package org.mingfa.checking.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingfa.reading.Extent;
import org.mingfa.reading.ReadParagraph;

/** Looks for words and patterns in paragraphs. */
public final class Scan {

    static final String HAN = "[\\u4e00-\\u9fa5]";

    private Scan() {}

    /** Any of these words, the longest first. */
    public static Pattern anyOf(Collection<String> words) {
        return Pattern.compile(alternatives(words));
    }

    static String alternatives(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    public static List<Extent> all(ReadParagraph paragraph, Pattern pattern) {
        var found = new ArrayList<Extent>();
        var matcher = pattern.matcher(paragraph.text());
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                found.add(new Extent(paragraph, matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    public static List<Extent> all(List<ReadParagraph> paragraphs, Pattern pattern) {
        return paragraphs.stream().flatMap(one -> all(one, pattern).stream()).toList();
    }

    /** Hits that stand close together in one sentence become one. */
    public static List<Extent> together(List<Extent> hits, int gap) {
        var found = new ArrayList<Extent>();
        for (var hit : hits) {
            var last = found.isEmpty() ? null : found.getLast();
            boolean near = last != null
                    && last.paragraph() == hit.paragraph()
                    && hit.from() - last.to() <= gap
                    && last.paragraph().sentenceAt(last.from()).to() >= hit.to();
            if (near && last != null) {
                found.set(found.size() - 1, new Extent(last.paragraph(), last.from(), Math.max(last.to(), hit.to())));
            } else {
                found.add(hit);
            }
        }
        return found;
    }

    /** The characters before a place, at most so many. */
    public static String before(Extent span, int most) {
        return span.paragraph().text().substring(Math.max(0, span.from() - most), span.from());
    }

    /** The characters after a place, at most so many. */
    public static String after(Extent span, int most) {
        var text = span.paragraph().text();
        return text.substring(span.to(), Math.min(text.length(), span.to() + most));
    }

    public static boolean isHan(char sign) {
        return sign >= '\u4e00' && sign <= '\u9fa5';
    }
}
