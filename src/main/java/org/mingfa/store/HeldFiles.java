package org.mingfa.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.scheduling.annotation.Scheduled;

/** Files held for somebody for a while, in the database: whichever program is asked next has them. */
public final class HeldFiles {

    private static final int PART = 1 << 20;

    private static final String HOLD = """
            insert into held_file (county, place, id, person, part, bytes, until)
            values (:county, :place, :id, :person, :part, :bytes, now() + make_interval(secs => :seconds))
            """;

    private static final String PART_OF = """
            select bytes from held_file
            where county = :county and id = :id and part = :part and person = :person and until > now()
            """;

    private static final String SWEEP = "delete from held_file where until <= now()";

    /**
     * For whom a file is held.
     *
     * @param county six digits
     * @param place a code within it
     * @param person an id
     */
    public record Holder(String county, String place, String person) {}

    private final ScopedTransactions transactions;

    HeldFiles(ScopedTransactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Holds a file.
     *
     * @param content read to its end, not closed
     * @return by what it is asked for
     */
    public UUID hold(Holder whose, InputStream content, Duration time) throws IOException {
        var id = UUID.randomUUID();
        transactions.within(Scope.of(whose.place()), client -> {
            int part = 0;
            for (byte[] bytes = content.readNBytes(PART); bytes.length > 0; bytes = content.readNBytes(PART)) {
                of(client.sql(HOLD), whose, id, part++)
                        .param("place", whose.place())
                        .param("bytes", bytes)
                        .param("seconds", time.toSeconds())
                        .update();
            }
            return part;
        });
        return id;
    }

    /**
     * Writes a file out, a part at a time.
     *
     * @return false when none is held for that person by that id, or no more
     */
    public boolean write(Holder whose, UUID id, OutputStream out) throws IOException {
        int part = 0;
        for (var bytes = part(whose, id, part); bytes.isPresent(); bytes = part(whose, id, ++part)) {
            out.write(bytes.get());
        }
        return part > 0;
    }

    private Optional<byte[]> part(Holder whose, UUID id, int part) {
        return transactions.reading(
                Scope.of(whose.place()),
                client -> of(client.sql(PART_OF), whose, id, part)
                        .query(byte[].class)
                        .optional());
    }

    private static StatementSpec of(StatementSpec statement, Holder whose, UUID id, int part) {
        return statement
                .param("county", whose.county())
                .param("id", id)
                .param("part", part)
                .param("person", whose.person());
    }

    /** Removes those whose time is over. */
    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        transactions.within(Scope.everything(), client -> client.sql(SWEEP).update());
    }
}
