package org.mingfa.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.People;
import org.mingfa.law.PlaceCode;

/** The people of a county as one matter knows them: what was handed over in it counts. */
record RosterWithin(Roster roster, UUID matter) implements People {

    @Override
    public boolean holdsRole(String person, String role, PlaceCode place, LocalDate day) {
        return roster.holdsRole(person, role, place, day);
    }

    @Override
    public boolean isQualified(String person, String qualification, LocalDate day) {
        return roster.isQualified(person, qualification, day);
    }

    @Override
    public List<String> inPost(List<String> roles, @Nullable String qualification, PlaceCode place, LocalDate day) {
        return roster.inPost(roles, qualification, place, day);
    }

    @Override
    public String answering(String person, LocalDate since, LocalDate day) {
        return roster.answering(person, since, day, matter);
    }

    @Override
    public @Nullable LocalDate handsOver(String person, LocalDate day) {
        return roster.pending(person, matter, day).map(TakenOver::day).orElse(null);
    }

    @Override
    public String nameOf(String person) {
        return roster.nameOf(person);
    }
}
