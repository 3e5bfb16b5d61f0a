package org.mingfa.matter;

import java.util.List;
import java.util.Optional;
import org.mingfa.judging.Act;
import org.mingfa.judging.Fact;
import org.mingfa.judging.Facts;
import org.mingfa.judging.Setting;
import org.mingfa.law.LawLibrary;
import org.mingfa.staff.Roster;

/** A matter with all its acts, in order, as read from the database. */
public record Docket(Matter matter, List<Act> acts) {

    /** What the acts tell for figures; empty where the law no longer holds the version the matter runs under. */
    public Optional<List<Fact>> facts(LawLibrary law, Roster roster) {
        return law.governing(matter.procedure(), matter.version(), matter.began())
                .map(procedure -> Facts.of(
                        law.countedFrom(procedure.id()),
                        procedure,
                        acts,
                        new Setting(matter.place(), roster, law.calendar(), law.parameters()),
                        matter.closedOn()));
    }
}
