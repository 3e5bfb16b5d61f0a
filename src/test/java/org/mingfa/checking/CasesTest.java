package org.mingfa.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table {@code cases.txt}: for every check what it must find, and what comes near to it and is right. */
class CasesTest {

    private static final List<String> OF_THE_REPORT =
            Samples.check(Samples.CLEAN).stream().map(Finding::quotation).toList();

    /** @param quoted what a finding must quote; empty where only its being there is asked */
    record Case(String check, boolean found, String text, String quoted, String why) {

        static Case of(String line) {
            var cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
            assertThat(cells).as(line).hasSize(5);
            assertThat(cells.get(1)).as(line).isIn("查出", "放过");
            return new Case(
                    cells.get(0),
                    cells.get(1).equals("查出"),
                    cells.get(2).replace("⏎", "\n"),
                    cells.get(3),
                    cells.get(4));
        }

        List<Finding> findings() {
            var change = text.split(" ?⇒ ?", -1);
            var all = change.length == 1 ? Samples.saying(text) : Samples.replacing(change[0], change[1]);
            return all.stream()
                    .filter(one -> one.check().equals(check) && !OF_THE_REPORT.contains(one.quotation()))
                    .toList();
        }

        @Override
        public String toString() {
            return check + (found ? " 查出：" : " 放过：") + why;
        }
    }

    static Stream<Case> cases() {
        return Samples.text(Samples.file("cases.txt"))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Case::of);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void it_finds_the_fault_and_leaves_what_comes_near_it(Case one) {
        if (one.found()) {
            assertThat(one.findings())
                    .as(one.text())
                    .anyMatch(finding -> finding.where().text().contains(one.quoted()));
        } else {
            assertThat(one.findings()).as(one.text()).isEmpty();
        }
    }

    @Test
    void every_check_that_looks_at_sentences_has_both() {
        var elsewhere = List.of("D20", "D36", "D50");
        for (var check : Checker.finds()) {
            if (!elsewhere.contains(check)) {
                assertThat(cases().filter(one -> one.check().equals(check)).map(Case::found))
                        .as(check + " in cases.txt; " + elsewhere + " are in DocumentChecksTest")
                        .contains(true, false);
            }
        }
    }
}
