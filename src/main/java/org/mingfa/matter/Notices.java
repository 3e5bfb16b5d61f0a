package org.mingfa.matter;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.mingfa.calendar.DateWords;
import org.mingfa.judging.Act;
import org.mingfa.law.Procedure;

/** Tells those whose turn it is that somebody else's act has made it so. */
final class Notices {

    private Notices() {}

    static List<Recorder.Notice> of(Procedure procedure, Act act, List<OpenStep> open, Matter matter, Instant now) {
        var own = Objects.requireNonNull(procedure.step(act.step())).roles();
        var reopened = act.kind() instanceof Act.Kind.Reopening(var reason) ? "重新打开（" + reason + "），" : "";
        return open.stream()
                .filter(step -> !step.optional() && step.earliest() == null)
                .filter(step -> !reopened.isEmpty() || !step.roles().equals(own))
                .filter(step -> step.onlyFor() == null || !step.onlyFor().isEmpty())
                .map(step -> new Recorder.Notice(
                        TimeOrderedId.at(now),
                        step.roles(),
                        step.onlyFor(),
                        "“" + matter.title() + "”" + reopened + "轮到办理："
                                + Objects.requireNonNull(procedure.step(step.step()))
                                        .name()
                                + (step.due() == null ? "" : "，" + step.due().chinese(DateWords::full, "完成"))))
                .toList();
    }
}
