package org.mingfa.matter;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.judging.Breach;
import org.mingfa.law.Beside;
import org.mingfa.law.RuleId;
import org.mingfa.law.Severity;
import org.mingfa.law.Step;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that is kept beside matters, each by its word. */
final class Companions {

    private final Map<Beside, Companion> known = new EnumMap<>(Beside.class);

    /** @throws IllegalArgumentException when two keep the same */
    Companions(List<Companion> companions) {
        for (var companion : companions) {
            if (known.put(companion.beside(), companion) != null) {
                throw new IllegalArgumentException("two keep what is called " + companion.beside());
            }
        }
    }

    /**
     * Where a step is taken that does not come from whoever keeps what it goes together with; empty for one that may be taken as
     * it comes.
     *
     * @param from whoever proposes it, or null for any other door
     */
    Optional<Companion.Elsewhere> elsewhere(JdbcClient client, @Nullable Companion from, Matter matter, Step step) {
        var beside = step.takenBeside();
        if (beside == null) {
            return Optional.empty();
        }
        var companion = known.get(beside);
        if (companion == null) {
            throw new IllegalStateException("nobody keeps what is called " + beside + " in law files");
        }
        return companion.equals(from) ? Optional.empty() : companion.elsewhere(client, matter);
    }

    /** What stands against an act that does not come from there; a correction or a voiding touches nothing that is kept. */
    Optional<Breach> breach(JdbcClient client, @Nullable Companion from, Matter matter, Step step, Act.Kind kind) {
        return kind instanceof Act.Kind.Doing
                ? elsewhere(client, from, matter, step)
                        .map(other -> new Breach(
                                step.rule(RuleId.Standard.BESIDE),
                                Breach.Kind.FORM,
                                Severity.REFUSE,
                                other.reason(),
                                step.basis(),
                                other.cure(),
                                null))
                : Optional.empty();
    }
}
