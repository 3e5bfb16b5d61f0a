package org.mingfa.matter;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.judging.Breach;
import org.mingfa.judging.Setting;
import org.mingfa.judging.Standing;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;
import org.mingfa.matter.value.Intake;
import org.mingfa.matter.value.PersonalData;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Roster;
import org.mingfa.staff.Staff;
import org.mingfa.store.Conclusion;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.mingfa.store.TransactionWork;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one writer of acts. Each proposal is one transaction: the matter is held, the law judges, the act is appended to the
 * chain, and standing, facts, tallies, clocks and notices follow in the same commit. A refusal leaves nothing but the record
 * that it was asked for.
 */
public final class Matters {

    private final ScopedTransactions transactions;
    private final LawLibrary law;
    private final Staff staff;
    private final Taking.Tools tools;
    private final Openings openings;
    private final Refusals refusals;
    private final InstantSource clock;

    /** @param companions all who keep something that steps are taken beside, each another thing */
    public Matters(
            ScopedTransactions transactions,
            LawLibrary law,
            Staff staff,
            Places places,
            PersonalData personalData,
            List<Companion> companions,
            InstantSource clock) {
        this(transactions, law, staff, tools(law, places, personalData, companions), clock);
    }

    private static Taking.Tools tools(
            LawLibrary law, Places places, PersonalData personalData, List<Companion> companions) {
        var histories = new Histories();
        return new Taking.Tools(
                law,
                places,
                new Intake(places, personalData),
                personalData,
                histories,
                new LinkedMatters(law, histories, personalData),
                new Leaning(law),
                new Companions(companions));
    }

    private Matters(
            ScopedTransactions transactions, LawLibrary law, Staff staff, Taking.Tools tools, InstantSource clock) {
        this.transactions = transactions;
        this.law = law;
        this.staff = staff;
        this.tools = tools;
        this.refusals = new Refusals(law);
        this.openings = new Openings(transactions, tools, refusals);
        this.clock = clock;
    }

    /** The same on another clock. */
    public Matters on(InstantSource time) {
        return new Matters(transactions, law, staff, tools, time);
    }

    /** What is kept together with an act. */
    @FunctionalInterface
    public interface Sequel {

        /** Runs in the act's own transaction; any exception undoes the act too. */
        void keep(JdbcClient client, Answer.Taken taken);
    }

    /** Takes an act, or says why not. */
    public Answer take(Actor actor, Proposal proposal) {
        return take(actor, proposal, null, (_, _) -> {});
    }

    /**
     * Takes an act together with what it is taken beside, both or neither, or says why not.
     *
     * @param from whoever keeps that
     * @param sequel keeps what belongs to the act; not asked for what is refused
     */
    public Answer takeBeside(Actor actor, Proposal proposal, Companion from, Sequel sequel) {
        return take(actor, proposal, from, sequel);
    }

