package org.mingfa.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.mingfa.finding.ColumnKind;
import org.mingfa.finding.LedgerQuery;
import org.mingfa.finding.Ledgers;
import org.mingfa.finding.Relations;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.Procedure;
import org.mingfa.law.Value;
import org.mingfa.matter.Matter;
import org.mingfa.matter.value.ValueWords;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;

/**
 * Writes a ledger as the workbook offices know: title, period, columns, totals, and at the foot who made it and when; ready
 * to print on A4 across. Personal data stand masked. Imported again, its rows are recognised by their numbers.
 */
public final class LedgerExport {

    private static final int HELD = 500;

    private final Ledgers ledgers;
    private final Relations relations;
    private final Places places;
    private final Staff staff;

    LedgerExport(Ledgers ledgers, Relations relations, Places places, Staff staff) {
        this.ledgers = ledgers;
        this.relations = relations;
        this.places = places;
        this.staff = staff;
    }

    /**
     * Writes all matters of the query, whatever its page; memory holds some hundred rows.
     *
     * @param out written to, not closed
     */
    public void write(Actor actor, Procedure procedure, LedgerQuery query, LocalDate today, OutputStream out)
            throws IOException {
        try (var workbook = new Workbook(out, "mingfa", "1.0")) {
            var sheet = new Sheet(workbook.newWorksheet(procedure.name()), actor, procedure, today);
            sheet.begin(query);
            ledgers.each(actor, procedure, query, today, sheet::row);
            sheet.end();
        }
    }

    /** A column and how wide it is, in characters. */
    private record Column(String heading, @Nullable Field field, String id, int width) {}

    private final class Sheet {
        private final Worksheet page;
        private final Actor actor;
        private final Procedure procedure;
        private final LocalDate today;
        private final ValueWords wording;
        private final List<Column> columns;
        private final TreeMap<Integer, BigDecimal> totals = new TreeMap<>();
        private final PrintedPage printed;

        Sheet(Worksheet page, Actor actor, Procedure procedure, LocalDate today) {
            this.page = page;
            this.actor = actor;
            this.procedure = procedure;
            this.today = today;
            this.wording = new ValueWords(places, staff.roster(actor.county()), relations.withheldOf(actor, procedure));
            this.columns = columns(procedure);
            this.printed = new PrintedPage(page, columns.size());
        }

        private static List<Column> columns(Procedure procedure) {
            var columns = new ArrayList<Column>();
            columns.add(new Column("序号", null, "", 6));
            columns.add(new Column(LedgerSheet.NUMBER, null, "", 14));
            columns.add(new Column(LedgerSheet.PLACE, null, "", 12));
            columns.add(new Column(LedgerSheet.DAYS.getFirst(), null, "", 12));
            procedure
                    .entryFields(procedure.opening())
                    .forEach(field -> columns.add(new Column(field.name(), field, field.id(), width(field))));
            procedure.ledger().columns().stream().filter(id -> id.contains(".")).forEach(id -> {
                var field = procedure.column(id);
                columns.add(new Column(field.name(), field, id, width(field)));
            });
            columns.add(new Column(LedgerSheet.STATE, null, "", 10));
            return columns;
        }

        private static int width(Field field) {
            return switch (ColumnKind.of(field.type())) {
                case AMOUNT, DAY -> 12;
                case WORDS -> widthOfWords(field.type());
            };
        }

        private static int widthOfWords(FieldType type) {
            if (type instanceof FieldType.YesNo) {
                return 8;
            }
            return type instanceof FieldType.Text(var _, var lines, var _) && lines ? 30 : 18;
        }

        void begin(LedgerQuery query) {
            printed.begin(
                    places.fullName(actor.place()) + procedure.name() + "台账",
                    period(query),
                    columns.stream()
                            .map(column -> new PrintedPage.Heading(column.heading(), column.width()))
                            .toList());
        }

        private String period(LedgerQuery query) {
            var from = query.from();
            var to = query.to();
            if (from == null && to == null) {
                return "期间：全部";
            }
            return "期间：" + (from == null ? "最早" : from) + "至" + (to == null ? today : to);
        }

        void row(Matter matter, Ledgers.Aside aside) {
            for (int i = 0; i < columns.size(); i++) {
                var column = columns.get(i);
                var field = column.field();
                if (field != null) {
                    value(
                            i,
                            field,
                            aside.entered()
                                    .getOrDefault(column.id(), matter.fields().get(column.id())));
                }
            }
            int next = printed.next();
            page.value(next, 0, printed.written() + 1);
            page.value(next, 1, matter.number());
            page.value(next, 2, places.name(matter.place()));
            page.value(next, 3, matter.began());
            page.style(next, 3).format("yyyy-mm-dd").set();
            page.value(next, columns.size() - 1, procedure.stateName(matter.closing()));
            printed.rowWritten();
            if (printed.next() % HELD == 0) {
                flush();
            }
        }

        private void value(int column, Field field, @Nullable Value value) {
            int next = printed.next();
            switch (value) {
                case null -> {}
                case Value.Amount(var number) -> {
                    page.value(next, column, number);
                    if (procedure.ledger().totals().contains(columns.get(column).id())) {
                        totals.merge(column, number, BigDecimal::add);
                    }
                }
                case Value.Day(var day) -> {
                    page.value(next, column, day);
                    page.style(next, column).format("yyyy-mm-dd").set();
                }
                case Value.Moment(var at) ->
                    page.value(next, column, at.toString().replace('T', ' '));
                case Value.Text _,
                        Value.Link _,
                        Value.YesNo _,
                        Value.Many _,
                        Value.Row _,
                        Value.Sealed _,
                        Value.Unread _ -> page.value(next, column, wording.of(field, value));
            }
        }

        void end() {
            int next = printed.next();
            page.value(next, 0, "合计");
            page.value(next, 1, printed.written() + "件");
            totals.forEach((column, sum) -> page.value(next, column, sum));
            printed.end(actor.unitName(), actor.name(), today);
        }

        private void flush() {
            try {
                page.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
