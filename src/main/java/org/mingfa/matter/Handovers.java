package org.mingfa.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Bound;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Handover;
import org.mingfa.staff.HandoverWish;
import org.mingfa.staff.Post;
import org.mingfa.staff.Roster;
import org.mingfa.staff.Staff;
import org.mingfa.staff.StaffRefusal;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hands over what waits for one person alone: who takes it is asked whether the law lets that person do it, the open steps are
 * written anew, and the takers are told; all in the transaction that changes the posts.
 */
public final class Handovers {

    private static final int MOST_NAMED = 5;

    private static final String OPEN = """
            select m.id, m.place, m.number, m.title, m.procedure, m.version, o.step, o.due, o.late_after
            from open_step o join matter m on m.county = o.county and m.id = o.matter
            where o.county = :county and :person = any (o.only_for) and not o.optional
            order by o.due nulls last, m.number, o.step
            """;

    private static final String HOLD = "select " + Register.COLUMNS + """
             from matter where county = :county and id = any (:matters) and closing is null
            order by id for no key update
            """;

    private static final String LEAVE = """
            update matter set revisit = :day where county = :county and closing is null and (revisit > :day or revisit is null)
            and id in (select matter from open_step where county = :county and :giver = any (only_for))
            """;

    private static final String ACTED = """
            select exists (select 1 from act where county = :county and recorded >= :since and happened > :lastDay and post = any (:posts))
            """;

    private static final String DONE = """
            select exists (select 1 from act where county = :county and matter = any (:matters) and happened > :lastDay
                           and :giver = any (persons))
            """;

    private final ScopedTransactions transactions;
    private final LawLibrary law;
    private final Staff staff;
    private final Matters matters;

    public Handovers(ScopedTransactions transactions, LawLibrary law, Staff staff, Matters matters) {
        this.transactions = transactions;
        this.law = law;
        this.staff = staff;
        this.matters = matters;
    }

    /** What waits for a person and nobody else, as far as the actor may see it, the most urgent first. */
    public List<Handover.Open> open(Actor by, String person) {
        var today = matters.today();
        return transactions.reading(by.scope(), client -> {
            var found = new LinkedHashMap<UUID, Handover.Open>();
            client.sql(OPEN)
                    .param("county", by.county())
                    .param("person", person)
                    .query(row -> {
                        var next = open(row, today);
                        found.merge(next.matter(), next, Handovers::both);
                    });
            return List.copyOf(found.values());
        });
    }

    private Handover.Open open(ResultSet row, LocalDate today) throws SQLException {
        var procedure = row.getString("procedure");
        var id = row.getString("step");
        var version = law.version(procedure, row.getObject("version", LocalDate.class));
        var step = version.map(known -> known.step(id)).orElse(null);
        var lateAfter = row.getObject("late_after", LocalDate.class);
        return new Handover.Open(
                row.getObject("id", UUID.class),
                PlaceCode.of(row.getString("place")),
                row.getString("number"),
                row.getString("title"),
                procedure,
                List.of(step == null ? id : step.name()),
                row.getObject("due", LocalDate.class),
                lateAfter != null && lateAfter.isBefore(today),
                step == null ? null : stays(version.orElseThrow(), step));
    }

    /** Why a step is not handed over with the work: it is the person's own, or the procedure has a step for it. */
    private static @Nullable String stays(Procedure procedure, Step step) {
        if (step.onlyBy().inPerson() || step.byEachOf() != null) {
            return "须由本人办理";
        }
        return step.onlyBy().who().stream()
                .flatMap(who -> Bound.changing(procedure, who).stream())
                .findFirst()
                .map(change -> "须在本件中办理“" + change.name() + "”")
                .orElse(null);
    }

    private static Handover.Open both(Handover.Open one, Handover.Open other) {
        var steps = new ArrayList<>(one.steps());
        steps.addAll(other.steps());
        return new Handover.Open(
                one.matter(),
                one.place(),
                one.number(),
                one.title(),
                one.procedure(),
                steps,
                one.due() == null ? other.due() : one.due(),
                one.late() || other.late(),
                one.stays() == null ? other.stays() : one.stays());
    }

    /**
     * Hands over.
     *
     * @throws StaffRefusal when a rule of posts forbids it, or the law one of the takers to do what is open
     */
    public Handover hand(Actor by, HandoverWish wish) {
        return staff.handOver(by, wish, (client, handover, roster) -> {
            requireNothingDoneSince(client, handover);
            var held = held(client, handover);
            requireStillOpen(client, handover);
            requireFit(client, handover, held, roster);
            new Restanding(law, matters.today(), "工作交接", matters::lapsed).again(client, held, roster);
            leave(client, handover);
            tell(client, handover, roster);
        });
    }

