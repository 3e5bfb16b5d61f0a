package org.mingfa.desk.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Column;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.DaysBadge;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.LedgerRow;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Meaning;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.finding.ColumnKind;
import org.mingfa.finding.Ledgers;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.Procedure;
import org.mingfa.law.Value;
import org.mingfa.matter.Matter;
import org.mingfa.matter.value.ValueWords;
import org.mingfa.region.Places;

/** A page of a ledger as a table: number, title, the columns of the procedure's file, day and state. */
final class LedgerTable {

    private static final BigDecimal FIRST_YEAR = new BigDecimal(1900);
    private static final BigDecimal LAST_YEAR = new BigDecimal(2999);
    private static final int LONGEST = 40;

    private final Procedure procedure;
    private final LedgerAsk ask;
    private final Places places;
    private final ValueWords wording;
    private final LocalDate today;
    private final LocalDate soon;
    private final boolean ofTownships;
    private final @Nullable String titleField;
    private final List<String> columns;

    /**
     * @param soon the last day that is soon
     * @param ofTownships whether the reader sees several townships, so that each row says which
     */
    LedgerTable(
            Procedure procedure,
            LedgerAsk ask,
            Places places,
            ValueWords wording,
            LocalDate today,
            LocalDate soon,
            boolean ofTownships) {
        this.procedure = procedure;
        this.ask = ask;
        this.places = places;
        this.wording = wording;
        this.today = today;
        this.soon = soon;
        this.ofTownships = ofTownships;
        this.titleField = procedure.ledger().columns().stream()
                .filter(column -> procedure.head().title().equals("{" + column + "}"))
                .findFirst()
                .orElse(null);
        this.columns = procedure.ledger().columns().stream()
                .filter(column -> !column.equals(titleField))
                .toList();
    }

    /** @param seen the linked matters the reader may open */
    LedgerView view(String caption, Ledgers.Page page, Set<UUID> seen, EmptyView empty) {
        var rows = page.matters().stream()
                .map(matter -> row(matter, Objects.requireNonNull(page.asides().get(matter.id())), seen))
                .toList();
        return new LedgerView(caption, heads(), rows, totals(page), empty);
    }

    private List<Column> heads() {
        var heads = new ArrayList<Column>();
        heads.add(head("编号", Column.Kind.CODE, "number"));
        heads.add(head(titleField == null ? "名称" : procedure.column(titleField).name(), Column.Kind.TITLE, "title"));
        if (ofTownships) {
            heads.add(head("乡镇", Column.Kind.TEXT, "place"));
        }
        heads.add(head("日期", Column.Kind.DATE, "began"));
        heads.add(Column.of("状态", Column.Kind.STATE));
        columns.forEach(
                column -> heads.add(head(name(procedure.column(column)), kind(procedure.column(column)), column)));
        return heads;
    }

    private Column head(String name, Column.Kind kind, String sort) {
        var order = !ask.query().order().key().word().equals(sort)
                ? Column.Sort.NONE
                : ask.query().order().descending() ? Column.Sort.DOWN : Column.Sort.UP;
        return new Column(name, kind, ask.sortedBy(sort), order);
    }

    private static String name(Field field) {
        var unit = field.type() instanceof FieldType.Money
                ? "元"
                : field.type() instanceof FieldType.Number number ? number.unit() : null;
        return unit == null ? field.name() : field.name() + "（" + unit + "）";
    }

    private static Column.Kind kind(Field field) {
        return switch (ColumnKind.of(field.type())) {
            case AMOUNT -> Column.Kind.NUMBER;
            case DAY -> Column.Kind.DATE;
            case WORDS -> Column.Kind.TEXT;
        };
    }

    private LedgerRow row(Matter matter, Ledgers.Aside aside, Set<UUID> seen) {
        var href = Addresses.matter(matter.county(), matter.id());
        var cells = new ArrayList<Cell>();
        cells.add(Cell.link(matter.number(), href));
        cells.add(Cell.link(matter.title(), href));
        if (ofTownships) {
            cells.add(Cell.of(places.name(matter.township())));
        }
        cells.add(Cell.of(Dates.near(matter.began(), today)));
        cells.add(state(matter, aside));
        for (var column : columns) {
            var value = aside.entered().getOrDefault(column, matter.fields().get(column));
            var text = text(procedure.column(column), value);
            cells.add(
                    value instanceof Value.Link(var id, var _) && seen.contains(UUID.fromString(id))
                            ? Cell.link(text, Addresses.matter(matter.county(), UUID.fromString(id)))
                            : Cell.of(text));
        }
        return new LedgerRow(cells);
    }

    private String text(Field field, @Nullable Value value) {
        if (value == null) {
            return "";
        }
        var text = switch (value) {
            case Value.Amount(var number) -> number(field, number);
            case Value.Day(var day) -> Dates.near(day, today);
            case Value.Moment(var at) -> Dates.near(at.toLocalDate(), today) + " " + Dates.time(at.toLocalTime());
            case Value.Text _, Value.Link _, Value.YesNo _, Value.Many _, Value.Row _, Value.Sealed _, Value.Unread _ ->
                wording.of(field, value);
        };
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** Amounts of money with two decimals, counts as they are, thousands set apart; a year is no count. */
    private static String number(Field field, BigDecimal number) {
        if (isYear(field.type())) {
            return number.toBigInteger().toString();
        }
        boolean money = field.type() instanceof FieldType.Money;
        var format = new DecimalFormat(money ? "#,##0.00" : "#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    private static boolean isYear(FieldType type) {
        return type instanceof FieldType.Number(var unit, var whole, var min, var max)
                && unit == null
                && whole
                && min != null
                && max != null
                && min.compareTo(FIRST_YEAR) >= 0
                && max.compareTo(LAST_YEAR) <= 0;
    }

    private Cell state(Matter matter, Ledgers.Aside aside) {
        var carried = matter.carriedOver() ? " · 补录" : "";
        var closing = matter.closing();
        if (closing != null) {
            return Cell.chip(procedure.stateName(closing) + carried, Meaning.PLAIN);
        }
        var due = aside.due();
        if (due == null) {
            return Cell.chip(procedure.stateName(null) + carried, Meaning.PLAIN);
        }
        long left = ChronoUnit.DAYS.between(today, due.ahead(today));
        if (left < 0) {
            return Cell.chip("逾期" + -left + DaysBadge.DAYS + carried, Meaning.LATE);
        }
        return left == 0
                ? Cell.chip("今天到期" + carried, Meaning.SOON)
                : Cell.chip(
                        procedure.stateName(null) + " · " + Dates.near(due.ahead(today), today) + "到期" + carried,
                        !due.ahead(today).isAfter(soon) ? Meaning.SOON : Meaning.ONTIME);
    }

    private List<Cell> totals(Ledgers.Page page) {
        if (page.matters().isEmpty()) {
            return List.of();
        }
        var totals = new ArrayList<Cell>();
        totals.add(Cell.of("合计"));
        totals.add(Cell.of(page.count() + "件"));
        if (ofTownships) {
            totals.add(Cell.of(""));
        }
        totals.add(Cell.of(""));
        totals.add(Cell.of(""));
        columns.forEach(column -> {
            var sum = page.totals().get(column);
            totals.add(sum == null ? Cell.of("") : Cell.number(number(procedure.column(column), sum), sum, null));
        });
        return totals;
    }
}
