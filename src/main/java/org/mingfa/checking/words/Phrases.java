package org.mingfa.checking.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingfa.law.LawNode;

/** The set phrases of {@code phrases.yaml}. */
public record Phrases(
        List<Series> lists,
        List<String> phrases,
        Map<String, List<Slip>> slips,
        List<Collocation> collocations,
        Map<String, String> confusables,
        Pattern confusable,
        List<Pattern> doubled,
        Pattern once,
        Pattern withoutObject,
        Pattern adverbial,
        Pattern withoutComma,
        List<Slogan> slogans,
        List<Term> terms) {

    /** Several things always named together, in this order, and the words that follow them. */
    public record Series(List<String> members, String tail) {}

    /** A modifier, and what must follow it. */
    public record Collocation(Pattern after, Pattern expects, int within) {}

    /** A phrase as somebody might mistype it. */
    public record Slip(String wrong, String phrase) {}

    public record Slogan(String place, List<String> usual, String sample) {}

    /** A short name that stands for several things: for each, the words by which one knows it is meant. */
    public record Term(String name, Map<String, Pattern> meanings) {}

    /** Characters that may be left out or exchanged without harm. */
    private static final String LIGHT = "的地得了和与及、，。；：“”（）";

    private static final int LEAST = 6;

    /** So many characters of a slip are its key. */
    public static final int HEAD = 2;

    public static Phrases read(LawNode node) {
        var keys = node.keys(
                "lists",
                "phrases",
                "collocations",
                "confusables",
                "doubled",
                "once",
                "needs-object",
                "adverbs",
                "verbs",
                "compounds",
                "actions",
                "results-of-moving",
                "slogans",
                "terms");
        var phrases = WordPatterns.texts(keys.need("phrases"));
        var confusables = new LinkedHashMap<String, String>();
        keys.need("confusables").entries().forEach((wrong, right) -> confusables.put(wrong, right.text()));
        return new Phrases(
                keys.each("lists", Phrases::series),
                phrases,
                slips(phrases),
                keys.each("collocations", Phrases::collocation),
                confusables,
                Scan.anyOf(confusables.keySet()),
                keys.each("doubled", WordPatterns::pattern),
                Pattern.compile(
                        "(" + Scan.alternatives(WordPatterns.texts(keys.need("once"))) + ")(?=[^，。；：、和及与]{0,60}\\1)"),
                Pattern.compile(Scan.alternatives(WordPatterns.texts(keys.need("needs-object"))) + "(?=[。；]|$)"),
                adverbial(keys),
                withoutComma(keys),
                keys.each("slogans", Phrases::slogan),
                keys.each("terms", Phrases::term));
    }

    /**
     * Every way to write a phrase with one character missing, doubled, or exchanged with the next. The two characters at each
     * end stay, or a neighbouring word would pass for the end of the phrase.
     */
    private static Map<String, List<Slip>> slips(List<String> phrases) {
        var found = new HashMap<String, String>();
        for (var phrase : phrases) {
            if (phrase.length() < LEAST) {
                continue;
            }
            for (int i = HEAD; i < phrase.length() - HEAD; i++) {
                found.put(
                        phrase.substring(0, i) + phrase.charAt(i + 1) + phrase.charAt(i) + phrase.substring(i + 2),
                        phrase);
                if (!isLight(phrase.charAt(i))) {
                    found.put(phrase.substring(0, i) + phrase.substring(i + 1), phrase);
                    found.put(phrase.substring(0, i) + phrase.charAt(i) + phrase.substring(i), phrase);
                }
            }
        }
        phrases.forEach(found::remove);
        found.keySet().removeIf(slip -> phrases.stream().anyMatch(phrase -> phrase.contains(slip)));
        return found.entrySet().stream()
                .map(entry -> new Slip(entry.getKey(), entry.getValue()))
                .collect(Collectors.groupingBy(slip -> slip.wrong().substring(0, HEAD)));
    }

    public static boolean isLight(char sign) {
        return LIGHT.indexOf(sign) >= 0;
    }

    private static Pattern adverbial(LawNode.Keys keys) {
        return Pattern.compile(Scan.alternatives(WordPatterns.texts(keys.need("adverbs"))) + "+(?<de>的)"
                + Scan.alternatives(WordPatterns.texts(keys.need("verbs"))) + "(?!"
                + Scan.alternatives(WordPatterns.texts(keys.need("compounds")))
                + ")(?=[\\u4e00-\\u9fa5“《]{2})(?![和与及的等])");
    }

    private static Pattern withoutComma(LawNode.Keys keys) {
        return Pattern.compile(Scan.alternatives(WordPatterns.texts(keys.need("actions")))
                + "[\\u4e00-\\u9fa5]{2,12}(?<![并也还即均都已必要就拟及再是划续需应者人组所站办府委镇乡村校门员们])(?<moving>[将把])[^，。；：]{3,24}"
                + Scan.alternatives(WordPatterns.texts(keys.need("results-of-moving"))));
    }

    private static Series series(LawNode node) {
        var keys = node.keys("members", "tail");
        return new Series(
                WordPatterns.texts(keys.need("members")),
                keys.find("tail").map(LawNode::text).orElse(""));
    }

    private static Collocation collocation(LawNode node) {
        var keys = node.keys("after", "expects", "within");
        return new Collocation(
                Pattern.compile(Pattern.quote(keys.need("after").text())),
                WordPatterns.any(keys.need("expects")),
                keys.need("within").whole());
    }

    private static Slogan slogan(LawNode node) {
        var keys = node.keys("place", "usual", "sample");
        return new Slogan(
                keys.need("place").text(),
                WordPatterns.texts(keys.need("usual")),
                keys.need("sample").text());
    }

    private static Term term(LawNode node) {
        var keys = node.keys("name", "meanings");
        var meanings = new LinkedHashMap<String, Pattern>();
        keys.need("meanings").entries().forEach((meaning, words) -> meanings.put(meaning, WordPatterns.any(words)));
        return new Term(keys.need("name").text(), meanings);
    }

    public List<String> samplesOf(String place) {
        var found = new ArrayList<String>();
        slogans.stream().filter(one -> one.place().equals(place)).forEach(one -> found.add(one.sample()));
        return found;
    }
}
