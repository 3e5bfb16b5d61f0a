package org.mingfa.desk.work;

import java.time.LocalDate;
import java.util.List;
import org.mingfa.desk.look.DueList;
import org.mingfa.desk.look.DueRow;
import org.mingfa.finding.Expectations;
import org.mingfa.finding.Expected;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Component;

/** Words for what is due by the calendar, with the buttons that answer it. */
@Component
final class DueRows {

    private final WorkRows rows;

    DueRows(WorkRows rows) {
        this.rows = rows;
    }

    DueList of(Actor actor, List<Expected> expected, LocalDate today, String back) {
        return new DueList(expected.stream().map(one -> row(actor, one, today)).toList(), back);
    }

    private DueRow row(Actor actor, Expected one, LocalDate today) {
        var nil = one.begins().nil();
        boolean mayAnswer = one.isMissing() && Expectations.answers(actor, one.procedure());
        return new DueRow(rows.expected(actor, one, today), one.key(), nil != null && mayAnswer ? nil.name() : null);
    }
}
