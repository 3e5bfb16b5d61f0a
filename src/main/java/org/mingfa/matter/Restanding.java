package org.mingfa.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.DateWords;
import org.mingfa.judging.Due;
import org.mingfa.judging.People;
import org.mingfa.judging.Standing;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Procedure;
import org.mingfa.matter.value.ValueJson;
import org.mingfa.staff.Roster;
import org.mingfa.store.Ids;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Works out again where many matters stand whose acts are the same but whose calendar is not, and writes what differs: a few
 * round trips for all of them. A deadline that moves is kept as it was and told to those who must do the step.
 */
final class Restanding {

    /** What follows when time alone has ended a matter, in the same transaction. */
    @FunctionalInterface
    interface Aftermath {
        /** @param docket the matter as it was before it ended */
        void lapsed(JdbcClient client, Docket docket, LocalDate today, Roster roster);
    }

    /** @param failed the matters that could not be worked out, and stay as they are, with why */
    record Done(int moved, Map<UUID, RuntimeException> failed) {}

    private record Kept(@Nullable LocalDate revisit, List<String> privy, Map<String, OpenStep> steps) {}

    private record Move(
            Matter matter,
            String step,
            String name,
            OpenStep now,
            @Nullable Due was,
            @Nullable Due became) {}

    private static final String KEPT = """
            select m.id, m.revisit, m.privy, o.step, o.only_for, o.earliest, o.due, o.due_at, o.late_after, o.due_of
            from matter m left join open_step o on o.county = m.county and o.matter = m.id
            where m.county = :county and m.id = any (:matters)
            """;

    private static final String REWRITE = """
            with now_open as (
                select * from jsonb_to_recordset(:openSteps::jsonb)
                    as s(matter uuid, place text, procedure text, step text, roles text[], only_for text[], optional boolean,
                         earliest date, due date, due_at time, late_after date, due_of text)
            ),
            the_matters as (
                update matter m set revisit = r.revisit, privy = r.privy
                from jsonb_to_recordset(:revisits::jsonb) as r(id uuid, revisit date, privy text[])
                where m.county = :county and m.id = r.id and (m.revisit, m.privy) is distinct from (r.revisit, r.privy)
            ),
            steps_gone as (
                delete from open_step o where o.county = :county and o.matter = any (:matters)
                and not exists (select from now_open s where s.matter = o.matter and s.step = o.step)
            ),
            steps_open as (
                insert into open_step (county, place, matter, step, procedure, roles, only_for, optional, earliest,
                                       due, due_at, late_after, due_of)
                select :county, place, matter, step, procedure, roles, only_for, optional, earliest,
                       due, due_at, late_after, due_of
                from now_open
                on conflict (county, matter, step) do update
                    set roles = excluded.roles, only_for = excluded.only_for, earliest = excluded.earliest,
                        due = excluded.due, due_at = excluded.due_at, late_after = excluded.late_after,
                        due_of = excluded.due_of
            ),
            moves as (
                insert into deadline_move (county, place, id, matter, step, was, became, cause, moved)
                select :county, place, id, matter, step, was, became, :cause, now()
                from jsonb_to_recordset(:moves::jsonb) as m(place text, id uuid, matter uuid, step text, was date, became date)
            ),
            told as (
                insert into notice (county, place, id, matter, roles, persons, text, created)
                select :county, place, id, matter, roles, persons, text, now()
                from jsonb_to_recordset(:moves::jsonb)
                    as m(place text, id uuid, matter uuid, roles text[], persons text[], text text, optional boolean)
                where not optional
            )
            select 1
            """;

    private final LawLibrary law;
    private final LocalDate today;
    private final String cause;
    private final Aftermath aftermath;

    /** @param cause in Chinese, as it is told and kept: by which notice */
    Restanding(LawLibrary law, LocalDate today, String cause, Aftermath aftermath) {
        this.law = law;
        this.today = today;
        this.cause = cause;
        this.aftermath = aftermath;
    }

    /** @param matters open ones of one county, held until the transaction ends */
    Done again(JdbcClient client, List<Matter> matters, Roster roster) {
        if (matters.isEmpty()) {
            return new Done(0, Map.of());
        }
        var county = matters.getFirst().county();
        var kept = kept(client, county, matters);
        var calendar = law.calendar();
        var asOne = law.withCalendar(() -> calendar);
        var batch = new Batch();
        var owing = new ArrayList<Docket>();
        var ended = new ArrayList<Docket>();
        for (var docket : LinkedMatters.dockets(client, law, matters)) {
            var matter = docket.matter();
            var before = Objects.requireNonNull(kept.get(matter.id()));
            try {
                var procedure = Matters.procedureOf(law, matter);
                var setting = docket.setting(asOne, roster);
                var standing = Standing.of(procedure, docket.acts(), setting, today);
                if (standing.isOpen()) {
                    if (law.fallsDue(procedure.id())) {
                        owing.add(docket);
                    }
                    batch.compare(docket, procedure, before, standing, setting.people());
                } else {
                    Lapse.write(client, law, docket, setting, standing);
                    ended.add(docket);
                }
            } catch (DataAccessException e) {
                throw e;
            } catch (RuntimeException e) {
                batch.failed.put(matter.id(), e);
            }
        }
        batch.write(client, county);
        // What falls due is told for days that lie ahead, and moves with them.
        KeptFacts.tellAnew(client, asOne, county, owing, roster);
        ended.forEach(docket -> aftermath.lapsed(client, docket, today, roster));
        return new Done(batch.moves.size(), batch.failed);
    }

