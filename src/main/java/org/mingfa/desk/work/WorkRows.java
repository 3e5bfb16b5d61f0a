package org.mingfa.desk.work;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.Soon;
import org.mingfa.calendar.Span;
import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.DaysBadge;
import org.mingfa.desk.look.Meaning;
import org.mingfa.desk.look.WorkRow;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.MatterAddress;
import org.mingfa.finding.Expectations;
import org.mingfa.finding.Expected;
import org.mingfa.finding.FoundBreach;
import org.mingfa.finding.WorkList;
import org.mingfa.law.Clock;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Need;
import org.mingfa.law.Parameters;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Component;

/** Words for what waits: how long there is still, what it is, and the next thing to do. */
@Component
public final class WorkRows {

    /** Beyond that nobody counts working days, nor need the program. */
    private static final int LONGEST_COUNT = 400;

    private final LawLibrary law;
    private final Places places;

    WorkRows(LawLibrary law, Places places) {
        this.law = law;
        this.places = places;
    }

    /** The rows of a list; those the actor may do carry a button. */
    public List<WorkRow> of(Actor actor, List<WorkList.Item> items, LocalDate today) {
        return items.stream().map(item -> row(actor, item, today)).toList();
    }

    /** What was found of what happened; whoever may take the step that must follow has a button for it. */
    public List<WorkRow> found(Actor actor, List<FoundBreach> items, LocalDate today) {
        return items.stream().map(item -> found(actor, item, today)).toList();
    }

    /** What is due by the calendar; whoever has to answer has a button for the form, filled in as far as it is known. */
    WorkRow expected(Actor actor, Expected one, LocalDate today) {
        boolean mine = Expectations.answers(actor, one.procedure());
        var form = Addresses.opening(
                one.procedure().id(),
                one.begins().filled(one.turn(), one.place().code()));
        var answer = one.answer();
        var details = new ArrayList<String>();
        details.add(one.begins().every().chinese());
        details.add(one.due().chinese(day -> Dates.near(day, today), ""));
        if (answer != null) {
            details.add(Dates.near(answer.on(), today) + "报，" + answer.number());
        } else if (!mine) {
            details.add("由" + roles(one.begins().roles()) + "报");
        }
        boolean toDo = mine && answer == null;
        return new WorkRow(
                badge(one, today),
                one.title(),
                answer != null
                        ? Addresses.matter(actor.county(), answer.matter())
                        : toDo ? form : Addresses.expected(one.procedure().id()).address(),
                details,
                toDo ? Action.plain("填报", form) : null);
    }

    private DaysBadge badge(Expected one, LocalDate today) {
        return switch (one.state(today)) {
            case DONE -> new DaysBadge("已报", "按期", "", Meaning.ONTIME);
            case DONE_LATE -> new DaysBadge("已报", "逾期", "", Meaning.LATE);
            case OPEN, LATE -> {
                var last = one.due().ahead(today);
                yield inDays(today, last, !last.isAfter(Soon.until(law.calendar(), today)));
            }
        };
    }

    private WorkRow found(Actor actor, FoundBreach item, LocalDate today) {
        var procedure = law.version(item.procedure(), item.version()).orElse(null);
        var step = procedure == null ? null : procedure.step(item.step());
        var follow = procedure == null || item.follow() == null ? null : procedure.step(item.follow());
        var address = new MatterAddress(item.county(), item.matter());
        var details = new ArrayList<String>();
        details.add(procedure == null ? item.procedure() : procedure.name());
        if (!item.place().equals(actor.place())) {
            details.add(places.name(item.place()));
        }
        details.add(Dates.near(item.happened(), today) + (step == null ? item.step() : step.name()));
        details.add(item.reason() + (item.basis().isEmpty() ? "" : "（" + item.basis() + "）"));
        boolean mine = item.roles().contains(actor.role());
        details.add((follow == null ? "" : "接着办理“" + follow.name() + "”，")
                + (mine ? "由您负责" : "由" + roles(item.roles()) + "负责"));
        return new WorkRow(
                DaysBadge.found(),
                item.title(),
                address.page() + "#act-" + item.seq(),
                details,
                follow != null && mine ? Action.plain(follow.name(), address.page(follow.id())) : null);
    }

    private WorkRow row(Actor actor, WorkList.Item item, LocalDate today) {
        var procedure = law.version(item.procedure(), item.version()).orElse(null);
        var step = procedure == null ? null : procedure.step(item.step());
        var address = new MatterAddress(item.county(), item.matter());
        var doing = step == null ? item.step() : step.name();
        return new WorkRow(
                badge(item, behind(item, procedure).orElse(step), today),
                item.title(),
                address.page(),
                details(actor, item, procedure, doing, today),
                action(actor, item, address, doing),
                step != null && mine(actor, item) && isOneTap(procedure, step) ? address.act(step.id()) : null);
    }

