package org.mingfa.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Period;
import org.mingfa.judging.Standing;
import org.mingfa.law.Closing;
import org.mingfa.law.Procedure;

/** Where a matter stands on a day. */
record StandingJson(
        @Says("截至哪一天") LocalDate day,
        @Says("怎样结束；还在办理时没有这一项") @Nullable String closing,
        @Says("结束方式的名称") @Nullable String closingName,
        @Says("各步骤，按程序的顺序") List<Step> steps) {

    /** Where a step stands. */
    record Step(
            @Says("步骤编号") String step,
            @Says("步骤名称") String name,

            @Says("waiting 未到；open 可办；late 逾期；done 已办；not-applicable 不适用；lapsed 期满失效；undecided 待定")
            String state,

            @Says("状态的名称") String stateName,
            @Says("现在可不可以办理") boolean mayBeDone,
            @Says("已经办理的次数") int times,
            @Says("最近一次办理的日期") @Nullable LocalDate lastDone,
            @Says("须先办结的步骤") List<String> waitsFor,
            @Says("最早可以办理的日期") @Nullable LocalDate earliest,
            @Says("应当办结的最后一日；要看放假通知的，写最早的一日") @Nullable LocalDate due,
            @Says("以小时计的期限，当日几点前办结，例如14:30") @Nullable String dueAt,
            @Says("过了哪一日必定逾期；通知不会改变的，与due相同") @Nullable LocalDate lateAfter,
            @Says("每行开办一件事项的步骤，还没有开办的行数") int unopened,
            @Says("正在计算的期限") List<Clock> clocks) {}

    /** A period that runs. */
    record Clock(
            @Says("floor 不少于；cap 不超过") String kind,
            @Says("起始日，不计入；往前算的，是从哪一日往前算") LocalDate start,
            @Says("是否从起始日往前算") boolean backward,
            @Says("届满日；中止期间没有这一项；要看放假通知的，写最早的一日") @Nullable LocalDate end,
            @Says("最迟的届满日；通知不会改变的，与end相同") @Nullable LocalDate latestEnd,

            @Says("以小时计的期限，届满的时刻，例如2026-12-29T14:30") @Nullable
            String endAt,

            @Says("违反时：refuse 不能办理；caution 提醒；finding 照实记录，列为发现的问题")
            String breach,

            @Says("依据") List<String> basis,
            @Says("逐日说明届满日是怎样算出来的") List<String> explanation) {}

    static StandingJson of(Procedure procedure, Standing standing) {
        var closing = standing.closing();
        return new StandingJson(
                standing.day(),
                Closing.written(closing),
                closing == null ? null : procedure.closingName(closing),
                standing.steps().stream().map(step -> step(procedure, step)).toList());
    }

    private static Step step(Procedure procedure, Standing.StepStanding now) {
        return new Step(
                now.step(),
                Objects.requireNonNull(procedure.step(now.step())).name(),
                now.state().id(),
                now.state().chinese(),
                now.mayBeDone(),
                now.times(),
                now.lastDone(),
                now.waitsFor(),
                now.earliest(),
                now.due() == null ? null : now.due().day(),
                now.due() == null ? null : now.due().time(),
                now.due() == null ? null : now.due().lateAfter(),
                now.unopened().size(),
                now.periods().stream().map(StandingJson::clock).toList());
    }

    private static Clock clock(Period period) {
        return new Clock(
                period.clock().kind().name().toLowerCase(Locale.ROOT),
                period.start(),
                period.clock().isBackward(),
                period.end(),
                period.latestEnd(),
                period.hours() == null ? null : period.hours().earliestEnd().toString(),
                period.clock().breach().name().toLowerCase(Locale.ROOT),
                period.clock().basis().stream().map(Object::toString).toList(),
                period.explain());
    }
}
