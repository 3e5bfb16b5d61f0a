package org.mingfa.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.judging.FactDifference;
import org.mingfa.judging.Facts;
import org.mingfa.judging.Judge;
import org.mingfa.judging.Links;
import org.mingfa.judging.MovedEnd;
import org.mingfa.judging.Ruling;
import org.mingfa.judging.Setting;
import org.mingfa.judging.Standing;
import org.mingfa.law.FieldType;
import org.mingfa.law.Procedure;
import org.mingfa.matter.value.ValueWords;
import org.mingfa.staff.Roster;

/** Works out all that is to be written for an act that is allowed. It writes nothing itself. */
record Writing(Taking.Tools tools, Roster roster, Instant now) {

    Taking.Worked.ToWrite toWrite(Ground ground, Ruling.Allowed allowed, Setting setting) {
        var act = allowed.act();
        var standing = allowed.standing();
        var procedure = ground.procedure();
        var acts = new ArrayList<>(ground.acts());
        acts.add(act);
        var title = new ValueWords(tools.places(), roster).title(procedure, standing.values());
        var look = new Matter.Look(title, Shown.of(procedure, acts, standing), standing.closing());
        var matter = ground.with(act, look);
        var measures = tools.law().countedFrom(procedure.id());
        var differences = FactDifference.of(
                Facts.of(measures, procedure, ground.acts(), setting, ground.closedOn()),
                Facts.of(measures, procedure, acts, setting));
        var open = OpenStep.of(procedure, acts, standing, setting.people());
        var found = Found.of(procedure, acts, allowed);
        var ends = new MovedEnds(MovedEnd.by(act, procedure, ground.acts(), setting, standing), procedure, act);
        var notices = new ArrayList<>(Notices.of(procedure, acts, ends.others(open), matter));
        notices.addAll(ends.notices(ground.acts(), open, matter, now));
        notices.addAll(Found.notices(found, matter, now));
        var entry = new Recorder.Entry(
                matter,
                act,
                allowed.cautions(),
                open,
                differences,
                Forward.of(differences, measures),
                notices,
                OpenStep.revisit(procedure, standing, open, setting.people()),
                Privy.of(procedure, acts, standing, open, setting.people()),
                ground.isRewordedBy(matter) ? words(procedure, matter) : null,
                changesLinks(act) ? HeldLink.of(procedure, acts) : null,
                changesParties(procedure, act) ? SameParties.of(tools.personalData(), procedure, matter) : null,
                found,
                ends);
        boolean reopened = ground.closedOn() != null && standing.isOpen() && !act.isDoing();
        var sequel = reopened ? reopening(new Ground.Held(procedure, matter, acts), ground, act, setting) : null;
        return new Taking.Worked.ToWrite(entry, acts, standing, sequel);
    }

    /** That a matter is open again whose end rested on what has been put right. */
    private Taking.Worked.@Nullable ToWrite reopening(Ground.Held ground, Ground before, Act cause, Setting setting) {
        var closing = Standing.asJudged(ground.procedure(), before.acts(), setting, cause.recordedOn())
                .closing();
        var ended = closing == null ? "了结" : ground.procedure().closingName(closing);
        var said = new Act(
                        cause.seq() + 1,
                        new Act.Kind.Reopening("第" + cause.seq() + "条记录以后，“" + ended + "”不再成立"),
                        cause.step(),
                        null,
                        Map.of(),
                        List.of(),
                        cause.persons(),
                        cause.post(),
                        cause.recordedOn(),
                        cause.recorded(),
                        false)
                .on(cause.pins());
        return switch (Judge.judge(ground.procedure(), ground.acts(), said, setting)) {
            case Ruling.Allowed allowed -> toWrite(ground, allowed, setting);
            case Ruling.Refused _ -> null;
        };
    }

    /** Whether what the matter holds may be other than before: a correction may take a link away. */
    private static boolean changesLinks(Act act) {
        boolean mends = !act.isDoing() && !act.values().isEmpty();
        return mends || !Links.heldBy(List.of(act)).isEmpty();
    }

    private static boolean changesParties(Procedure procedure, Act act) {
        return procedure.fields().stream()
                .anyMatch(field -> field.type() instanceof FieldType.Parties
                        && act.values().containsKey(field.id()));
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
