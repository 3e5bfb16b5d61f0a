package org.mingfa.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mingfa.law.Entered;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Scenario;
import org.mingfa.staff.Person;

/** Who of a township plays whom in a worked case, and where. */
final class CaseCast {

    private final Town town;
    private final Scenario scenario;
    private final Procedure procedure;
    private final Map<String, String> players = new LinkedHashMap<>();

    private CaseCast(Town town, Scenario scenario, Procedure procedure) {
        this.town = town;
        this.scenario = scenario;
        this.procedure = procedure;
    }

    /** Real people for those of the story, the hardest to find first; none plays two. */
    static CaseCast of(Town town, Scenario scenario, Procedure procedure) {
        var cast = new CaseCast(town, scenario, procedure);
        var candidates = new LinkedHashMap<String, List<String>>();
        scenario.people().keySet().forEach(name -> candidates.put(name, cast.candidates(name)));
        candidates.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getValue().size()))
                .forEach(entry -> entry.getValue().stream()
                        .filter(person -> !cast.players.containsValue(person))
                        .findFirst()
                        .ifPresent(person -> cast.players.put(entry.getKey(), person)));
        return cast;
    }

    /** Whether somebody plays the part. */
    boolean hasFound(String part) {
        return players.containsKey(part);
    }

    /** The ids of who play the parts, in their order; each must be found. */
    List<String> players(List<String> parts) {
        return parts.stream()
                .map(part -> Objects.requireNonNull(players.get(part)))
                .toList();
    }

    /** The id of who plays the part; the text itself when it is no part. */
    String player(String text) {
        return players.getOrDefault(text, text);
    }

    /** Who holds the qualifications of the part, and for each step it takes one of the part's roles that the step asks for. */
    private List<String> candidates(String name) {
        var part = Objects.requireNonNull(scenario.people().get(name));
        var signed = scenario.story().stream()
                .filter(happening -> happening.allowed()
                        && happening.settledBy() == null
                        && happening.by().contains(name))
                .toList();
        var place = place();
        var first = scenario.story().getFirst().day();
        return town.roster().persons().stream()
                .map(Person::id)
                .filter(person ->
                        part.holding().stream().allMatch(held -> town.roster().isQualified(person, held, first)))
                .filter(person -> signed.isEmpty()
                        ? holdsAny(person, part.roles(), place, first)
                        : signed.stream()
                                .allMatch(happening ->
                                        holdsAny(person, roles(happening, part), place, happening.recorded())))
                .sorted(Comparator.comparing((String person) -> !holdsAll(person, part.roles(), place, first))
                        .thenComparingInt(
                                person -> town.roster().postsOf(person, first).size()))
                .toList();
    }

    /** Where the matter will be: the place its field names, otherwise where the story plays. */
    PlaceCode place() {
        var field = procedure.head().happensAt();
        var opening = scenario.story().getFirst().values();
        return here(
                field != null && opening.get(field) instanceof Entered.Text(var code)
                        ? PlaceCode.parse(code).orElse(scenario.place())
                        : scenario.place());
    }

    /** Who holds a village's role anywhere in the township may begin what has no place yet. */
    private boolean holds(String person, String role, PlaceCode place, LocalDate day) {
        return town.roster().holdsRole(person, role, place, day)
                || (place.is(Level.TOWNSHIP)
                        && town.villages().stream()
                                .anyMatch(village -> town.roster().holdsRole(person, role, village.placeCode(), day)));
    }

    private List<String> roles(Scenario.Happening happening, Scenario.Actor part) {
        var step = procedure.step(happening.step());
        return step == null
                ? List.of()
                : step.roles().stream().filter(part.roles()::contains).toList();
    }

    private boolean holdsAny(String person, List<String> roles, PlaceCode place, LocalDate day) {
        return roles.stream().anyMatch(role -> holds(person, role, place, day));
    }

    private boolean holdsAll(String person, List<String> roles, PlaceCode place, LocalDate day) {
        return roles.stream().allMatch(role -> holds(person, role, place, day));
    }

    /** A place of the story's county as one of this township: a village it has, or the township. */
    PlaceCode here(PlaceCode code) {
        if (code.isAbove(Level.TOWNSHIP) || !code.county().equals(town.county())) {
            return code;
        }
        if (code.is(Level.TOWNSHIP)) {
            return town.place();
        }
        int number = Integer.parseInt(code.digits().substring(Level.TOWNSHIP.digits()));
        return town.villages()
                .get(Math.floorMod(number - 1, town.villages().size()))
                .placeCode();
    }
}
