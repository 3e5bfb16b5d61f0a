package org.mingfa.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
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
import org.mingfa.matter.value.Intake;
import org.mingfa.matter.value.ValueWords;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Roster;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One proposal within its transaction: judged, and when allowed, all that is to be written. It writes nothing itself. */
final class Taking {

    /** What a proposal comes to. */
    sealed interface Worked {

        /** Nothing is to be written. */
        record Settled(Answer answer) implements Worked {}

        /** @param acts the matter's, with the new one at the end */
        record ToWrite(Recorder.Entry entry, List<Act> acts, Standing standing) implements Worked {

            Answer.Taken taken() {
                return new Answer.Taken(entry.matter(), entry.act(), entry.findings(), standing);
            }
        }
    }

    /** What all proposals are worked on with. */
    record Tools(LawLibrary law, Places places, Intake intake, Histories histories, Companions companions) {

        Setting setting(String place, Roster roster) {
            return new Setting(place, roster, law.calendar(), law.parameters());
        }

        /** Where a new matter happens: the place its field names, otherwise where the actor's post is. */
        String openingPlace(Procedure procedure, Proposal proposal, Actor actor, Roster roster) {
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
    }

    private final Tools tools;
    private final Numbers numbers;
    private final Actor actor;
    private final Proposal proposal;
    private final Instant now;
    private final Roster roster;

    Taking(Tools tools, Numbers numbers, Actor actor, Proposal proposal, Instant now, Roster roster) {
        this.tools = tools;
        this.numbers = numbers;
        this.actor = actor;
        this.proposal = proposal;
        this.now = now;
        this.roster = roster;
    }

    static Act act(Actor actor, Proposal proposal, int seq, Map<String, Value> values, Instant now) {
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
                proposal.at(),
                now,
                proposal.carriedOver(),
                List.of());
    }

    /** @param from whoever keeps what the step is taken beside, when it comes from there */
    Worked work(JdbcClient client, @Nullable Companion from) {
        var id = proposal.matter();
        if (id == null) {
            return open();
        }
        var held = Register.hold(client, actor.county(), id);
        if (held.isEmpty()) {
            return new Worked.Settled(new Answer.Unknown());
        }
        var matter = held.get();
        var acts = tools.histories().acts(client, matter);
        var seen = proposal.seen();
        if (seen != null && seen < matter.acts()) {
            return new Worked.Settled(new Answer.Overtaken(matter, acts.subList(seen, acts.size())));
        }
        var procedure = Matters.procedureOf(tools.law(), matter);
        var step = procedure.step(proposal.step());
        return Optional.ofNullable(step)
                .flatMap(known -> tools.companions().breach(client, from, matter, known, proposal.kind()))
                .<Worked>map(breach -> new Worked.Settled(new Answer.Refused(List.of(breach))))
                .orElseGet(() -> judge(procedure, matter, acts, matter.place()));
    }

    /** Opens a matter: nothing is asked of the database but its numbers. */
    Worked open() {
        var procedure = tools.law().inForce(proposal.procedure(), proposal.happened());
        if (procedure.isEmpty()) {
            return new Worked.Settled(new Answer.Unknown());
        }
        return judge(procedure.get(), null, List.of(), tools.openingPlace(procedure.get(), proposal, actor, roster));
    }

    private Worked judge(Procedure procedure, @Nullable Matter matter, List<Act> acts, String place) {
        var step = procedure.step(proposal.step());
        Map<String, Value> values = Map.of();
        if (step != null) {
            values = tools.intake().read(procedure, step, proposal.entries(), Matter.township(place), roster);
            if (proposal.kind() instanceof Act.Kind.Doing) {
                values = new Series(numbers, place, proposal.happened().getYear())
                        .assign(procedure, step, values, tools.law().parameters());
            }
        }
        var act = act(actor, proposal, acts.size() + 1, values, now);
        var setting = tools.setting(place, roster);
        return switch (Judge.judge(procedure, acts, act, setting)) {
            case Ruling.Refused(var breaches) -> new Worked.Settled(new Answer.Refused(breaches));
            case Ruling.Allowed(var cautions, var standing) ->
                toWrite(procedure, matter, acts, act, setting, cautions, standing);
        };
    }

    private Worked toWrite(
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
        var measures = tools.law().countedFrom(procedure.id());
        var differences = Facts.difference(
                Facts.of(measures, procedure, acts, setting, before == null ? null : before.closedOn()),
                Facts.of(measures, procedure, after, setting));
        var open = OpenStep.of(procedure, after, standing);
        boolean reworded = before == null || !before.fields().equals(matter.fields());
        var entry = new Recorder.Entry(
                matter,
                act,
                cautions,
                open,
                differences,
                Notices.of(procedure, act, open, matter, now),
                OpenStep.revisit(standing),
                reworded ? words(procedure, matter) : null);
        return new Worked.ToWrite(entry, after, standing);
    }

    private Matter matter(
            Procedure procedure, @Nullable Matter before, Act act, List<Act> acts, Setting setting, Standing standing) {
        var id = before == null ? TimeOrderedId.at(now) : before.id();
        var version = procedure.head().inForce();
        var number = before == null
                ? new Series(numbers, setting.place(), act.happened().getYear()).matterNumber(procedure)
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
                new ValueWords(tools.places(), roster).title(procedure, standing.values()),
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
        var wording = new ValueWords(tools.places(), roster);
        var text = new StringBuilder(matter.number()).append(' ').append(matter.title());
        Shown.columns(procedure)
                .forEach((column, field) -> text.append('\n')
                        .append(wording.of(field, matter.fields().get(column))));
        return SearchWords.index(text.toString());
    }
}
