package org.mingfa.matter;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mingfa.calendar.DateWords;
import org.mingfa.judging.Act;
import org.mingfa.law.Procedure;
import org.mingfa.store.Ids;

/**
 * Tells those whose turn it is that somebody else's act has made it so. A turn of a step with the same people and the same last
 * day is told once, however many acts leave it as it is.
 */
final class Notices {

    private Notices() {}

    /** @param acts all of the matter, the one just taken last */
    static List<Recorder.Notice> of(Procedure procedure, List<Act> acts, List<OpenStep> open, Matter matter) {
        var act = acts.getLast();
        var own = Objects.requireNonNull(procedure.step(act.step())).roles();
        var reopened = act.kind() instanceof Act.Kind.Reopening(var reason) ? "重新打开（" + reason + "），" : "";
        return open.stream()
                .filter(step -> !step.optional() && step.earliest() == null)
                .filter(step -> !reopened.isEmpty() || !step.roles().equals(own))
                .filter(step -> step.onlyFor() == null || !step.onlyFor().isEmpty())
                .map(step -> new Recorder.Notice(
                        id(matter, step, acts),
                        step.roles(),
                        step.onlyFor(),
                        "“" + matter.title() + "”" + reopened + "轮到办理："
                                + Objects.requireNonNull(procedure.step(step.step()))
                                        .name()
                                + (step.due() == null ? "" : "，" + step.due().chinese(DateWords::full, "完成"))))
                .toList();
    }

    private static UUID id(Matter matter, OpenStep step, List<Act> acts) {
        var last = acts.getLast();
        long turn = acts.stream()
                .filter(act -> act.step().equals(step.step()) || act.kind() instanceof Act.Kind.Reopening)
                .count();
        return Ids.named(
                "turn",
                matter.id(),
                step.step(),
                turn,
                step.due() == null ? "" : step.due().day(),
                step.onlyFor() == null ? "" : step.onlyFor(),
                last.kind() instanceof Act.Kind.Doing ? "" : last.seq());
    }
}
