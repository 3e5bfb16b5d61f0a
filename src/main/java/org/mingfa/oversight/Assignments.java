package org.mingfa.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.document.OfficialDocument;
import org.mingfa.document.Signature;
import org.mingfa.evidence.EvidenceStore;
import org.mingfa.evidence.StoredFile;
import org.mingfa.judging.Breach;
import org.mingfa.law.Closing;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Matters;
import org.mingfa.matter.Proposal;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.store.ScopedTransactions;

/** Gives one task to many townships: a matter of task supervision in each, opened as any other; and what came back. */
public final class Assignments {

    /** What is to be done, how one will see that it is done, by when, where. */
    public record Task(String title, String standard, LocalDate due, List<PlaceCode> townships) {
        public Task {
            townships = List.copyOf(townships);
        }
    }

    /** What became of a task in one township; breaches where it was refused. */
    public record Given(PlaceCode township, @Nullable Matter matter, List<Breach> breaches) {}

    /**
     * How a task stands in one township.
     *
     * @param step what it waits for, or null when it has ended
     * @param closing how it ended, or null
     */
    public record Return(
            UUID assignment,
            String title,
            LocalDate due,
            PlaceCode place,
            UUID matter,
            String number,
            @Nullable String step,
            @Nullable Closing closing,
            @Nullable LocalDate closedOn) {}

    private static final String INSERT = """
            insert into assignment (county, place, id, title, due, post, made) values (:county, :place, :id, :title, :due, :post, :made)
            """;
    private static final String INSERT_MATTER = """
            insert into assigned_matter (county, place, assignment, matter) values (:county, :township, :assignment, :matter)
            """;
    private static final String RETURNS = """
            select a.id, a.title, a.due, t.place, t.matter, m.number, m.closing, m.closed_on,
                   (select min(o.step) from open_step o
                    where o.county = t.county and o.matter = t.matter and not o.optional) as step
            from assignment a
            join assigned_matter t on t.county = a.county and t.assignment = a.id
            join matter m on m.county = t.county and m.id = t.matter
            where a.county = :county
            order by a.made desc, t.place limit :limit
            """;

    private final ScopedTransactions transactions;
    private final Matters matters;
    private final TaskOpening opening;
    private final Places places;
    private final Clock clock;

    public Assignments(
            ScopedTransactions transactions, Matters matters, EvidenceStore evidence, Places places, Clock clock) {
        this.transactions = transactions;
        this.matters = matters;
        this.opening = new TaskOpening(matters, evidence);
        this.places = places;
        this.clock = clock;
    }

    /** Opens the task in each township that does not refuse it, and keeps together what belongs together. */
    public List<Given> give(Actor actor, Task task) {
        var given = new ArrayList<Given>();
        for (var township : task.townships()) {
            var answer = matters.take(actor.at(township), proposal(actor, task, township));
            given.add(
                    switch (answer) {
                        case Answer.Taken taken -> new Given(township, taken.matter(), List.of());
                        case Answer.Refused(var breaches) -> new Given(township, null, breaches);
                        case Answer.Overtaken _, Answer.Already _, Answer.Unknown _ ->
                            throw new IllegalStateException("opening a matter was answered with " + answer);
                    });
        }
        keep(actor, task, given);
        return given;
    }

    private Proposal proposal(Actor actor, Task task, PlaceCode township) {
        var notice = notice(actor, task, township);
        return opening.proposal(task.title(), TaskProcedure.COUNTY_TASK, task.standard(), task.due(), Map.of(), notice);
    }

    /** The paper by which the task was given; what the township files as its ground. */
    private StoredFile notice(Actor actor, Task task, PlaceCode township) {
        var document = OfficialDocument.titled("关于交办“" + task.title() + "”的通知")
                .addressee(places.fullName(township) + "人民政府")
                .paragraph("现将“" + task.title() + "”交由你单位办理。")
                .paragraph("办结标准：" + task.standard())
                .paragraph("办结期限：" + task.due().getYear() + "年" + task.due().getMonthValue() + "月"
                        + task.due().getDayOfMonth() + "日。")
                .signature(new Signature(List.of(actor.unitName()), matters.today(), Signature.Form.UNSEALED))
                .build();
        return opening.ground(actor, township, document, "交办通知.docx");
    }

    private void keep(Actor actor, Task task, List<Given> given) {
        if (given.stream().allMatch(one -> one.matter() == null)) {
            return;
        }
        var id = UUID.randomUUID();
        transactions.within(actor.scope(), client -> {
            client.sql(INSERT)
                    .param("county", actor.county())
                    .param("place", actor.place().digits())
                    .param("id", id)
                    .param("title", task.title())
                    .param("due", task.due())
                    .param("post", actor.post())
                    .param("made", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
            for (var one : given) {
                var matter = one.matter();
                if (matter != null) {
                    client.sql(INSERT_MATTER)
                            .param("county", actor.county())
                            .param("township", one.township().digits())
                            .param("assignment", id)
                            .param("matter", matter.id())
                            .update();
                }
            }
            return null;
        });
    }

    /** The newest tasks of the county and how each stands in each township. */
    public List<Return> returns(Actor actor, int limit) {
        return transactions.reading(
                actor.scope(),
                client -> client.sql(RETURNS)
                        .param("county", actor.county())
                        .param("limit", limit)
                        .query((row, _) -> new Return(
                                row.getObject("id", UUID.class),
                                row.getString("title"),
                                row.getObject("due", LocalDate.class),
                                PlaceCode.of(row.getString("place")),
                                row.getObject("matter", UUID.class),
                                row.getString("number"),
                                row.getString("step"),
                                Closing.read(row.getString("closing")),
                                row.getObject("closed_on", LocalDate.class)))
                        .list());
    }
}
