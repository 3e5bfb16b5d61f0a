package org.mingfa.keeping;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.mingfa.store.Explained;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many backups are kept: the last of each of so many days, weeks (Monday to Sunday) and months in which any was made. The
 * newest is always kept.
 */
public record KeepRule(
        @Explained("备份保留最近几天的，每天一份") @DefaultValue("7") int daily,
        @Explained("备份保留最近几周的，每周一份") @DefaultValue("5") int weekly,
        @Explained("备份保留最近几个月的，每月一份") @DefaultValue("12") int monthly) {

    public static final KeepRule USUAL = new KeepRule(7, 5, 12);

    /** Which of them are kept, by the moments they were begun. */
    Set<LocalDateTime> kept(Collection<LocalDateTime> made) {
        var newestFirst = new TreeSet<LocalDateTime>(Comparator.reverseOrder());
        newestFirst.addAll(made);
        var kept = new HashSet<LocalDateTime>();
        newestFirst.stream().findFirst().ifPresent(kept::add);
        keep(newestFirst, daily, LocalDateTime::toLocalDate, kept);
        keep(newestFirst, weekly, KeepRule::week, kept);
        keep(newestFirst, monthly, YearMonth::from, kept);
        return kept;
    }

    private static String week(LocalDateTime moment) {
        return moment.get(IsoFields.WEEK_BASED_YEAR) + "-" + moment.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static void keep(
            Set<LocalDateTime> newestFirst, int most, Function<LocalDateTime, Object> span, Set<LocalDateTime> kept) {
        var spans = new HashSet<>();
        for (var moment : newestFirst) {
            if (spans.size() < most && spans.add(span.apply(moment))) {
                kept.add(moment);
            }
        }
    }
}
