package org.mingfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** Each wall of {@link WallsTest} broken on purpose: it falls, and says who broke it. */
@Tag("slow")
class BrokenWallsTest {

    private static final String FLOORS = "below_imports_nothing_above";

    /** Which wall, what its message must name, and the classes that break it. */
    private static final List<Arguments> BROKEN = List.of(
            broken("every_room_stands_on_a_floor", "cellar", "package org.mingfa.cellar; class Coal {}"),
            broken(
                    "rooms_and_the_rooms_inside_them_form_no_circle",
                    "desk.work.Round",
                    "package org.mingfa.desk.work; public class Round { org.mingfa.desk.ledger.Trip trip; }",
                    "package org.mingfa.desk.ledger; public class Trip { org.mingfa.desk.work.Round round; }"),
            apart("doors_to_the_same_doings_do_not_know_each_other", "api", "desk.work"),
            apart("doors_to_the_same_doings_do_not_know_each_other", "desk.work", "api"),
            apart("doors_to_the_same_doings_do_not_know_each_other", "checking.words", "report.writing"),
            apart("doors_to_the_same_doings_do_not_know_each_other", "reading", "law"),
            apart("doors_to_the_same_doings_do_not_know_each_other", "reading", "matter.value"),
            apart("doors_to_the_same_doings_do_not_know_each_other", "reading", "measure"),
            apart("what_is_looked_at_knows_neither_law_nor_records", "desk.look", "law"),
            apart("what_is_looked_at_knows_neither_law_nor_records", "desk.look", "judging"),
            apart("what_is_looked_at_knows_neither_law_nor_records", "desk.look", "matter"),
            apart("what_is_looked_at_knows_neither_law_nor_records", "desk.look", "staff"),
            kernel("law", "org.springframework.Target it", target("org.springframework")),
            kernel("judging", "java.sql.Connection it"),
            kernel("judging.facts", "javax.sql.DataSource it"),
            kernel("calendar", "jakarta.servlet.Target it", target("jakarta.servlet")),
            kernel("law.words", "tools.jackson.Target it", target("tools.jackson")),
            kernel("judging", "Object it = java.time.Instant.now()"),
            kernel("judging", "Object it = java.time.LocalDate.now(java.time.ZoneOffset.UTC)"),
            kernel("law", "Object it = java.time.ZonedDateTime.now(java.time.ZoneOffset.UTC)"),
            kernel("calendar", "Object it = java.time.Clock.systemUTC()"),
            kernel("calendar", "long it = System.currentTimeMillis()"),
            kernel("law", "long it = System.nanoTime()"),
            kernel("law", "Object it = new java.util.Date()"),
            door("calendar", "java.io.File it"),
            door("judging", "java.nio.file.Path it"),
            door("judging", "java.net.URI it"),
            broken(
                    "only_the_room_of_matters_writes_matters",
                    "staff.Clerk",
                    "package org.mingfa.matter; public class Recorder {}",
                    "package org.mingfa.staff; class Clerk { org.mingfa.matter.Recorder pen; }"),
            broken(
                    "no_two_types_share_a_name",
                    "Twin",
                    "package org.mingfa.law; class Twin {}",
                    "package org.mingfa.paper; record Twin() {}"));

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @FieldSource("BROKEN")
    void a_broken_wall_falls_and_names_who_broke_it(String wall, String culprit, List<String> sources)
            throws IOException {
        var walls = new WallsTest();
        walls.code = Planted.in(folder, sources);
        assertThatThrownBy(() -> wall(wall).invoke(walls)).cause().hasMessageContaining(culprit);
    }

    @ParameterizedTest
    @MethodSource("org.mingfa.WallsTest#rooms")
    void from_every_room_each_way_up_is_closed(String room) throws IOException {
        var higher = WallsTest.higher(room).toList();
        var walls = new WallsTest();
        walls.code = Planted.in(
                folder,
                Stream.concat(
                                higher.stream()
                                        .flatMap(
                                                other -> Stream.of(target("org.mingfa." + other), upward(room, other))),
                                Stream.of(
                                        target("org.mingfa"),
                                        "package org.mingfa.%s; class Out { org.mingfa.Target it; }".formatted(room)))
                        .toList());
        assertThatThrownBy(() -> walls.below_imports_nothing_above(room))
                .message()
                .contains(Stream.concat(higher.stream().map(other -> "To_" + other), Stream.of("Out"))
                        .map(culprit -> "org.mingfa.%s.%s".formatted(room, culprit))
                        .toList());
    }

    @Test
    void no_wall_is_left_untried() {
        var tried = BROKEN.stream().map(one -> (String) one.get()[0]).collect(Collectors.toCollection(TreeSet::new));
        tried.add(FLOORS);
        assertThat(tried)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(WallsTest.class.getDeclaredMethods())
                        .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
                        .map(Method::getName)
                        .toList());
    }

    private static Method wall(String name) throws NoSuchMethodException {
        return WallsTest.class.getDeclaredMethod(name);
    }

    private static Arguments broken(String wall, String culprit, String... sources) {
        return Arguments.of(wall, culprit, List.of(sources));
    }

    private static Arguments apart(String wall, String room, String other) {
        return broken(
                wall,
                "org.mingfa." + room + ".To_" + simple(other),
                target("org.mingfa." + other),
                upward(room, other));
    }

    private static Arguments kernel(String room, String held, String... more) {
        return holding("the_kernel_knows_no_framework_no_database_and_no_clock", room, held, more);
    }

    private static Arguments door(String room, String held) {
        return holding("what_is_reckoned_and_judged_reads_and_writes_nothing", room, held);
    }

    private static Arguments holding(String wall, String room, String held, String... more) {
        var holder = "package org.mingfa.%s; class Holder { %s; }".formatted(room, held);
        return broken(
                wall,
                "org.mingfa." + room + ".Holder",
                Stream.concat(Stream.of(holder), Stream.of(more)).toArray(String[]::new));
    }

    private static String target(String place) {
        return "package %s; public class Target {}".formatted(place);
    }

    private static String upward(String room, String other) {
        return "package org.mingfa.%s; class To_%s { org.mingfa.%s.Target it; }".formatted(room, simple(other), other);
    }

    private static String simple(String room) {
        return room.substring(room.lastIndexOf('.') + 1);
    }
}
