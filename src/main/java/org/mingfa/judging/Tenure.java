package org.mingfa.judging;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Closing;
import org.mingfa.law.Procedure;
import org.mingfa.law.Replaces;
import org.mingfa.law.Value;

/**
 * Since when a matter is the record in force of what it is about; a later one of the same at the same place replaces it.
 *
 * @param same what it is the record of: equal for two matters of a procedure at a place of which the later replaces the earlier
 * @param since the first day it is in force
 */
public record Tenure(String same, LocalDate since) {

    private static final String BETWEEN = "\n";

    /** Empty where the procedure's records replace none, and for one that is not in force yet or is void. */
    public static Optional<Tenure> of(Procedure procedure, List<Act> acts, Setting setting) {
        var replaces = procedure.head().replaces();
        if (replaces == null || acts.isEmpty()) {
            return Optional.empty();
        }
        var course = Course.of(procedure, acts, setting, acts.getLast().recordedOn());
        return Closing.VOID.equals(course.closing())
                ? Optional.empty()
                : Optional.ofNullable(since(replaces, course))
                        .map(day -> new Tenure(same(replaces, course.values()), day));
    }

    private static @Nullable LocalDate since(Replaces replaces, Course course) {
        var from = replaces.from();
        int step = from == null ? 0 : course.procedure().indexOf(from);
        if (step >= 0) {
            var acts = course.acts(step);
            return acts.isEmpty() ? null : acts.getFirst().happened();
        }
        return course.values().get(from) instanceof Value.Day(var day) ? day : null;
    }

    private static String same(Replaces replaces, Map<String, Value> values) {
        return replaces.same().stream().map(field -> words(values.get(field))).collect(Collectors.joining(BETWEEN));
    }

    /** Written alike for values that mean the same: blanks tell no two names apart. */
    private static String words(@Nullable Value value) {
        return switch (value) {
            case Value.Text(var text) -> text.replaceAll("\\s+", "");
            case Value.Link(var matter, var _) -> matter;
            case Value.Amount(var number) -> number.stripTrailingZeros().toPlainString();
            case Value.YesNo(var yes) -> String.valueOf(yes);
            case Value.Day(var day) -> day.toString();
            case Value.Moment(var at) -> at.toString();
            case Value.Many _, Value.Row _, Value.Sealed _, Value.Unread _ -> "";
            case null -> "";
        };
    }
}
