package org.mingfa.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.law.Closing;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Procedure;

/** What a column holds decides how a ledger treats it, on the screen as in the workbook. */
class ColumnKindTest {

    private static final LawLibrary LAW = LawLibrary.load(Path.of("law"));

    private static Procedure procedure(String id) {
        return LAW.inForce(id, LocalDate.of(2026, 11, 20)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "task-supervision, title,                   WORDS",
        "task-supervision, source,                  WORDS",
        "task-supervision, due,                     DAY",
        "task-supervision, assign.owner,            WORDS",
        "task-supervision, check-close.finished-on, DAY",
        "dispute,          village,                 WORDS",
        "dispute,          parties,                 WORDS",
        "dispute,          oral,                    WORDS",
        "dispute,          amount,                  AMOUNT",
        "dispute,          conclude.sessions,       AMOUNT",
        "law-study,        laws,                    WORDS",
        "law-study,        hours,                   AMOUNT"
    })
    void counts_and_money_are_amounts_days_are_days_and_all_else_is_words(
            String procedure, String column, ColumnKind kind) {
        assertThat(ColumnKind.of(procedure(procedure).column(column).type())).isEqualTo(kind);
    }

    @Test
    void whatever_a_ledger_adds_up_is_an_amount() {
        for (var procedure : LAW.procedures()) {
            assertThat(procedure.ledger().totals())
                    .as(procedure.name())
                    .allSatisfy(column -> assertThat(
                                    ColumnKind.of(procedure.column(column).type()))
                            .isEqualTo(ColumnKind.AMOUNT));
        }
    }

    /** A matter of one step is entered, not done. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "task-supervision,   -,                 在办",
                "task-supervision,   completed,         办结",
                "task-supervision,   void,              已作废",
                "integrity-activity, completed,         已登记",
                "integrity-activity, void,              已作废",
                "dispute,            not-admissible,    不予受理（已告知途径）",
                "dispute,            settled-performed, 达成协议并已履行"
            })
    void the_state_of_a_matter_has_one_word(String procedure, @Nullable String closing, String word) {
        var known = procedure(procedure);
        assertThat(known.stateName(Closing.read(closing))).isEqualTo(word);
    }
}
