package org.mingfa.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.exchange.example.ShiqiaoTown;
import org.mingfa.law.UnsoundLaw;

/** A slip in the files of {@code law/reports/} is named with file and line. */
class ReportLawTest {

    @TempDir
    private Path law;

    @BeforeEach
    void copy() throws IOException {
        Files.createDirectories(law.resolve("reports/claims"));
        Files.copy(Path.of("law/reports/annual.yaml"), law.resolve("reports/annual.yaml"));
    }

    private void claims(String text) throws IOException {
        Files.writeString(law.resolve("reports/claims/x.yaml"), text);
    }

    private String mistakes() {
        try {
            ReportLaw.load(law, ShiqiaoTown.LAW);
            return "";
        } catch (UnsoundLaw e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void the_files_of_the_house_are_sound() {
        var law = ReportLaw.load(Path.of("law"), ShiqiaoTown.LAW);
        assertThat(law.claims()).extracting(Claims::id).containsExactly("2023-001");
    }

    @Test
    void a_measure_that_does_not_exist_is_named_with_its_line() throws IOException {
        claims("""
                claims: x
                name: 某报告
                year: 2023
                statements:
                  - {id: 1-01, kind: F, says: 横幅, checks: [{measure: bannners, relation: equals, figure: 20}]}
                """);
        assertThat(mistakes()).isEqualTo("reports/claims/x.yaml:5: there is no measure 'bannners'");
    }

    @Test
    void a_statement_is_either_checked_or_unfounded() throws IOException {
        claims("""
                claims: x
                name: 某报告
                year: 2023
                statements:
                  - {id: 1-01, kind: C, says: 好}
                """);
        assertThat(mistakes())
                .isEqualTo("reports/claims/x.yaml:5: a statement has either 'checks' or, where records cannot show it,"
                        + " 'unfounded'");
    }

    @Test
    void a_key_that_does_not_belong_there_is_a_mistake() throws IOException {
        claims("""
                claims: x
                name: 某报告
                year: 2023
                statments: []
                """);
        assertThat(mistakes()).startsWith("reports/claims/x.yaml:4: 'statments' is not a key that belongs here");
    }

    @Test
    void a_report_without_its_mandatory_parts_is_none() throws IOException {
        var outline = law.resolve("reports/annual.yaml");
        Files.writeString(outline, Files.readString(outline).replace("id: shortcomings", "id: praise"));
        assertThat(mistakes())
                .contains("exactly these parts in this order: results, shortcomings, heads, next-year, others");
    }

    @Test
    void a_figure_in_a_sentence_must_be_a_measure() throws IOException {
        var outline = law.resolve("reports/annual.yaml");
        Files.writeString(outline, Files.readString(outline).replace("{leaflets}", "{leaflet}"));
        assertThatExceptionOfType(UnsoundLaw.class)
                .isThrownBy(() -> ReportLaw.load(law, ShiqiaoTown.LAW))
                .withMessageMatching("reports/annual.yaml:\\d+: there is no measure 'leaflet'.*");
    }
}
