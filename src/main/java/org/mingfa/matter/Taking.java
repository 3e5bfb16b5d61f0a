package org.mingfa.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.judging.Breach;
import org.mingfa.judging.Counting;
import org.mingfa.judging.Judge;
import org.mingfa.judging.Links;
import org.mingfa.judging.Ruling;
import org.mingfa.judging.Setting;
import org.mingfa.judging.Standing;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Value;
import org.mingfa.matter.value.Binding;
import org.mingfa.matter.value.Intake;
import org.mingfa.matter.value.PersonalData;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Roster;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One proposal within its transaction: judged, and when allowed, all that is to be written. It writes nothing itself. */
final class Taking {

    /** What a proposal comes to. */
    sealed interface Worked {

        /** Nothing is to be written. */
        record Settled(Answer answer) implements Worked {}

        /**
         * @param acts the matter's, with the new one at the end
         * @param sequel that the matter is open again by it, or null
         */
        record ToWrite(
                Recorder.Entry entry,
                List<Act> acts,
                Standing standing,
                @Nullable ToWrite sequel) implements Worked {

            /** What stands at the end of it. */
            ToWrite last() {
                return sequel == null ? this : sequel;
            }

            /** The same, and nobody is told of it. */
            ToWrite untold() {
                return new ToWrite(entry.untold(), acts, standing, sequel == null ? null : sequel.untold());
            }

            Answer.Taken taken() {
                return new Answer.Taken(last().entry().matter(), entry.act(), entry.findings(), standing);
            }

            /** Writes the act, and after it that the matter is open again. */
            void write(JdbcClient client) {
                Recorder.write(client, entry);
                if (sequel != null) {
                    Recorder.write(client, sequel.entry());
                }
            }
        }
    }

    /** What all proposals are worked on with. */
    record Tools(
            LawLibrary law,
            Places places,
            Intake intake,
            PersonalData personalData,
            Histories histories,
            LinkedMatters linked,
            Leaning leaning,
            Companions companions) {

        Setting setting(PlaceCode place, Roster roster) {
            return new Setting(place, roster, law.calendar(), law.parameters(), law.statutes());
        }

        /** Where a new matter happens: the place its field names, otherwise where the actor's post is. */
        PlaceCode openingPlace(Procedure procedure, Proposal proposal, Actor actor, Roster roster) {
            var field = procedure.head().happensAt();
            var entered =
                    field == null ? null : proposal.particulars().entries().get(field);
            if (entered != null) {
                var read = intake.read(
                        procedure, procedure.opening(), Map.of(field, entered), actor.place(), roster, Binding.NONE);
                if (read.get(field) instanceof Value.Text(var code)) {
                    return PlaceCode.of(code);
                }
            }
            return actor.place();
        }
    }

    private final Tools tools;
    private final Numbers numbers;
    private final LinkSource links;
    private final Actor actor;
    private final Proposal proposal;
    private final Instant now;
    private final Roster roster;

    Taking(Tools tools, Numbers numbers, LinkSource links, Actor actor, Proposal proposal, Instant now, Roster roster) {
        this.tools = tools;
        this.numbers = numbers;
        this.links = links;
        this.actor = actor;
        this.proposal = proposal;
        this.now = now;
        this.roster = roster;
    }

    /** In a transaction that goes on, with numbers taken as they are needed. */
    static Taking within(JdbcClient client, Tools tools, Actor actor, Proposal proposal, Instant now, Roster roster) {
        var links = tools.linked().within(client, actor.county(), actor.scope());
        return new Taking(tools, new Numbers.OneByOne(client), links, actor, proposal, now, roster);
    }

    static Act act(Actor actor, Proposal proposal, int seq, Map<String, Value> values, Instant now) {
        var said = proposal.particulars();
        var persons = new ArrayList<String>();
        persons.add(actor.person());
        said.others().stream().filter(other -> !persons.contains(other)).forEach(persons::add);
        return new Act(
                seq,
                proposal.kind(),
                proposal.step(),
                said.outcome(),
                values,
                said.evidence(),
                persons,
                actor.post(),
                proposal.when().day(),
                proposal.when().at(),
                now,
                proposal.carriedOver());
    }

    /** @param from whoever keeps what the step is taken beside, when it comes from there */
    Worked work(JdbcClient client, @Nullable Companion from) {
        var id = proposal.target().matter();
        if (id == null) {
            return open(client);
        }
        return Register.hold(client, actor.county(), id)
                .filter(matter -> isKnown(client, matter))
                .map(matter -> goOn(client, matter, from))
                .orElseGet(() -> new Worked.Settled(new Answer.Unknown()));
    }

