package org.mingfa.law;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A law as somebody names it in a field: 《…》, perhaps its version in brackets, perhaps an article; or its bare name.
 *
 * @param law what it is; without a statute where the library keeps none of that name
 * @param article what stands behind the name; empty where the whole is meant
 */
public record LawReference(CitedLaw law, String article) {

    private static final Pattern NAMED = Pattern.compile("(《.+》)(（[^）]*）)?(.*)", Pattern.DOTALL);
    private static final Pattern WITHIN = Pattern.compile("《[^《》]+》(?:（[^（）]*）)?(?:第[零一二三四五六七八九十百千]+条)?");
    private static final Pattern CALLED_A_LAW = Pattern.compile("^《(?:中华人民共和国|[^》]*(?:法|法典|条例)》)");
    private static final Pattern BARE = Pattern.compile("([^第]+)(第.*)?", Pattern.DOTALL);

    /** Who issued a document and its number: 云政发〔2025〕3号, 县人民政府令第3号, 人大常委会公告第十二号. */
    private static final Pattern ISSUED =
            Pattern.compile("\\p{IsHan}{2,}(?:[〔\\[（(]\\d{4}[〕\\]）)]第?|第)[\\d零〇一二三四五六七八九十百]+号");

    /** How a law stands on a day. */
    public sealed interface Standing {
        /** It is law, and has that article. */
        record InForce() implements Standing {}

        /** The library keeps its name, and does not know its days. */
        record Undated() implements Standing {}

        /** The library keeps no law of that name, and nothing says who issued it. */
        record Unknown() implements Standing {}

        /** The library does not keep it: a rule of a place or a document, named with who issued it and its number. */
        record Elsewhere() implements Standing {}

        /** It is none yet. */
        record NotYet(LocalDate from, Sureness how) implements Standing {}

        /** It is none any more; {@code by} came in its place, or null. */
        record Repealed(LocalDate from, @Nullable Statute by, Sureness how) implements Standing {}

        /** The version that is named had been followed by another. */
        record Followed(StatuteVersion by, Sureness how) implements Standing {}

        /** It has fewer articles. */
        record NoSuchArticle(int articles) implements Standing {}
    }

    /** Reads what was entered; never fails, for a text that names no law is a law nobody knows. */
    public static LawReference of(String entered, Statutes statutes) {
        var text = entered.strip();
        var named = NAMED.matcher(text);
        if (named.matches()) {
            var remark = named.group(2) == null ? "" : named.group(2);
            return new LawReference(
                    CitedLaw.of(named.group(1) + remark, null, statutes),
                    named.group(3).strip());
        }
        var bare = BARE.matcher(text);
        return bare.matches() && statutes.byName(bare.group(1)).isPresent()
                ? new LawReference(
                        CitedLaw.of("《" + bare.group(1).strip() + "》", null, statutes),
                        bare.group(2) == null ? "" : bare.group(2))
                : new LawReference(CitedLaw.of(text, null, statutes), "");
    }

    /**
     * The laws that stand in a text in 《》, each with its article where one follows. What the library does not keep is among
     * them only where it is called as a law is, for other things stand in 《》 too.
     */
    public static List<LawReference> in(String text, Statutes statutes) {
        return named(text, statutes)
                .filter(one -> one.law().statute() != null
                        || CALLED_A_LAW.matcher(one.law().text()).find())
                .toList();
    }

    /** Whatever stands in a text in 《》, as if all of it were laws. */
    static Stream<LawReference> named(String text, Statutes statutes) {
        return WITHIN.matcher(text).results().map(MatchResult::group).distinct().map(one -> of(one, statutes));
    }

    /** As it was named, with its article. */
    public String words() {
        return law.text() + article;
    }

    /** How it stands on a day. */
    public Standing on(LocalDate day, Statutes statutes) {
        var statute = law.statute();
        if (statute == null) {
            return isIssuedElsewhere() ? new Standing.Elsewhere() : new Standing.Unknown();
        }
        var repealed = statute.repealed();
        if (repealed != null && !day.isBefore(repealed.from())) {
            var by =
                    repealed.by() == null ? null : statutes.byKey(repealed.by()).orElse(null);
            return new Standing.Repealed(repealed.from(), by, repealed.how());
        }
        var version = law.version();
        return version == null ? whole(statute, day) : version(statute, version, day);
    }

    /** Whether it is named as a law of the state, all of which have their place in the library. */
    public boolean isOfState() {
        return law.text().contains(Statute.STATE);
    }

    private boolean isIssuedElsewhere() {
        return !isOfState() && ISSUED.matcher(words()).find();
    }

    private Standing version(Statute statute, StatuteVersion named, LocalDate day) {
        var from = named.from();
        if (from != null && from.isAfter(day)) {
            return new Standing.NotYet(from, named.how());
        }
        var next = statute.after(named).orElse(null);
        var ends = next == null ? null : next.from();
        return next != null && ends != null && !ends.isAfter(day)
                ? new Standing.Followed(next, named.how().and(next.how()))
                : article(named);
    }

    private Standing whole(Statute statute, LocalDate day) {
        var governing = statute.on(day);
        if (governing.isPresent()) {
            return article(governing.get());
        }
        var first = statute.first().orElse(null);
        if (first == null) {
            return new Standing.Undated();
        }
        boolean older =
                first.change() == StatuteVersion.Change.AMENDED || first.change() == StatuteVersion.Change.REVISED;
        var from = first.from();
        return older || from == null ? new Standing.Undated() : new Standing.NotYet(from, first.how());
    }

    private Standing article(StatuteVersion version) {
        var articles = version.articles();
        return articles != null && CitationCheck.largest(article) > articles
                ? new Standing.NoSuchArticle(articles)
                : new Standing.InForce();
    }
}
