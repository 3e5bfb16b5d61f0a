package org.mingfa.law.words;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.mingfa.law.LawReference;
import org.mingfa.law.Statutes;

/**
 * Laws that somebody names and the library does not keep. They may be law all the same: it knows those of the state, and not
 * every rule of a place.
 */
public final class UnknownLaws {

    private UnknownLaws() {}

    /** What is wrong. */
    public static String reason(String named) {
        return named + "没有收录，不能核对是否有效";
    }

    /** What to do: a law of the state is among those kept, a rule of a place or a document is known by who issued it. */
    public static String cure(LawReference unknown) {
        return unknown.isOfState() ? "核对名称，从列出的法律中选择" : "核对名称，从列出的法律中选择；地方规定或者文件，在名称后写明制定机关和文号，例如（某县人民政府令第3号）";
    }

    /** A sentence for each of those named that is unknown; none where the library keeps no laws at all. */
    public static List<String> said(Collection<String> named, Statutes statutes) {
        return statutes.isEmpty()
                ? List.of()
                : named.stream()
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .map(one -> LawReference.of(one, statutes))
                        .filter(one -> one.on(LocalDate.EPOCH, statutes) instanceof LawReference.Standing.Unknown)
                        .map(one -> reason(one.words()) + "。办法：" + cure(one) + "。")
                        .toList();
    }
}
