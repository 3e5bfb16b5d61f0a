package org.mingfa.law;

import static org.assertj.core.api.Assertions.assertThat;

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
            party-government-office                    | write-report import-ledgers manage-people from-above
            office-clerk, township-leader, drafter, legality-reviewer                                  | write-report import-ledgers
            judicial-office, legal-counsel, enforcement-lead, enforcement-officer, legal-reviewer      | write-report import-ledgers
            hearing-host, disclosure-clerk, governance-centre, township-mediator, publicity-clerk      | write-report import-ledgers
            supervisor, finance-clerk                                                                  | write-report import-ledgers
            discipline-officer                         | write-report import-ledgers from-above
            archivist                                  | write-report import-ledgers unmask
            party-secretary, township-head             | read-audit write-report import-ledgers from-above
            county-mediator                            | receive-reports compare
            county-law-office                          | read-audit receive-reports compare keep-calendar manage-people from-above
            auditor                                    | read-audit receive-reports compare from-above
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

    @Test
    void a_duty_nobody_is_given_nobody_has() throws IOException {
        Files.writeString(law.resolve("roles.yaml"), """
                roles:
                  clerk: {name: 经办人, level: township}
                duties:
                  read-audit: clerk
                """);
        var clerk = Objects.requireNonNull(LawLibrary.load(law).roles().get("clerk"));
        assertThat(clerk.duties()).containsExactly(Duty.READ_AUDIT);
    }
}
