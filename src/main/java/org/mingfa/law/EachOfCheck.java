package org.mingfa.law;

import java.util.List;

/** Proves that a step which each of several people does for themselves names people, and will be settled. */
record EachOfCheck(Procedure procedure, References references, List<LawMistake> mistakes) {

    void check(LawPassage where, Step step) {
        var each = step.byEachOf();
        if (each == null) {
            return;
        }
        var here = where.in("by-each-of");
        var named = each.who();
        var field = references.needPersons(here, named);
        if (field != null
                && field.type() instanceof FieldType.Person
                && !(field.need() instanceof Need.Always)
                && step.when() == null) {
            complain(
                    here,
                    "'" + named.field() + "' must be required, or the step say 'when' somebody is named:"
                            + " with nobody the step would never be settled");
        }
        if (step == procedure.opening() || step.persons() > 1 || step.repeats()) {
            complain(
                    here,
                    "what each of several does neither opens a matter, nor takes several people at once, nor repeats");
        }
        if (each.recorded() != null) {
            references.needPersons(where.in("recorded-in"), each.recorded());
        }
        each.onBehalf().forEach(role -> references.needRole(where.in("on-behalf"), role));
        var day = each.postsOn();
        if (day != null) {
            var on = where.in("posts-on");
            references.needDate(on, references.needMatterField(on, day));
            if (!each.followsPosts()) {
                complain(on, "nobody leaves or joins here: say 'leavers' or 'newcomers' too");
            }
        }
        if (each.newcomersJoin() && field != null && !(field.counted() instanceof Counted.People)) {
            complain(
                    where.in("newcomers"),
                    "'" + named.field() + "' is not counted by people, so that nobody can join by coming to a post");
        }
    }

    private void complain(LawPassage where, String what) {
        mistakes.add(where.mistake(what));
    }
}
