package org.mingfa;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import org.junit.jupiter.api.Test;

/** The walls of the house: below imports nothing above, and the kernel knows no framework. */
class WallsTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.mingfa");

    @Test
    void belowImportsNothingAbove() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("top")
                .definedBy("org.mingfa", "org.mingfa.command..", "org.mingfa.demo..")
                .layer("screens")
                .definedBy("org.mingfa.desk..", "org.mingfa.portal..", "org.mingfa.api..")
                .layer("works")
                .definedBy(
                        "org.mingfa.report..",
                        "org.mingfa.paper..",
                        "org.mingfa.book..",
                        "org.mingfa.exam..",
                        "org.mingfa.oversight..",
                        "org.mingfa.exchange..")
                .layer("document")
                .definedBy("org.mingfa.document..")
                .layer("measure")
                .definedBy("org.mingfa.measure..")
                .layer("matter")
                .definedBy("org.mingfa.matter..")
                .layer("ground")
                .definedBy(
                        "org.mingfa.evidence..",
                        "org.mingfa.staff..",
                        "org.mingfa.holiday..",
                        "org.mingfa.region..",
                        "org.mingfa.store..")
                .layer("judging")
                .definedBy("org.mingfa.judging..")
                .layer("law")
                .definedBy("org.mingfa.law..")
                .layer("calendar")
                .definedBy("org.mingfa.calendar..")
                .whereLayer("top")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("screens")
                .mayOnlyBeAccessedByLayers("top")
                .whereLayer("works")
                .mayOnlyBeAccessedByLayers("top", "screens")
                .whereLayer("document")
                .mayOnlyBeAccessedByLayers("top", "screens", "works")
                .whereLayer("measure")
                .mayOnlyBeAccessedByLayers("top", "screens", "works", "document")
                .whereLayer("matter")
                .mayOnlyBeAccessedByLayers("top", "screens", "works", "document", "measure")
                .whereLayer("ground")
                .mayOnlyBeAccessedByLayers("top", "screens", "works", "document", "measure", "matter")
                .whereLayer("judging")
                .mayOnlyBeAccessedByLayers("top", "screens", "works", "document", "measure", "matter", "ground")
                .whereLayer("law")
                .mayOnlyBeAccessedByLayers(
                        "top", "screens", "works", "document", "measure", "matter", "ground", "judging")
                .check(CODE);
    }

    @Test
    void roomsOfOneFloorKnowEachOtherOnlyDownward() {
        noClasses()
                .that()
                .resideInAPackage("org.mingfa.region..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.mingfa.staff..", "org.mingfa.evidence..", "org.mingfa.holiday..")
                .check(CODE);
        noClasses()
                .that()
                .resideInAnyPackage("org.mingfa.staff..", "org.mingfa.evidence..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.mingfa.holiday..")
                .check(CODE);
        noClasses()
                .that()
                .resideInAPackage("org.mingfa.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.mingfa.region..", "org.mingfa.staff..", "org.mingfa.evidence..", "org.mingfa.holiday..")
                .check(CODE);
        noClasses()
                .that()
                .resideInAPackage("org.mingfa.api..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.mingfa.desk..")
                .check(CODE);
        noClasses()
                .that()
                .resideInAPackage("org.mingfa.desk..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.mingfa.api..")
                .check(CODE);
        noClasses()
                .that()
                .resideInAPackage("org.mingfa.desk.look..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.mingfa.law..", "org.mingfa.judging..", "org.mingfa.matter..", "org.mingfa.staff..")
                .check(CODE);
    }

    @Test
    void theKernelKnowsNoFrameworkNoDatabaseAndNoClock() {
        var kernel = noClasses()
                .that()
                .resideInAnyPackage("org.mingfa.law..", "org.mingfa.judging..", "org.mingfa.calendar..");
        kernel.should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "java.sql..", "javax.sql..", "jakarta..", "tools.jackson..")
                .check(CODE);
        noClasses()
                .that()
                .resideInAnyPackage("org.mingfa.law..", "org.mingfa.judging..", "org.mingfa.calendar..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now", java.time.ZoneId.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CODE);
    }

    @Test
    void onlyTheRoomOfMattersWritesMatters() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.mingfa.matter..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.mingfa.matter.Recorder")
                .check(CODE);
    }
}
