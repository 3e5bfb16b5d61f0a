package org.mingfa.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.mingfa.law.Scenario;

/**
 * The worked cases of the law library (场景), lived through in a township by its own people, so that every procedure has
 * been done from beginning to end where somebody looks for it. What a case tries and is refused is tried here too. A matter
 * that a case holds is played as well, once, and all of them side by side, so that each has come as far as its story says.
 */
final class WorkedCases {

    private static final LocalDate SINCE = LocalDate.of(2021, 1, 4);

    private record Turn(LocalDateTime at, int order, CasePlay play) {}

    private final Town town;
    private final Stage stage;
    private final Map<String, Optional<CasePlay>> plays = new LinkedHashMap<>();
    private final List<String> unfinished = new ArrayList<>();
    private final PriorityQueue<Turn> turns =
            new PriorityQueue<>(Comparator.comparing(Turn::at).thenComparingInt(Turn::order));

    WorkedCases(Town town, Stage stage) {
        this.town = town;
        this.stage = stage;
    }

    /**
     * Plays those of procedures that nothing else shows, and the cases these hold.
     *
     * @param shown ids of procedures that have matters already
     * @return what could not be played to its end, in Chinese
     */
    List<String> play(List<Scenario> scenarios, Set<String> shown) {
        scenarios.stream()
                .filter(scenario -> !shown.contains(scenario.procedure()))
                .forEach(this::enter);
        while (!turns.isEmpty()) {
            var turn = Objects.requireNonNull(turns.poll());
            turn.play().go().ifPresent(reason -> unfinished.add(reason));
            next(turn.play(), turn.order());
        }
        return List.copyOf(unfinished);
    }

    /** Those held before those that hold them; empty for what cannot be played here. */
    private Optional<CasePlay> enter(Scenario scenario) {
        var known = plays.get(scenario.file());
        if (known != null) {
            return known;
        }
        var held = new LinkedHashMap<String, CasePlay>();
        scenario.matters().forEach((number, other) -> enter(other).ifPresent(play -> held.put(number, play)));
        var play = isInTime(scenario) ? cast(scenario, held) : Optional.<CasePlay>empty();
        plays.put(scenario.file(), play);
        play.ifPresent(one -> next(one, plays.size()));
        return play;
    }

    private void next(CasePlay play, int order) {
        var at = play.turn();
        if (at != null) {
            turns.add(new Turn(at, order, play));
        }
    }

    private boolean isInTime(Scenario scenario) {
        var first = scenario.story().getFirst();
        return !first.day().isBefore(SINCE) && !first.recorded().isAfter(town.lastDay());
    }

    private Optional<CasePlay> cast(Scenario scenario, Map<String, CasePlay> held) {
        var first = scenario.story().getFirst().day();
        var procedure = town.law().inForce(scenario.procedure(), first);
        if (procedure.isEmpty()) {
            return not(scenario, "那时还没有施行");
        }
        var cast = CaseCast.of(town, scenario, procedure.get());
        for (var part : scenario.people().entrySet()) {
            if (!cast.hasFound(part.getKey())) {
                return not(scenario, "没有人能担任" + part.getKey() + "的角色" + part.getValue());
            }
        }
        return Optional.of(new CasePlay(town, stage, scenario, procedure.get(), cast, held));
    }

    private Optional<CasePlay> not(Scenario scenario, String reason) {
        unfinished.add(town.name() + scenario.file() + "：" + reason);
        return Optional.empty();
    }
}
