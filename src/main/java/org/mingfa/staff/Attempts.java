package org.mingfa.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Chain;
import org.mingfa.law.PlaceCode;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts tries to sign in: after five without success a login is locked for fifteen minutes. A try counts from the moment it
 * begins, so that many at once are not looked at either; success forgets them. Logins nobody has are counted just the same.
 */
final class Attempts {

    static final int ALLOWED = 5;
    static final Duration LOCK = Duration.ofMinutes(15);
    private static final Duration KEPT = Duration.ofHours(1);

    private final ScopedTransactions transactions;
    private final Clock clock;

    Attempts(ScopedTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * One try.
     *
     * @param number since the last success or lock; one more than allowed when the login was locked before it
     * @param lockedUntil set from the last allowed try on
     */
    record Attempt(int number, @Nullable Instant lockedUntil) {

        boolean admitted() {
            return number <= ALLOWED;
        }

        int left() {
            return ALLOWED - number;
        }
    }

    Attempt begin(String login) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return transactions.within(Scope.everything(), client -> {
            client.sql("delete from sign_in_attempt where county = :county and last < :before")
                    .param("county", PlaceCode.ABOVE_COUNTIES)
                    .param("before", now.minus(KEPT))
                    .update();
            return count(client, login, now);
        });
    }

    private static Attempt count(JdbcClient client, String login, OffsetDateTime now) {
        return client.sql("""
                insert into sign_in_attempt as a (login_digest, tries, last) values (:login, 1, :now)
                on conflict (county, login_digest) do update set
                    tries = case when a.locked_until > :now then :allowed + 1
                                 when a.locked_until is not null or a.last < :window then 1
                                 else a.tries + 1 end,
                    last = :now,
                    locked_until = case when a.locked_until > :now then a.locked_until
                                        when a.locked_until is null and a.last >= :window and a.tries + 1 >= :allowed
                                        then :lock end
                returning tries, locked_until
                """)
                .param("login", Chain.digest(login))
                .param("now", now)
                .param("allowed", ALLOWED)
                .param("window", now.minus(LOCK))
                .param("lock", now.plus(LOCK))
                .query((row, number) -> new Attempt(row.getInt(1), instant(row.getObject(2, OffsetDateTime.class))))
                .single();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    void succeeded(JdbcClient client, String login) {
        client.sql("delete from sign_in_attempt where county = :county and login_digest = :login")
                .param("county", PlaceCode.ABOVE_COUNTIES)
                .param("login", Chain.digest(login))
                .update();
    }

    /** Costs what a line in the audit trail costs, so that the time taken does not tell whether anybody has the login. */
    void dwell(String login) {
        transactions.within(
                Scope.everything(),
                client -> client.sql(
                                "update sign_in_attempt set last = last where county = :county and login_digest = :login")
                        .param("county", PlaceCode.ABOVE_COUNTIES)
                        .param("login", Chain.digest(login))
                        .update());
    }
}
