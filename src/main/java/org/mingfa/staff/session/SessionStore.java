package org.mingfa.staff.session;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.SessionRepository;

/**
 * The sessions in the database. They lie there under a digest of their id, so that whoever reads the table can sign in as
 * nobody. That a session was used is stored once a minute, what changes in it at once.
 */
final class SessionStore implements SessionRepository<KeptSession> {

    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private static final String FIND = """
            select content, made, seen from web_session where county = '000000' and id = :id and ends > :now
            """;

    private static final String KEEP = """
            insert into web_session (county, id, content, made, seen, ends)
            values ('000000', :id, :content, :made, :seen, :ends)
            """;

    private static final String CHANGE = """
            update web_session set content = :content, seen = :seen, ends = :ends where county = '000000' and id = :id
            """;

    private static final String SEEN = """
            update web_session set seen = :seen, ends = :ends where county = '000000' and id = :id
            """;

    private static final String REMOVE = "delete from web_session where county = '000000' and id = :id";

    private static final String SWEEP = "delete from web_session where county = '000000' and ends <= :now";

    private final ScopedTransactions transactions;
    private final InstantSource clock;
    private final Duration idle;

    /**
     * @param clock the machine's, by which the library says when a session was used
     * @param idle after how long unused a session ends
     */
    SessionStore(ScopedTransactions transactions, InstantSource clock, Duration idle) {
        this.transactions = transactions;
        this.clock = clock;
        this.idle = idle;
    }

    @Override
    public KeptSession createSession() {
        return new KeptSession(clock.instant(), idle);
    }

    @Override
    public @Nullable KeptSession findById(String id) {
        return transactions
                .reading(
                        Scope.everything(),
                        client -> client.sql(FIND)
                                .param("id", digest(id))
                                .param("now", at(clock.instant()))
                                .query((row, _) -> found(id, row))
                                .optional())
                .flatMap(Function.identity())
                .orElse(null);
    }

    private Optional<KeptSession> found(String id, ResultSet row) throws SQLException {
        var made = row.getObject("made", OffsetDateTime.class).toInstant();
        var seen = row.getObject("seen", OffsetDateTime.class).toInstant();
        return SessionContent.read(row.getBytes("content"))
                .map(content -> new KeptSession(id, made, seen, idle, content));
    }

    @Override
    public void save(KeptSession session) {
        if (session.isChanged()) {
            transactions.within(Scope.everything(), client -> write(client, session));
        } else if (session.isStale(SEEN_EVERY)) {
            transactions.within(
                    Scope.everything(),
                    client -> used(client.sql(SEEN), session.getId(), session).update());
        } else {
            return;
        }
        session.stored();
    }

    /** One under a new id is a new row; one that was ended meanwhile, here or on another node, stays so. */
    private static int write(JdbcClient client, KeptSession session) {
        var content = SessionContent.write(session.attributes());
        var before = session.storedAs();
        if (session.getId().equals(before)) {
            return used(client.sql(CHANGE), session.getId(), session)
                    .param("content", content)
                    .update();
        }
        if (before != null && remove(client, before) == 0) {
            return 0;
        }
        return used(client.sql(KEEP), session.getId(), session)
                .param("content", content)
                .param("made", at(session.getCreationTime()))
                .update();
    }

    private static StatementSpec used(StatementSpec statement, String id, KeptSession session) {
        var seen = session.getLastAccessedTime();
        return statement.param("id", digest(id)).param("seen", at(seen)).param("ends", at(seen.plus(session.idle())));
    }

    @Override
    public void deleteById(String id) {
        transactions.within(Scope.everything(), client -> remove(client, id));
    }

    private static int remove(JdbcClient client, String id) {
        return client.sql(REMOVE).param("id", digest(id)).update();
    }

    /** Removes those whose time is over; returns how many. */
    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    int sweep() {
        return transactions.within(
                Scope.everything(),
                client -> client.sql(SWEEP).param("now", at(clock.instant())).update());
    }

    static String digest(String id) {
        var sm3 = new SM3Digest();
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        sm3.update(bytes, 0, bytes.length);
        byte[] digest = new byte[sm3.getDigestSize()];
        sm3.doFinal(digest, 0);
        return HexFormat.of().formatHex(digest);
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