    /** Takes acts in one transaction, each judged on its own after those before it: all of them, or none and says which could not be. */
    public Together takeTogether(Actor actor, List<Proposal> proposals) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var roster = staff.roster(actor.county());
        var together = twice(actor.scope(), client -> takeTogether(client, actor, proposals, now, roster));
        if (together instanceof Together.Stopped(int at, Answer.Refused(var breaches))) {
            refused(actor, proposals.get(at), breaches, now);
        }
        return together;
    }

    private Conclusion<Together> takeTogether(
            JdbcClient client, Actor actor, List<Proposal> proposals, Instant now, Roster roster) {
        var taken = new ArrayList<Answer.Taken>();
        for (var proposal : proposals) {
            var answer = take(client, actor, proposal, null, now, roster);
            if (!(answer instanceof Answer.Taken one)) {
                return Conclusion.undoing(new Together.Stopped(taken.size(), answer));
            }
            taken.add(one);
        }
        return Conclusion.keeping(new Together.Taken(List.copyOf(taken)));
    }

    /** Records a matter told whole with all its steps, in one transaction; or nothing of it, and says why not. */
    public Carried carry(Actor actor, Whole whole) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var wholes = new Wholes(tools, staff.roster(actor.county()), now);
        var carried = twice(actor.scope(), client -> wholes.carry(client, actor, whole));
        if (carried instanceof Carried.Refused(var _, var _, var _, var breaches)) {
            refused(actor, whole.opening(), breaches, now);
        }
        return carried;
    }

    /** The number a matter bore where it was kept before it was carried over; empty where none was told. */
    public Optional<String> formerNumber(Actor actor, Matter matter) {
        return transactions.reading(actor.scope(), client -> FormerNumbers.of(client, matter));
    }

    private Answer take(Actor actor, Proposal proposal, @Nullable Companion from, Sequel sequel) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var roster = staff.roster(actor.county());
        TransactionWork<Conclusion<Answer>, RuntimeException> work = client -> {
            var given = take(client, actor, proposal, from, now, roster);
            if (given instanceof Answer.Taken taken) {
                sequel.keep(client, taken);
                return Conclusion.keeping(given);
            }
            return Conclusion.undoing(given);
        };
        var answer = twice(actor.scope(), work);
        if (answer instanceof Answer.Refused(var breaches)) {
            refused(actor, proposal, breaches, now);
        }
        return answer;
    }

    private void refused(Actor actor, Proposal asked, List<Breach> breaches, Instant now) {
        transactions.within(actor.scope(), client -> {
            refusals.record(client, actor, asked, breaches, now);
            return null;
        });
    }

    /** Once more where two acts on matters that hang together have held each other up: the other one has gone on by then. */
    private <T> T twice(Scope scope, TransactionWork<Conclusion<T>, RuntimeException> work) {
        try {
            return transactions.concluding(scope, work);
        } catch (PessimisticLockingFailureException heldUp) {
            return transactions.concluding(scope, work);
        }
    }

    private Answer take(
            JdbcClient client, Actor actor, Proposal proposal, @Nullable Companion from, Instant now, Roster roster) {
        return switch (Taking.within(client, tools, actor, proposal, now, roster)
                .work(client, from)) {
            case Taking.Worked.Settled(var answer) -> answer;
            case Taking.Worked.ToWrite work -> {
                var matter = work.entry().matter();
                work.write(client);
                var key = proposal.key();
                var already = proposal.target().matter() == null && key != null
                        ? ImportRows.claim(client, actor.scope(), matter, key, now)
                        : Optional.<UUID>empty();
                if (already.isPresent()) {
                    yield new Answer.Already(already.get());
                }
                new Parents(tools, roster, now).followed(client, work);
                yield work.taken();
            }
        };
    }

    /** What follows when time alone has ended a matter: the one it was opened from is told. */
    void lapsed(JdbcClient client, Docket was, LocalDate today, Roster roster) {
        if (!law.openedBy(was.matter().procedure()).isEmpty()) {
            new Parents(tools, roster, clock.instant().truncatedTo(ChronoUnit.MICROS)).lapsed(client, was, today);
        }
    }

    /** History to be carried over in batches, such as the rows of a workbook. */
    public Backfill backfill() {
        return new Backfill(this);
    }

    /** @param before the openings that will have been recorded by then */
    Judged judge(Actor actor, List<Proposal> proposals, @Nullable Judged before) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return openings.judge(actor, proposals, now, staff.roster(actor.county()), before);
    }

    /** @param asJudged whether the matters bear the numbers they were judged with */
    record Recorded(List<Answer> answers, boolean asJudged) {}

    /** Writes openings, each judged on its own and answered as {@link #take} would, all in one transaction if possible. */
    Recorded record(Judged judged) {
        try {
            return openings.write(judged)
                    ? new Recorded(judged.answers(), true)
                    : new Recorded(openings.again(judged).answers(), false);
        } catch (ConcurrencyFailureException | DuplicateKeyException overtaken) {
            var oneByOne = judged.proposals().stream()
                    .map(proposal -> take(judged.actor(), proposal))
                    .toList();
            return new Recorded(oneByOne, false);
        }
    }

    /** What the law would answer, without taking the act or keeping anything. */
    public Answer consider(Actor actor, Proposal proposal) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var roster = staff.roster(actor.county());
        return transactions.concluding(
                actor.scope(), client -> Conclusion.undoing(take(client, actor, proposal, null, now, roster)));
    }

    /** Where a step of a matter is taken instead of by its form; empty for one that is taken by it. */
    public Optional<Companion.Elsewhere> elsewhere(Actor actor, Matter matter, Step step) {
        return transactions.reading(actor.scope(), client -> tools.companions().elsewhere(client, null, matter, step));
    }

    /** Those of the keys of workbook rows that have opened a matter of the township, with that matter. */
    public Map<String, UUID> opened(Actor actor, PlaceCode township, Collection<String> keys) {
        return transactions.reading(actor.scope(), client -> ImportRows.opened(client, township, keys));
    }

    /** A matter with its acts, if the actor may see it. */
    public Optional<Docket> find(Actor actor, String county, UUID id) {
        return transactions.reading(
                actor.scope(),
                client -> Register.find(client, county, id).map(matter -> docket(client, actor, matter)));
    }

    private Docket docket(JdbcClient client, Actor actor, Matter matter) {
        var acts = tools.histories().acts(client, matter);
        var links = tools.linked().heldBy(client, matter, acts);
        return new Docket(matter, acts, links, tools.linked().withheld(client, actor, links));
    }

    /** Acts as far as they are filled in. */
    public Drafts drafts() {
        return new Drafts(transactions, tools, staff, clock);
    }

    /** The procedure that governs a matter. */
    public Procedure procedureOf(Matter matter) {
        return procedureOf(law, matter);
    }

    static Procedure procedureOf(LawLibrary law, Matter matter) {
        return law.governing(matter.procedure(), matter.version(), matter.began())
                .orElseThrow(() -> new IllegalStateException("law/ no longer holds " + matter.procedure()
                        + " in force from " + matter.version() + ", which matter " + matter.id() + " runs under"));
    }

    /** Where the matter stands today. */
    public Standing standing(Docket docket) {
        return Standing.of(procedureOf(docket.matter()), docket.acts(), setting(docket), today());
    }

    /** The time of day in Shanghai, to the minute. */
    public LocalTime timeOfDay() {
        return clock.instant().atZone(Act.ZONE).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    public LocalDate today() {
        return clock.instant().atZone(Act.ZONE).toLocalDate();
    }

    /** The server's clock. */
    public Instant now() {
        return clock.instant();
    }

    public Setting setting(Docket docket) {
        return docket.setting(law, staff.roster(docket.matter().county()));
    }

    /** Where a matter of the county would run that is to be opened at a place. */
    public Setting setting(String county, PlaceCode place) {
        return setting(place, staff.roster(county));
    }

    private Setting setting(PlaceCode place, Roster roster) {
        return tools.setting(place, roster);
    }
}
