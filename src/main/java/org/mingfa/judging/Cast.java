package org.mingfa.judging;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Scenario;

/** The people of a story: known by their names, in their posts all the time. */
record Cast(Scenario scenario) implements People {

    @Override
    public boolean holdsRole(String person, String role, String place, LocalDate day) {
        var actor = scenario.people().get(person);
        return actor != null && actor.roles().contains(role);
    }

    @Override
    public boolean isQualified(String person, String qualification, LocalDate day) {
        var actor = scenario.people().get(person);
        return actor != null && actor.holding().contains(qualification);
    }

    @Override
    public int count(List<String> roles, @Nullable String qualification, String place, LocalDate day) {
        return (int) scenario.people().values().stream()
                .filter(actor -> roles.isEmpty() || actor.roles().stream().anyMatch(roles::contains))
                .filter(actor -> qualification == null || actor.holding().contains(qualification))
                .count();
    }

    @Override
    public Set<String> answering(String person, LocalDate since, LocalDate day) {
        return Set.of(person);
    }

    @Override
    public String nameOf(String person) {
        return person;
    }
}
