package org.mingfa.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingfa.judging.Act;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Step;
import org.mingfa.law.Value;
import org.mingfa.staff.Person;
import org.mingfa.staff.Post;
import org.mingfa.staff.Roster;

/** Finds who may take a step: by role, by qualification, and by what they have already done in the matter. */
final class Casting {

    private static final Map<String, List<String>> BY_LEVEL = Map.of(
            "village", List.of("village-mediator", "village-cadre"),
            "township", List.of("township-mediator", "governance-centre", "judicial-office"),
            "county", List.of("county-mediator", "governance-centre", "judicial-office"));

    private final Roster roster;
    private final PlaceCode place;

    Casting(Roster roster, PlaceCode place) {
        this.roster = roster;
        this.place = place;
    }

    /**
     * The people for a step, the one who signs first.
     *
     * @param level where a dispute is handled, or an empty string
     * @throws IllegalStateException when there are too few
     */
    List<String> of(Step step, LocalDate day, List<Act> acts, Map<String, Value> values, String level) {
        var found = new ArrayList<String>();
        for (var role : rolesInOrder(step, level)) {
            var holders = roster.personsWith(role, place, day).stream()
                    .map(Person::id)
                    .filter(person -> isFree(step, day, acts, values, person))
                    .filter(person -> !found.contains(person))
                    .sorted(Comparator.comparing((String person) -> !hasActed(acts, person))
                            .thenComparingInt(
                                    person -> Integer.rotateLeft((person + place).hashCode(), day.getDayOfMonth())))
                    .toList();
            found.addAll(holders);
        }
        if (found.size() < step.persons()) {
            throw new IllegalStateException("在" + place + "没有足够的人办理“" + step.name() + "”（" + step.id() + "，" + day
                    + "），只有" + found.size() + "人");
        }
        return List.copyOf(found.subList(0, step.persons()));
    }

    private static List<String> rolesInOrder(Step step, String level) {
        var preferred = new ArrayList<>(BY_LEVEL.getOrDefault(level, List.of()));
        preferred.retainAll(step.roles());
        step.roles().stream().filter(role -> !preferred.contains(role)).forEach(preferred::add);
        return preferred;
    }

    private static boolean hasActed(List<Act> acts, String person) {
        return acts.stream().anyMatch(act -> act.persons().contains(person));
    }

    private boolean isFree(Step step, LocalDate day, List<Act> acts, Map<String, Value> values, String person) {
        var needed = step.holding();
        if (needed != null && !roster.isQualified(person, needed, day)) {
            return false;
        }
        if (named(step.neverBy(), acts, values).contains(person)
                || named(step.concerned(), acts, values).contains(person)) {
            return false;
        }
        var each = step.byEachOf();
        if (each != null) {
            return codes(latest(each.who().step(), acts, values), each.who().field())
                            .contains(person)
                    && acts.stream()
                            .noneMatch(act -> act.step().equals(step.id())
                                    && act.persons().contains(person));
        }
        return step.onlyBy().who().isEmpty()
                || named(step.onlyBy(), acts, values).contains(person);
    }

    private static Set<String> named(Step.Separation separation, List<Act> acts, Map<String, Value> values) {
        var found = new HashSet<String>();
        for (var who : separation.who()) {
            switch (who) {
                case Step.Who.DidStep(var id) ->
                    acts.stream().filter(act -> act.step().equals(id)).forEach(act -> found.addAll(act.persons()));
                case Step.Who.NamedIn(var stepId, var field) ->
                    found.addAll(codes(latest(stepId, acts, values), field));
            }
        }
        return found;
    }

    private static Map<String, Value> latest(
            @org.jspecify.annotations.Nullable String stepId, List<Act> acts, Map<String, Value> values) {
        var latest = new LinkedHashMap<>(stepId == null ? values : Map.of());
        acts.stream().filter(act -> act.step().equals(stepId)).forEach(act -> latest.putAll(act.values()));
        return latest;
    }

    private static List<String> codes(Map<String, Value> values, String field) {
        var value = values.get(field);
        return value == null ? List.of() : value.codes();
    }

    /** The post in which a person takes a step at this place. */
    Post post(Step step, String person, LocalDate day) {
        return roster.postsOf(person, day).stream()
                .filter(post -> step.roles().contains(post.role()) && post.reaches(place))
                .min(Comparator.comparingInt(post -> step.roles().indexOf(post.role())))
                .orElseGet(() -> roster.postsOf(person, day).getFirst());
    }
}