    /** What each of several does in their own name, with nothing to choose, to fill in or to attach. */
    private static boolean isOneTap(@Nullable Procedure procedure, Step step) {
        return procedure != null
                && step.byEachOf() != null
                && step.outcomes().isEmpty()
                && !procedure.asksTime(step)
                && step.fields().stream().noneMatch(field -> field.need() instanceof Need.Always)
                && step.evidence().stream().noneMatch(file -> file.need() instanceof Need.Always);
    }

    private List<String> details(
            Actor actor, WorkList.Item item, @Nullable Procedure procedure, String doing, LocalDate today) {
        var details = new ArrayList<String>();
        details.add(procedure == null ? item.procedure() : procedure.name());
        if (!item.place().equals(actor.place())) {
            details.add(places.name(item.place()));
        }
        details.add("待" + doing);
        if (item.onlyOn() != null) {
            details.add("限" + Dates.near(item.onlyOn(), today) + "当天");
        } else if (item.earliest() != null && item.earliest().isAfter(today)) {
            details.add(Dates.near(item.earliest(), today) + "起方可办理");
        } else if (item.due() != null) {
            var due = item.due().chinese(day -> Dates.near(day, today), "");
            details.add(behind(item, procedure).map(of -> "“" + of.name() + "”").orElse("") + due);
        }
        if (item.onlyFor() != null && item.onlyFor().isEmpty()) {
            details.add("正在另一件事项中办理");
        } else if (!mine(actor, item)) {
            details.add("由" + roles(item.roles()) + "办理");
        }
        return details;
    }

    /** Of which step the end is, where that waits for this one. */
    private static Optional<Step> behind(WorkList.Item item, @Nullable Procedure procedure) {
        return item.dueOf() == null || procedure == null
                ? Optional.empty()
                : Optional.ofNullable(procedure.step(item.dueOf()));
    }

    private static @Nullable Action action(Actor actor, WorkList.Item item, MatterAddress address, String doing) {
        return mine(actor, item) ? Action.plain(doing, address.page(item.step())) : null;
    }

    /** Whether the actor is one of those the step waits for. */
    static boolean mine(Actor actor, WorkList.Item item) {
        return item.roles().contains(actor.role())
                && (item.onlyFor() == null || item.onlyFor().contains(actor.person()));
    }

    private String roles(List<String> ids) {
        var names = ids.stream()
                .map(id -> law.roles().containsKey(id) ? law.roles().get(id).name() : id)
                .toList();
        return names.size() <= 2 ? String.join("、", names) : names.getFirst() + "等岗位";
    }

    private DaysBadge badge(WorkList.Item item, @Nullable Step step, LocalDate today) {
        var earliest = item.earliest();
        if (earliest != null && earliest.isAfter(today)) {
            return notBefore(earliest, today);
        }
        var due = item.due();
        if (item.onlyOn() != null) {
            return onlyOn(item.onlyOn(), today);
        }
        if (due == null) {
            return DaysBadge.none();
        }
        var last = due.ahead(today);
        boolean soon = !last.isAfter(Soon.until(law.calendar(), today));
        boolean countable = Math.abs(ChronoUnit.DAYS.between(today, last)) <= LONGEST_COUNT;
        return countable && !last.isBefore(today) && step != null && inWorkingDays(step, item.place())
                ? DaysBadge.until(workingDays(today, last), "个工作日", soon)
                : inDays(today, last, soon);
    }

    /** What may be done on one day only ends with it, and does not begin before. */
    private static DaysBadge onlyOn(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            return notBefore(day, today);
        }
        return day.isBefore(today) ? DaysBadge.over() : inDays(today, day, true);
    }

    private static DaysBadge notBefore(LocalDate day, LocalDate today) {
        return DaysBadge.notBefore((int) ChronoUnit.DAYS.between(today, day));
    }

    private static DaysBadge inDays(LocalDate today, LocalDate due, boolean soon) {
        return DaysBadge.until((int) ChronoUnit.DAYS.between(today, due), DaysBadge.DAYS, soon);
    }

    private boolean inWorkingDays(Step step, PlaceCode place) {
        return step.clocks().stream()
                .filter(clock -> clock.kind() == Clock.Kind.CAP)
                .anyMatch(clock -> span(clock, place) instanceof Span.WorkingDays);
    }

    private @Nullable Span span(Clock clock, PlaceCode place) {
        return switch (clock.length()) {
            case Clock.Length.Fixed(var span) -> span;
            case Clock.Length.ByParameter(var id) ->
                law.parameters()
                        .at(place, id)
                        .map(parameter ->
                                parameter.setting() instanceof Parameters.Setting.Length(var span) ? span : null)
                        .orElse(null);
        };
    }

    /** Working days from one day to a later one, the first not counted. */
    private int workingDays(LocalDate today, LocalDate due) {
        return (int) today.plusDays(1)
                .datesUntil(due.plusDays(1))
                .filter(law.calendar()::isWorkingDay)
                .count();
    }
}
