package org.mingfa.report.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.mingfa.law.LawNode;

/** The words of {@code words.yaml}, as the patterns they are looked for with. */
record Words(
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
        Pattern headActs,
        Pattern named,
        Pattern privateNamed,
        Pattern partiesNamed,
        Pattern sensitive,
        Pattern groups,
        Pattern residue,
        Pattern dayNamed) {

    /** What only another body may do. */
    record Power(String of, List<String> alsoOf, Pattern words) {}

    static Words read(LawNode node) {
        var keys = node.keys(
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
                "months-named");
        var absolute = keys.need("absolute").keys("results", "plans", "all-of-them");
        var heads = Scan.alternatives(texts(keys.need("heads")));
        var acts = Scan.alternatives(texts(keys.need("head-acts")));
        var groups = Scan.alternatives(texts(keys.need("rule-of-law-groups")));
        var surnames = keys.need("surnames").text();
        var not = texts(keys.need("not-given-names"));
        var name = name(surnames, not, "同志|等|带领|主持|负责|亲自|为|任|兼任|担任");
        var party = "[" + surnames + "](?!某)[\\u4e00-\\u9fa5]{2}(?<![村镇乡县区组局所社院校司处路庄寨户委会民众])";
        var personal = name(surnames, not, "等|参加|反映|提出|被|家|因|向|诉|得到|获得|领取|申请|享受|接受");
        return new Words(
                Set.copyOf(texts(keys.need("latin"))),
                fazhi(keys.need("fazhi")),
                any(absolute.need("results")),
                any(absolute.need("plans")),
                any(absolute.need("all-of-them")),
                any(keys.need("vague")),
                pattern(keys.need("frequency")),
                any(keys.need("about-villagers")),
                pattern(keys.need("belittling")),
                keys.each("powers", Words::power),
                any(keys.need("taking-part")),
                any(keys.need("list-of-others")),
                pattern(keys.need("causes")),
                pattern(keys.need("last-year")),
                pattern(keys.need("duty")),
                any(keys.need("duty-told-by")),
                pattern(keys.need("future")),
                pattern(keys.need("past")),
                Pattern.compile(heads + "[^。]{0,25}?" + acts),
                Pattern.compile("(?<post>" + Scan.alternatives(texts(keys.need("posts"))) + ")" + name),
                Pattern.compile("(?<post>" + Scan.alternatives(texts(keys.need("private-persons"))) + ")" + personal),
                Pattern.compile("(?<=^|[^\\u4e00-\\u9fa5]|[的了为将把起件解理处决])(?<first>" + party + ")[与和诉](?<second>" + party
                        + ")(?=[^，。；]{0,10}?(?:纠纷|矛盾|一案|案件))"),
                any(keys.need("sensitive")),
                Pattern.compile("[\\u4e00-\\u9fa5]{0,20}" + groups + "[\\u4e00-\\u9fa5]{0,20}?领导小组"),
                pattern(keys.need("residue")),
                Pattern.compile(
                        "(?<![\\d.])(?:1[0-2]|[1-9])(?<dot>[.．・•])(?:3[01]|[12]\\d|[1-9])(?![\\d.%％])(?=[”’]?[^，。；]{0,5}?(?:"
                                + pattern(keys.need("months-named")) + "))"));
    }

    /** A name after a post or a role: surname and one or two characters, and then something that ends a name. */
    private static String name(String surnames, List<String> not, String ends) {
        return "(?<name>[" + surnames + "](?!" + Scan.alternatives(not) + ")[\\u4e00-\\u9fa5]{1,2}?)(?=[、，。；：）)\\s]|$|"
                + ends + ")";
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
                keys.find("also-of").map(Words::texts).orElse(List.of()),
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
