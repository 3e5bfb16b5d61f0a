package org.mingfa.judging;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Clock;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.Life;
import org.mingfa.law.Names;
import org.mingfa.law.Need;
import org.mingfa.law.Outsider;
import org.mingfa.law.Procedure;
import org.mingfa.law.Severity;
import org.mingfa.law.Step;

/** What may befall a case; whatever does, from wherever it stands it must be able to come to an end. */
enum Mishap {
    /** Those bound to the case, and those who should each act, are there no more. */
    OFFICER_GONE("the officers are gone"),
    /** Nobody can be told, heard or made to pay any more. */
    PARTY_DEAD("the party is dead"),
    /** Nothing can be done that rests on an item of the list of powers. */
    POWER_WITHDRAWN("the power is withdrawn"),
    /** No court answers. */
    COURT_SILENT("the court is silent"),
    /** No other authority answers. */
    AUTHORITY_SILENT("the other authority is silent"),
    /** Every right that may lapse has. */
    EVERYBODY_LATE("everybody is late");

    private final String words;

    Mishap(String words) {
        this.words = words;
    }

    /** As a mistake of a law file tells it. */
    String words() {
        return words;
    }

    /**
     * The steps that can be taken all the same, by their positions.
     *
     * @param relief whether somebody can take over, where the matter stands, from those who alone may take them
     */
    BitSet leaves(Procedure procedure, boolean relief) {
        var left = new BitSet();
        for (int i = 0; i < procedure.steps().size(); i++) {
            left.set(i, leaves(procedure, procedure.steps().get(i), relief));
        }
        return left;
    }

    private boolean leaves(Procedure procedure, Step step, boolean relief) {
        return switch (this) {
            case OFFICER_GONE -> relief && needsNoneOfEach(step);
            case PARTY_DEAD -> step.life().awaits() != Outsider.PARTY;
            case COURT_SILENT -> step.life().awaits() != Outsider.COURT;
            case AUTHORITY_SILENT -> step.life().awaits() != Outsider.AUTHORITY;
            case POWER_WITHDRAWN -> !needsPower(procedure, step);
            case EVERYBODY_LATE -> step.clocks().stream().noneMatch(Clock::ends);
        };
    }

    private static boolean needsNoneOfEach(Step step) {
        var each = step.byEachOf();
        return each == null || each.enough() != null || !each.onBehalf().isEmpty();
    }

    /** A refusing rule looks at an item of the list, or one in force has to be chosen. */
    private static boolean needsPower(Procedure procedure, Step step) {
        return step.fields().stream()
                        .anyMatch(
                                field -> isPower(field) && field.where() != null && field.need() instanceof Need.Always)
                || step.rules().stream()
                        .filter(rule -> rule.breach() == Severity.REFUSE)
                        .flatMap(rule -> rule.require().names().stream())
                        .anyMatch(name -> isOfPower(procedure, name));
    }

    private static boolean isOfPower(Procedure procedure, String name) {
        return procedure.meaning(name) instanceof Names.Meaning.OfLinked(var holder, var _)
                && isPower(procedure.field(holder));
    }

    private static boolean isPower(@Nullable Field field) {
        return field != null
                && field.type() instanceof FieldType.Matter(var procedures, var _, var _)
                && procedures.contains(PowerItem.RELIES.procedure());
    }

    /** Whether a step lets its people take over from one of those whom another is bound to. */
    static boolean relieves(Step step, Step.Who who) {
        return step.life().takesOver() instanceof Life.TakesOver(var from, var _) && from.contains(who);
    }
}
