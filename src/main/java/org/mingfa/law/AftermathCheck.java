package org.mingfa.law;

import java.util.List;

/** Proves what follows on something that happened: the step that must follow a finding, and what opens a matter again. */
final class AftermathCheck {

    private final Procedure procedure;
    private final References references;
    private final List<LawMistake> mistakes;

    AftermathCheck(Procedure procedure, References references, List<LawMistake> mistakes) {
        this.procedure = procedure;
        this.references = references;
        this.mistakes = mistakes;
    }

    private void complain(LawPassage where, String what) {
        mistakes.add(where.mistake(what));
    }

    /** What must follow has to wait for what happened, or it would not be seen to follow. */
    void followUp(LawPassage where, Step step, String id) {
        var follow = references.needStep(where, id);
        if (!step.event()) {
            complain(where, "only what a step finds that records an event asks for another step");
        } else if (follow != null
                && !procedure.followers(procedure.indexOf(step.id())).contains(id)) {
            complain(where, "'" + id + "' follows its findings and so must come after it");
        } else if (follow != null && (follow.optional() || follow.repeats())) {
            complain(
                    where,
                    "'" + id + "' follows its findings: with them it applies, so it is neither optional nor repeated");
        }
    }

    void reopens(LawPassage where, Step step) {
        var reopens = step.reopens();
        if (reopens == null) {
            return;
        }
        if (!step.optional() || step == procedure.opening()) {
            complain(where, "what opens a matter again may never happen: it is optional and not the first step");
        }
        reopens.closings().forEach(closing -> references.needClosing(where, closing));
        reopens.steps().forEach(id -> references.needStep(where, id));
    }
}
