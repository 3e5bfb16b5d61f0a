package org.mingfa.matter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.judging.Breach;
import org.mingfa.judging.Chain;
import org.mingfa.judging.Fact;
import org.mingfa.law.Closing;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.value.FigureQuoteJson;
import org.mingfa.matter.value.ValueJson;
import org.mingfa.staff.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of many opened matters, one statement for each table. Where there are many, they go as one array for each column:
 * reading JSON would cost the server as much as writing the rows.
 */
final class OpeningRows {

    private static final Many MATTERS = Many.of("""
            insert into matter (county, place, id, procedure, version, number, title, began, carried_over,
                                acts, head, fields, closing, closed_on, revisit, privy, changed, words)
            select :county, place, id::uuid, procedure, version::date, number, title, began::date, true,
                   1, head, fields::jsonb, closing, closed_on::date, revisit::date, privy::text[], :recorded, words::tsvector
            from unnest(:place::text[], :id::text[], :procedure::text[], :version::text[], :number::text[], :title::text[],
                        :began::text[], :head::text[], :fields::text[], :closing::text[], :closedOn::text[],
                        :revisit::text[], :privy::text[], :words::text[])
                as m(place, id, procedure, version, number, title, began, head, fields, closing, closed_on, revisit, privy, words)
            """);

    private static final Many ACTS = Many.of("""
            insert into act (county, place, matter, seq, kind, step, outcome, fields, evidence, persons, post, happened, at,
                             recorded, carried_over, pins, told, findings, algorithm, link)
            select :county, place, matter::uuid, 1, 'doing', step, outcome, fields::jsonb, evidence::jsonb, persons::text[],
                   :post, happened::date, at::time, :recorded, true, pins::jsonb, told::jsonb, findings::jsonb,
                   :algorithm, link
            from unnest(:place::text[], :matter::text[], :step::text[], :outcome::text[], :fields::text[], :evidence::text[],
                        :persons::text[], :happened::text[], :at::text[], :pins::text[], :told::text[],
                        :findings::text[], :link::text[])
                as a(place, matter, step, outcome, fields, evidence, persons, happened, at, pins, told, findings, link)
            """);

    private static final Statement OPEN_STEPS = Statement.of("""
            insert into open_step (county, place, matter, step, procedure, roles, only_for, optional, earliest,
                                   due, due_at, late_after, due_of)
            select :county, place, matter, step, procedure, roles, only_for, optional, earliest, due, due_at, late_after, due_of
            from jsonb_to_recordset(:rows::jsonb)
                as s(place text, matter uuid, procedure text, step text, roles text[], only_for text[], optional boolean,
                     earliest date, due date, due_at time, late_after date, due_of text)
            """);

    private static final Many FACTS = Many.of("""
            insert into fact (county, place, matter, measure, part, day, value)
            select :county, place, matter::uuid, measure, part, day::date, value::numeric
            from unnest(:place::text[], :matter::text[], :measure::text[], :part::text[], :day::text[], :value::text[])
                as f(place, matter, measure, part, day, value)
            """);

    private static final Many TALLIES = Many.of("""
            with changes as (
                select place, measure, part, year::int, month::int, value::numeric
                from unnest(:place::text[], :measure::text[], :part::text[], :year::text[], :month::text[], :value::text[])
                    as d(place, measure, part, year, month, value)
            )
            """ + Tallying.SQL);

    private static final Statement NOTICES = Statement.of("""
            insert into notice (county, place, id, matter, roles, persons, text, created)
            select :county, place, id, matter, roles, persons, text, :recorded
            from jsonb_to_recordset(:rows::jsonb)
                as n(place text, id uuid, matter uuid, roles text[], persons text[], text text)
            """);

    private static final Many LINKS = Many.of("""
            insert into link (county, place, matter, field, target, seq)
            select :county, place, matter::uuid, field, target::uuid, 1
            from unnest(:place::text[], :matter::text[], :field::text[], :target::text[]) as l(place, matter, field, target)
            """);

    private static final Many PARTIES = Many.of("""
            insert into party (county, place, digest, matter)
            select :county, place, digest, matter::uuid
            from unnest(:place::text[], :digest::text[], :matter::text[]) as p(place, digest, matter)
            """);

    private static final Many CLAIMS = Many.of("""
            insert into import_row (county, place, key, matter, imported)
            select :county, place, key, matter::uuid, :recorded
            from unnest(:place::text[], :key::text[], :matter::text[]) as c(place, key, matter)
            """);

    /**
     * A statement that unnests arrays.
     *
     * @param columns the arrays' names in order
     */
    private record Many(Statement statement, List<String> columns) {

        private static final Pattern ARRAY = Pattern.compile(":([A-Za-z]+)::text\\[]");

        static Many of(String sql) {
            return new Many(
                    Statement.of(sql),
                    ARRAY.matcher(sql).results().map(match -> match.group(1)).toList());
        }
    }

    /** @param month 0 for what is brought forward into the year */
    private record Cell(PlaceCode place, String measure, String part, int year, int month) {}

    private final Columns matters = new Columns(MATTERS);
    private final Columns acts = new Columns(ACTS);
    private final Columns facts = new Columns(FACTS);
    private final Columns links = new Columns(LINKS);
    private final Columns parties = new Columns(PARTIES);
    private final Columns claims = new Columns(CLAIMS);
    private final Map<Cell, BigDecimal> tallies = new HashMap<>();
    private final List<Map<String, @Nullable Object>> openSteps = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> notices = new ArrayList<>();

