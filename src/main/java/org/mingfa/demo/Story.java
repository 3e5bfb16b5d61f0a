package org.mingfa.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.judging.Setting;
import org.mingfa.judging.Standing;
import org.mingfa.judging.State;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Matter;

/** One matter as it unfolds: at each of its turns it asks the law what is open, and does that as its script says. */
final class Story {

    private static final LocalTime OPENING_HOUR = LocalTime.of(8, 30);
    private static final LocalTime CLOSING_HOUR = LocalTime.of(17, 40);
    private static final int OFFICE_MINUTES = 480;

    private final Town town;
    private final Stage stage;
    private final Script script;
    private final Random random;
    private final Procedure procedure;
    private final List<Act> acts = new ArrayList<>();
    private @Nullable Matter matter;
    private @Nullable LocalDateTime turn;

    Story(Town town, Stage stage, Script script, long seed) {
        this.town = town;
        this.stage = stage;
        this.script = script;
        this.random = new Random(seed);
        this.procedure = town.law().inForce(script.procedure, script.begins).orElseThrow();
        this.turn = morning(town.working(script.begins.plusDays(script.recordedAfter())));
    }

    /** When it goes on; null once it rests. */
    @Nullable
    LocalDateTime turn() {
        return turn;
    }

    /** Whatever is to be done at its turn. */
    void go() {
        var now = Objects.requireNonNull(turn);
        stage.time().set(now);
        if (matter == null) {
            play(procedure.opening(), now.toLocalDate());
        } else if (isRepairDue()) {
            repair(now.toLocalDate());
        } else {
            goOn(matter, now.toLocalDate());
        }
        turn = after(now);
    }

    private void goOn(Matter known, LocalDate day) {
        var standing = Standing.of(procedure, acts, setting(known.place()), day);
        for (var waiting : standing.steps()) {
            script.missteps(waiting.step(), true).forEach(misstep -> {
                if (isOnlyTimeMissing(waiting)) {
                    stumble(step(waiting.step()), misstep, day);
                }
            });
        }
        var next = choose(standing);
        if (next != null) {
            play(next, day);
        }
    }

    private void play(Step step, LocalDate day) {
        script.missteps(step.id(), false).forEach(misstep -> stumble(step, misstep, day));
        var performance = performance(step, day);
        var answer = performance.perform(Set.of(), Map.of(), null);
        switch (answer) {
            case Answer.Taken(var taken, var act, var _, var _) -> {
                matter = taken;
                stage.numbers().note(taken);
                acts.add(act);
                script.done(step.id());
            }
            case Answer.Refused(var breaches) -> throw new UnexpectedRuling(told(), step.id(), "被拒绝", breaches);
            case Answer.Overtaken _, Answer.Already _, Answer.Unknown _ ->
                throw new UnexpectedRuling(told(), step.id(), "没有被受理：" + answer, List.of());
        }
    }

    private void stumble(Step step, Misstep misstep, LocalDate day) {
        script.made(misstep);
        var answer = performance(step, day).perform(misstep.without(), misstep.values(), misstep.role());
        boolean asMeant = answer instanceof Answer.Refused(var breaches)
                && breaches.stream().anyMatch(breach -> breach.rule().equals(misstep.rule()));
        if (!asMeant) {
            throw new UnexpectedRuling(
                    told(),
                    step.id(),
                    "本应以" + misstep.rule() + "拒绝",
                    answer instanceof Answer.Refused(var others) ? others : List.of());
        }
    }

    private Performance performance(Step step, LocalDate day) {
        return new Performance(town, stage, script, random, procedure, step, matter, List.copyOf(acts), day);
    }

    private String told() {
        return town.name() + "“" + (matter == null ? procedure.name() : matter.number() + " " + matter.title()) + "”";
    }

    private Setting setting(PlaceCode place) {
        return new Setting(
                place,
                town.roster(),
                town.calendar(),
                town.law().parameters(),
                town.law().statutes());
    }

    private Step step(String id) {
        return Objects.requireNonNull(procedure.step(id));
    }

    // What comes next, and when

