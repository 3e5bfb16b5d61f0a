package org.mingfa.measure;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.TestTownship;
import org.mingfa.store.Scope;

/** The rules of coverage of the law, held against a town on the day of its watch. */
final class TestCoverages {

    final List<Coverage> rules;
    private final Coverages coverages;
    private final TestTownship town;

    TestCoverages(TestTownship town) {
        this.town = town;
        this.coverages = new Coverages(town.store.transactions(), town.law, town.places, town.staff::roster);
        this.rules = CoverageLaw.load(Path.of("law"), town.law).rules();
    }

    private Coverage rule(String id) {
        return rules.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** @param seer the place within which somebody looks */
    CoverageTable year(String rule, String seer, String place, int year) {
        return coverages.of(Scope.of(seer), rule(rule), PlaceCode.of(place), year, town.today());
    }

    /** By all rules at once. */
    List<CoverageTable> together(String seer, String place, int year) {
        return coverages.of(Scope.of(seer), rules, PlaceCode.of(place), year, town.today());
    }

    /** As it stood at the end of the month. */
    CoverageTable month(String rule, String place, YearMonth month) {
        return coverages.at(Scope.of(place), rule(rule), PlaceCode.of(place), month, town.today());
    }

    /** Each row: the name, and of each cell how much there is and how it stands. */
    static List<String> told(CoverageTable table) {
        return table.rows().stream()
                .map(row -> row.subject().name() + " "
                        + row.cells().stream()
                                .map(cell -> cell.has().stripTrailingZeros().toPlainString()
                                        + cell.state().name().charAt(0))
                                .collect(Collectors.joining(" ")))
                .toList();
    }
}
