package org.mingfa.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingfa.law.LawLibrary;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Handover;
import org.mingfa.staff.HandoverWish;
import org.mingfa.staff.Post;
import org.mingfa.staff.Roster;
import org.mingfa.staff.Staff;
import org.mingfa.staff.StaffRefusal;
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

    private static final String ACTED = """
            select exists (select 1 from act where county = :county and recorded >= :since and happened > :lastDay and post = any (:posts))
            """;

    private static final String TELL = """
            insert into notice (county, place, id, matter, roles, persons, text, created)
            values (:county, :place, :id, :matter, :roles, :persons, :text, :created)
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
        var step = row.getString("step");
        var name = law.version(procedure, row.getObject("version", LocalDate.class))
                .map(known -> Objects.requireNonNull(known.step(step)).name())
                .orElse(step);
        var lateAfter = row.getObject("late_after", LocalDate.class);
        return new Handover.Open(
                row.getObject("id", UUID.class),
                row.getString("place"),
                row.getString("number"),
                row.getString("title"),
                procedure,
                List.of(name),
                row.getObject("due", LocalDate.class),
                lateAfter != null && lateAfter.isBefore(today));
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
                one.late() || other.late());
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
            requireFit(client, handover, held, roster);
            new Restanding(law, matters.today(), "工作交接", matters::lapsed).again(client, held, roster);
            tell(client, handover, roster);
        });
    }

    /** What was done in a post is done on days on which it was held. */
    private void requireNothingDoneSince(JdbcClient client, Handover handover) {
        var ended = handover.posts().stream().map(pair -> pair.ended().id()).toArray(String[]::new);
        var lastDay = handover.day().minusDays(1);
        if (ended.length > 0 && hasActed(client, handover.from().county(), lastDay, ended)) {
            throw new StaffRefusal(handover.from().name() + "今天还以原岗位办理了事项，岗位最早到今天为止。请把交接日定为明天。");
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
        var named = handover.shares().stream()
                .map(Handover.Share::matter)
                .filter(Objects::nonNull)
                .map(Handover.Open::matter)
                .toArray(UUID[]::new);
        return client.sql(HOLD)
                .param("county", handover.from().county())
                .param("matters", named)
                .query(Register::matter)
                .list();
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
        var giver = handover.from();
        for (var share : handover.shares()) {
            var open = share.matter();
            if (open != null) {
                client.sql(TELL)
                        .param("county", giver.county())
                        .param("place", open.place())
                        .param("id", TimeOrderedId.at(matters.now()))
                        .param("matter", open.matter())
                        .param("roles", roles(roster, share.taker().id(), handover.day()))
                        .param("persons", new String[] {share.taker().id()})
                        .param("text", giver.name() + "移交给您：“" + open.title() + "”，待办" + String.join("、", open.steps()))
                        .param("created", OffsetDateTime.ofInstant(matters.now(), ZoneOffset.UTC))
                        .update();
            }
        }
    }

    private static String[] roles(Roster roster, String person, LocalDate day) {
        return roster.postsOf(person, day).stream().map(Post::role).distinct().toArray(String[]::new);
    }
}