    private @Nullable LocalDateTime after(LocalDateTime now) {
        if (isRepairDue()) {
            return on(town.workingDaysAfter(now.toLocalDate(), 1 + random.nextInt(2)), now);
        }
        var setting = setting(Objects.requireNonNull(matter).place());
        LocalDate day = now.toLocalDate();
        while (day != null && !day.isAfter(town.lastDay())) {
            var standing = Standing.of(procedure, acts, setting, day);
            if (!standing.isOpen()) {
                return null;
            }
            if (isTemptedBefore(standing)) {
                return on(town.workingDaysAfter(day, 1), now);
            }
            var next = choose(standing);
            if (next != null) {
                return script.stopsAt(next.id()) ? null : on(dayFor(next, standing, day), now);
            }
            day = nextTurn(standing);
        }
        return null;
    }

    /** Whether somebody will try a step that must still wait. */
    private boolean isTemptedBefore(Standing standing) {
        return standing.steps().stream()
                .anyMatch(step -> isOnlyTimeMissing(step)
                        && !script.missteps(step.step(), true).isEmpty()
                        && Objects.requireNonNull(step.earliest()).isAfter(town.workingDaysAfter(standing.day(), 1)));
    }

    private static boolean isOnlyTimeMissing(Standing.StepStanding step) {
        return step.state() == State.WAITING && step.waitsFor().isEmpty() && step.earliest() != null;
    }

    private @Nullable Step choose(Standing standing) {
        for (var step : procedure.steps()) {
            if (isWanted(step, standing.step(step.id()), standing)) {
                return step;
            }
        }
        return null;
    }

    private boolean isWanted(Step step, Standing.StepStanding now, Standing standing) {
        if (!now.mayBeDone() || now.state() == State.LAPSED || script.skips(step.id())) {
            return false;
        }
        if (now.times() > 0) {
            return now.times() < script.times(step.id());
        }
        var gate = script.gateOf(step.id());
        if (gate != null) {
            return standing.step(gate).times() >= script.times(gate);
        }
        return !step.optional();
    }

    /** The day for a step that is open from a day on: after a usual while, in time unless it is to be late. */
    private LocalDate dayFor(Step step, Standing standing, LocalDate from) {
        var due = standing.step(step.id()).due();
        int late = script.late(step.id());
        if (late > 0 && due != null) {
            return town.workingDaysAfter(due.lateAfter(), late);
        }
        var day = town.workingDaysAfter(from, script.wait(step.id(), random));
        if (due != null && day.isAfter(due.day())) {
            var last = town.calendar().lastWorkingDayOnOrBefore(due.day());
            return last.isBefore(from) ? town.working(from) : last;
        }
        return day;
    }

    /** The next day on which time alone may open or end something, or null. */
    private @Nullable LocalDate nextTurn(Standing standing) {
        LocalDate next = null;
        for (var step : standing.steps()) {
            for (var period : step.periods()) {
                var end = period.end();
                var turning = !period.isCap() ? period.earliest() : end == null ? null : end.plusDays(1);
                if (turning != null && turning.isAfter(standing.day()) && (next == null || turning.isBefore(next))) {
                    next = turning;
                }
            }
        }
        return next;
    }

    private @Nullable LocalDateTime on(LocalDate day, LocalDateTime now) {
        var soon = now.plusMinutes(12 + random.nextInt(45));
        if (day.equals(now.toLocalDate()) && !soon.toLocalTime().isAfter(CLOSING_HOUR)) {
            return soon;
        }
        var later = day.isAfter(now.toLocalDate()) ? day : town.calendar().nextWorkingDay(now.toLocalDate());
        return later.isAfter(town.lastDay()) ? null : morning(town.working(later));
    }

    private @Nullable LocalDateTime morning(LocalDate day) {
        return day.isAfter(town.lastDay())
                ? null
                : day.atTime(OPENING_HOUR).plusMinutes(random.nextInt(OFFICE_MINUTES));
    }

    // Mistakes mended

    private boolean isRepairDue() {
        var repair = script.repair();
        return repair != null && acts.stream().anyMatch(act -> act.step().equals(repair.step()));
    }

    private void repair(LocalDate day) {
        var repair = Objects.requireNonNull(script.repair());
        script.repaired();
        var wrong = acts.stream()
                .filter(act -> act.step().equals(repair.step()))
                .toList()
                .getLast();
        var step = repair.voids() ? procedure.opening() : step(repair.step());
        var answer = performance(step, day).repair(repair, wrong);
        if (answer instanceof Answer.Taken(var taken, var act, var _, var _)) {
            matter = taken;
            acts.add(act);
        } else {
            throw new UnexpectedRuling(
                    told(),
                    step.id(),
                    "更正或者作废没有被受理",
                    answer instanceof Answer.Refused(var breaches) ? breaches : List.of());
        }
    }
}
