package org.mingfa.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingfa.calendar.DateWords;
import org.mingfa.law.Procedure;
import org.mingfa.law.RuleId;
import org.mingfa.law.RuleId.Standard;
import org.mingfa.law.Severity;
import org.mingfa.law.Step;

/**
 * Judges a proposed act. The same arguments give the same ruling for ever: nothing is read but what is passed in, and
 * "now" is the instant the act says it was recorded.
 */
public final class Judge {

    private Judge() {}

    /**
     * Whether the law allows an act.
     *
     * @param acts the acts so far, in order; empty when the act would open the matter
     * @param asked the act as it would be recorded, with the pins of the matters it is judged on; what rules it breaks is found
     *     anew
     * @param now where it runs; of linked matters only what the act's pins cover is looked at
     */
    public static Ruling judge(Procedure procedure, List<Act> acts, Act asked, Setting now) {
        var proposed = asked.breaking(List.of());
        var setting = now.seenBy(proposed);
        return switch (proposed.kind()) {
            case Act.Kind.Doing _ -> doing(procedure, acts, proposed, setting);
            case Act.Kind.Correcting correcting ->
                Mending.judgeCorrection(procedure, acts, proposed, correcting, setting);
            case Act.Kind.Resulting(var child, var stands) ->
                Results.judge(procedure, acts, proposed, child, stands, setting);
            case Act.Kind.Reopening _ -> Mending.judgeReopening(procedure, acts, proposed, setting);
            case Act.Kind.Voiding(var reason) -> Mending.judgeVoiding(procedure, acts, proposed, reason, setting);
        };
    }

    private static Ruling doing(Procedure procedure, List<Act> acts, Act proposed, Setting setting) {
        var step = procedure.step(proposed.step());
        if (step == null) {
            return refused(
                    Breach.form(new RuleId(proposed.step(), Standard.STEP), "“" + procedure.name() + "”没有这个步骤", null));
        }
        var before = Course.of(procedure, acts, setting, proposed.happened());
        var barred = Admission.bar(before, step, proposed, acts.isEmpty());
        if (barred.isPresent()) {
            return refused(barred.get());
        }
        var breaches = new ArrayList<Breach>();
        breaches.addAll(Form.check(procedure, step, proposed, setting));
        breaches.addAll(Order.check(before, step, proposed));
        breaches.addAll(Hands.check(before, step, proposed));
        breaches.addAll(Time.check(before, step, proposed));
        if (breaches.stream().anyMatch(breach -> breach.kind() == Breach.Kind.FORM)) {
            return new Ruling.Refused(
                    breaches.stream().map(breach -> weigh(step, false, breach)).toList());
        }
        var after = Course.of(procedure, plus(acts, proposed), setting, proposed.happened());
        breaches.addAll(Proof.check(after, step, proposed));
        breaches.addAll(Results.unended(after, step));
        breaches.addAll(Stated.check(procedure, step, proposed));
        breaches.addAll(LawsNamed.check(after, step, proposed, setting));
        return weighed(procedure, acts, proposed, step, setting, breaches);
    }

    private static Ruling weighed(
            Procedure procedure, List<Act> acts, Act proposed, Step step, Setting setting, List<Breach> breaches) {
        var weighed = breaches.stream()
                .map(breach -> weigh(step, proposed.carriedOver(), breach))
                .toList();
        if (weighed.stream().anyMatch(breach -> breach.severity() == Severity.REFUSE)) {
            return new Ruling.Refused(weighed);
        }
        var act = proposed.breaking(broken(weighed));
        var found = new ArrayList<>(weighed);
        found.addAll(Gates.found(procedure, acts, act, setting));
        return new Ruling.Allowed(act, found, standingAfter(procedure, acts, act, setting));
    }

    /**
     * What a breach leads to: history carried over is never refused for its order, and what happened is refused only for what
     * cannot have been. There was nobody else, and a right that had lapsed was used all the same.
     */
    static Breach weigh(Step step, boolean carriedOver, Breach breach) {
        if (breach.kind() == Breach.Kind.FORM) {
            return breach;
        }
        if (carriedOver) {
            return breach.asNoted();
        }
        boolean happened = breach.rule().about() instanceof Standard standard
                && switch (standard) {
                    case PERSONS, HOLDING, CAP -> breach.severity() == Severity.REFUSE;
                    case STEP,
                            CLOSED,
                            WHEN,
                            REPEATS,
                            ACTOR,
                            NEVER_BY,
                            CONCERNED,
                            ONLY_BY,
                            EACH_OF,
                            FLOOR,
                            DEPUTY,
                            CALENDAR,
                            HAPPENED,
                            DATED_BACK,
                            OUTCOME,
                            REASON,
                            CORRECTS,
                            VOIDS,
                            BESIDE,
                            OPENS -> false;
                };
        return (step.event() && happened) || breach.severity() == Severity.FINDING ? breach.asFinding() : breach;
    }

    /** The rules that were found not to be kept, as the act keeps them; what two acts say of each other follows from both. */
    static List<RuleId> broken(List<Breach> weighed) {
        return weighed.stream()
                .filter(breach -> breach.severity() == Severity.FINDING && breach.beside() == null)
                .map(Breach::rule)
                .distinct()
                .toList();
    }

    static Standing standingAfter(Procedure procedure, List<Act> acts, Act proposed, Setting setting) {
        LocalDate today = proposed.recordedOn();
        return Course.of(procedure, plus(acts, proposed), setting, today).standing();
    }

    /** Acts with one more at the end. */
    public static List<Act> plus(List<Act> acts, Act one) {
        var more = new ArrayList<Act>(acts.size() + 1);
        more.addAll(acts);
        more.add(one);
        return more;
    }

    static Ruling.Refused refused(Breach breach) {
        return new Ruling.Refused(List.of(breach));
    }

    /** A day in a sentence, in full. */
    static String day(LocalDate day) {
        return DateWords.full(day);
    }

    /** How a step is called in a sentence. */
    static String quoted(Step step) {
        return "“" + step.name() + "”";
    }
}
