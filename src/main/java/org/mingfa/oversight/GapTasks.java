package org.mingfa.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.document.OfficialDocument;
import org.mingfa.document.Signature;
import org.mingfa.evidence.EvidenceStore;
import org.mingfa.evidence.StoredFile;
import org.mingfa.judging.Breach;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.ReliedField;
import org.mingfa.law.Value;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Matters;
import org.mingfa.matter.Proposal;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.store.ScopedTransactions;

/** Makes many tasks in one go of what is missing: a matter of task supervision for each, none where it is asked for already. */
public final class GapTasks {

    /**
     * What is missing somewhere, in the words of the task, and the township it is missing in.
     *
     * @param proposed who is proposed to answer for it, by the field of the task that says so; empty for nobody
     */
    public record Gap(
            PlaceCode township,
            String title,
            String standard,
            LocalDate due,
            Map<ReliedField<Value.Text>, String> proposed) {
        public Gap {
            proposed = Map.copyOf(proposed);
        }
    }

    /**
     * What became of one.
     *
     * @param matter null where it was refused, or open before
     * @param breaches why it was refused; none where it was open before
     */
    public record Given(Gap gap, @Nullable Matter matter, List<Breach> breaches) {

        public boolean wasOpen() {
            return matter == null && breaches.isEmpty();
        }
    }

    private static final String OPEN = """
            select title from matter
            where county = :county and place = :place and procedure = :procedure and closing is null and title = any (:titles)
            """;

    private final ScopedTransactions transactions;
    private final Matters matters;
    private final TaskOpening opening;
    private final Places places;

    public GapTasks(ScopedTransactions transactions, Matters matters, EvidenceStore evidence, Places places) {
        this.transactions = transactions;
        this.matters = matters;
        this.opening = new TaskOpening(matters, evidence);
        this.places = places;
    }

    /** @param asked what is asked for and by what, the ground of every task */
    public List<Given> give(Actor actor, String asked, List<Gap> gaps) {
        var given = new ArrayList<Given>();
        var byTownship = new HashMap<PlaceCode, List<Gap>>();
        gaps.forEach(gap -> byTownship
                .computeIfAbsent(gap.township(), _ -> new ArrayList<>())
                .add(gap));
        byTownship.forEach((township, there) -> given.addAll(give(actor.at(township), township, asked, there)));
        return given;
    }

    private List<Given> give(Actor actor, PlaceCode township, String asked, List<Gap> gaps) {
        var open = open(actor, township, gaps);
        var given = new ArrayList<Given>();
        StoredFile ground = null;
        for (var gap : gaps) {
            if (open.contains(gap.title())) {
                given.add(new Given(gap, null, List.of()));
                continue;
            }
            ground = ground == null ? list(actor, township, asked, gaps) : ground;
            given.add(
                    switch (matters.take(actor, proposal(gap, ground))) {
                        case Answer.Taken taken -> new Given(gap, taken.matter(), List.of());
                        case Answer.Refused(var breaches) -> new Given(gap, null, breaches);
                        case Answer.Overtaken _, Answer.Already _, Answer.Unknown _ ->
                            throw new IllegalStateException("opening a matter was not answered");
                    });
        }
        return given;
    }

    private Set<String> open(Actor actor, PlaceCode township, List<Gap> gaps) {
        return Set.copyOf(transactions.reading(
                actor.scope(),
                client -> client.sql(OPEN)
                        .param("county", actor.county())
                        .param("place", township.digits())
                        .param("procedure", TaskProcedure.RELIES.procedure())
                        .param("titles", gaps.stream().map(Gap::title).toArray(String[]::new))
                        .query(String.class)
                        .list()));
    }

    private Proposal proposal(Gap gap, StoredFile ground) {
        return opening.proposal(gap.title(), TaskProcedure.PROBLEM, gap.standard(), gap.due(), gap.proposed(), ground);
    }

    /** The list of what is missing: the ground on which each task is set. */
    private StoredFile list(Actor actor, PlaceCode township, String asked, List<Gap> gaps) {
        var document = OfficialDocument.titled(places.name(township) + "缺项清单").paragraph(asked);
        gaps.forEach(gap -> document.paragraph(gap.title() + "：" + gap.standard() + "。"));
        document.signature(new Signature(List.of(actor.unitName()), matters.today(), Signature.Form.UNSEALED));
        return opening.ground(actor, township, document.build(), "缺项清单.docx");
    }
}
