package org.mingfa.judging;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Scenario;

/** The people of a story: known by their names, in their posts on the days the story says. */
record Cast(Scenario scenario) implements People {

    @Override
    public boolean holdsRole(String person, String role, PlaceCode place, LocalDate day) {
        var actor = scenario.people().get(person);
        return actor != null && actor.roles().contains(role) && actor.isInPost(day);
    }

    @Override
    public boolean isQualified(String person, String qualification, LocalDate day) {
        var actor = scenario.people().get(person);
        return actor != null && actor.holding().contains(qualification);
    }

    @Override
    public List<String> inPost(List<String> roles, @Nullable String qualification, PlaceCode place, LocalDate day) {
        return scenario.people().keySet().stream()
                .filter(person ->
                        Objects.requireNonNull(scenario.people().get(person)).isInPost(day))
                .filter(person ->
                        roles.isEmpty() || roles.stream().anyMatch(role -> holdsRole(person, role, place, day)))
                .filter(person -> qualification == null || isQualified(person, qualification, day))
                .toList();
    }

    @Override
    public String answering(String person, LocalDate since, LocalDate day) {
        return person;
    }

    @Override
    public String nameOf(String person) {
        return person;
    }
}
