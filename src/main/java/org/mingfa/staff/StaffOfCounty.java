package org.mingfa.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.PlaceCode;

/** The people of a county with those a list adds to them; what is added is seen by the lines that follow. */
final class StaffOfCounty {

    private final Map<String, Person> persons = new LinkedHashMap<>();
    private final List<Unit> units;
    private final Map<String, Post> posts = new LinkedHashMap<>();
    private final List<Qualification> qualifications = new ArrayList<>();
    private final Map<String, String> logins;

    /** @param logins whose each login is, those of closed accounts too */
    StaffOfCounty(Roster roster, Map<String, String> logins) {
        roster.persons().forEach(this::add);
        roster.posts().forEach(this::add);
        this.units = new ArrayList<>(roster.units());
        roster.persons().forEach(person -> qualifications.addAll(roster.qualificationsOf(person.id())));
        this.logins = new HashMap<>(logins);
    }

    void add(Person person) {
        persons.put(person.id(), person);
    }

    void add(Unit unit) {
        units.add(unit);
    }

    void add(Post post) {
        posts.put(post.id(), post);
    }

    void add(Qualification qualification) {
        qualifications.add(qualification);
    }

    void end(Post post, LocalDate lastDay) {
        add(new Post(post.id(), post.place(), post.person(), post.unit(), post.role(), post.from(), lastDay));
    }

    void give(String login, Person person) {
        logins.put(login, person.id());
    }

    @Nullable
    Person holder(String login) {
        var id = logins.get(login);
        return id == null ? null : persons.get(id);
    }

    boolean hasLogin(Person person) {
        return logins.containsValue(person.id());
    }

    List<Person> named(String name, PlaceCode place) {
        return persons.values().stream()
                .filter(person -> person.name().equals(name) && person.place().equals(place))
                .toList();
    }

    /** The name, with the units of the posts by which one tells namesakes apart. */
    String described(Person person) {
        var in = postsOf(person).stream()
                .map(Post::unit)
                .distinct()
                .map(this::unitName)
                .toList();
        return in.isEmpty() ? person.name() : person.name() + "（" + String.join("、", in) + "）";
    }

    private String unitName(String id) {
        return units.stream()
                .filter(unit -> unit.id().equals(id))
                .map(Unit::name)
                .findFirst()
                .orElse(id);
    }

    @Nullable
    Unit unit(String name, PlaceCode place) {
        return units.stream()
                .filter(unit -> unit.name().equals(name) && unit.place().equals(place))
                .findFirst()
                .orElse(null);
    }

    /** The same post, held by the person on one of the days of the line. */
    @Nullable
    Post post(Person person, Unit unit, Enrolment line) {
        return postsOf(person).stream()
                .filter(post -> post.unit().equals(unit.id())
                        && post.role().equals(line.role())
                        && post.place().equals(line.place())
                        && (post.to() == null || !post.to().isBefore(line.from()))
                        && (line.to() == null || !line.to().isBefore(post.from())))
                .findFirst()
                .orElse(null);
    }

    private Collection<Post> postsOf(Person person) {
        return posts.values().stream()
                .filter(post -> post.person().equals(person.id()))
                .toList();
    }

    /** Whether the person holds just the post or the certificate that the line tells of. */
    boolean fits(Person person, Enrolment line) {
        var unit = unit(line.unit(), line.place());
        return (unit != null && post(person, unit, line) != null)
                || (!line.number().isEmpty() && holds(person, line));
    }

    /** Whether the person has the certificate that the line tells of. */
    boolean holds(Person person, Enrolment line) {
        return qualifications.stream()
                .anyMatch(held -> held.person().equals(person.id())
                        && held.kind().equals(line.qualification())
                        && held.number().equals(line.number()));
    }
}
