package org.mingfa.matter;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.mingfa.law.Signs;

/** Text as search sees it: pairs of neighbouring Chinese characters, and whole words of other scripts. */
public final class SearchWords {

    private static final int LAST_POSITION = 16_383;
    private static final int MOST_POSITIONS = 250;

    private static final Analyzer ANALYZER = new CJKAnalyzer(CharArraySet.EMPTY_SET);

    /**
     * @param begins where it stands in the text
     * @param ends behind its last character
     */
    private record Word(String text, int position, int begins, int ends) {

        /** Pairs overlap by a character, so what only touches the next word ends a row of Chinese characters, or is no pair. */
        boolean touches(Word next) {
            return ends == next.begins;
        }
    }

    private SearchWords() {}

    /** A tsvector literal of the text. */
    static String index(String text) {
        Map<String, List<Integer>> positions = new LinkedHashMap<>();
        for (var word : withEdges(words(text))) {
            var places = positions.computeIfAbsent(word.text(), _ -> new ArrayList<>(2));
            int place = Math.min(word.position(), LAST_POSITION);
            if (places.size() < MOST_POSITIONS && (places.isEmpty() || places.getLast() != place)) {
                places.add(place);
            }
        }
        var literal = new StringBuilder(16 * positions.size());
        positions.forEach((word, places) -> {
            literal.append(literal.isEmpty() ? "" : " ").append(quoted(word));
            char separator = ':';
            for (int place : places) {
                literal.append(separator).append(place);
                separator = ',';
            }
        });
        return literal.toString();
    }

    /** A tsquery literal that finds the text as a phrase; blank when there is nothing to look for. */
    public static String phrase(String text) {
        return words(text).stream().map(word -> quoted(word.text())).collect(Collectors.joining(" <-> "));
    }

    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /**
     * With the single characters that stand beside a number or a word of another script: 第17号 is asked for by them, while in
     * 督办第17号案 they are parts of pairs.
     */
    private static List<Word> withEdges(List<Word> words) {
        var all = new ArrayList<Word>(words.size());
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            all.add(word);
            if (!isPair(word)) {
                continue;
            }
            if (i > 0 && words.get(i - 1).touches(word)) {
                all.add(new Word(word.text().substring(0, 1), word.position(), word.begins(), word.ends()));
            }
            if (i + 1 < words.size() && word.touches(words.get(i + 1))) {
                all.add(new Word(word.text().substring(1), word.position(), word.begins(), word.ends()));
            }
        }
        return all;
    }

    private static boolean isPair(Word word) {
        return word.text().length() == 2 && Character.isIdeographic(word.text().charAt(0));
    }

    private static List<Word> words(String text) {
        var found = new ArrayList<Word>();
        try (TokenStream stream = ANALYZER.tokenStream("text", new StringReader(Signs.plain(text)))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            int position = 0;
            while (stream.incrementToken()) {
                position += step.getPositionIncrement();
                found.add(new Word(term.toString(), position, offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
