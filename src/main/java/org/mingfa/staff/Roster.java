package org.mingfa.staff;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.People;
import org.mingfa.law.PlaceCode;

/** The people of one county with their posts and qualifications, past, present and to come, at one moment. Immutable. */
public final class Roster implements People {

    private final String county;
    private final Map<String, Person> persons;
    private final Map<String, Unit> units;
    private final Map<String, Post> posts;
    private final Map<String, List<Post>> postsByPerson;
    private final Map<String, List<Post>> postsByRole;
    private final Map<String, List<Qualification>> qualifications;
    private final Map<String, List<Ordered>> handovers;

    /** @param handovers in the order in which they were made */
    Roster(
            String county,
            List<Person> persons,
            List<Unit> units,
            List<Post> posts,
            List<Qualification> qualifications,
            List<TakenOver> handovers) {
        List<Post> ordered = posts.stream()
                .sorted(Comparator.comparing(Post::from).thenComparing(Post::id))
                .toList();
        this.county = county;
        this.persons = byId(persons, Person::id);
        this.units = byId(units, Unit::id);
        this.posts = byId(ordered, Post::id);
        this.postsByPerson = ordered.stream().collect(groupingBy(Post::person, toUnmodifiableList()));
        this.postsByRole = ordered.stream().collect(groupingBy(Post::role, toUnmodifiableList()));
        this.handovers = IntStream.range(0, handovers.size())
                .mapToObj(at -> new Ordered(at, handovers.get(at)))
                .collect(groupingBy(one -> one.about().giver(), toUnmodifiableList()));
        this.qualifications = qualifications.stream().collect(groupingBy(Qualification::person, toUnmodifiableList()));
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream().collect(toMap(id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    public String county() {
        return county;
    }

    @Override
    public boolean holdsRole(String person, String role, PlaceCode place, LocalDate day) {
        for (Post post : postsByPerson.getOrDefault(person, List.of())) {
            if (post.role().equals(role) && post.reaches(place) && post.isHeld(day)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isQualified(String person, String qualification, LocalDate day) {
        for (Qualification held : qualifications.getOrDefault(person, List.of())) {
            if (held.kind().equals(qualification) && held.isValid(day)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<String> inPost(List<String> roles, @Nullable String qualification, PlaceCode place, LocalDate day) {
        return posts.values().stream()
                .filter(post -> place.contains(post.place()) && post.isHeld(day))
                .filter(post -> roles.isEmpty() || roles.contains(post.role()))
                .map(Post::person)
                .distinct()
                .filter(person -> qualification == null || isQualified(person, qualification, day))
                .toList();
    }

    /** Who answers outside of any matter: only what was handed over as a whole counts. */
    @Override
    public String answering(String person, LocalDate since, LocalDate day) {
        return answering(person, since, day, null);
    }

    @Override
    public @Nullable LocalDate handsOver(String person, LocalDate day) {
        return pending(person, null, day).map(TakenOver::day).orElse(null);
    }

    /** Hand-overs follow one another: what one took over, the next takes over from that one. */
    String answering(String person, LocalDate since, LocalDate day, @Nullable UUID matter) {
        var holder = person;
        for (var next = next(holder, since, day, matter, -1); next != null; ) {
            holder = next.about().taker();
            next = next(holder, since, day, matter, next.at());
        }
        return holder;
    }

    /** By which hand-overs the one matter has gone on, in order; not those of everything somebody was charged with. */
    public List<TakenOver> handedOver(UUID matter) {
        return handovers.values().stream()
                .flatMap(List::stream)
                .filter(one -> matter.equals(one.about().matter()))
                .sorted(Comparator.comparingInt(Ordered::at))
                .map(Ordered::about)
                .toList();
    }

    /** A hand-over of what the person has that is made already and comes after the day; of one matter, or of anything where it is null. */
    Optional<TakenOver> pending(String giver, @Nullable UUID matter, LocalDate day) {
        return handovers.getOrDefault(giver, List.of()).stream()
                .map(Ordered::about)
                .filter(one -> one.day().isAfter(day)
                        && (matter == null
                                || one.matter() == null
                                || one.matter().equals(matter)))
                .findFirst();
    }

    private @Nullable Ordered next(String giver, LocalDate since, LocalDate day, @Nullable UUID matter, int after) {
        return handovers.getOrDefault(giver, List.of()).stream()
                .filter(one -> one.at() > after
                        && !one.about().day().isAfter(day)
                        && one.about().isAbout(matter, since))
                .findFirst()
                .orElse(null);
    }

    /** A hand-over and which of all it is. */
    private record Ordered(int at, TakenOver about) {}

    /** The same people, as a matter knows them. */
    public People within(UUID matter) {
        return handovers.isEmpty() ? this : new RosterWithin(this, matter);
    }

    @Override
    public String nameOf(String person) {
        Person known = persons.get(person);
        return known == null ? person : known.name();
    }

    /** The unit's name; the id itself where no unit is known by it. */
    public String unitName(String unit) {
        Unit known = units.get(unit);
        return known == null ? unit : known.name();
    }

    public Optional<Person> person(String id) {
        return Optional.ofNullable(persons.get(id));
    }

    public Optional<Unit> unit(String id) {
        return Optional.ofNullable(units.get(id));
    }

    public Optional<Post> post(String id) {
        return Optional.ofNullable(posts.get(id));
    }

    /** Everybody, ordered by place and name. */
    public Collection<Person> persons() {
        return Collections.unmodifiableCollection(persons.values());
    }

    /** All units, ordered by place and name. */
    public Collection<Unit> units() {
        return Collections.unmodifiableCollection(units.values());
    }

    /** All posts, past and to come too, ordered by their first day. */
    public Collection<Post> posts() {
        return Collections.unmodifiableCollection(posts.values());
    }

    /** All posts of a person, past and to come too, ordered by their first day. */
    public List<Post> postsOf(String person) {
        return postsByPerson.getOrDefault(person, List.of());
    }

    /** The posts a person holds on the day, the one held longest first. */
    public List<Post> postsOf(String person, LocalDate day) {
        return postsOf(person).stream().filter(post -> post.isHeld(day)).toList();
    }

    /** Who holds the role for the place on the day; each person once. */
    public List<Person> personsWith(String role, PlaceCode place, LocalDate day) {
        return postsByRole.getOrDefault(role, List.of()).stream()
                .filter(post -> post.reaches(place) && post.isHeld(day))
                .map(Post::person)
                .distinct()
                .flatMap(id -> person(id).stream())
                .toList();
    }

    /** All qualifications of a person, expired ones too. */
    public List<Qualification> qualificationsOf(String person) {
        return qualifications.getOrDefault(person, List.of());
    }
}