    private static Map<UUID, Kept> kept(JdbcClient client, String county, List<Matter> matters) {
        var kept = new HashMap<UUID, Kept>();
        client.sql(KEPT)
                .param("county", county)
                .param("matters", matters.stream().map(Matter::id).toArray(UUID[]::new))
                .query(row -> {
                    var revisit = row.getObject("revisit", LocalDate.class);
                    var privy = Register.texts(row.getArray("privy"));
                    var of = kept.computeIfAbsent(
                            row.getObject("id", UUID.class), _ -> new Kept(revisit, privy, new LinkedHashMap<>()));
                    var step = row.getString("step");
                    if (step != null) {
                        var onlyFor = row.getArray("only_for");
                        var earliest = row.getObject("earliest", LocalDate.class);
                        of.steps()
                                .put(
                                        step,
                                        new OpenStep(
                                                step,
                                                List.of(),
                                                onlyFor == null ? null : Register.texts(onlyFor),
                                                false,
                                                earliest,
                                                OpenStep.due(row),
                                                row.getString("due_of")));
                    }
                });
        return kept;
    }

    /** What is to be written for the matters of one call. */
    private final class Batch {

        private final List<UUID> changed = new ArrayList<>();
        private final Map<UUID, RuntimeException> failed = new LinkedHashMap<>();
        private final List<Move> moves = new ArrayList<>();
        private final List<Map<String, ?>> steps = new ArrayList<>();
        private final List<Map<String, ?>> revisits = new ArrayList<>();

        void compare(Docket docket, Procedure procedure, Kept before, Standing standing, People people) {
            var matter = docket.matter();
            var open = OpenStep.of(procedure, docket.acts(), standing, people);
            var privy = Privy.of(procedure, docket.acts(), standing, open, people);
            var revisit = OpenStep.revisit(procedure, standing, open, people);
            boolean same = Objects.equals(revisit, before.revisit())
                    && privy.equals(before.privy())
                    && open.size() == before.steps().size();
            for (var step : open) {
                var was = before.steps().get(step.step());
                boolean stays = was != null
                        && Objects.equals(was.due(), step.due())
                        && Objects.equals(was.dueOf(), step.dueOf())
                        && Objects.equals(was.onlyFor(), step.onlyFor())
                        && Objects.equals(was.earliest(), step.earliest());
                same &= stays;
                if (was != null && !Objects.equals(was.due(), step.due())) {
                    var name =
                            Objects.requireNonNull(procedure.step(step.step())).name();
                    moves.add(new Move(matter, step.step(), name, step, was.due(), step.due()));
                }
            }
            if (!same) {
                changed.add(matter.id());
                open.forEach(step -> steps.add(row(matter, step)));
                var at = new HashMap<String, @Nullable Object>();
                at.put("id", matter.id());
                at.put("revisit", revisit == null ? null : revisit.toString());
                at.put("privy", privy);
                revisits.add(at);
            }
        }

        private static Map<String, ?> row(Matter matter, OpenStep step) {
            var row = step.asRow();
            row.put("matter", matter.id());
            row.put("place", matter.place().digits());
            row.put("procedure", matter.procedure());
            return row;
        }

        private Map<String, ?> row(Move move) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("place", move.matter().place().digits());
            row.put("id", Ids.next());
            row.put("matter", move.matter().id());
            row.put("step", move.step());
            row.put("was", move.was() == null ? null : move.was().day().toString());
            row.put("became", move.became() == null ? null : move.became().day().toString());
            row.put("roles", move.now().roles());
            row.put("persons", move.now().onlyFor());
            row.put("optional", move.now().optional());
            row.put("text", text(move));
            return row;
        }

        void write(JdbcClient client, String county) {
            if (changed.isEmpty()) {
                return;
            }
            client.sql(REWRITE)
                    .param("county", county)
                    .param("matters", changed.toArray(UUID[]::new))
                    .param("openSteps", ValueJson.MAPPER.writeValueAsString(steps))
                    .param("revisits", ValueJson.MAPPER.writeValueAsString(revisits))
                    .param(
                            "moves",
                            ValueJson.MAPPER.writeValueAsString(
                                    moves.stream().map(this::row).toList()))
                    .param("cause", cause)
                    .query(Integer.class)
                    .single();
        }
    }

    private String text(Move move) {
        var became = move.became() == null ? "暂时不能确定" : move.became().days(DateWords::full);
        var moved = move.was() == null ? "期限确定为" + became : "期限由" + move.was().days(DateWords::full) + "改为" + became;
        return "“" + move.name() + "”" + moved + "：" + move.matter().title() + "（" + cause + "）";
    }
}
