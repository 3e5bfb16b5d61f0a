package org.mingfa.matter;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.DateWords;
import org.mingfa.judging.Act;
import org.mingfa.judging.Due;
import org.mingfa.judging.MovedEnd;
import org.mingfa.law.Procedure;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ends that an act moved: kept as they were, and told to all who rely on them or did. */
record MovedEnds(List<MovedEnd> moved, Procedure procedure, Act act) {

    private static final Statement WRITE = Statement.of("""
            insert into deadline_move (county, place, id, matter, step, was, became, cause, moved)
            select :county, :place, id, :matter, step, was, became, :cause, :moved
            from jsonb_to_recordset(:moves::jsonb) as m(id uuid, step text, was date, became date)
            """);

    /** Those of the open steps whose end did not move. */
    List<OpenStep> others(List<OpenStep> open) {
        return open.stream().filter(step -> moved(step).isEmpty()).toList();
    }

    /** Its own end, or that of what waits for it: who holds the step in front answers for both. */
    private List<MovedEnd> moved(OpenStep open) {
        var behind = procedure.followers(procedure.indexOf(open.step()));
        return moved.stream()
                .filter(one -> !one.done() && (one.step().equals(open.step()) || behind.contains(one.step())))
                .toList();
    }

    /** To those who have it to do, and to those who did it by the end it had. */
    List<Recorder.Notice> notices(List<Act> acts, List<OpenStep> open, Matter matter, Instant now) {
        var told = open.stream()
                .filter(step -> !step.optional()
                        && (step.onlyFor() == null || !step.onlyFor().isEmpty()))
                .flatMap(step -> moved(step).stream()
                        .map(one -> new Recorder.Notice(
                                TimeOrderedId.at(now), step.roles(), step.onlyFor(), text(one, matter))));
        var relied = moved.stream()
                .filter(MovedEnd::done)
                .map(one ->
                        new Recorder.Notice(TimeOrderedId.at(now), roles(one), persons(one, acts), text(one, matter)));
        return Stream.concat(told, relied).toList();
    }

    private List<String> roles(MovedEnd one) {
        return Objects.requireNonNull(procedure.step(one.step())).roles();
    }

    private static List<String> persons(MovedEnd one, List<Act> acts) {
        return acts.stream()
                .filter(act -> act.isDoing() && act.step().equals(one.step()))
                .flatMap(act -> act.persons().stream())
                .distinct()
                .toList();
    }

    private String text(MovedEnd one, Matter matter) {
        var name = "“" + Objects.requireNonNull(procedure.step(one.step())).name() + "”";
        var said = one.done()
                ? "办理时的期限" + day(one.was()) + "，现在改为" + day(one.became()) + "，当时的办理不变"
                : "期限由" + day(one.was()) + "改为" + day(one.became());
        return name + said + "：" + matter.title() + "（" + cause() + "）";
    }

    private static String day(@Nullable Due due) {
        return due == null ? "中止计算" : due.days(DateWords::full);
    }

    /** Which act did it, in Chinese. */
    String cause() {
        var step = "“" + Objects.requireNonNull(procedure.step(act.step())).name() + "”";
        return switch (act.kind()) {
            case Act.Kind.Correcting(int seq, var _) -> "更正第" + seq + "条记录" + step;
            case Act.Kind.Doing _ ->
                "第" + act.seq() + "条记录" + step
                        + (act.happened().equals(act.recordedOn()) ? "" : "，" + DateWords.full(act.happened()) + "发生");
            case Act.Kind.Voiding _, Act.Kind.Reopening _, Act.Kind.Resulting _ -> "第" + act.seq() + "条记录" + step;
        };
    }

    /** Keeps the ends as they were. */
    void write(JdbcClient client, Matter matter) {
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        parameters.put("county", matter.county());
        parameters.put("place", matter.place().digits());
        parameters.put("matter", matter.id());
        parameters.put("cause", cause());
        parameters.put("moved", OffsetDateTime.ofInstant(act.recorded(), ZoneOffset.UTC));
        parameters.put("moves", Recorder.json(moved, one -> row(one, act.recorded())));
        WRITE.with(client, parameters).update();
    }

    private static Map<String, ?> row(MovedEnd one, Instant now) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", TimeOrderedId.at(now));
        row.put("step", one.step());
        row.put("was", one.was() == null ? null : one.was().day().toString());
        row.put("became", one.became() == null ? null : one.became().day().toString());
        return row;
    }
}
