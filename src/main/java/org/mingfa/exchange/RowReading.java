package org.mingfa.exchange;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.exchange.sheet.SheetRow;
import org.mingfa.law.Entered;
import org.mingfa.law.Field;
import org.mingfa.law.Procedure;
import org.mingfa.matter.Whole;

/** Reads one row of a sheet, cell by cell. */
final class RowReading {

    private final Procedure procedure;
    private final Map<String, Field> fields;
    private final StepColumns steps;
    private final String dayHeading;
    private final CellEntries reading;
    private final Map<String, Entered> entries = new LinkedHashMap<>();
    private final LaterSteps later;
    private @Nullable String outcome;
    private @Nullable LocalDate day;
    private @Nullable LocalTime at;
    private @Nullable String formerNumber;
    private boolean registered;

    /** @param fields those of the opening step, by heading */
    RowReading(
            Procedure procedure, Map<String, Field> fields, StepColumns steps, String dayHeading, CellEntries reading) {
        this.procedure = procedure;
        this.fields = fields;
        this.steps = steps;
        this.dayHeading = dayHeading;
        this.reading = reading;
        this.later = new LaterSteps(procedure);
    }

    LedgerSheet.Reading of(SheetRow row) {
        int place = 0;
        for (var cell : row.cells()) {
            if (cell.value() != null) {
                cell(cell, Entered.of(cell.value()), place);
            }
            place++;
        }
        if (day == null) {
            reading.complain("没有填写" + dayHeading);
        }
        var done = later.isEmpty() || registered ? List.<Whole.Done>of() : later.inOrder(reading);
        return new LedgerSheet.Reading(
                entries,
                outcome,
                day == null ? LocalDate.EPOCH : day,
                at,
                done,
                later.end(),
                later.cells(),
                formerNumber,
                registered);
    }

    private void cell(SheetRow.Cell cell, Entered value, int place) {
        var heading = cell.heading();
        var field = fields.get(heading);
        if (heading.equals(dayHeading)) {
            day = reading.day(cell, value);
        }
        if (field != null) {
            entries.put(field.id(), reading.entry(field, value));
        } else if (heading.equals(LedgerSheet.NUMBER)) {
            number(value.words().strip());
        } else if (heading.equals(LedgerSheet.OUTCOME)) {
            outcome = LaterSteps.outcome(procedure.opening(), value.words());
        } else if (heading.equals(LedgerSheet.TIME)) {
            at = reading.time(cell, value);
        } else if (!heading.equals(dayHeading) && !procedure.isLedger()) {
            laterCell(cell, value, place);
        }
    }

    private void laterCell(SheetRow.Cell cell, Entered value, int place) {
        var heading = cell.heading();
        var column = steps.column(heading);
        if (column != null) {
            later.add(column, place, cell, value, reading);
        } else if (steps.isEnd(heading)) {
            later.endsAs(value);
        } else if (steps.isEndDay(heading)) {
            later.endedOn(reading.day(cell, value), value);
        } else if (heading.equals(StepColumns.FORMER)) {
            formerNumber = value.words().strip();
        }
    }

    /** A number such as PF-2026-0007 is one of the register; offices also number their rows in a way of their own. */
    private void number(String number) {
        registered = number.matches(Pattern.quote(procedure.head().code()) + "-\\d{4}-\\d{4,}");
        if (!registered && formerNumber == null) {
            formerNumber = number;
        }
    }
}
