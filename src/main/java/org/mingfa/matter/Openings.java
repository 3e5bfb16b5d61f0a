package org.mingfa.matter;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.judging.Chain;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Roster;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens many matters in one transaction, each table written by one statement: what a workbook needs to be read at speed. */
final class Openings {

    private static final String MATTERS = """
            insert into matter (county, place, id, procedure, version, number, title, began, carried_over,
                                acts, head, fields, closing, closed_on, revisit, changed, words)
            select :county, place, id, procedure, version, number, title, began, true,
                   1, head, fields, closing, closed_on, revisit, :recorded, words::tsvector
            from jsonb_to_recordset(:matters::jsonb)
                as m(place text, id uuid, procedure text, version date, number text, title text, began date, head text,
                     fields jsonb, closing text, closed_on date, revisit date, words text)
            """;

    private static final String ACTS = """
            insert into act (county, place, matter, seq, kind, step, outcome, fields, evidence, persons, post, happened,
                             recorded, carried_over, findings, algorithm, link)
            select :county, place, matter, 1, 'doing', step, outcome, fields, evidence, persons, :post, happened,
                   :recorded, true, findings, :algorithm, link
            from jsonb_to_recordset(:acts::jsonb)
                as a(place text, matter uuid, step text, outcome text, fields jsonb, evidence jsonb, persons text[],
                     happened date, findings jsonb, link text)
            """;

    private static final String OPEN_STEPS = """
            insert into open_step (county, place, matter, step, procedure, roles, only_for, optional, earliest, due)
            select :county, place, matter, step, procedure, roles, only_for, optional, earliest, due
            from jsonb_to_recordset(:openSteps::jsonb)
                as s(place text, matter uuid, procedure text, step text, roles text[], only_for text[], optional boolean,
                     earliest date, due date)
            """;

    private static final String FACTS = """
            with differences as (
                insert into fact (county, place, matter, measure, part, day, value)
                select :county, place, matter, measure, part, day, value
                from jsonb_to_recordset(:facts::jsonb)
                    as f(place text, matter uuid, measure text, part text, day date, value numeric)
                returning place, measure, part, day, value
            )
            """ + Tallying.SQL;

    private static final String NOTICES = """
            insert into notice (county, place, id, matter, roles, persons, text, created)
            select :county, place, id, matter, roles, persons, text, :recorded
            from jsonb_to_recordset(:notices::jsonb)
                as n(place text, id uuid, matter uuid, roles text[], persons text[], text text)
            """;

    private static final String CLAIMS = """
            insert into import_row (county, place, key, matter, imported)
            select :county, place, key, matter, :recorded
            from jsonb_to_recordset(:claims::jsonb) as c(place text, key text, matter uuid)
            """;

    private static final Map<String, Statement> STATEMENTS = new LinkedHashMap<>();

    static {
        STATEMENTS.put("matters", Statement.of(MATTERS));
        STATEMENTS.put("acts", Statement.of(ACTS));
        STATEMENTS.put("openSteps", Statement.of(OPEN_STEPS));
        STATEMENTS.put("facts", Statement.of(FACTS));
        STATEMENTS.put("notices", Statement.of(NOTICES));
        STATEMENTS.put("claims", Statement.of(CLAIMS));
    }

    private final ScopedTransactions transactions;
    private final Taking.Tools tools;
    private final Refusals refusals;

    Openings(ScopedTransactions transactions, Taking.Tools tools, Refusals refusals) {
        this.transactions = transactions;
        this.tools = tools;
        this.refusals = refusals;
    }

    /**
     * @param proposals openings carried over, each with a key
     * @throws org.springframework.dao.DuplicateKeyException when a key has opened a matter meanwhile; nothing is written then
     */
    List<Answer> take(Actor actor, List<Proposal> proposals, Instant now, Roster roster) {
        return transactions.within(actor.scope(), client -> {
            var answers = new ArrayList<Answer>(proposals.size());
            var rows = new Rows();
            var numbers = new Numbers.Held(client);
            for (var proposal : proposals) {
                var work = new Taking(tools, client, numbers, actor, proposal, now, roster).work();
                switch (work) {
                    case Taking.Worked.Settled(var answer) -> {
                        numbers.undo();
                        if (answer instanceof Answer.Refused(var breaches)) {
                            refusals.record(client, actor, proposal, breaches, now);
                        }
                        answers.add(answer);
                    }
                    case Taking.Worked.ToWrite written -> {
                        numbers.keep();
                        rows.add(written.entry(), proposal.key());
                        answers.add(written.taken());
                    }
                }
            }
            numbers.giveBack();
            rows.write(client, actor, now);
            return answers;
        });
    }

