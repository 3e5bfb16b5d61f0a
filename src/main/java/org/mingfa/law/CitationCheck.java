package org.mingfa.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a file cites is law on the days it speaks of: a law there is, in force, with that article. Only what was seen
 * is a mistake; what is from memory is a caution.
 */
final class CitationCheck {

    private static final Pattern ARTICLE = Pattern.compile("第([零一二三四五六七八九十百千]+)条");

    private final InForce days;
    private final List<LawMistake> mistakes = new ArrayList<>();
    private final List<LawCaution> cautions = new ArrayList<>();

    /** @param days on which what is cited is relied on */
    CitationCheck(InForce days) {
        this.days = days;
    }

    List<LawMistake> mistakes() {
        return mistakes;
    }

    List<LawCaution> cautions() {
        return cautions;
    }

    /** A law as a basis map cites it. */
    void law(CitedLaw law, LawNode at) {
        var statute = law.statute();
        if (statute == null) {
            if (law.name() != null) {
                mistakes.add(at.mistake("law/statutes does not know 《" + law.name() + "》"));
            }
            return;
        }
        var version = law.version();
        if (law.namesNoVersion()) {
            cautions.add(LawCaution.at(at, "《" + law.name() + "》没有“" + law.remark() + "”这一版，请核对。"));
        }
        if (law.saysOtherwise() && version != null) {
            found(
                    version.how(),
                    at,
                    "'" + law.remark() + "': that version of " + statute.key() + " was "
                            + version.change().id(),
                    "“" + law.remark() + "”应为" + version.change().chinese() + "。");
        }
        var since = version != null ? Stream.of(version) : statute.first().stream();
        since.forEach(first -> begun(statute, first, version != null, at));
        if (version != null) {
            statute.after(version).ifPresent(next -> changed(statute, version, next, at));
        }
        ended(statute, at);
    }

    private void begun(Statute statute, StatuteVersion first, boolean named, LawNode at) {
        var from = first.from();
        if (from == null || days.from() == null || !from.isAfter(days.from())) {
            return;
        }
        boolean older = !named
                && first.change() != StatuteVersion.Change.ADOPTED
                && first.change() != StatuteVersion.Change.ISSUED;
        found(
                older || first.inForce() == null ? Sureness.UNSURE : first.how(),
                at,
                "anachronism: " + statute.key() + (named ? " in that version" : "") + " is in force from " + from
                        + ", what cites it from " + days.from(),
                "《" + statute.name() + "》" + (named ? "这一版" : "") + from + "起施行，引用它的" + days.from() + "起施行。");
    }

    private void changed(Statute statute, StatuteVersion cited, StatuteVersion next, LawNode at) {
        var from = next.from();
        if (from != null && days.reach(from)) {
            found(
                    cited.how().and(next.how()),
                    at,
                    "anachronism: that version of " + statute.key() + " ends before " + from
                            + ", what cites it goes on",
                    "《" + statute.name() + "》这一版到" + from + "为止（"
                            + next.change().chinese() + "），引用它的还在施行。");
        }
    }

    private void ended(Statute statute, LawNode at) {
        var repealed = statute.repealed();
        if (repealed != null && days.reach(repealed.from())) {
            found(
                    repealed.how(),
                    at,
                    "anachronism: " + statute.key() + " is repealed from " + repealed.from()
                            + ", what cites it goes on",
                    "《" + statute.name() + "》" + repealed.from() + "起废止，引用它的还在施行。");
        }
    }

    private void found(Sureness how, LawNode at, String mistake, String caution) {
        switch (how) {
            case SEEN -> mistakes.add(at.mistake(mistake));
            case MEMORY, UNSURE -> cautions.add(LawCaution.at(at, caution + "（日期" + how.chinese() + "）"));
        }
    }

    /** Every citation under {@code basis} or {@code attested} in a file, whatever it stands in. */
    void articles(LawNode node, Map<String, CitedLaw> laws) {
        if (node.isList()) {
            node.list().forEach(one -> articles(one, laws));
        } else if (node.isMap()) {
            node.entries().forEach((key, inner) -> {
                if ((key.equals("basis") || key.equals("attested")) && !inner.isMap()) {
                    inner.oneOrMore().forEach(one -> article(one.isMap() ? one.entry("cite") : one, laws));
                } else {
                    articles(inner, laws);
                }
            });
        }
    }

    private void article(LawNode node, Map<String, CitedLaw> laws) {
        var words = node.text().split("\\s+", 2);
        var law = laws.get(words[0]);
        if (law != null && law.byArticle() && words.length == 2) {
            article(law, words[1], node);
        }
    }

    void article(CitedLaw law, String article, LawNode at) {
        var statute = law.statute();
        var articles = statute == null ? null : articles(statute, law.version());
        if (statute == null || articles == null) {
            return;
        }
        var matcher = ARTICLE.matcher(article);
        while (matcher.find()) {
            if (number(matcher.group(1)) > articles) {
                mistakes.add(
                        at.mistake(statute.key() + " has " + articles + " articles, there is no " + matcher.group()));
            }
        }
    }

    /** The largest number of an article in a text such as 第四十五条、第四十六条; 0 where there is none. */
    static int largest(String articles) {
        return ARTICLE.matcher(articles)
                .results()
                .mapToInt(found -> number(found.group(1)))
                .max()
                .orElse(0);
    }

    /** How many articles it has at most on the days; null where that was not counted. */
    private @Nullable Integer articles(Statute statute, @Nullable StatuteVersion named) {
        if (named != null) {
            return named.articles();
        }
        if (days.from() == null) {
            return statute.versions().isEmpty()
                    ? null
                    : statute.versions().getLast().articles();
        }
        Integer most = null;
        for (var version : statute.versions()) {
            var next = statute.after(version).map(StatuteVersion::from).orElse(null);
            boolean over = next != null && !next.isAfter(days.from());
            if (over) {
                continue;
            }
            if (version.articles() == null) {
                return null;
            }
            most = most == null ? version.articles() : Integer.valueOf(Math.max(most, version.articles()));
        }
        return most;
    }

    private static int number(String numeral) {
        int whole = 0;
        int digit = 0;
        for (int i = 0; i < numeral.length(); i++) {
            char sign = numeral.charAt(i);
            int unit = switch (sign) {
                case '十' -> 10;
                case '百' -> 100;
                case '千' -> 1000;
                default -> 0;
            };
            if (unit == 0) {
                digit = "零一二三四五六七八九".indexOf(sign);
            } else {
                whole += Math.max(digit, 1) * unit;
                digit = 0;
            }
        }
        return whole + digit;
    }
}
