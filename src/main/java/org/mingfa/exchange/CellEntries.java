package org.mingfa.exchange;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.exchange.sheet.SheetRow;
import org.mingfa.law.Entered;
import org.mingfa.law.Entry;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.Value;

/** What the cells of a row say, each by what its column wants; what is not understood becomes a complaint in Chinese. */
final class CellEntries {

    private final SheetDays days;
    private final List<String> complaints;

    CellEntries(SheetDays days, List<String> complaints) {
        this.days = days;
        this.complaints = complaints;
    }

    void complain(String what) {
        complaints.add(what);
    }

    LocalDate day(SheetRow.Cell cell, Entered value) {
        return switch (Entry.read(new FieldType.Date(false), days.inFull(value))) {
            case Value.Day(var day) -> day;
            case Value.Unread(var _, var complaint) -> {
                complain(cell.heading() + "（" + cell.address() + "）“" + value.words() + "”："
                        + Objects.requireNonNullElse(days.complaint(value), complaint));
                yield LocalDate.EPOCH;
            }
            case Value.Text _,
                    Value.Link _,
                    Value.Amount _,
                    Value.Moment _,
                    Value.YesNo _,
                    Value.Many _,
                    Value.Row _,
                    Value.Sealed _ -> LocalDate.EPOCH;
            case null -> LocalDate.EPOCH;
        };
    }

    @Nullable
    LocalTime time(SheetRow.Cell cell, Entered value) {
        try {
            return Entry.time(value.words());
        } catch (IllegalArgumentException e) {
            complain(cell.heading() + "（" + cell.address() + "）" + e.getMessage());
            return null;
        }
    }

    /** People outside stand in one cell by their names. */
    Entered entry(Field field, Entered value) {
        if (field.type() instanceof FieldType.Date) {
            return days.inFull(value);
        }
        if (field.type() instanceof FieldType.Parties && value instanceof Entered.Text(var names)) {
            return new Entered.Many(Arrays.stream(names.split("[、，,；;]"))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .<Entered>map(name -> new Entered.Row(Map.of("name", new Entered.Text(name))))
                    .toList());
        }
        return value;
    }
}
