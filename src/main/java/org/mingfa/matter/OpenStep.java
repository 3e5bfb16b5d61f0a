package org.mingfa.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.judging.Bound;
import org.mingfa.judging.Due;
import org.mingfa.judging.People;
import org.mingfa.judging.Standing;
import org.mingfa.judging.State;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;

/**
 * A step of an open matter that somebody may take now, or from a day that is known.
 *
 * @param onlyFor the people who alone may take it, or null for all who hold one of the roles; nobody while a matter it opened
 *     runs
 * @param earliest the first day, when that lies ahead
 * @param due until when, or null: the nearest end of its own and of those that wait for it
 * @param dueOf the step whose end that is, where it is one that waits for this; null where it is its own
 */
public record OpenStep(
        String step,
        List<String> roles,
        @Nullable List<String> onlyFor,
        boolean optional,
        @Nullable LocalDate earliest,
        @Nullable Due due,
        @Nullable String dueOf) {

    private record End(@Nullable Due due, @Nullable String of) {}

    /** Those of a matter that its acts leave open; none of a closed one. */
    public static List<OpenStep> of(Procedure procedure, List<Act> acts, Standing standing, People people) {
        if (!standing.isOpen()) {
            return List.of();
        }
        var open = new ArrayList<OpenStep>();
        for (var now : standing.steps()) {
            boolean onlyTimeIsMissing =
                    now.state() == State.WAITING && now.waitsFor().isEmpty() && now.earliest() != null;
            if (now.mayBeDone() || onlyTimeIsMissing) {
                var step = Objects.requireNonNull(procedure.step(now.step()));
                boolean optional = step.optional()
                        || now.state() == State.LAPSED
                        || (now.state() == State.DONE && now.missing().isEmpty());
                var end = now.state() == State.LAPSED
                        ? new End(null, null)
                        : optional ? new End(now.due(), null) : end(procedure, now, standing);
                open.add(new OpenStep(
                        step.id(),
                        step.roles(),
                        onlyFor(procedure, step, acts, standing, people),
                        optional,
                        onlyTimeIsMissing ? now.earliest() : null,
                        end.due(),
                        end.of()));
            }
        }
        return open;
    }

    /** A period runs from its first day, whether or not its step can be done yet: who holds the step in front answers for it. */
    private static End end(Procedure procedure, Standing.StepStanding now, Standing standing) {
        var nearest = new End(now.due(), null);
        var followers = procedure.followers(procedure.indexOf(now.step()));
        for (var behind : standing.steps()) {
            var due = behind.due();
            boolean waits = !behind.mayBeDone() && !behind.state().isSettled() && followers.contains(behind.step());
            if (due != null && waits && !isOptional(procedure, behind.step()) && isBefore(due, nearest.due())) {
                nearest = new End(due, behind.step());
            }
        }
        return nearest;
    }

    private static boolean isOptional(Procedure procedure, String step) {
        return Objects.requireNonNull(procedure.step(step)).optional();
    }

    private static boolean isBefore(Due one, @Nullable Due other) {
        return other == null || one.day().isBefore(other.day());
    }

    private static @Nullable List<String> onlyFor(
            Procedure procedure, Step step, List<Act> acts, Standing standing, People people) {
        var now = standing.step(step.id());
        if (!now.running().isEmpty() && now.unopened().isEmpty()) {
            return List.of();
        }
        if (step.byEachOf() != null) {
            return now.missing();
        }
        if (step.onlyBy().who().isEmpty()) {
            return null;
        }
        var bound = new Bound(procedure, Act.effective(acts), standing.values(), people);
        return bound.on(step.onlyBy(), standing.day()).stream().sorted().toList();
    }

    /**
     * The next day on which time alone may change where the matter stands, or null.
     *
     * @param open its open steps: whose they are changes on the day a hand-over made before comes
     */
    static @Nullable LocalDate revisit(Procedure procedure, Standing standing, List<OpenStep> open, People people) {
        LocalDate next = null;
        if (!standing.isOpen()) {
            return null;
        }
        for (var step : standing.steps()) {
            if (step.state().isSettled()) {
                continue;
            }
            next = followsPosts(procedure, step) ? sooner(next, standing.day().plusDays(1), standing.day()) : next;
            for (var period : step.periods()) {
                next = sooner(next, period.isCap() ? after(period.end()) : period.earliest(), standing.day());
                next = sooner(next, period.isCap() ? after(period.latestEnd()) : period.surely(), standing.day());
            }
        }
        for (var step : open) {
            for (var person : step.onlyFor() == null ? List.<String>of() : step.onlyFor()) {
                next = sooner(next, people.handsOver(person, standing.day()), standing.day());
            }
        }
        return next;
    }

    /** Whom it waits for changes as people come and go, which no act of the matter tells. */
    private static boolean followsPosts(Procedure procedure, Standing.StepStanding now) {
        var step = procedure.step(now.step());
        return step != null
                && step.byEachOf() != null
                && step.byEachOf().followsPosts()
                && now.state().isOpen();
    }

    private static @Nullable LocalDate after(@Nullable LocalDate end) {
        return end == null ? null : end.plusDays(1);
    }

    /** The nearer of two days, as far as they lie ahead. */
    private static @Nullable LocalDate sooner(@Nullable LocalDate next, @Nullable LocalDate turn, LocalDate today) {
        return turn != null && turn.isAfter(today) && (next == null || turn.isBefore(next)) ? turn : next;
    }

    /** What the columns {@code due}, {@code due_at} and {@code late_after} say, or null. */
    public static @Nullable Due due(ResultSet row) throws SQLException {
        var day = row.getObject("due", LocalDate.class);
        return day == null
                ? null
                : new Due(
                        day,
                        row.getObject("due_at", LocalTime.class),
                        Objects.requireNonNullElse(row.getObject("late_after", LocalDate.class), day));
    }

    Map<String, @Nullable Object> asRow() {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("step", step);
        row.put("roles", roles);
        row.put("only_for", onlyFor);
        row.put("optional", optional);
        row.put("earliest", earliest == null ? null : earliest.toString());
        row.put("due", due == null ? null : due.day().toString());
        row.put("due_at", due == null || due.at() == null ? null : due.at().toString());
        row.put("late_after", due == null ? null : due.lateAfter().toString());
        row.put("due_of", dueOf);
        return row;
    }
}
