package org.mingfa.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mingfa.judging.Chain;
import org.mingfa.region.Place;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps versions, remarks and what was signed. */
final class VersionStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String LATEST = """
            select place, year, version, blocks, person, saved from report_version
            where county = ? and place = ? and year = ? order by version desc limit 1
            """;

    private static final String ONE = """
            select place, year, version, blocks, person, saved from report_version
            where county = ? and place = ? and year = ? and version = ?
            """;

    private static final String SAVE = """
            insert into report_version (county, place, year, version, blocks, person, saved)
            values (?, ?, ?, ?, ?::jsonb, ?, ?)
            """;

    private static final String SIGNED = """
            select version, figures, digest, person, signed from report_signed
            where county = ? and place = ? and year = ? order by version desc limit 1
            """;

    private static final String SIGN = """
            insert into report_signed (county, place, year, version, matter, figures, digest, person, signed)
            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            """;

    private static final String MATTER = """
            select id from matter
            where county = ? and place = ? and procedure = 'annual-report' and fields->'year'->>'number' = ?
              and closing is distinct from 'void'
            order by began desc, id desc limit 1
            """;

    private static final String CORRECTED = """
            select distinct matter.number from act join matter on matter.county = act.county and matter.id = act.matter
            where act.county = ? and starts_with(act.place, ?) and act.recorded > ? and act.kind = 'correcting'
            """;

    private final ScopedTransactions transactions;

    VersionStore(ScopedTransactions transactions) {
        this.transactions = transactions;
    }

    Optional<Version> latest(Scope scope, String place, int year) {
        return transactions.reading(
                scope,
                client -> client.sql(LATEST)
                        .params(Place.countyOf(place), place, year)
                        .query(VersionStore::version)
                        .optional());
    }

    Optional<Version> find(Scope scope, String place, int year, int number) {
        return transactions.reading(
                scope,
                client -> client.sql(ONE)
                        .params(Place.countyOf(place), place, year, number)
                        .query(VersionStore::version)
                        .optional());
    }

    private static Version version(ResultSet row, int ignored) throws SQLException {
        return new Version(
                row.getString("place"),
                row.getInt("year"),
                row.getInt("version"),
                JSON.readValue(row.getString("blocks"), new TypeReference<List<DraftBlock>>() {}),
                row.getString("person"),
                instant(row, "saved"));
    }

    /** Saves a version; false when there is one of that number already: somebody saved first. */
    boolean save(Scope scope, Version version) {
        try {
            transactions.within(
                    scope,
                    client -> client.sql(SAVE)
                            .params(Place.countyOf(version.place()), version.place(), version.year(), version.number())
                            .param(JSON.writeValueAsString(version.blocks()))
                            .param(version.person())
                            .param(utc(version.saved()))
                            .update());
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** The township's matter of that year's report; empty when none was begun. */
    Optional<UUID> matter(Scope scope, String place, int year) {
        return transactions.reading(
                scope,
                client -> client.sql(MATTER)
                        .params(Place.countyOf(place), place, String.valueOf(year))
                        .query(UUID.class)
                        .optional());
    }

    Optional<Signed> signed(Scope scope, String place, int year) {
        return transactions.reading(
                scope,
                client -> client.sql(SIGNED)
                        .params(Place.countyOf(place), place, year)
                        .query((row, _) -> new Signed(
                                row.getInt("version"),
                                JSON.readValue(row.getString("figures"), new TypeReference<List<Signed.Frozen>>() {}),
                                row.getString("digest"),
                                row.getString("person"),
                                instant(row, "signed")))
                        .optional());
    }

    /** Keeps what was signed, in the transaction of the act of signing. */
    static void sign(
            JdbcClient client, Version version, UUID matter, List<Signed.Frozen> figures, String person, Instant now) {
        var frozen = JSON.writeValueAsString(figures);
        var digest = Chain.digest(JSON.writeValueAsString(version.blocks()) + frozen);
        client.sql(SIGN)
                .params(Place.countyOf(version.place()), version.place(), version.year(), version.number())
                .params(matter, frozen, digest, person, utc(now))
                .update();
    }

    /** The numbers of the township's matters that were corrected after a moment. */
    Set<String> corrected(Scope scope, String place, Instant after) {
        return transactions.reading(
                scope,
                client -> client.sql(CORRECTED)
                        .params(Place.countyOf(place), place, utc(after))
                        .query(String.class)
                        .set());
    }

    List<Remark> remarks(Scope scope, String place, int year) {
        return transactions.reading(
                scope,
                client -> client.sql("""
                                select id, block, person, text, written, settled from report_remark
                                where county = ? and place = ? and year = ? order by written, id
                                """)
                        .params(Place.countyOf(place), place, year)
                        .query((row, _) -> new Remark(
                                row.getObject("id", UUID.class),
                                row.getString("block"),
                                row.getString("person"),
                                row.getString("text"),
                                instant(row, "written"),
                                row.getObject("settled") == null ? null : instant(row, "settled")))
                        .list());
    }

    void remark(Scope scope, String place, int year, Remark remark) {
        transactions.within(
                scope,
                client -> client.sql("""
                                insert into report_remark (county, place, year, id, block, person, text, written)
                                values (?, ?, ?, ?, ?, ?, ?, ?)
                                """)
                        .params(Place.countyOf(place), place, year, remark.id(), remark.block(), remark.person())
                        .params(remark.text(), utc(remark.written()))
                        .update());
    }

    void settle(Scope scope, String place, UUID remark, Instant now) {
        transactions.within(
                scope,
                client -> client.sql(
                                "update report_remark set settled = ? where county = ? and place = ? and id = ? and settled is null")
                        .params(utc(now), Place.countyOf(place), place, remark)
                        .update());
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
