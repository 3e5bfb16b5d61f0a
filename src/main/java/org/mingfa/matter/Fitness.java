package org.mingfa.matter;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Setting;
import org.mingfa.judging.Turn;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;

/** Whether somebody may go on with a matter where another leaves off. */
record Fitness(Procedure procedure, Docket docket, Setting setting, LocalDate day) {

    /** What the taker lacks for what waits for the giver, in Chinese; empty where nothing is lacking. */
    Optional<String> missing(String giver, String taker) {
        var turns = Turn.of(procedure, docket.acts(), setting, day);
        for (var step : procedure.steps()) {
            var turn = turns.get(step.id());
            if (turn == null) {
                continue;
            }
            boolean bound = turn.onlyFor() != null && turn.onlyFor().contains(taker);
            if (bound && !turn.isFor(taker, setting, day)) {
                return Optional.of(
                        turn.barred().contains(taker)
                                ? "在本件中已经办理了别的步骤，依法不得办理“" + step.name() + "”"
                                : "没有办理“" + step.name() + "”的岗位");
            }
            if (bound && needed(step).anyMatch(needed -> !setting.people().isQualified(taker, needed, day))) {
                return Optional.of("没有办理“" + step.name() + "”所需的有效证件");
            }
            if (turn.barred().contains(taker) && hasDone(step.id(), taker)) {
                return Optional.of("已经办理“" + step.name() + "”，依法不得再承办本件");
            }
        }
        return Optional.empty();
    }

    /** What whoever takes the step must hold: what the step says, and what was asked of those in whose place it is taken. */
    private Stream<String> needed(Step step) {
        var before = step.onlyBy().who().stream().map(who -> switch (who) {
            case Step.Who.DidStep(var id) ->
                Objects.requireNonNull(procedure.step(id)).holding();
            case Step.Who.NamedIn in -> holding(procedure.field(in));
        });
        return Stream.concat(Stream.of(step).map(Step::holding), before).filter(Objects::nonNull);
    }

    private static @Nullable String holding(@Nullable Field field) {
        return field != null && field.type() instanceof FieldType.Person person ? person.holding() : null;
    }

    private boolean hasDone(String step, String person) {
        return docket.acts().stream()
                .anyMatch(act -> act.step().equals(step) && act.persons().contains(person));
    }
}
