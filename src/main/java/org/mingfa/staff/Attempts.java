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
 * Counts tries to sign in. After five without success a login is locked for who tries from that address, and for nobody else: a
 * minute at first, twice as long each time, a quarter of an hour at most. An address from which many logins are tried is answered
 * ever more slowly, but never refused: a whole office may stand behind one. Guesses of one login from many addresses lock it for
 * all addresses it was never entered from with success, and for none of those it was: nobody is locked out where he or she
 * works. A try counts from the moment it begins, so that many
 * at once are not looked at either; success forgets them. Logins nobody has are counted just the same.
 */
final class Attempts {

    static final int ALLOWED = 5;

    /** So many tries of one login from addresses it is not known at are looked at before it is locked for those. */
    static final int ALLOWED_ELSEWHERE = 20;

    static final Duration FIRST_LOCK = Duration.ofMinutes(1);
    static final Duration LONGEST_LOCK = Duration.ofMinutes(15);
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration KEPT = Duration.ofHours(6);

    /** So long after its last success an address is known. */
    private static final Duration KNOWN = Duration.ofDays(90);

    /** From so many failures of one address on, each doubles the wait. */
    private static final int SUSPICIOUS = 20;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

    private static final String TRY = """
            insert into sign_in_attempt as a (counted, login, tries, last) values (:counted, :login, 1, :now)
            on conflict (county, counted) do update set
                tries = case when a.locked_until > :now then :allowed + 1
                             when a.locked_until is not null or a.last < :window then 1
                             else a.tries + 1 end,
                last = :now,
                locks = case when a.locked_until is null and a.last >= :window and a.tries + 1 >= :allowed
                             then a.locks + 1 else a.locks end,
                locked_until = case when a.locked_until > :now then a.locked_until
                                    when a.locked_until is null and a.last >= :window and a.tries + 1 >= :allowed
                                    then :now + least(:longest, :first * power(2, least(a.locks, 10))) * interval '1 second'
                                    end
            returning tries, locked_until
            """;

    private static final String FROM_HERE = """
            insert into sign_in_attempt as a (counted, tries, last) values (:counted, 1, :now)
            on conflict (county, counted) do update set
                tries = case when a.last < :window then 1 else a.tries + 1 end, last = :now
            returning tries
            """;

    private static final String IS_KNOWN = """
            select exists (select from sign_in_known where county = :county and counted = :counted and last >= :since)
            """;

    private static final String KNOW = """
            insert into sign_in_known (county, counted, login, last) values (:county, :counted, :login, :now)
            on conflict (county, counted) do update set last = excluded.last
            """;

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
     * @param pause how long to wait before the password is looked at
     * @param elsewhere whether it was locked for all addresses it is not known at
     */
    record Attempt(int number, @Nullable Instant lockedUntil, Duration pause, boolean elsewhere) {

        boolean admitted() {
            return number <= ALLOWED;
        }

        int left() {
            return ALLOWED - number;
        }
    }

