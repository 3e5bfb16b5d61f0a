package org.mingfa.desk.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a matter has come is told by what it owes and what was done. */
class RailViewTest {

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(textBlock = """
            DONE NOW WAITING,                |              , 1, 3, 0
            DONE OPEN LATE NOT_APPLICABLE,   |              , 1, 3, 0
            DONE LAPSED UNDECIDED UNDECIDED, |              , 1, 1, 2
            DONE WAITING,                    | OPEN WAITING , 1, 2, 0
            DONE WAITING,                    | DONE OPEN    , 2, 3, 0
            NOT_APPLICABLE,                  | LATE         , 0, 0, 0
            """, delimiter = ',')
    void what_does_not_apply_or_is_not_called_for_is_not_counted(
            String course, String aside, long done, long owed, long undecided) {
        var rail = new RailView(steps(course), steps(aside.replace("|", "").strip()));
        assertThat(rail.done()).isEqualTo(done);
        assertThat(rail.owed()).isEqualTo(owed);
        assertThat(rail.undecided()).isEqualTo(undecided);
    }

    private static List<RailStep> steps(String states) {
        return Arrays.stream(states.split(" "))
                .filter(state -> !state.isBlank())
                .map(state -> RailStep.of("一步", RailState.valueOf(state)))
                .toList();
    }
}
