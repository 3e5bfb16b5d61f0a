package org.mingfa.desk.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Dates;
import org.mingfa.judging.Act;
import org.mingfa.judging.Period;
import org.mingfa.law.Step;
import org.mingfa.matter.DeadlineMove;

/** What a deadline was before a notice, or what was found out later, moved it. */
record MovedDeadlines(List<DeadlineMove> moves, LocalDate today) {

    /** Of the clock whose end the step's deadline is; no moves of any other. */
    static MovedDeadlines of(Step step, Period period, List<DeadlineMove> moves, LocalDate today) {
        var own = moves.stream().filter(move -> move.step().equals(step.id())).toList();
        boolean its =
                period.isCap() && !own.isEmpty() && Objects.equals(own.getLast().became(), period.end());
        return new MovedDeadlines(its ? own : List.of(), today);
    }

    /** {@code （原为1月12日）}, or nothing. */
    String before() {
        return moves.reversed().stream()
                .map(DeadlineMove::was)
                .filter(Objects::nonNull)
                .findFirst()
                .map(was -> "（原为" + day(was) + "）")
                .orElse("");
    }

    /** The explanation with each move behind it. */
    List<String> after(List<String> explanation) {
        return Stream.concat(explanation.stream(), moves.stream().map(this::line))
                .toList();
    }

    private String line(DeadlineMove move) {
        var on = Dates.full(move.moved().atZone(Act.ZONE).toLocalDate());
        var moved = move.was() == null ? "期限确定为" : "期限由" + day(move.was()) + "改为";
        return on + moved + day(move.became()) + "（" + move.cause() + "）。";
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "暂时不能确定" : Dates.near(day, today);
    }
}
