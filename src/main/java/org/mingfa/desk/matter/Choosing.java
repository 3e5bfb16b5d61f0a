package org.mingfa.desk.matter;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.desk.look.Option;
import org.mingfa.law.FieldType;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Step;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.staff.Person;
import org.mingfa.staff.Roster;
import org.mingfa.staff.Staff;

/**
 * Which places, people and units can be chosen in a form: those of the actor's own unit first, then those of the place, then the
 * rest.
 *
 * @param place where the matter is; for one to be opened, the actor's place
 * @param unit the actor's unit
 */
record Choosing(Places names, Staff staff, Roster roster, PlaceCode place, LocalDate day, String unit) {

    static Choosing of(Scene scene, Places names, Staff staff) {
        var actor = scene.actor();
        return new Choosing(names, staff, staff.roster(actor.county()), scene.place(), scene.today(), actor.unit());
    }

    private boolean isHere(PlaceCode other) {
        return place.upTo(Level.TOWNSHIP).contains(other);
    }

    List<Option> places(FieldType.Place type) {
        var level = type.level();
        var levels = level != null ? List.of(level) : List.of(Level.COUNTY, Level.TOWNSHIP, Level.VILLAGE);
        return levels.stream()
                .flatMap(one -> near(one))
                .map(one -> Option.of(one.code(), one.name()))
                .toList();
    }

    /** The places of a level below this one, or the one it lies in. */
    private Stream<Place> near(Level level) {
        var around = place.in(level);
        return around.isPresent() ? names.find(around.get()).stream() : names.under(place, level).stream();
    }

    List<Option> persons(FieldType.Person type) {
        var holding = type.holding();
        Collection<Person> people =
                type.roles().isEmpty() ? here() : with(type.roles()).values();
        return people.stream()
                .filter(person -> holding == null || roster.isQualified(person.id(), holding, day))
                .sorted(Comparator.comparing(this::distance))
                .map(this::option)
                .toList();
    }

    /** Everybody who works for this township, or in a village of it. */
    private List<Person> here() {
        return roster.persons().stream()
                .filter(person -> roster.postsOf(person.id(), day).stream().anyMatch(post -> isHere(post.place())))
                .toList();
    }

    /** Who has one of these roles for this place, by id. */
    private Map<String, Person> with(List<String> roles) {
        Map<String, Person> people = new LinkedHashMap<>();
        roles.forEach(role -> roster.personsWith(role, place, day).forEach(person -> people.put(person.id(), person)));
        return people;
    }

    /** Who may take part in a step: each whose turn it is too, but the one who signs. */
    List<Option> partners(Step step, String signer, Predicate<String> isTheirTurn) {
        var people = with(step.roles());
        people.remove(signer);
        return people.values().stream()
                .filter(person -> isTheirTurn.test(person.id()))
                .sorted(Comparator.comparing(this::distance))
                .map(this::option)
                .toList();
    }

    /** The nearest first; among those as near as one another the order stays. */
    private Distance distance(Person person) {
        return roster.postsOf(person.id(), day).stream()
                .map(post -> distance(post.unit(), post.place()))
                .min(Comparator.naturalOrder())
                .orElse(Distance.ELSEWHERE);
    }

    private Distance distance(String ofUnit, PlaceCode at) {
        if (ofUnit.equals(unit)) {
            return Distance.OWN_UNIT;
        }
        return at.equals(place) ? Distance.HERE : Distance.ELSEWHERE;
    }

    private enum Distance {
        OWN_UNIT("本单位"),
        HERE("本级"),
        ELSEWHERE("其他");

        private final String heading;

        Distance(String heading) {
            this.heading = heading;
        }
    }

    private Option option(Person person) {
        var posts = roster.postsOf(person.id(), day).stream()
                .map(post -> roster.unitName(post.unit()) + " " + staff.roleName(post.role()))
                .distinct()
                .limit(1)
                .collect(Collectors.joining());
        return new Option(person.id(), person.name(), posts.isEmpty() ? null : posts, distance(person).heading);
    }

    List<Option> units() {
        return roster.units().stream()
                .filter(one -> isHere(one.place()) || one.place().contains(place))
                .sorted(Comparator.comparing(one -> distance(one.id(), one.place())))
                .map(one -> new Option(one.id(), one.name(), null, distance(one.id(), one.place()).heading))
                .toList();
    }
}
