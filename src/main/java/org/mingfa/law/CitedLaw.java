package org.mingfa.law;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.StatuteVersion.Change;

/**
 * What a file's basis map says under a key: a law 《…》 with a remark in brackets that may name its version, or in words a
 * rule of the place or the house.
 *
 * @param text as it is shown
 * @param name what stands in 《》, or null
 * @param remark what stands in brackets behind it; empty where nothing does
 * @param statute the law, or null where it is none the library keeps
 * @param version the version the remark names, or null where it names none
 * @param byArticle whether its articles are cited; false where those of this version were not looked up
 */
public record CitedLaw(
        String text,
        @Nullable String name,
        String remark,
        @Nullable Statute statute,
        @Nullable StatuteVersion version,
        Force force,
        boolean byArticle) {

    private static final Pattern LAW = Pattern.compile("《(.+)》(?:（(.*)）)?");
    private static final Pattern CHANGED = Pattern.compile("(\\d{4})年(?:\\d+月\\d+日)?(修订|修正)");
    private static final Pattern BEGUN = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日起施行");

    static CitedLaw of(String text, @Nullable Force written, Statutes statutes) {
        var law = LAW.matcher(text);
        if (!law.matches()) {
            return new CitedLaw(text, null, "", null, null, written == null ? inWords(text) : written, true);
        }
        var remark = law.group(2) == null ? "" : law.group(2);
        var statute = statutes.byName(law.group(1)).orElse(null);
        var version = statute == null ? null : named(statute, remark).orElse(null);
        var usual = remark.contains("参照") ? Force.BY_ANALOGY : remark.contains("未核对") ? Force.UNCHECKED : Force.BINDING;
        return new CitedLaw(text, law.group(1), remark, statute, version, written == null ? usual : written, true);
    }

    /** The same, of which the whole is cited and no article. */
    CitedLaw withoutArticles() {
        return new CitedLaw(text, name, remark, statute, version, force, false);
    }

    /** Cited by its key. */
    static CitedLaw of(Statute statute, @Nullable Force written) {
        return new CitedLaw(
                "《" + statute.name() + "》",
                statute.name(),
                "",
                statute,
                null,
                written == null ? Force.BINDING : written,
                true);
    }

    private static Force inWords(String text) {
        return text.contains("未核对")
                ? Force.UNCHECKED
                : text.contains("做法") || text.contains("惯例") ? Force.PRACTICE : Force.LOCAL;
    }

    private static Optional<StatuteVersion> named(Statute statute, String remark) {
        var begun = BEGUN.matcher(remark);
        if (begun.find()) {
            var day = day(begun.group(1), begun.group(2), begun.group(3));
            var found = statute.versions().stream()
                    .filter(one -> day.equals(one.inForce()))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        var changed = CHANGED.matcher(remark);
        if (changed.find()) {
            return statute.versions().stream()
                    .filter(one -> one.made() != null
                            && one.made().getYear() == Integer.parseInt(changed.group(1))
                            && one.change() != Change.ADOPTED)
                    .reduce((_, later) -> later);
        }
        return statute.versions().stream()
                .filter(one -> one.number() != null && remark.contains(one.number()))
                .reduce((_, later) -> later);
    }

    /** Whether the remark says of the version it names that it came about otherwise than it did. */
    boolean saysOtherwise() {
        var changed = CHANGED.matcher(remark);
        return version != null
                && changed.find()
                && !changed.group(2).equals(version.change().chinese());
    }

    /** Whether the remark names a version the library does not know. */
    boolean namesNoVersion() {
        return statute != null
                && version == null
                && (CHANGED.matcher(remark).find() || BEGUN.matcher(remark).find());
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    Basis article(String article) {
        return new Basis(text, byArticle ? article : "", statute == null ? null : statute.key(), force);
    }
}
