package org.mingfa.api;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.law.Procedure;
import org.mingfa.law.RuleId;
import org.mingfa.staff.Roster;

/** Tells acts of one procedure with the names of its steps and of our people. */
record ActTeller(Procedure procedure, Roster roster, Set<String> withheld) {

    ActJson tell(Act act) {
        var corrects = act.kind() instanceof Act.Kind.Correcting(var seq, var _) ? (Integer) seq : null;
        var step = procedure.step(act.step());
        return new ActJson(
                act.seq(),
                kind(act.kind()),
                act.kind() instanceof Act.Kind.Resulting(var child, var _) ? child : null,
                corrects,
                reason(act.kind()),
                act.step(),
                Objects.requireNonNull(step).name(),
                act.outcome(),
                PlainValues.of(act.values(), withheld),
                act.evidence().stream().map(ActTeller::file).toList(),
                act.persons().stream()
                        .map(id -> new ActJson.Person(id, roster.nameOf(id)))
                        .toList(),
                act.post(),
                act.happened(),
                act.at() == null ? null : act.at().toString(),
                act.recorded(),
                act.carriedOver(),
                act.broken().isEmpty()
                        ? null
                        : act.broken().stream().map(RuleId::toString).toList());
    }

    private static String kind(Act.Kind kind) {
        return switch (kind) {
            case Act.Kind.Doing _ -> "doing";
            case Act.Kind.Correcting _ -> "correcting";
            case Act.Kind.Voiding _ -> "voiding";
            case Act.Kind.Reopening _ -> "reopening";
            case Act.Kind.Resulting(var _, var stands) -> stands ? "resulting" : "retracting";
        };
    }

    private static @Nullable String reason(Act.Kind kind) {
        return switch (kind) {
            case Act.Kind.Doing _, Act.Kind.Resulting _ -> null;
            case Act.Kind.Correcting(var _, var reason) -> reason;
            case Act.Kind.Voiding(var reason) -> reason;
            case Act.Kind.Reopening(var reason) -> reason;
        };
    }

    private static ActJson.File file(Act.Evidence file) {
        return new ActJson.File(file.kind(), file.digest(), file.name(), file.mediaType(), file.size());
    }
}