    /** @param source the address somebody tries from; empty for the program itself, which is not slowed down */
    Attempt begin(String login, String source) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return transactions.within(Scope.everything(), client -> {
            client.sql("delete from sign_in_attempt where county = :county and last < :before")
                    .param("county", PlaceCode.ABOVE_COUNTIES)
                    .param("before", now.minus(KEPT))
                    .update();
            return count(client, login, source, now);
        });
    }

    private static Attempt count(JdbcClient client, String login, String source, OffsetDateTime now) {
        Duration wait = source.isEmpty() ? Duration.ZERO : wait(fromHere(client, source, now));
        var here = tried(client, counted(login, source), login, ALLOWED, now);
        if (source.isEmpty() || here.number() > ALLOWED || isKnown(client, login, source, now)) {
            return new Attempt(here.number(), here.lockedUntil(), wait, false);
        }
        var elsewhere = tried(client, elsewhere(login), login, ALLOWED_ELSEWHERE, now);
        return elsewhere.number() > ALLOWED_ELSEWHERE
                ? new Attempt(ALLOWED + 1, elsewhere.lockedUntil(), wait, true)
                : new Attempt(here.number(), here.lockedUntil(), wait, false);
    }

    private record Tried(int number, @Nullable Instant lockedUntil) {}

    private static Tried tried(JdbcClient client, String counted, String login, int allowed, OffsetDateTime now) {
        return client.sql(TRY)
                .param("counted", counted)
                .param("login", Chain.digest(login))
                .param("now", now)
                .param("allowed", allowed)
                .param("window", now.minus(WINDOW))
                .param("first", FIRST_LOCK.toSeconds())
                .param("longest", LONGEST_LOCK.toSeconds())
                .query((row, _) -> new Tried(row.getInt(1), instant(row.getObject(2, OffsetDateTime.class))))
                .single();
    }

    private static boolean isKnown(JdbcClient client, String login, String source, OffsetDateTime now) {
        return client.sql(IS_KNOWN)
                .param("county", PlaceCode.ABOVE_COUNTIES)
                .param("counted", counted(login, source))
                .param("since", now.minus(KNOWN))
                .query(Boolean.class)
                .single();
    }

    private static int fromHere(JdbcClient client, String source, OffsetDateTime now) {
        return client.sql(FROM_HERE)
                .param("counted", Chain.digest(source))
                .param("now", now)
                .param("window", now.minus(WINDOW))
                .query(Integer.class)
                .single();
    }

    /** Nothing at first; then a quarter of a second, doubled by each further failure. */
    static Duration wait(int failures) {
        int beyond = Math.clamp(failures - (long) SUSPICIOUS, 0, 10);
        Duration wait = beyond == 0 ? Duration.ZERO : Duration.ofMillis(250L << (beyond - 1));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static String counted(String login, String source) {
        return Chain.digest(login + "\n" + source);
    }

    private static String elsewhere(String login) {
        return Chain.digest("elsewhere\n" + login);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /**
     * The login's failures from this address are forgotten, the address itself has one failure less, and the login is known
     * there; what was guessed elsewhere is not forgiven by that.
     */
    void succeeded(JdbcClient client, String login, String source) {
        client.sql("delete from sign_in_attempt where county = :county and counted = :counted")
                .param("county", PlaceCode.ABOVE_COUNTIES)
                .param("counted", counted(login, source))
                .update();
        lessOne(client, Chain.digest(source));
        if (!source.isEmpty()) {
            OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
            if (!isKnown(client, login, source, now)) {
                lessOne(client, elsewhere(login));
            }
            know(client, login, source, now);
        }
    }

    private static void lessOne(JdbcClient client, String counted) {
        client.sql("""
                        update sign_in_attempt set tries = greatest(0, tries - 1)
                        where county = :county and counted = :counted
                        """)
                .param("county", PlaceCode.ABOVE_COUNTIES)
                .param("counted", counted)
                .update();
    }

    private static void know(JdbcClient client, String login, String source, OffsetDateTime now) {
        client.sql("delete from sign_in_known where county = :county and last < :before")
                .param("county", PlaceCode.ABOVE_COUNTIES)
                .param("before", now.minus(KNOWN))
                .update();
        client.sql(KNOW)
                .param("county", PlaceCode.ABOVE_COUNTIES)
                .param("counted", counted(login, source))
                .param("login", Chain.digest(login))
                .param("now", now)
                .update();
    }

    /** A new password was given: whoever was locked out may try it at once, from anywhere. */
    static void forget(JdbcClient client, String login) {
        client.sql("delete from sign_in_attempt where county = :county and login = :login")
                .param("county", PlaceCode.ABOVE_COUNTIES)
                .param("login", Chain.digest(login))
                .update();
    }

    /** Costs what a line in the audit trail costs, so that the time taken does not tell whether anybody has the login. */
    void dwell(String login, String source) {
        transactions.within(
                Scope.everything(),
                client -> client.sql(
                                "update sign_in_attempt set last = last where county = :county and counted = :counted")
                        .param("county", PlaceCode.ABOVE_COUNTIES)
                        .param("counted", counted(login, source))
                        .update());
    }
}
