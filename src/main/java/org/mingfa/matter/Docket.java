package org.mingfa.matter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingfa.judging.Act;
import org.mingfa.judging.Fact;
import org.mingfa.judging.Facts;
import org.mingfa.judging.Linked;
import org.mingfa.judging.Links;
import org.mingfa.judging.Setting;
import org.mingfa.judging.Tenure;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Value;
import org.mingfa.matter.value.ValueWords;
import org.mingfa.staff.Roster;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A matter with all its acts, in order, as read from the database.
 *
 * @param links the matters it holds, as far as they have come
 * @param withheld those of them that whoever it was read for may know no more of than that there is one
 */
public record Docket(Matter matter, List<Act> acts, Links links, Set<String> withheld) {

    /** With nothing withheld, for the program's own work. */
    Docket(Matter matter, List<Act> acts, Links links) {
        this(matter, acts, links, Set.of());
    }

    /** What is said of a matter it holds: its number, or that there is one where that is withheld. */
    public String number(Linked linked) {
        return ValueWords.number(new Value.Link(linked.matter(), linked.number()), withheld);
    }

    /** As it stands in the database, seen with the scope of the transaction. */
    public static Docket read(JdbcClient client, LawLibrary law, Matter matter) {
        return LinkedMatters.dockets(client, law, List.of(matter)).getFirst();
    }

    /** Where the matter runs. */
    public Setting setting(LawLibrary law, Roster roster) {
        return new Setting(
                matter.place(), roster.within(matter.id()), law.calendar(), law.parameters(), law.statutes(), links);
    }

    /** What the acts tell for figures; empty where the law no longer holds the version the matter runs under. */
    public Optional<List<Fact>> facts(LawLibrary law, Roster roster) {
        return law.governing(matter.procedure(), matter.version(), matter.began())
                .map(procedure -> Facts.of(
                        law.countedFrom(procedure.id()), procedure, acts, setting(law, roster), matter.closedOn()));
    }

    /** Since when it is the record in force; empty for one that is not, and where the law no longer holds its version. */
    public Optional<Tenure> tenure(LawLibrary law, Roster roster) {
        return law.governing(matter.procedure(), matter.version(), matter.began())
                .flatMap(procedure -> Tenure.of(procedure, acts, setting(law, roster)));
    }
}
