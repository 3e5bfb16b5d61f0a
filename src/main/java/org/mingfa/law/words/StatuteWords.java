package org.mingfa.law.words;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.DateWords;
import org.mingfa.law.Statute;
import org.mingfa.law.StatuteVersion;
import org.mingfa.law.Statutes;

/** A law's life in words: which version governs on a day, what became of it, where that was looked up. */
public final class StatuteWords {

    private final Statutes statutes;
    private final LocalDate day;

    /** @param day as of which it is said */
    public StatuteWords(Statutes statutes, LocalDate day) {
        this.statutes = statutes;
        this.day = day;
    }

    /** A version, such as 2021年1月22日修订，2021年7月15日起施行，主席令第七十号. */
    public static String version(StatuteVersion version) {
        var text = new StringBuilder();
        if (version.made() != null) {
            text.append(DateWords.full(version.made())).append(version.change().chinese());
        }
        if (version.inForce() != null) {
            separate(text).append(DateWords.full(version.inForce())).append("起施行");
        }
        if (version.number() != null) {
            separate(text).append(version.number());
        }
        if (version.note() != null) {
            separate(text).append(version.note());
        }
        return text.toString();
    }

    private static StringBuilder separate(StringBuilder text) {
        return text.isEmpty() ? text : text.append("，");
    }

    /** The version in force on the day, or why none is. */
    public String inForce(Statute statute) {
        return statute.on(day).map(StatuteWords::version).orElseGet(() -> notInForce(statute));
    }

    private String notInForce(Statute statute) {
        if (ended(statute)) {
            return "已经废止";
        }
        return statute.versions().isEmpty() ? "没有记录版本" : "还没有施行";
    }

    private boolean ended(Statute statute) {
        return statute.repealed() != null && !day.isBefore(statute.repealed().from());
    }

    /** That it ends or ended and what came instead; or a version that begins later; null where it simply stands. */
    public @Nullable String change(Statute statute) {
        var repealed = statute.repealed();
        if (repealed != null) {
            var by = repealed.by() == null
                    ? ""
                    : statutes.byKey(repealed.by())
                            .map(next -> "，现在适用《" + next.name() + "》")
                            .orElse("");
            return DateWords.full(repealed.from()) + "起废止" + by;
        }
        return statute.versions().stream()
                .filter(version -> version.from() != null && version.from().isAfter(day))
                .findFirst()
                .map(version -> "以后有变化：" + version(version))
                .orElse(null);
    }

    /** What became of a version after it, on the day; null where it is the newest. */
    public @Nullable String since(Statute statute, StatuteVersion version) {
        return statute.after(version)
                .filter(next -> next.from() != null && !next.from().isAfter(day))
                .map(next -> "此后" + next.change().chinese() + "：" + version(next))
                .orElse(null);
    }

    /** Where it was looked up, when, and how sure the newest version's days are. */
    public static String checked(Statute statute) {
        var checked = statute.checked();
        if (checked == null) {
            return "只记了名称";
        }
        var doubtful = statute.doubtful().isEmpty() ? "" : "；待核对：" + String.join("、", statute.doubtful());
        return checked.where() + "，" + DateWords.full(checked.on()) + doubtful;
    }
}
