package org.mingfa.desk.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.RailState;
import org.mingfa.desk.look.RailStep;
import org.mingfa.desk.look.RailView;
import org.mingfa.judging.Act;
import org.mingfa.judging.Period;
import org.mingfa.judging.Standing;
import org.mingfa.judging.Standing.StepStanding;
import org.mingfa.law.Basis;
import org.mingfa.law.Step;

/** The steps of a matter, each with where it stands, when, who, its periods and its basis. */
record Rail(
        Scene scene,
        Standing standing,
        PeopleNames people,
        @Nullable Step chosen) {

    private static final int NAMED = 2;

    RailView view() {
        return new RailView(steps(step -> !isAside(step)), steps(this::isAside));
    }

    private List<RailStep> steps(Predicate<Step> which) {
        return scene.procedure().steps().stream().filter(which).map(this::step).toList();
    }

    /** Whether the matter can do without it; what is owed after an end it has come to is no such step. */
    private boolean isAside(Step step) {
        return step.optional() || (step.life().isOwed() && !step.life().isOwedAfter(standing.closing()));
    }

    private RailStep step(Step step) {
        var now = standing.step(step.id());
        var state = state(step, now);
        var lines = new ArrayList<String>();
        if (!standing.isOpen() && now.times() == 0) {
            return RailStep.of(step.name(), over(now));
        }
        switch (now.state()) {
            case DONE -> done(step, now, lines);
            case OPEN, LATE -> live(step, now, lines);
            case WAITING -> waiting(now, lines);
            case UNDECIDED -> lines.add("是否需要办理，看前面步骤的结果");
            case NOT_APPLICABLE, LAPSED -> {}
        }
        boolean seen = (now.state().isSettled() && now.times() == 0)
                || now.state().id().equals("undecided");
        return new RailStep(
                step.name(), state, lines, seen || step.basis().isEmpty() ? null : cited(step), href(step, now));
    }

    /** The basis as people cite it in passing: 《行政处罚法》第五十四条; in full it stands over the step's form. */
    private static String cited(Step step) {
        return Basis.cite(step.basis())
                .replace("《中华人民共和国", "《")
                .replaceAll("(?<=》)（[^）]*）", "")
                .replaceAll("(?<=》) (?=第)", "");
    }

    /** A step that was never done and, the matter being over, never will be. */
    private static RailState over(StepStanding now) {
        return now.state() == org.mingfa.judging.State.LAPSED ? RailState.LAPSED : RailState.NOT_APPLICABLE;
    }

    private @Nullable String href(Step step, StepStanding now) {
        if (now.times() > 0 && !now.mayBeDone()) {
            return "#act-" + lastOf(step);
        }
        return (standing.isOpen() && !now.state().isSettled()) || now.mayBeDone()
                ? scene.at().form(step.id())
                : null;
    }

    private int lastOf(Step step) {
        return acts(step).getLast().seq();
    }

    /** What was done, also by matters the step opened: their results are its acts. */
    private List<Act> acts(Step step) {
        var docket = scene.docket();
        return docket == null
                ? List.of()
                : Act.effective(docket.acts()).stream()
                        .filter(act -> !(act.kind() instanceof Act.Kind.Voiding)
                                && act.step().equals(step.id()))
                        .toList();
    }

    private RailState state(Step step, StepStanding now) {
        if (now.state().isOpen() && step.equals(chosen)) {
            return now.state() == org.mingfa.judging.State.LATE ? RailState.LATE : RailState.NOW;
        }
        return switch (now.state()) {
            case WAITING -> RailState.WAITING;
            case UNDECIDED -> RailState.UNDECIDED;
            case OPEN -> RailState.OPEN;
            case LATE -> RailState.LATE;
            case DONE -> RailState.DONE;
            case NOT_APPLICABLE -> RailState.NOT_APPLICABLE;
            case LAPSED -> RailState.LAPSED;
        };
    }

    private void done(Step step, StepStanding now, List<String> lines) {
        var last = acts(step).getLast();
        var outcome = last.outcome() == null ? null : step.outcome(last.outcome());
        lines.add(Dates.near(last.happened(), scene.today()) + " · " + people.named(last)
                + (outcome == null ? "" : " · " + outcome.name())
                + (now.times() > 1 ? "（共" + now.times() + "次）" : ""));
        now.periods().stream()
                .filter(period -> period.isCap() && period.latestEnd() != null && period.isBroken(last))
                .findFirst()
                .ifPresent(period -> lines.add("超过期限" + near(Objects.requireNonNull(period.latestEnd())) + "办理"));
        if (now.mayBeDone()) {
            lines.add("可以再次办理");
        }
    }

    private void live(Step step, StepStanding now, List<String> lines) {
        lines.add(
                (step.optional() ? "需要时" : "") + (scene.isMine(step) ? "由您办理" : "由" + InTurn.who(scene, step) + "办理"));
        now.periods().forEach(period -> lines.add(line(period)));
        if (step.persons() > 1) {
            lines.add("不少于" + step.persons() + "人");
        }
    }

    private void waiting(StepStanding now, List<String> lines) {
        if (!now.waitsFor().isEmpty()) {
            lines.add("先完成" + names(now.waitsFor()));
        }
        now.periods().forEach(period -> lines.add(line(period)));
    }

    private String names(List<String> steps) {
        var named = steps.stream()
                .limit(NAMED)
                .map(id -> scene.procedure().step(id))
                .map(step -> step == null ? "" : "“" + step.name() + "”")
                .collect(Collectors.joining("、"));
        return steps.size() > NAMED ? named + "等" + steps.size() + "步" : named;
    }

    private static String kind(Period period) {
        var span = period.span().chinese();
        if (period.back() != null) {
            return (period.isCap() ? "提前" : "提前不超过") + span;
        }
        return (period.isCap() ? "不超过" : "不少于") + span;
    }

    /** 提前5个工作日，至11月20日；不少于5个工作日，最早11月20日；不超过24小时，至11月20日14:30；不超过5个工作日，至12月30日（……可能顺延到1月4日）. */
    String line(Period period) {
        var kind = kind(period);
        var first = period.isCap() ? period.end() : period.earliest();
        var last = period.isCap() ? period.latestEnd() : period.surely();
        if (first == null) {
            return kind + "，正在中止";
        }
        var hours = period.hours();
        var until = kind
                + (period.isCap() ? "，至" : "，最早")
                + near(first)
                + (hours == null ? "" : Dates.time(hours.earliestEnd().toLocalTime()));
        if (period.isSettled()) {
            return until;
        }
        return until
                + (hours != null
                        ? "（没有记录开始的时刻）"
                        : "（以国务院放假通知为准，" + (last == null ? "可能顺延" : "可能顺延到" + near(last)) + "）");
    }

    private String near(LocalDate day) {
        return Dates.near(day, scene.today());
    }
}
