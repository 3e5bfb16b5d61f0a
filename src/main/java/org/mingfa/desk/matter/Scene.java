package org.mingfa.desk.matter;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.MatterAddress;
import org.mingfa.judging.Act;
import org.mingfa.judging.Setting;
import org.mingfa.judging.Standing;
import org.mingfa.judging.Turn;
import org.mingfa.law.Closing;
import org.mingfa.law.Entered;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;
import org.mingfa.law.Value;
import org.mingfa.matter.Docket;
import org.mingfa.matter.Proposal;
import org.mingfa.matter.When;
import org.mingfa.staff.Actor;

/**
 * A matter as somebody sees it today; or one that is to be opened, which has nothing yet but its procedure.
 *
 * @param standing null for a matter to be opened
 * @param setting where it is; for a matter to be opened, the actor's place
 * @param links what the matters it holds are called in forms
 * @param now the time of day, which the form of an act that needs one begins with
 */
record Scene(
        Actor actor,
        Procedure procedure,
        @Nullable Docket docket,
        @Nullable Standing standing,
        Map<String, Turn> turns,
        Setting setting,
        LinkWords links,
        LocalDate today,
        LocalTime now) {

    /** The address of the matter's page, or of the form that opens one. */
    String address() {
        return docket == null ? Addresses.opening(procedure.id()) : at().page();
    }

    /** Where the form of a step is sent. */
    String address(Step step) {
        return docket == null ? address() : at().act(step.id());
    }

    /** Where the matter is; there is none yet to be opened. */
    MatterAddress at() {
        var matter = Objects.requireNonNull(docket).matter();
        return new MatterAddress(matter.county(), matter.id());
    }

    PlaceCode place() {
        return setting.place();
    }

    int acts() {
        return docket == null ? 0 : docket.acts().size();
    }

    /** Whether it is this actor's turn at a step, as far as that depends on the person. */
    boolean isMine(Step step) {
        var turn = turns.get(step.id());
        return turns.isEmpty()
                ? step.roles().contains(actor.role())
                : isTurnOf(actor.person(), step) || (turn != null && turn.isForOthers(actor.person(), setting, today));
    }

    /** Whether it is somebody's turn at a step; of a matter to be opened, whether the person holds a role for it. */
    boolean isTurnOf(String person, Step step) {
        var turn = turns.get(step.id());
        return turn == null
                ? step.roles().stream().anyMatch(role -> setting.people().holdsRole(person, role, place(), today))
                : turn.isFor(person, setting, today);
    }

    /** Whether this person has one of the roles of a step for this place, and so may mend what was done in it. */
    boolean holdsRoleOf(Step step) {
        var onBehalf =
                step.byEachOf() == null ? List.<String>of() : step.byEachOf().onBehalf();
        return Stream.concat(step.roles().stream(), onBehalf.stream())
                .anyMatch(role -> setting.people().holdsRole(actor.person(), role, place(), today));
    }

    /** Whether this person may correct what was done in a step; nobody may in a void matter. */
    boolean mayMend(Step step) {
        return !(standing != null && standing.closing() instanceof Closing.Void) && holdsRoleOf(step);
    }

    /** The steps open to this person, in the order of the procedure. */
    List<Step> mine() {
        return open().stream().filter(this::isMine).toList();
    }

    /** The steps somebody may take now; of a matter that has ended those that open it again. */
    List<Step> open() {
        return standing == null
                ? List.of()
                : procedure.steps().stream()
                        .filter(step -> standing.step(step.id()).mayBeDone())
                        .toList();
    }

    /**
     * The step to show: the one asked for, otherwise the first of mine that must be done; of a matter that has ended only one
     * that is asked for and opens it again.
     */
    Optional<Step> chosen(@Nullable String asked) {
        if (standing == null || !standing.isOpen()) {
            return open().stream().filter(step -> step.id().equals(asked)).findFirst();
        }
        var step = asked == null ? null : procedure.step(asked);
        if (step != null) {
            return Optional.of(step);
        }
        var duties = mine().stream().filter(mine -> !mine.optional()).toList();
        return duties.stream()
                .filter(duty -> !isDone(duty))
                .findFirst()
                .or(() -> duties.stream().findFirst());
    }

    boolean isDone(Step step) {
        return standing != null && standing.step(step.id()).times() > 0;
    }

    /** What the form of a step shows before anything is typed: the fields it may change, as they are. */
    Typed untouched(Step step) {
        var known =
                standing == null ? Map.<String, Entered>of() : Prefill.of(standing.values(), step.updates(), links::of);
        return filled(step, known);
    }

    /** What an act says, as the form that corrects it shows it before anything is typed. */
    Map<String, Entered> asTyped(Act act) {
        return Prefill.of(act.values(), act.values().keySet(), links::of);
    }

    /** The same with fields filled in beforehand. */
    Typed filled(Step step, Map<String, Entered> known) {
        return Typed.nothing(known, today, procedure.asksTime(step) ? Dates.time(now) : "", acts());
    }

    /** What is proposed by what was typed. */
    Proposal proposal(Step step, Typed typed, When when, List<Act.Evidence> files) {
        return proposal(new Act.Kind.Doing(), step, typed, when, files);
    }

    Proposal proposal(Act.Kind kind, Step step, Typed typed, When when, List<Act.Evidence> files) {
        var target = docket == null
                ? Proposal.Target.opening(procedure.id())
                : new Proposal.Target(procedure.id(), docket.matter().id(), typed.seen());
        var outcome = typed.outcome().isEmpty() ? null : typed.outcome();
        var said = new Proposal.Particulars(outcome, typed.entries(), files, typed.others());
        return new Proposal(target, kind, step.id(), said, when, typed.carriedOver(), null);
    }

    /** An act as it is after every correction; empty when there is none of that number that can be corrected. */
    Optional<Act> act(int seq) {
        return docket == null
                ? Optional.empty()
                : Act.effective(docket.acts()).stream()
                        .filter(act -> act.seq() == seq && act.isDoing())
                        .findFirst();
    }

    /** The name of a field entered at a step; the id where there is no such field. */
    Map<String, String> names(Step step, Map<String, Value> values) {
        var names = new LinkedHashMap<String, String>();
        values.keySet().forEach(id -> {
            var field = procedure.written(step, id);
            names.put(id, field == null ? id : field.name());
        });
        return names;
    }
}
