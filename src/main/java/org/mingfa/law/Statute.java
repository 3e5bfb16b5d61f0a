package org.mingfa.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A law, regulation, rule or document, with what became of it. Its text is not kept; what is relied on is said in words of
 * our own.
 *
 * @param shortNames what else people call it, the name without 中华人民共和国 not counted
 * @param versions from the oldest; none where only the name is kept
 * @param repealed null while it stands
 * @param checked null where only the name is kept
 * @param doubtful what of it is to be looked up before it is printed
 * @param reliesOn what its articles say, in our own words, by article
 */
public record Statute(
        String key,
        Kind kind,
        String name,
        List<String> shortNames,
        @Nullable String authority,
        List<StatuteVersion> versions,
        @Nullable Repeal repealed,
        @Nullable Checked checked,
        List<String> doubtful,
        @Nullable String note,
        Map<String, String> reliesOn) {

    /** What the names of the laws of the state begin with. */
    public static final String STATE = "中华人民共和国";

    /** What kind of source it is; the order is that of books and lists. */
    public enum Kind {
        LAW("law", "法律"),
        REGULATION("regulation", "行政法规"),
        RULE("rule", "部门规章"),
        INTERPRETATION("interpretation", "司法解释"),
        PARTY("party", "党内法规"),
        DOCUMENT("document", "规范性文件"),
        STANDARD("standard", "国家标准");

        private final String id;
        private final String chinese;

        Kind(String id, String chinese) {
            this.id = id;
            this.chinese = chinese;
        }

        String id() {
            return id;
        }

        public String chinese() {
            return chinese;
        }
    }

    /**
     * That it stands no more.
     *
     * @param from the first day it does not
     * @param by the key of what came in its place, or null
     */
    public record Repeal(LocalDate from, @Nullable String by, Sureness how) {}

    /** Where its newest version was looked up, and when. */
    public record Checked(String where, LocalDate on) {}

    /** Its name as people say it, without 中华人民共和国. */
    public String plainName() {
        return plain(name);
    }

    public static String plain(String name) {
        return name.startsWith(STATE) ? name.substring(STATE.length()) : name;
    }

    /** The version that governs on a day; empty before the first, after the end, and where no days are known. */
    public Optional<StatuteVersion> on(LocalDate day) {
        if (repealed != null && !day.isBefore(repealed.from())) {
            return Optional.empty();
        }
        return versions.reversed().stream()
                .filter(version -> {
                    var from = version.from();
                    return from != null && !from.isAfter(day);
                })
                .findFirst();
    }

    /** The version after another, or empty when that is the newest. */
    public Optional<StatuteVersion> after(StatuteVersion version) {
        int next = versions.indexOf(version) + 1;
        return next < versions.size() ? Optional.of(versions.get(next)) : Optional.empty();
    }

    /** The first version whose days are known; empty when there is none. */
    Optional<StatuteVersion> first() {
        return versions.stream().filter(version -> version.from() != null).findFirst();
    }
}
