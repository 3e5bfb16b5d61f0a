package org.mingfa.checking.words;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.mingfa.law.LawNode;

/** The words of {@code words.yaml}, as the patterns they are looked for with. */
public record WordPatterns(
        Set<String> latin,
        Pattern fazhi,
        Pattern absoluteResults,
        Pattern absolutePlans,
        Pattern allOfThem,
        Pattern vague,
        Pattern frequency,
        Pattern villagers,
        Pattern belittling,
        List<Power> powers,
        Pattern takingPart,
        Pattern listOfOthers,
        Pattern causes,
        Pattern lastYear,
        Pattern duty,
        Pattern dutyToldBy,
        Pattern future,
        Pattern past,
        Pattern sensitive,
        Pattern groups,
        Pattern residue,
        Pattern dayNamed,
        PeoplePatterns people) {

    /** What only another body may do. */
    public record Power(String of, List<String> alsoOf, Pattern words) {}

    private static final String[] KEYS = {
        "latin",
        "fazhi",
        "absolute",
        "vague",
        "frequency",
        "about-villagers",
        "belittling",
        "powers",
        "taking-part",
        "list-of-others",
        "causes",
        "last-year",
        "duty",
        "duty-told-by",
        "future",
        "past",
        "heads",
        "head-acts",
        "posts",
        "private-persons",
        "surnames",
        "not-given-names",
        "sensitive",
        "rule-of-law-groups",
        "residue",
        "months-named"
    };

    public static WordPatterns read(LawNode node) {
        var keys = node.keys(KEYS);
        var absolute = keys.need("absolute").keys("results", "plans", "all-of-them");
        return new WordPatterns(
                Set.copyOf(texts(keys.need("latin"))),
                fazhi(keys.need("fazhi")),
                any(absolute.need("results")),
                any(absolute.need("plans")),
                any(absolute.need("all-of-them")),
                any(keys.need("vague")),
                pattern(keys.need("frequency")),
                any(keys.need("about-villagers")),
                pattern(keys.need("belittling")),
                keys.each("powers", WordPatterns::power),
                any(keys.need("taking-part")),
                any(keys.need("list-of-others")),
                pattern(keys.need("causes")),
                pattern(keys.need("last-year")),
                pattern(keys.need("duty")),
                any(keys.need("duty-told-by")),
                pattern(keys.need("future")),
                pattern(keys.need("past")),
                any(keys.need("sensitive")),
                groups(keys.need("rule-of-law-groups")),
                pattern(keys.need("residue")),
                dayNamed(keys.need("months-named")),
                PeoplePatterns.read(keys));
    }

    private static Pattern groups(LawNode node) {
        return Pattern.compile(
                "[\\u4e00-\\u9fa5]{0,20}" + Scan.alternatives(texts(node)) + "[\\u4e00-\\u9fa5]{0,20}?领导小组");
    }

    private static Pattern dayNamed(LawNode node) {
        return Pattern.compile(
                "(?<![\\d.])(?:1[0-2]|[1-9])(?<dot>[.．・•])(?:3[01]|[12]\\d|[1-9])(?![\\d.%％])(?=[”’]?[^，。；]{0,5}?(?:"
                        + pattern(node) + "))");
    }

    private static Pattern fazhi(LawNode node) {
        var keys = node.keys("right", "next");
        var right = new StringBuilder();
        for (var word : texts(keys.need("right"))) {
            int at = word.indexOf("法制");
            if (at < 0) {
                throw keys.need("right").mistake("'" + word + "' does not hold 法制");
            }
            right.append(at == 0 ? "(?!" + word : "(?<!" + word.substring(0, at))
                    .append(")");
        }
        return Pattern.compile(right + "法制(?![" + keys.need("next").text() + "])");
    }

    private static Power power(LawNode node) {
        var keys = node.keys("of", "also-of", "words");
        return new Power(
                keys.need("of").text(),
                keys.find("also-of").map(WordPatterns::texts).orElse(List.of()),
                any(keys.need("words")));
    }

    static List<String> texts(LawNode node) {
        return node.oneOrMore().stream().map(LawNode::text).toList();
    }

    static Pattern any(LawNode node) {
        return Scan.anyOf(texts(node));
    }

    static Pattern pattern(LawNode node) {
        try {
            return Pattern.compile(node.text());
        } catch (PatternSyntaxException e) {
            throw node.mistake("not a pattern: " + e.getDescription());
        }
    }
}
