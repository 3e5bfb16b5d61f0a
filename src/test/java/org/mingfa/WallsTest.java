package org.mingfa;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls of the house: below imports nothing above, and the kernel knows no framework. */
class WallsTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.mingfa", "gg.jte.generated");

    /** The floors from the ground up. A room may know rooms of lower floors, and those of its own only as far as no circle arises. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("calendar", "store", "document", "table"),
            List.of("law", "reading"),
            List.of("judging", "region", "book"),
            List.of("staff", "evidence"),
            List.of("holiday"),
            List.of("matter"),
            List.of("finding", "measure", "paper", "exchange"),
            List.of("guarding", "checking", "oversight", "view"),
            List.of("report", "keeping"),
            List.of("desk", "api", "demo", "portal"),
            List.of("command"));

    private static final String[] KERNEL = {"org.mingfa.law..", "org.mingfa.judging..", "org.mingfa.calendar.."};

    private static final DescribedPredicate<JavaClass> CLOCK =
            resideInAPackage("java.time..").or(type(System.class)).or(type(Date.class));

    /** What is looked at: the application, or what {@link BrokenWallsTest} planted. */
    JavaClasses code = CODE;

    static Stream<String> rooms() {
        return FLOORS.stream().flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void below_imports_nothing_above(String room) {
        noClasses()
                .that()
                .resideInAPackage(inside(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above(room))
                .allowEmptyShould(false)
                .check(code);
    }

    @Test
    void every_room_stands_on_a_floor() {
        var found = code.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("org.mingfa."))
                .map(name -> name.split("\\.")[2])
                .collect(toCollection(TreeSet::new));
        assertThat(found)
                .as("rooms there are, and those that stand on a floor of this test")
                .containsExactlyInAnyOrderElementsOf(rooms().toList());
    }

    @Test
    void rooms_and_the_rooms_inside_them_form_no_circle() {
        slices().matching("org.mingfa.(**)").should().beFreeOfCycles().check(code);
    }

    @Test
    void doors_to_the_same_doings_do_not_know_each_other() {
        keepApart("org.mingfa.api..", "org.mingfa.desk..");
        keepApart("org.mingfa.desk..", "org.mingfa.api..");
        keepApart("org.mingfa.checking..", "org.mingfa.report..");
        keepApart("org.mingfa.reading..", "org.mingfa.law..", "org.mingfa.matter..", "org.mingfa.measure..");
    }

    @Test
    void what_is_looked_at_knows_neither_law_nor_records() {
        keepApart(
                "org.mingfa.desk.look..",
                "org.mingfa.law..",
                "org.mingfa.judging..",
                "org.mingfa.matter..",
                "org.mingfa.staff..");
    }

    @Test
    void the_kernel_knows_no_framework_no_database_and_no_clock() {
        keepApart(KERNEL, "org.springframework..", "java.sql..", "javax.sql..", "jakarta..", "tools.jackson..");
        noClasses()
                .that()
                .resideInAnyPackage(KERNEL)
                .should()
                .callMethodWhere(
                        target(owner(CLOCK)).and(target(nameMatching("now|system.*|currentTimeMillis|nanoTime"))))
                .orShould()
                .callConstructor(Date.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(code);
    }

    /** Law is read from files; what it means for an act is worked out from what is handed over alone. */
    @Test
    void what_is_reckoned_and_judged_reads_and_writes_nothing() {
        keepApart(
                new String[] {"org.mingfa.judging..", "org.mingfa.calendar.."},
                "java.io..",
                "java.nio.file..",
                "java.nio.channels..",
                "java.net..");
    }

    @Test
    void only_the_room_of_matters_writes_matters() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.mingfa.matter..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.mingfa.matter.Recorder")
                .check(code);
    }

    /** One word, one meaning: a reader who meets a name knows which type it is. */
    @Test
    void no_two_types_share_a_name() {
        Map<String, TreeSet<String>> rooms = code.stream()
                .filter(type -> type.isTopLevelClass() && type.getPackageName().startsWith("org.mingfa"))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(
                        JavaClass::getSimpleName,
                        TreeMap::new,
                        mapping(JavaClass::getPackageName, toCollection(TreeSet::new))));
        rooms.values().removeIf(homes -> homes.size() == 1);
        assertThat(rooms).as("names that types of several rooms share").isEmpty();
    }

    private void keepApart(String room, String... others) {
        keepApart(new String[] {room}, others);
    }

    private void keepApart(String[] rooms, String... others) {
        assertThat(Stream.of(rooms, others).flatMap(Stream::of).filter(name -> name.startsWith("org.mingfa")))
                .as("rooms there are")
                .allMatch(name -> CODE.containPackage(name.replace("..", "")));
        noClasses()
                .that()
                .resideInAnyPackage(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .allowEmptyShould(true)
                .check(code);
    }

    private static String inside(String room) {
        return "org.mingfa." + room + "..";
    }

    private static String[] above(String room) {
        return Stream.concat(higher(room).map(WallsTest::inside), Stream.of("org.mingfa"))
                .toArray(String[]::new);
    }

    static Stream<String> higher(String room) {
        return FLOORS.stream().dropWhile(floor -> !floor.contains(room)).skip(1).flatMap(List::stream);
    }
}
