package org.mingfa.checking.words;

import java.util.List;
import java.util.regex.Pattern;
import org.mingfa.law.LawNode;

/**
 * Where a text speaks of people.
 *
 * @param headActs a head who does something
 * @param named somebody named after a post: the groups post and name
 * @param privateNamed a private person named after a role: the groups post and name
 * @param partiesNamed two parties of a dispute: {@code first} and {@code second}
 */
public record PeoplePatterns(Pattern headActs, Pattern named, Pattern privateNamed, Pattern partiesNamed) {

    private static final String AFTER_POST = "同志|等|带领|主持|负责|亲自|为|任|兼任|担任";
    private static final String AFTER_ROLE = "等|参加|反映|提出|被|家|因|向|诉|得到|获得|领取|申请|享受|接受";

    static PeoplePatterns read(LawNode.Keys keys) {
        var surnames = keys.need("surnames").text();
        var not = WordPatterns.texts(keys.need("not-given-names"));
        return new PeoplePatterns(
                Pattern.compile(oneOf(keys, "heads") + "[^。]{0,25}?" + oneOf(keys, "head-acts")),
                Pattern.compile("(?<post>" + oneOf(keys, "posts") + ")" + name(surnames, not, AFTER_POST)),
                Pattern.compile("(?<post>" + oneOf(keys, "private-persons") + ")" + name(surnames, not, AFTER_ROLE)),
                parties("[" + surnames + "](?!某)[\\u4e00-\\u9fa5]{2}(?<![村镇乡县区组局所社院校司处路庄寨户委会民众])"));
    }

    private static String oneOf(LawNode.Keys keys, String key) {
        return Scan.alternatives(WordPatterns.texts(keys.need(key)));
    }

    /** A name after a post or a role: surname and one or two characters, and then something that ends a name. */
    private static String name(String surnames, List<String> not, String ends) {
        return "(?<name>[" + surnames + "](?!" + Scan.alternatives(not) + ")[\\u4e00-\\u9fa5]{1,2}?)(?=[、，。；：）)\\s]|$|"
                + ends + ")";
    }

    private static Pattern parties(String party) {
        return Pattern.compile("(?<=^|[^\\u4e00-\\u9fa5]|[的了为将把起件解理处决])(?<first>" + party + ")[与和诉](?<second>" + party
                + ")(?=[^，。；]{0,10}?(?:纠纷|矛盾|一案|案件))");
    }
}