    void add(Recorder.Entry entry, @Nullable String key) {
        var matter = entry.matter();
        add(matter, entry);
        add(matter, entry.act(), entry.findings());
        entry.differences().forEach(fact -> add(matter, fact));
        entry.forward().forEach(this::add);
        entry.openSteps().forEach(step -> openSteps.add(with(matter, step.asRow())));
        entry.notices().forEach(notice -> notices.add(with(matter, notice.asRow())));
        if (entry.links() != null) {
            entry.links()
                    .forEach(link -> links.add(
                            matter.place().digits(),
                            matter.id().toString(),
                            link.field(),
                            link.target().toString()));
        }
        if (entry.parties() != null) {
            entry.parties()
                    .forEach(digest -> parties.add(
                            matter.place().digits(), digest, matter.id().toString()));
        }
        if (key != null) {
            claims.add(matter.township().digits(), key, matter.id().toString());
        }
    }

    private void add(Matter matter, Recorder.Entry entry) {
        matters.add(
                matter.place().digits(),
                matter.id().toString(),
                matter.procedure(),
                matter.version().toString(),
                matter.number(),
                matter.title(),
                matter.began().toString(),
                matter.head(),
                ValueJson.write(matter.fields()),
                Closing.written(matter.closing()),
                text(matter.closedOn()),
                text(entry.revisit()),
                array(entry.privy()),
                entry.words());
    }

    private void add(Matter matter, Act act, List<Breach> findings) {
        acts.add(
                matter.place().digits(),
                matter.id().toString(),
                act.step(),
                act.outcome(),
                ValueJson.write(act.values()),
                ValueJson.writeEvidence(act.evidence()),
                array(act.persons()),
                act.happened().toString(),
                text(act.at()),
                ValueJson.writePins(act.pins()),
                FigureQuoteJson.write(act.quotes()),
                Recorder.findings(findings),
                matter.head());
    }

    private void add(Matter matter, Fact fact) {
        facts.add(
                fact.place().digits(),
                matter.id().toString(),
                fact.measure(),
                fact.part(),
                fact.day().toString(),
                fact.value().toPlainString());
        var day = fact.day();
        var cell = new Cell(fact.place(), fact.measure(), fact.part(), day.getYear(), day.getMonthValue());
        tallies.merge(cell, fact.value(), BigDecimal::add);
    }

    private void add(Forward forward) {
        var cell = new Cell(forward.place(), forward.measure(), forward.part(), forward.year(), 0);
        tallies.merge(cell, forward.value(), BigDecimal::add);
    }

    private static Map<String, @Nullable Object> with(Matter matter, Map<String, @Nullable Object> row) {
        row.put("place", matter.place().digits());
        row.put("matter", matter.id());
        row.put("procedure", matter.procedure());
        return row;
    }

    void write(JdbcClient client, Actor actor, Instant now) {
        Map<String, @Nullable Object> common = new HashMap<>();
        common.put("county", actor.county());
        common.put("post", actor.post());
        common.put("algorithm", Chain.ALGORITHM);
        common.put("recorded", OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
        matters.write(client, common);
        acts.write(client, common);
        write(client, common, OPEN_STEPS, openSteps);
        facts.write(client, common);
        tallies().write(client, common);
        write(client, common, NOTICES, notices);
        links.write(client, common);
        parties.write(client, common);
        claims.write(client, common);
    }

    private Columns tallies() {
        var columns = new Columns(TALLIES);
        tallies.forEach((cell, sum) -> columns.add(
                cell.place().digits(),
                cell.measure(),
                cell.part(),
                String.valueOf(cell.year()),
                String.valueOf(cell.month()),
                sum.toPlainString()));
        return columns;
    }

    private static void write(
            JdbcClient client,
            Map<String, @Nullable Object> common,
            Statement statement,
            List<Map<String, @Nullable Object>> rows) {
        if (!rows.isEmpty()) {
            var parameters = new HashMap<String, @Nullable Object>(common);
            parameters.put("rows", ValueJson.MAPPER.writeValueAsString(rows));
            statement.with(client, parameters).update();
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** An array as the database writes one. */
    private static String array(List<String> texts) {
        return texts.stream()
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Rows by their columns, in the order in which the statement unnests these. */
    private static final class Columns {
        private final Many statement;
        private final List<List<@Nullable String>> columns;

        Columns(Many statement) {
            this.statement = statement;
            this.columns = statement.columns().stream()
                    .<List<@Nullable String>>map(_ -> new ArrayList<>())
                    .toList();
        }

        void add(@Nullable String... row) {
            for (int column = 0; column < row.length; column++) {
                columns.get(column).add(row[column]);
            }
        }

        void write(JdbcClient client, Map<String, @Nullable Object> common) {
            if (columns.getFirst().isEmpty()) {
                return;
            }
            var parameters = new HashMap<String, @Nullable Object>(common);
            for (int column = 0; column < columns.size(); column++) {
                parameters.put(
                        statement.columns().get(column), columns.get(column).toArray(String[]::new));
            }
            statement.statement().with(client, parameters).update();
        }
    }
}
