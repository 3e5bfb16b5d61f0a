package org.mingfa.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.law.Scenario;

/**
 * The worked cases of the law library (场景), lived through in a township by its own people, so that every procedure has
 * been done from beginning to end where somebody looks for it. What a case tries and is refused is tried here too.
 */
final class WorkedCases {

    private static final LocalDate SINCE = LocalDate.of(2021, 1, 4);

    private final Town town;
    private final Stage stage;

    WorkedCases(Town town, Stage stage) {
        this.town = town;
        this.stage = stage;
    }

    /**
     * Plays those of procedures that nothing else shows.
     *
     * @param shown ids of procedures that have matters already
     * @return what could not be played to its end, in Chinese
     */
    List<String> play(List<Scenario> scenarios, Set<String> shown) {
        var unfinished = new ArrayList<String>();
        var within = scenarios.stream().flatMap(WorkedCases::openedIn).collect(Collectors.toSet());
        for (var scenario : scenarios) {
            if (!shown.contains(scenario.procedure()) && isInTime(scenario) && !within.contains(scenario.file())) {
                play(scenario).ifPresent(reason -> unfinished.add(town.name() + scenario.file() + "：" + reason));
            }
        }
        return unfinished;
    }

    /** The stories that are played within another, whose step they settle. */
    private static Stream<String> openedIn(Scenario scenario) {
        return scenario.story().stream()
                .map(Scenario.Happening::settledBy)
                .filter(Objects::nonNull)
                .map(number -> scenario.matters().get(number))
                .filter(Objects::nonNull)
                .map(Scenario::file);
    }

    private boolean isInTime(Scenario scenario) {
        var first = scenario.story().getFirst();
        return !first.day().isBefore(SINCE) && !first.recorded().isAfter(town.lastDay());
    }

    private Optional<String> play(Scenario scenario) {
        var first = scenario.story().getFirst().day();
        var procedure = town.law().inForce(scenario.procedure(), first);
        if (procedure.isEmpty()) {
            return Optional.of("那时还没有施行");
        }
        var cast = CaseCast.of(town, scenario, procedure.get());
        for (var part : scenario.people().entrySet()) {
            if (!cast.hasFound(part.getKey())) {
                return Optional.of("没有人能担任" + part.getKey() + "的角色" + part.getValue());
            }
        }
        return new CasePlay(town, stage, scenario, procedure.get(), cast).play();
    }
}
