package org.mingfa.law;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which steps stand in front of another: it waits for them, or a rule of it asks whether or when they were done. */
final class Gating {

    private Gating() {}

    /** Their positions, those left out that come after it themselves. */
    static List<Integer> of(Procedure procedure, Step step) {
        int own = procedure.indexOf(step.id());
        var waited = step.after().steps().stream().flatMap(List::stream).map(procedure::indexOf);
        var asked = step.rules().stream()
                .flatMap(rule -> rule.require().names().stream())
                .map(procedure::meaning)
                .map(Gating::asked);
        return Stream.concat(waited, asked)
                .distinct()
                .filter(gate -> gate >= 0 && gate != own)
                .filter(gate -> !procedure
                        .followers(own)
                        .contains(procedure.steps().get(gate).id()))
                .toList();
    }

    /** The step a name asks about; -1 where it asks about none. */
    private static int asked(Names.@Nullable Meaning meaning) {
        return switch (meaning) {
            case Names.Meaning.StepDone(var step) -> step;
            case Names.Meaning.StepOutcome(var step) -> step;
            case Names.Meaning.StepTimes(var step) -> step;
            case Names.Meaning.StepOn(var step) -> step;
            case null, default -> -1;
        };
    }
}
