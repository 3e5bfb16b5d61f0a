package org.mingfa.paper;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mingfa.document.OfficialDocument;
import org.mingfa.judging.Act;
import org.mingfa.judging.PaperReading;
import org.mingfa.judging.Standing;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Paper;
import org.mingfa.law.Value;
import org.mingfa.matter.Docket;
import org.mingfa.matter.Matters;
import org.mingfa.region.Places;
import org.mingfa.staff.Staff;

/**
 * Makes the papers of matters. A paper is made before it is signed: while its step is open, from what is recorded and what is
 * typed into the step's form; afterwards, from what was recorded. What is not known yet is left blank.
 */
public final class Papers {

    private final LawLibrary law;
    private final Matters matters;
    private final Places places;
    private final Staff staff;

    public Papers(LawLibrary law, Matters matters, Places places, Staff staff) {
        this.law = law;
        this.matters = matters;
        this.places = places;
        this.staff = staff;
    }

    /** The papers of a matter that can be made now, in the order of their file. */
    public List<Paper> ready(Docket docket) {
        var matter = docket.matter();
        var procedure = matters.procedureOf(matter);
        var standing = matters.standing(docket);
        var reading = PaperReading.of(procedure, docket.acts(), matters.setting(docket), matters.today());
        return law.papers(procedure).stream()
                .filter(paper -> paper.step() == null || isReady(standing.step(paper.step())))
                .filter(paper -> reading.holds(paper.when()))
                .toList();
    }

    private static boolean isReady(Standing.StepStanding step) {
        return step.mayBeDone() || step.times() > 0;
    }

    /** A paper that can be made now. */
    public Optional<Paper> find(Docket docket, String id) {
        return ready(docket).stream().filter(paper -> paper.id().equals(id)).findFirst();
    }

    /**
     * The paper from what is recorded.
     *
     * @param opening shows a sealed value: masked, or whole for who may see it and is recorded as having seen it
     */
    public OfficialDocument make(Paper paper, Docket docket, Function<Value.Sealed, String> opening) {
        var matter = docket.matter();
        var procedure = matters.procedureOf(matter);
        var reading = PaperReading.of(procedure, docket.acts(), matters.setting(docket), matters.today());
        return filling(docket, reading, opening).fill(paper);
    }

    /** The paper from what is recorded and what is filled in for its step so far. */
    public OfficialDocument make(Paper paper, Docket docket, Act draft, Function<Value.Sealed, String> opening) {
        var matter = docket.matter();
        var procedure = matters.procedureOf(matter);
        var reading = PaperReading.with(procedure, docket.acts(), draft, matters.setting(docket));
        return filling(docket, reading, opening).fill(paper);
    }

    private Filling filling(Docket docket, PaperReading reading, Function<Value.Sealed, String> opening) {
        var roster = staff.roster(docket.matter().county());
        var procedure = matters.procedureOf(docket.matter());
        var words = new PaperWords(
                law, places, roster, procedure, docket.matter(), docket.withheld(), reading, opening, matters.today());
        return new Filling(words, reading);
    }
}