    /** The rows of each table, as JSON. */
    private static final class Rows {
        private final Map<String, StringBuilder> tables = new HashMap<>();

        void add(Recorder.Entry entry, @Nullable String key) {
            var matter = entry.matter();
            var common = "{\"place\":" + quoted(matter.place()) + ",\"matter\":\"" + matter.id() + "\",";
            append("matters", matter(entry));
            append("acts", common + act(entry.act(), entry, matter));
            entry.openSteps()
                    .forEach(step -> append(
                            "openSteps",
                            common + "\"procedure\":" + quoted(matter.procedure()) + ","
                                    + json(step.asRow()).substring(1)));
            var ofMatter = "{\"matter\":\"" + matter.id() + "\",";
            entry.differences()
                    .forEach(fact -> append(
                            "facts",
                            ofMatter + "\"place\":" + quoted(fact.place()) + ",\"measure\":" + quoted(fact.measure())
                                    + ",\"part\":" + quoted(fact.part()) + ",\"day\":\"" + fact.day()
                                    + "\",\"value\":" + fact.value().toPlainString() + "}"));
            entry.notices()
                    .forEach(notice -> append("notices", common + json(notice).substring(1)));
            if (key != null) {
                append("claims", ofMatter + "\"place\":" + quoted(matter.township()) + ",\"key\":" + quoted(key) + "}");
            }
        }

        private static String matter(Recorder.Entry entry) {
            var matter = entry.matter();
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("place", matter.place());
            row.put("id", matter.id());
            row.put("procedure", matter.procedure());
            row.put("version", matter.version().toString());
            row.put("number", matter.number());
            row.put("title", matter.title());
            row.put("began", matter.began().toString());
            row.put("head", matter.head());
            row.put("closing", matter.closing());
            row.put("closed_on", text(matter.closedOn()));
            row.put("revisit", text(entry.revisit()));
            row.put("words", entry.words());
            return "{\"fields\":" + ValueJson.write(matter.fields()) + ","
                    + json(row).substring(1);
        }

        /** The rest of an act's row, after what it has in common with the other rows of its matter. */
        private static String act(Act act, Recorder.Entry entry, Matter matter) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("step", act.step());
            row.put("outcome", act.outcome());
            row.put("persons", act.persons());
            row.put("happened", act.happened().toString());
            row.put("link", matter.head());
            return "\"fields\":" + ValueJson.write(act.values())
                    + ",\"evidence\":" + ValueJson.writeEvidence(act.evidence())
                    + ",\"findings\":" + Recorder.findings(entry.findings())
                    + "," + json(row).substring(1);
        }

        private void append(String table, String row) {
            var rows = tables.computeIfAbsent(table, _ -> new StringBuilder());
            rows.append(rows.isEmpty() ? '[' : ',').append(row);
        }

        void write(JdbcClient client, Actor actor, Instant now) {
            var parameters = new HashMap<String, @Nullable Object>();
            parameters.put("county", actor.county());
            parameters.put("post", actor.post());
            parameters.put("algorithm", Chain.ALGORITHM);
            parameters.put("recorded", OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            tables.forEach(
                    (table, rows) -> parameters.put(table, rows.append(']').toString()));
            STATEMENTS.forEach((table, statement) -> {
                if (tables.containsKey(table)) {
                    statement.with(client, parameters).update();
                }
            });
        }

        private static @Nullable String text(@Nullable Object value) {
            return value == null ? null : value.toString();
        }

        private static String quoted(String text) {
            return json(text);
        }

        private static String json(Object value) {
            return ValueJson.MAPPER.writeValueAsString(value);
        }
    }
}