    /** What was done in a post is done on days on which it was held. */
    private void requireNothingDoneSince(JdbcClient client, Handover handover) {
        var ended = handover.posts().stream().map(pair -> pair.ended().id()).toArray(String[]::new);
        var lastDay = handover.day().minusDays(1);
        boolean inPost = ended.length > 0 && hasActed(client, handover.from().county(), lastDay, ended);
        if (inPost || hasActed(client, handover, lastDay)) {
            throw new StaffRefusal(handover.from().name() + "今天还办理了这些事项，到今天为止由本人负责。请把交接日定为明天。");
        }
    }

    private static boolean hasActed(JdbcClient client, Handover handover, LocalDate lastDay) {
        return client.sql(DONE)
                .param("county", handover.from().county())
                .param("matters", named(handover))
                .param("lastDay", lastDay)
                .param("giver", handover.from().id())
                .query(Boolean.class)
                .single();
    }

    private static UUID[] named(Handover handover) {
        return handover.shares().stream()
                .map(Handover.Share::matter)
                .filter(Objects::nonNull)
                .map(Handover.Open::matter)
                .toArray(UUID[]::new);
    }

    /** What somebody else has handed over, or done, meanwhile, is not handed over again. */
    private static void requireStillOpen(JdbcClient client, Handover handover) {
        var open = client.sql(OPEN)
                .param("county", handover.from().county())
                .param("person", handover.from().id())
                .query((row, _) -> row.getObject("id", UUID.class))
                .set();
        if (!open.containsAll(List.of(named(handover)))) {
            throw new StaffRefusal("有的事项刚刚已经办理或者移交，请刷新后再交接。");
        }
    }

    private static boolean hasActed(JdbcClient client, String county, LocalDate lastDay, String[] posts) {
        return client.sql(ACTED)
                .param("county", county)
                .param("since", lastDay.minusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("lastDay", lastDay)
                .param("posts", posts)
                .query(Boolean.class)
                .single();
    }

    /** The matters of which something waits for the giver, with those that are named, held until the transaction ends. */
    private static List<Matter> held(JdbcClient client, Handover handover) {
        return client.sql(HOLD)
                .param("county", handover.from().county())
                .param("matters", named(handover))
                .query(Register::matter)
                .list();
    }

    /** What else waits for the giver, wherever it is and whoever may see it, is looked at by the first round of the day. */
    private static void leave(JdbcClient client, Handover handover) {
        var county = handover.from().county();
        ScopedTransactions.widened(
                client,
                Scope.of(county),
                wide -> wide.sql(LEAVE)
                        .param("county", county)
                        .param("day", handover.day())
                        .param("giver", handover.from().id())
                        .update());
    }

    private void requireFit(JdbcClient client, Handover handover, List<Matter> held, Roster roster) {
        var takers = handover.shares().stream()
                .filter(share -> share.matter() != null)
                .collect(Collectors.toMap(
                        share -> Objects.requireNonNull(share.matter()).matter(), Handover.Share::taker));
        var unfit = new ArrayList<String>();
        for (var docket : LinkedMatters.dockets(client, law, held)) {
            var taker = Objects.requireNonNull(takers.get(docket.matter().id()));
            var procedure = Matters.procedureOf(law, docket.matter());
            new Fitness(procedure, docket, docket.setting(law, roster), handover.day())
                    .missing(handover.from().id(), taker.id())
                    .ifPresent(why ->
                            unfit.add(taker.name() + "不能接手“" + docket.matter().title() + "”：" + why));
        }
        if (!unfit.isEmpty()) {
            var more = unfit.size() > MOST_NAMED ? "；还有" + (unfit.size() - MOST_NAMED) + "件" : "";
            throw new StaffRefusal(
                    unfit.stream().limit(MOST_NAMED).collect(Collectors.joining("；")) + more + "。请为这些事项另选接手人。");
        }
    }

    private void tell(JdbcClient client, Handover handover, Roster roster) {
        var told = handover.shares().stream()
                .filter(share -> share.matter() != null)
                .map(share -> told(handover, share.taker().id(), Objects.requireNonNull(share.matter()), roster))
                .toList();
        NoticeRows.tell(client, handover.from().county(), told);
    }

    private NoticeRows.NoticeRow told(Handover handover, String taker, Handover.Open open, Roster roster) {
        var text = handover.from().name() + "移交给您：“" + open.title() + "”，待办" + String.join("、", open.steps());
        var notice = new Recorder.Notice(
                TimeOrderedId.at(matters.now()), roles(roster, taker, handover.day()), List.of(taker), text);
        return new NoticeRows.NoticeRow(open.place(), open.matter(), notice);
    }

    private static List<String> roles(Roster roster, String person, LocalDate day) {
        return roster.postsOf(person, day).stream().map(Post::role).distinct().toList();
    }
}