    /** To whom a matter is withheld, there is none; by the role, or because it is about the person. */
    private boolean isKnown(JdbcClient client, Matter matter) {
        return !Withheld.isPossible(tools.law(), actor, matter.procedure())
                || ScopedTransactions.asReader(
                        client,
                        actor.scope(),
                        reader -> Register.find(reader, matter.county(), matter.id())
                                .isPresent());
    }

    private Worked goOn(JdbcClient client, Matter matter, @Nullable Companion from) {
        var acts = tools.histories().acts(client, matter);
        var seen = proposal.target().seen();
        if (seen != null && seen < matter.acts()) {
            return new Worked.Settled(new Answer.Overtaken(matter, acts.subList(seen, acts.size())));
        }
        var procedure = Matters.procedureOf(tools.law(), matter);
        return Optional.ofNullable(procedure.step(proposal.step()))
                .flatMap(known -> tools.companions().breach(client, from, matter, known, proposal.kind()))
                .<Worked>map(breach -> new Worked.Settled(new Answer.Refused(List.of(breach))))
                .orElseGet(() -> judge(client, new Ground.Held(procedure, matter, acts)));
    }

    /**
     * Opens a matter: nothing is asked of the database but its numbers.
     *
     * @param client where the matter it is opened from is held meanwhile; null before the transaction that writes it
     */
    Worked open(@Nullable JdbcClient client) {
        return tools.law()
                .inForce(proposal.target().procedure(), proposal.when().day())
                .map(procedure -> judge(
                        client,
                        new Ground.Fresh(
                                procedure, tools.openingPlace(procedure, proposal, actor, roster), numbers, now)))
                .orElseGet(() -> new Worked.Settled(new Answer.Unknown()));
    }

    private Worked judge(@Nullable JdbcClient client, Ground ground) {
        var entered = act(actor, proposal, ground.acts().size() + 1, values(ground), now);
        var ended = client == null
                ? Optional.<Breach>empty()
                : new Parents(tools, roster, now).hold(client, ground, entered);
        if (ended.isPresent()) {
            return new Worked.Settled(new Answer.Refused(List.of(ended.get())));
        }
        var linked = read(ground, Links.heldBy(Judge.plus(ground.acts(), entered)));
        var pinned = entered.on(linked.pins());
        var setting =
                asked(ground, pinned, tools.setting(ground.place(), roster).with(linked));
        var act = Counting.fill(ground.procedure(), ground.acts(), pinned, setting);
        return switch (Judge.judge(ground.procedure(), ground.acts(), act, setting)) {
            case Ruling.Refused(var breaches) -> new Worked.Settled(new Answer.Refused(breaches));
            case Ruling.Allowed allowed -> new Writing(tools, roster, now).toWrite(ground, allowed, setting);
        };
    }

    /** The setting, once the figures have been asked that the act counts by. */
    private Setting asked(Ground ground, Act act, Setting setting) {
        var questions = Counting.questions(ground.procedure(), ground.acts(), act, setting);
        return setting.answering(links.answers(questions, proposal.target().matter()));
    }

    private Links read(Ground ground, Set<String> held) {
        return switch (ground) {
            case Ground.Fresh _ -> links.read(held);
            case Ground.Held(var _, var matter, var _) -> links.read(held, matter);
        };
    }

    /** What was entered, with the numbers the program gives out; nothing for a step that the procedure does not have. */
    private Map<String, Value> values(Ground ground) {
        var procedure = ground.procedure();
        var step = procedure.step(proposal.step());
        if (step == null) {
            return Map.of();
        }
        var township = ground.place().upTo(Level.TOWNSHIP);
        var values = tools.intake()
                .read(
                        procedure,
                        step,
                        proposal.particulars().entries(),
                        township,
                        roster,
                        (type, text) -> links.find(type, text, township));
        return switch (proposal.kind()) {
            case Act.Kind.Doing _ ->
                new Series(numbers, ground.place(), proposal.when().day().getYear())
                        .assign(procedure, step, values, tools.law().parameters());
            case Act.Kind.Correcting _, Act.Kind.Voiding _, Act.Kind.Resulting _, Act.Kind.Reopening _ -> values;
        };
    }
}
