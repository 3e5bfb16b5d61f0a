package org.mingfa.calendar;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A period in hours, which begins at the instant it starts from and takes no account of night or holiday (民法典 201). Where
 * the instant is not known, all that can have been: the earliest and the latest. Times are times in Asia/Shanghai.
 */
public record HourReckoning(LocalDateTime earliestStart, LocalDateTime latestStart, Span.Hours span) {

    /** The last instant by which the period is kept whenever it began. */
    public LocalDateTime earliestEnd() {
        return earliestStart.plusHours(span.count());
    }

    /** The last instant if it began as late as can have been. */
    public LocalDateTime latestEnd() {
        return latestStart.plusHours(span.count());
    }

    /** The days of the two ends. */
    public DayBounds bounds() {
        return new DayBounds(earliestEnd().toLocalDate(), latestEnd().toLocalDate());
    }

    /** The computation in Chinese sentences, one a line. */
    public List<String> explain() {
        var words = new DateWords();
        if (earliestStart.equals(latestStart)) {
            return List.of(
                    words.instant(earliestStart) + "开始计算，期限为" + span.chinese() + "；夜间、休息日和节假日都计入。",
                    words.instant(earliestEnd()) + "届满。");
        }
        return List.of(
                "没有记录开始的时刻，只知道在" + words.instant(earliestStart) + "至" + words.instant(latestStart) + "之间，期限为"
                        + span.chinese() + "；夜间、休息日和节假日都计入。",
                "最早" + words.instant(earliestEnd()) + "届满，最迟" + words.instant(latestEnd()) + "届满；更正时补上时刻，期限即可确定。");
    }
}
