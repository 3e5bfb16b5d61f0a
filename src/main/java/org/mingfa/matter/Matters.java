package org.mingfa.matter;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.judging.Asking;
import org.mingfa.judging.Breach;
import org.mingfa.judging.Chain;
import org.mingfa.judging.Facts;
import org.mingfa.judging.Judge;
import org.mingfa.judging.Ruling;
import org.mingfa.judging.Setting;
import org.mingfa.judging.Standing;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Procedure;
import org.mingfa.law.Value;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Roster;
import org.mingfa.staff.Staff;
import org.mingfa.store.ScopedTransactions;
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
    private final Places places;
    private final Intake intake;
    private final Histories histories;
    private final Refusals refusals;
    private final InstantSource clock;

    public Matters(
            ScopedTransactions transactions,
            LawLibrary law,
            Staff staff,
            Places places,
            PersonalData personalData,
            InstantSource clock) {
        this.transactions = transactions;
        this.law = law;
        this.staff = staff;
        this.places = places;
        this.intake = new Intake(places, personalData);
        this.histories = new Histories();
        this.refusals = new Refusals();
        this.clock = clock;
    }

    /** Takes an act, or says why not. */
    public Answer take(Actor actor, Proposal proposal) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var roster = staff.roster(actor.county());
        try {
            return transactions.within(actor.scope(), client -> {
                var answer = new Taking(client, actor, proposal, now, roster).answer();
                if (answer instanceof Answer.Refused || answer instanceof Answer.Already) {
                    throw new Refusals.Undo(answer);
                }
                return answer;
            });
        } catch (Refusals.Undo undone) {
            if (undone.answer() instanceof Answer.Refused(var breaches)) {
                transactions.within(actor.scope(), client -> {
                    refusals.record(client, actor, proposal, breaches, now);
                    return null;
                });
            }
            return undone.answer();
        }
    }

    /** What the law would answer, without taking the act or keeping anything. */
    public Answer consider(Actor actor, Proposal proposal) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var roster = staff.roster(actor.county());
        try {
            return transactions.within(actor.scope(), client -> {
                throw new Refusals.Undo(new Taking(client, actor, proposal, now, roster).answer());
            });
        } catch (Refusals.Undo undone) {
            return undone.answer();
        }
    }

    /** Those of the keys of workbook rows that have opened a matter of the township, with that matter. */
    public Map<String, UUID> opened(Actor actor, String township, Collection<String> keys) {
        return transactions.reading(actor.scope(), client -> ImportRows.opened(client, township, keys));
    }

    /** A matter with its acts, if the actor may see it. */
    public Optional<Docket> find(Actor actor, String county, UUID id) {
        return transactions.reading(
                actor.scope(),
                client -> Register.find(client, county, id)
                        .map(matter -> new Docket(matter, histories.acts(client, matter))));
    }

    /** What is recorded beside the acts of a matter, its chain worked out again. */
    public Trail trail(Actor actor, Docket docket) {
        return transactions.reading(actor.scope(), client -> Trail.read(client, docket));
    }

    /**
     * What the step of a proposal asks for, given what it says so far.
     *
     * @param docket the matter, or null for one that is to be opened
     */
    public Asking asking(Actor actor, Procedure procedure, @Nullable Docket docket, Proposal proposal) {
        var roster = staff.roster(actor.county());
        var place = docket == null
                ? openingPlace(procedure, proposal, actor, roster)
                : docket.matter().place();
        var acts = docket == null ? List.<Act>of() : docket.acts();
        var draft = draft(actor, procedure, place, acts, proposal);
        return Asking.of(procedure, acts, draft, setting(place, roster));
    }

    /** The act of a proposal as it would be recorded in a matter, by what is filled in so far; nothing is judged or kept. */
    public Act draft(Actor actor, Docket docket, Proposal proposal) {
        var matter = docket.matter();
        return draft(actor, procedureOf(matter), matter.place(), docket.acts(), proposal);
    }

    private Act draft(Actor actor, Procedure procedure, String place, List<Act> acts, Proposal proposal) {
        var step = Objects.requireNonNull(procedure.step(proposal.step()));
        var roster = staff.roster(actor.county());
        var values = intake.read(procedure, step, proposal.entries(), Matter.township(place), roster);
        return act(actor, proposal, acts.size() + 1, values, clock.instant());
    }

    /** Where a new matter happens: the place its field names, otherwise where the actor's post is. */
    private String openingPlace(Procedure procedure, Proposal proposal, Actor actor, Roster roster) {
        var field = procedure.head().happensAt();
        var entered = field == null ? null : proposal.entries().get(field);
        if (entered != null) {
            var read = intake.read(procedure, procedure.opening(), Map.of(field, entered), actor.place(), roster);
            if (read.get(field) instanceof Value.Text(var code)) {
                return code;
            }
        }
        return actor.place();
    }

    private static Act act(Actor actor, Proposal proposal, int seq, Map<String, Value> values, Instant now) {
        var persons = new ArrayList<String>();
        persons.add(actor.person());
        proposal.others().stream().filter(other -> !persons.contains(other)).forEach(persons::add);
        return new Act(
                seq,
                proposal.kind(),
                proposal.step(),
                proposal.outcome(),
                values,
                proposal.evidence(),
                persons,
                actor.post(),
                proposal.happened(),
                now,
                proposal.carriedOver());
    }

    /** The procedure that governs a matter. */
    public Procedure procedureOf(Matter matter) {
        return law.version(matter.procedure(), matter.version())
                .orElseThrow(() -> new IllegalStateException("law/ no longer holds " + matter.procedure()
                        + " in force from " + matter.version() + ", which matter " + matter.id() + " runs under"));
    }

    /** Where the matter stands today. */
    public Standing standing(Docket docket) {
        return Standing.of(procedureOf(docket.matter()), docket.acts(), setting(docket.matter()), today());
    }

    public LocalDate today() {
        return clock.instant().atZone(Act.ZONE).toLocalDate();
    }

    public Setting setting(Matter matter) {
        return setting(matter.place(), staff.roster(matter.county()));
    }

    /** Where a matter of the county would run that is to be opened at a place. */
    public Setting setting(String county, String place) {
        return setting(place, staff.roster(county));
    }

    private Setting setting(String place, Roster roster) {
        return new Setting(place, roster, law.calendar(), law.parameters());
    }

    /** One proposal within its transaction. */
    private final class Taking {
        private final JdbcClient client;
        private final Actor actor;
        private final Proposal proposal;
        private final Instant now;
        private final Roster roster;

        Taking(JdbcClient client, Actor actor, Proposal proposal, Instant now, Roster roster) {
            this.client = client;
            this.actor = actor;
            this.proposal = proposal;
            this.now = now;
            this.roster = roster;
        }

        Answer answer() {
            var id = proposal.matter();
            if (id == null) {
                return open();
            }
            var held = Register.hold(client, actor.county(), id);
            if (held.isEmpty()) {
                return new Answer.Unknown();
            }
            var matter = held.get();
            var acts = histories.acts(client, matter);
            var seen = proposal.seen();
            if (seen != null && seen < matter.acts()) {
                return new Answer.Overtaken(matter, acts.subList(seen, acts.size()));
            }
            return judge(procedureOf(matter), matter, acts, matter.place());
        }

        private Answer open() {
            var procedure = law.inForce(proposal.procedure(), proposal.happened());
            if (procedure.isEmpty()) {
                return new Answer.Unknown();
            }
            return judge(procedure.get(), null, List.of(), openingPlace(procedure.get(), proposal, actor, roster));
        }

        private Answer judge(Procedure procedure, @Nullable Matter matter, List<Act> acts, String place) {
            var step = procedure.step(proposal.step());
            Map<String, Value> values = Map.of();
            if (step != null) {
                values = intake.read(procedure, step, proposal.entries(), Matter.township(place), roster);
                if (proposal.kind() instanceof Act.Kind.Doing) {
                    values = new Series(client, place, proposal.happened().getYear())
                            .assign(procedure, step, values, law.parameters());
                }
            }
            var act = act(actor, proposal, acts.size() + 1, values, now);
            var setting = setting(place, roster);
            return switch (Judge.judge(procedure, acts, act, setting)) {
                case Ruling.Refused(var breaches) -> new Answer.Refused(breaches);
                case Ruling.Allowed(var cautions, var standing) ->
                    record(procedure, matter, acts, act, setting, cautions, standing);
            };
        }

        private Answer record(
                Procedure procedure,
                @Nullable Matter before,
                List<Act> acts,
                Act act,
                Setting setting,
                List<Breach> cautions,
                Standing standing) {
            var after = new ArrayList<>(acts);
            after.add(act);
            var matter = matter(procedure, before, act, after, setting, standing);
            var measures = law.countedFrom(procedure.id());
            var differences = Facts.difference(
                    Facts.of(measures, procedure, acts, setting), Facts.of(measures, procedure, after, setting));
            var open = OpenStep.of(procedure, after, standing);
            boolean reworded = before == null || !before.fields().equals(matter.fields());
            Recorder.write(
                    client,
                    new Recorder.Entry(
                            matter,
                            act,
                            cautions,
                            open,
                            differences,
                            Notices.of(procedure, act, open, matter, now),
                            OpenStep.revisit(standing),
                            reworded ? words(procedure, matter) : null));
            var key = proposal.key();
            if (before == null && key != null && !ImportRows.claim(client, matter, key, now)) {
                return ImportRows.opened(client, matter, key);
            }
            histories.keep(client, matter, after);
            return new Answer.Taken(matter, act, cautions, standing);
        }

        private Matter matter(
                Procedure procedure,
                @Nullable Matter before,
                Act act,
                List<Act> acts,
                Setting setting,
                Standing standing) {
            var id = before == null ? TimeOrderedId.at(now) : before.id();
            var version = procedure.head().inForce();
            var number = before == null
                    ? new Series(client, setting.place(), act.happened().getYear()).matterNumber(procedure)
                    : before.number();
            var previous = before == null
                    ? Chain.root(id.toString(), setting.place(), procedure.id() + "@" + version)
                    : before.head();
            return new Matter(
                    actor.county(),
                    setting.place(),
                    id,
                    procedure.id(),
                    version,
                    number,
                    new Wording(places, roster).title(procedure, standing.values()),
                    before == null ? act.happened() : before.began(),
                    before == null ? act.carriedOver() : before.carriedOver(),
                    act.seq(),
                    Chain.link(previous, act),
                    Shown.of(procedure, acts, standing),
                    standing.closing(),
                    standing.closing() == null
                            ? null
                            : Objects.requireNonNullElse(before == null ? null : before.closedOn(), act.happened()));
        }

        private String words(Procedure procedure, Matter matter) {
            var wording = new Wording(places, roster);
            var text = new StringBuilder(matter.number()).append(' ').append(matter.title());
            procedure
                    .fields()
                    .forEach(field -> text.append('\n')
                            .append(wording.of(field, matter.fields().get(field.id()))));
            return Words.index(text.toString());
        }
    }
}
