package org.mingfa.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.judging.Breach;
import org.mingfa.judging.Ruling;
import org.mingfa.judging.Standing;
import org.mingfa.judging.State;
import org.mingfa.law.Basis;
import org.mingfa.law.Closing;
import org.mingfa.law.Procedure;
import org.mingfa.law.RuleId;
import org.mingfa.law.Severity;
import org.mingfa.law.Step;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What stands found of an act: a rule that what happened did not keep.
 *
 * @param act the act found of, corrections worked in
 * @param step its step
 * @param beside the number of another act it is a finding on as well, or 0
 * @param told how it was said, where the act just taken found it; null for what was found before
 * @param follow the step that must follow, or null
 * @param answered whether that has been done since
 */
record Found(
        Act act,
        Step step,
        RuleId rule,
        int beside,
        @Nullable Breach told,
        @Nullable Step follow,
        boolean answered) {

    private static final Statement WRITE = Statement.of("""
            with stands as (
                select * from jsonb_to_recordset(:found::jsonb)
                    as f(seq int, rule text, beside int, step text, roles text[], happened date, reason text, basis text,
                         follow text, answered boolean)
            ),
            gone as (
                delete from finding f where f.county = :county and f.matter = :matter
                and not exists (select from stands s where s.seq = f.seq and s.rule = f.rule and s.beside = f.beside)
            ),
            told as (
                insert into finding (county, place, matter, seq, rule, beside, procedure, step, roles, happened, reason,
                                     basis, follow, answered)
                select :county, :place, :matter, seq, rule, beside, :procedure, step, roles, happened, reason,
                       basis, follow, answered
                from stands where reason is not null
                on conflict (county, matter, seq, rule, beside) do update
                    set happened = excluded.happened, reason = excluded.reason, answered = excluded.answered
            ),
            kept as (
                update finding f set answered = s.answered
                from stands s
                where f.county = :county and f.matter = :matter and s.reason is null
                and s.seq = f.seq and s.rule = f.rule and s.beside = f.beside and s.answered <> f.answered
            )
            select 1
            """);

    /** What stands once an act is allowed; null where nothing was ever found of the matter's acts. */
    static @Nullable List<Found> of(Procedure procedure, List<Act> acts, Ruling.Allowed allowed) {
        var standing = allowed.standing();
        boolean never = acts.stream().allMatch(act -> act.broken().isEmpty())
                && acts.stream().noneMatch(Act::mends)
                && standing.backdated().isEmpty();
        if (never) {
            return null;
        }
        var found = new ArrayList<Found>();
        if (Closing.VOID.equals(standing.closing())) {
            return found;
        }
        int now = allowed.act().kind() instanceof Act.Kind.Correcting(int seq, var _)
                ? seq
                : allowed.act().seq();
        for (var act : Act.effective(acts)) {
            for (var rule : act.broken()) {
                var told = act.seq() == now ? told(rule, null, allowed.cautions()) : null;
                found.add(found(procedure, act, rule, 0, told, standing));
            }
            for (var pair : standing.backdated()) {
                if (pair.gate() == act.seq()) {
                    var rule =
                            Objects.requireNonNull(procedure.step(act.step())).rule(RuleId.Standard.DATED_BACK);
                    var told = told(rule, pair.guarded(), allowed.cautions());
                    found.add(found(procedure, act, rule, pair.guarded(), told, standing));
                }
            }
        }
        return found;
    }

    private static Found found(
            Procedure procedure, Act act, RuleId rule, int beside, @Nullable Breach told, Standing standing) {
        var step = Objects.requireNonNull(procedure.step(act.step()));
        var next = step.followUp(rule);
        var follow = next == null ? null : procedure.step(next);
        boolean answered = follow != null && standing.step(follow.id()).state() == State.DONE;
        return new Found(act, step, rule, beside, told, follow, answered);
    }

    private static @Nullable Breach told(RuleId rule, @Nullable Integer beside, List<Breach> cautions) {
        return cautions.stream()
                .filter(breach -> breach.severity() == Severity.FINDING)
                .filter(breach -> breach.rule().equals(rule) && Objects.equals(breach.beside(), beside))
                .findFirst()
                .orElse(null);
    }

    /** Who answers for it. */
    private List<String> roles() {
        return follow == null ? step.roles() : follow.roles();
    }

    /** What those who answer are told of what was found just now. */
    static List<Recorder.Notice> notices(@Nullable List<Found> found, Matter matter, Instant now) {
        return found == null
                ? List.of()
                : found.stream()
                        .filter(one -> one.told != null)
                        .map(one -> new Recorder.Notice(
                                TimeOrderedId.at(now),
                                one.roles(),
                                null,
                                "“" + matter.title() + "”的“" + one.step.name() + "”有不符合规定的情况："
                                        + Objects.requireNonNull(one.told).reason()
                                        + (one.follow == null ? "" : "，接着办理“" + one.follow.name() + "”")))
                        .toList();
    }

    static void write(JdbcClient client, Matter matter, List<Found> found) {
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        parameters.put("county", matter.county());
        parameters.put("place", matter.place().digits());
        parameters.put("matter", matter.id());
        parameters.put("procedure", matter.procedure());
        parameters.put("found", Recorder.json(found, Found::asRow));
        WRITE.with(client, parameters).query(Integer.class).single();
    }

    private Map<String, @Nullable Object> asRow() {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("seq", act.seq());
        row.put("rule", rule.toString());
        row.put("beside", beside);
        row.put("step", step.id());
        row.put("roles", roles());
        row.put("happened", act.happened().toString());
        row.put("reason", told == null ? null : told.reason());
        row.put("basis", told == null ? null : Basis.cite(told.basis()));
        row.put("follow", follow == null ? null : follow.id());
        row.put("answered", answered);
        return row;
    }
}
