package org.mingfa.guarding;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.matter.Register;
import org.mingfa.matter.Stall;
import org.mingfa.staff.Actor;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps when each of the daily rounds last came to its end, and what it could not do then. */
public final class RoundBook {

    /** The rounds. The names are stored: one may be added, none renamed. */
    public enum Round {
        REMINDING("提醒录入节假日安排"),
        TENDING("更新期限"),
        SEALING("每日封存"),
        FIGURES("汇总数据"),
        BACKUP("每日备份"),
        WATCHING("检查磁盘");

        private final String chinese;

        Round(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /**
     * Where a round stands.
     *
     * @param succeeded when it last came to its end, or null when it never has
     */
    public record State(
            Round round, Instant tried, @Nullable Instant succeeded) {}

    /** Each round is made every night at least. */
    private static final Duration USUAL = Duration.ofHours(26);

    private static final String TRIED = """
            insert into round (county, name, tried, succeeded) values ('000000', :name, :now, :succeeded)
            on conflict (county, name) do update
                set tried = excluded.tried, succeeded = coalesce(excluded.succeeded, round.succeeded)
            """;

    private static final String STATES =
            "select name, tried, succeeded from round where county = '000000' order by name";

    private static final String STALLED = "select county, place, about, reason from stalled where round = :round";

    private static final String STALL = """
            insert into stalled (county, place, round, about, reason, since)
            values (:county, :place, :round, :about, :reason, :now)
            on conflict (county, place, round, about) do update set reason = excluded.reason
            """;

    private static final String MOVES_AGAIN = """
            delete from stalled where county = :county and place = :place and round = :round and about = :about
            """;

    private static final String TOLD = """
            select place, reason, count(*) as times, min(since) as since from stalled
            where county = :county group by place, reason order by place, min(since) limit :most
            """;

    private final ScopedTransactions transactions;
    private final Clock clock;

    public RoundBook(ScopedTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Key(String county, String place, String about) {}

    /**
     * A round has come to its end.
     *
     * @param stalls everything it could not do; what it could not do before and is not among them, moves again
     * @return those of them that are new
     */
    public List<Stall> ended(Round round, List<Stall> stalls) {
        return transactions.within(Scope.everything(), client -> {
            var before = stalled(client, round);
            var fresh = new ArrayList<Stall>();
            for (var stall : stalls) {
                if (!before.remove(new Key(stall.county(), stall.place(), stall.about()))) {
                    fresh.add(stall);
                }
                keep(client, round, stall);
            }
            before.forEach(key -> client.sql(MOVES_AGAIN)
                    .param("county", key.county())
                    .param("place", key.place())
                    .param("round", round.name())
                    .param("about", key.about())
                    .update());
            tried(client, round, true);
            return fresh;
        });
    }

    private static Set<Key> stalled(JdbcClient client, Round round) {
        return new HashSet<>(client.sql(STALLED)
                .param("round", round.name())
                .query((row, _) -> new Key(row.getString("county"), row.getString("place"), row.getString("about")))
                .list());
    }

    private void keep(JdbcClient client, Round round, Stall stall) {
        client.sql(STALL)
                .param("county", stall.county())
                .param("place", stall.place())
                .param("round", round.name())
                .param("about", stall.about())
                .param("reason", stall.reason())
                .param("now", now())
                .update();
    }

    /** A round broke off. */
    public void failed(Round round) {
        transactions.within(Scope.everything(), client -> {
            tried(client, round, false);
            return null;
        });
    }

    private void tried(JdbcClient client, Round round, boolean succeeded) {
        client.sql(TRIED)
                .param("name", round.name())
                .param("now", now())
                .param("succeeded", succeeded ? now() : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Where each round stands that was ever made. */
    public List<State> states() {
        return transactions.reading(Scope.everything(), RoundBook::states);
    }

    /** The same, asked for by a client that may see all. */
    public static List<State> states(JdbcClient client) {
        return client.sql(STATES)
                .query((row, _) -> new State(
                        Round.valueOf(row.getString("name")),
                        Register.instant(row, "tried"),
                        row.getObject("succeeded") == null ? null : Register.instant(row, "succeeded")))
                .list();
    }

    /** Whether a night went by since what is done every night was last done. */
    public static boolean isOverdue(Instant last, Instant now) {
        return Duration.between(last, now).compareTo(USUAL) > 0;
    }

    /** What stands still within an actor's place, and which rounds are overdue; one Chinese sentence each, the oldest first. */
    public List<String> told(Actor actor, int most) {
        var told = new ArrayList<String>();
        for (var state : states()) {
            var last = state.succeeded();
            if (last == null || isOverdue(last, clock.instant())) {
                told.add("“" + state.round().chinese() + "”"
                        + (last == null ? "还没有完成过" : "上次完成是在" + day(last) + "，以后没有完成") + "，请系统管理员查看日志。");
            }
        }
        told.addAll(transactions.reading(
                actor.scope(),
                client -> client.sql(TOLD)
                        .param("county", actor.county())
                        .param("most", most)
                        .query((row, _) -> row.getString("reason")
                                + (row.getLong("times") > 1 ? "（共" + row.getLong("times") + "处）" : "") + "。（"
                                + day(Register.instant(row, "since")) + "发现）")
                        .list()));
        return told;
    }

    private static String day(Instant instant) {
        var day = instant.atZone(Act.ZONE).toLocalDate();
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
