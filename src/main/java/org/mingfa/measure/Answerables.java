package org.mingfa.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Covers;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Level;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.staff.Post;
import org.mingfa.staff.Roster;

/** Who and what there was in a place on some days, by the register of places and the roster of posts. */
final class Answerables {

    private final LawLibrary law;
    private final Places places;
    private final Function<String, Roster> rosters;

    /** @param rosters the people of a county; asked outside of any transaction */
    Answerables(LawLibrary law, Places places, Function<String, Roster> rosters) {
        this.law = law;
        this.places = places;
        this.rosters = rosters;
    }

    /**
     * All that were there on any of the days.
     *
     * @param measure what is counted of them, which names the dates
     */
    List<Answerable> of(Covers covers, Measure.Counted measure, PlaceCode place, LocalDate from, LocalDate to) {
        return switch (covers) {
            case Covers.Places(var level) -> among(place, level, from, to);
            case Covers.People(var roles, var _) -> people(place, roles, from, to);
            case Covers.Units(var roles) -> units(place, roles, from, to);
            case Covers.Dates(var dates) -> dates(dates, measure, place, from, to);
        };
    }

    private List<Answerable> among(PlaceCode place, Level level, LocalDate from, LocalDate to) {
        return places.during(place, level, from, to).stream()
                .map(one -> new Answerable(
                        one.code(), one.name(), one.placeCode(), List.of(new Answerable.Days(one.from(), one.to()))))
                .toList();
    }

    private List<Answerable> people(PlaceCode place, List<String> roles, LocalDate from, LocalDate to) {
        var roster = rosters.apply(place.county());
        return byHolder(held(roster, place, roles, from, to), place, Post::person, roster::nameOf);
    }

    private List<Answerable> units(PlaceCode place, List<String> roles, LocalDate from, LocalDate to) {
        var roster = rosters.apply(place.county());
        return byHolder(held(roster, place, roles, from, to), place, Post::unit, roster::unitName);
    }

    private static List<Post> held(Roster roster, PlaceCode place, List<String> roles, LocalDate from, LocalDate to) {
        return roster.posts().stream()
                .filter(post -> roles.contains(post.role()) && place.contains(post.place()))
                .filter(post -> days(post).overlap(from, to))
                .toList();
    }

    private static Answerable.Days days(Post post) {
        return new Answerable.Days(post.from(), post.to());
    }

    /** In the order of their townships, and there of their names; where many townships are seen, each with that of its own. */
    private List<Answerable> byHolder(
            List<Post> posts, PlaceCode seen, Function<Post, String> holder, Function<String, String> name) {
        var byHolder = posts.stream().collect(Collectors.groupingBy(holder, LinkedHashMap::new, Collectors.toList()));
        return byHolder.entrySet().stream()
                .map(entry -> {
                    var place = entry.getValue().getLast().place();
                    var prefix = seen.isAbove(Level.TOWNSHIP) ? places.name(place) : "";
                    return new Answerable(
                            entry.getKey(), prefix + name.apply(entry.getKey()), place, together(entry.getValue()));
                })
                .sorted(Comparator.comparing(Answerable::place).thenComparing(Answerable::name))
                .toList();
    }

    /** Posts that overlap or follow one another without a day between them are held without a break. */
    private static List<Answerable.Days> together(List<Post> posts) {
        var there = new ArrayList<Answerable.Days>();
        for (var post : posts) {
            var last = there.isEmpty() ? null : there.getLast();
            if (last == null || (last.to() != null && last.to().plusDays(1).isBefore(post.from()))) {
                there.add(days(post));
            } else {
                there.set(there.size() - 1, new Answerable.Days(last.from(), later(last.to(), post.to())));
            }
        }
        return there;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null ? null : one.isAfter(other) ? one : other;
    }

    private List<Answerable> dates(
            List<Covers.KeyDate> dates, Measure.Counted measure, PlaceCode place, LocalDate from, LocalDate to) {
        var names = Parts.names(law, measure);
        boolean many = place.isAbove(Level.TOWNSHIP);
        return places.during(place, Level.TOWNSHIP, from, to).stream()
                .flatMap(township -> dates.stream()
                        .filter(date -> there(township, date, from.getYear()))
                        .map(date -> new Answerable(
                                ToldApart.key(township.code(), date.part()),
                                (many ? township.name() : "") + names.getOrDefault(date.part(), date.part()),
                                township.placeCode(),
                                List.of(new Answerable.Days(date.first(from.getYear()), date.last(from.getYear()))))))
                .toList();
    }

    private static boolean there(Place township, Covers.KeyDate date, int year) {
        return township.isValid(date.first(year)) && township.isValid(date.last(year));
    }
}
