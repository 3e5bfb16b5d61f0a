package org.mingfa.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mingfa.judging.Act;
import org.mingfa.judging.Facts;
import org.mingfa.judging.Links;
import org.mingfa.judging.Ruling;
import org.mingfa.judging.Setting;
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
        var differences = Facts.difference(
                Facts.of(measures, procedure, ground.acts(), setting, ground.closedOn()),
                Facts.of(measures, procedure, acts, setting));
        var open = OpenStep.of(procedure, acts, standing);
        var found = Found.of(procedure, acts, allowed);
        var notices = new ArrayList<>(Notices.of(procedure, act, open, matter, now));
        notices.addAll(Found.notices(found, matter, now));
        var entry = new Recorder.Entry(
                matter,
                act,
                allowed.cautions(),
                open,
                differences,
                notices,
                OpenStep.revisit(standing),
                ground.isRewordedBy(matter) ? words(procedure, matter) : null,
                changesLinks(act) ? HeldLink.of(procedure, acts) : null,
                found);
        return new Taking.Worked.ToWrite(entry, acts, standing);
    }

    /** Whether what the matter holds may be other than before: a correction may take a link away. */
    private static boolean changesLinks(Act act) {
        boolean mends = !act.isDoing() && !act.values().isEmpty();
        return mends || !Links.heldBy(List.of(act)).isEmpty();
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
