package org.mingfa.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Procedure;
import org.mingfa.law.RuleId.Standard;
import org.mingfa.law.Severity;
import org.mingfa.law.Step;

/**
 * Steps that others wait for, and whether they were passed when those were taken: by their day and by the instant they were
 * recorded. A day before that of the guarded step, told only after that was recorded, proves nothing.
 */
final class Gates {

    private Gates() {}

    /** The acts that were dated back before what they guard; history carried over as a whole is not. */
    static List<Standing.Backdated> of(Course course) {
        if (course.recorded().size() < 2) {
            return List.of();
        }
        var found = new ArrayList<Standing.Backdated>();
        var procedure = course.procedure();
        for (int i = 0; i < procedure.steps().size(); i++) {
            if (course.isBegun(i)) {
                for (int gate : procedure.gates(i)) {
                    pairs(course, gate, i, found);
                }
            }
        }
        return found;
    }

    private static void pairs(Course course, int gateStep, int guardedStep, List<Standing.Backdated> found) {
        var guardedActs = course.acts(guardedStep);
        for (var gate : course.acts(gateStep)) {
            for (var guarded : guardedActs) {
                boolean said = gate.isDoing() && guarded.isDoing() && !(gate.carriedOver() && guarded.carriedOver());
                if (said && gate.happened().isBefore(guarded.happened()) && !wasKnown(course, gate, guarded)) {
                    found.add(new Standing.Backdated(gate.seq(), guarded.seq()));
                }
            }
        }
    }

    /**
     * Whether the record said that the gate had been passed by that day when what it guards was recorded.
     *
     * @param gate happened before what it guards, as it stands now
     */
    private static boolean wasKnown(Course course, Act gate, Act guarded) {
        if (course.isUncorrected()) {
            return gate.seq() < guarded.seq();
        }
        var day = dayKnown(course.recorded(), gate.seq(), guarded.seq());
        return day != null && !day.isAfter(guarded.happened());
    }

    private static @Nullable LocalDate dayKnown(List<Act> recorded, int gate, int before) {
        LocalDate day = null;
        for (var act : recorded) {
            boolean says =
                    act.seq() == gate || (act.kind() instanceof Act.Kind.Correcting(int seq, var _) && seq == gate);
            if (says && act.seq() < before) {
                day = act.happened();
            }
        }
        return day;
    }

    /** What an act that is allowed says of others, or they of it: a finding, never a refusal. */
    static List<Breach> found(Procedure procedure, List<Act> acts, Act act, Setting setting) {
        boolean inOrder = act.isDoing()
                && acts.stream().noneMatch(earlier -> act.happened().isBefore(earlier.happened()));
        if (inOrder || acts.isEmpty()) {
            return List.of();
        }
        var before = Course.of(procedure, acts, setting, act.recordedOn()).backdated();
        var after = Course.of(procedure, Judge.plus(acts, act), setting, act.recordedOn());
        return after.backdated().stream()
                .filter(pair -> !before.contains(pair))
                .map(pair -> breach(after, pair))
                .toList();
    }

    private static Breach breach(Course course, Standing.Backdated pair) {
        var gate = act(course, pair.gate());
        var guarded = act(course, pair.guarded());
        var gateStep = step(course, gate);
        var guardedStep = step(course, guarded);
        return new Breach(
                gateStep.rule(Standard.DATED_BACK),
                Breach.Kind.ORDER,
                Severity.FINDING,
                Judge.quoted(gateStep) + "的日期" + Judge.day(gate.happened()) + "在" + Judge.quoted(guardedStep) + "（"
                        + Judge.day(guarded.happened()) + "）以前，却是在那以后才记录的",
                guardedStep.after().basis(),
                null,
                null,
                guarded.seq());
    }

    private static Act act(Course course, int seq) {
        return course.all().stream().filter(act -> act.seq() == seq).findFirst().orElseThrow();
    }

    private static Step step(Course course, Act act) {
        return course.procedure().steps().get(course.procedure().indexOf(act.step()));
    }
}
