package org.mingfa.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.PlaceCode;
import org.mingfa.store.Ids;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who did what, when, about what: sign-ins, views of personal data, exports, administration. Lines are added only; the
 * application's database role cannot change or remove one.
 */
public final class AuditTrail {

    /** Of a matter that is withheld from the reader, a line tells no number. */
    private static final String TOLD = """
            with told as (
                select place, id, at, person, post, doing, about,
                       case when doing = 'UNMASK' and not exists (
                               select from matter m where m.county = audit.county and m.id = audit.about::uuid)
                           then '查看一件不公开查阅的事项的当事人信息' else detail end as detail
                from audit where county = :county
            )
            """;

    private final ScopedTransactions transactions;
    private final Clock clock;

    public AuditTrail(ScopedTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Adds a line in the caller's transaction: it is kept exactly when what it tells of is.
     *
     * @param about the id of what it is about; null for nothing in particular
     * @param detail in Chinese, without personal data
     */
    public void write(JdbcClient client, Actor by, Audited doing, @Nullable String about, String detail) {
        write(client, by.county(), by.place(), idOrNull(by.person()), idOrNull(by.post()), doing, about, detail);
    }

    /** Adds a line in a transaction of its own. */
    public void write(Actor by, Audited doing, @Nullable String about, String detail) {
        transactions.within(by.scope(), client -> {
            write(client, by, doing, about, detail);
            return true;
        });
    }

    void write(
            JdbcClient client,
            String county,
            PlaceCode place,
            @Nullable UUID person,
            @Nullable UUID post,
            Audited doing,
            @Nullable String about,
            String detail) {
        client.sql("""
                insert into audit (county, place, id, at, person, post, doing, about, detail)
                values (:county, :place, :id, :at, cast(:person as uuid), cast(:post as uuid), :doing, cast(:about as text), :detail)
                """)
                .param("county", county)
                .param("place", place.digits())
                .param("id", Ids.next())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("person", person)
                .param("post", post)
                .param("doing", doing.name())
                .param("about", about)
                .param("detail", detail)
                .update();
    }

    /** What the reader may see of two days and those between, latest first, at most {@code limit} lines. */
    public List<AuditEntry> between(Actor reader, LocalDate first, LocalDate last, int limit) {
        return transactions.reading(
                reader.scope(),
                client -> client.sql(TOLD + """
                        select * from told where at >= :first and at < :behind order by at desc, id desc limit :limit
                        """)
                        .param("county", reader.county())
                        .param("first", start(first))
                        .param("behind", start(last.plusDays(1)))
                        .param("limit", limit)
                        .query((row, number) -> entry(row))
                        .list());
    }

    /** What the reader may see about one thing, latest first. */
    public List<AuditEntry> about(Actor reader, String about) {
        return transactions.reading(
                reader.scope(),
                client -> client.sql(TOLD + "select * from told where about = :about order by at desc, id desc")
                        .param("county", reader.county())
                        .param("about", about)
                        .query((row, number) -> entry(row))
                        .list());
    }

    /** What somebody has done, in whatever post, latest first, at most {@code limit} lines. */
    public List<AuditEntry> by(Actor person, int limit) {
        return transactions.reading(
                person.scope(),
                client -> client.sql(TOLD
                                + "select * from told where person = :person order by at desc, id desc limit :limit")
                        .param("county", person.county())
                        .param("person", UUID.fromString(person.person()))
                        .param("limit", limit)
                        .query((row, number) -> entry(row))
                        .list());
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(ChineseDates.CHINA).toOffsetDateTime();
    }

    private static @Nullable UUID idOrNull(String id) {
        return id.isEmpty() ? null : UUID.fromString(id);
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getString("id"),
                PlaceCode.of(row.getString("place")),
                instant(row),
                text(row, "person"),
                text(row, "post"),
                Audited.valueOf(row.getString("doing")),
                text(row, "about"),
                row.getString("detail"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    private static @Nullable String text(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }
}
