package org.mingfa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what in the program besides taking steps. */
class DutyTest {

    private static final LawLibrary LAW = LawLibrary.load(Path.of("law"));

    @TempDir
    Path law;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            village-cadre, village-mediator, grid-worker, village-counsel, village-supervisor          |
            office-clerk, party-government-office, township-leader, drafter, legality-reviewer         | write-report import-ledgers
            judicial-office, legal-counsel, enforcement-lead, enforcement-officer, legal-reviewer      | write-report import-ledgers
            hearing-host, disclosure-clerk, governance-centre, township-mediator, publicity-clerk      | write-report import-ledgers
            supervisor, archivist, finance-clerk, discipline-officer                                   | write-report import-ledgers
            party-secretary, township-head             | read-audit write-report import-ledgers
            county-mediator                            | receive-reports compare
            county-law-office                          | read-audit receive-reports compare keep-calendar
            auditor                                    | read-audit receive-reports compare
            """)
    void each_role_has_its_duties(String roles, String duties) {
        for (var role : roles.split(",\\s*")) {
            assertThat(Objects.requireNonNull(LAW.roles().get(role.strip()), role).duties().stream()
                            .map(Duty::id)
                            .collect(Collectors.joining(" ")))
                    .as(role)
                    .isEqualTo(duties == null ? "" : duties);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            read-audits: [clerk]        | roles.yaml:4: 'read-audits' is not a duty; known: read-audit, write-report, receive-reports, compare, import-ledgers, keep-calendar
            read-audit: [clark]         | roles.yaml:4: there is no role 'clark'
            read-audit: {level: hamlet} | roles.yaml:4: 'hamlet' is not a level
            read-audit: {role: clerk}   | roles.yaml:4: 'role' is not a key that belongs here; known here: level
            """)
    void what_is_no_duty_and_nobodys_is_named_with_its_line(String duty, String mistake) throws IOException {
        roles(duty);
        assertThatThrownBy(() -> LawLibrary.load(law)).hasMessage(mistake);
    }

    @Test
    void a_duty_nobody_is_given_nobody_has() throws IOException {
        roles("read-audit: clerk");
        var clerk = Objects.requireNonNull(LawLibrary.load(law).roles().get("clerk"));
        assertThat(clerk.duties()).containsExactly(Duty.READ_AUDIT);
    }

    private void roles(String duty) throws IOException {
        Files.writeString(
                law.resolve("roles.yaml"), "roles:\n  clerk: {name: 经办人, level: township}\nduties:\n  " + duty + "\n");
    }
}
