package org.mingfa.oversight;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.document.OfficialDocument;
import org.mingfa.document.docx.DocxWriter;
import org.mingfa.evidence.EvidenceStore;
import org.mingfa.evidence.StoredFile;
import org.mingfa.law.Entered;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.ReliedField;
import org.mingfa.law.Value;
import org.mingfa.matter.Matters;
import org.mingfa.matter.Proposal;
import org.mingfa.staff.Actor;

/** Opens matters of task supervision, each on the ground of a paper that is made for it. */
record TaskOpening(Matters matters, EvidenceStore evidence) {

    /**
     * @param source which of the sources the law file knows
     * @param proposed who is proposed to answer for it, by the field that says so
     */
    Proposal proposal(
            String title,
            String source,
            String standard,
            LocalDate due,
            Map<ReliedField<Value.Text>, String> proposed,
            StoredFile ground) {
        var says = new HashMap<String, Object>(Map.of(
                TaskProcedure.TITLE.id(),
                title,
                TaskProcedure.SOURCE.id(),
                source,
                TaskProcedure.STANDARD.id(),
                standard,
                TaskProcedure.DUE.id(),
                due));
        proposed.forEach((field, who) -> says.put(field.id(), who));
        var entries = Entered.all(says);
        return Proposal.opening(
                TaskProcedure.RELIES.procedure(),
                TaskProcedure.REGISTER.id(),
                entries,
                List.of(ground.asEvidence(TaskProcedure.SOURCE_DOCUMENT)),
                matters.today());
    }

    /** The paper as a file of the township that files it as its ground. */
    StoredFile ground(Actor actor, PlaceCode township, OfficialDocument paper, String name) {
        var bytes = new ByteArrayOutputStream();
        try {
            DocxWriter.write(paper, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return evidence.put(
                actor.county(),
                township.filledTo(Level.VILLAGE),
                new ByteArrayInputStream(bytes.toByteArray()),
                name,
                null);
    }
}
