package org.mingfa.report.writing;

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
import org.mingfa.law.PlaceCode;
import org.mingfa.report.DraftBlock;
import org.mingfa.report.FrozenFigure;
import org.mingfa.report.Signed;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps versions, remarks and what was signed. */
final class VersionStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String LATEST = """
            select place, year, version, blocks, person, saved from report_version
            where county = :county and place = :place and year = :year order by version desc limit 1
            """;

    private static final String ONE = """
            select place, year, version, blocks, person, saved from report_version
            where county = :county and place = :place and year = :year and version = :version
            """;

    private static final String IS_WRITTEN = """
            select exists (select 1 from report_version where county = :county and place = :place and year = :year)
            """;

    private static final String SAVE = """
            insert into report_version (county, place, year, version, blocks, person, saved)
            values (:county, :place, :year, :version, :blocks::jsonb, :person, :saved)
            """;

    private static final String SIGNED = """
            select version, figures, digest, person, signed from report_signed
            where county = :county and place = :place and year = :year order by version desc limit 1
            """;

    private static final String SIGN = """
            insert into report_signed (county, place, year, version, matter, figures, digest, person, signed)
            values (:county, :place, :year, :version, :matter, :figures::jsonb, :digest, :person, :signed)
            """;

    private static final String MATTER = """
            select id from matter
            where county = :county and place = :place and procedure = :procedure
              and fields -> :field ->> 'number' = :year and closing is distinct from 'void'
            order by began desc, id desc limit 1
            """;

    private static final String CORRECTED = """
            select distinct matter.number from act join matter on matter.county = act.county and matter.id = act.matter
            where act.county = :county and starts_with(act.place, :place) and act.recorded > :after
              and act.kind = 'correcting'
            """;

    private static final String KNOWN = """
            select number from matter where county = :county and starts_with(place, :place) and number = any (:numbers)
            """;

    private static final String REMARKS = """
            select id, block, person, text, written, settled from report_remark
            where county = :county and place = :place and year = :year order by written, id
            """;

    private static final String REMARK = """
            insert into report_remark (county, place, year, id, block, person, text, written)
            values (:county, :place, :year, :id, :block, :person, :text, :written)
            """;

    private static final String SETTLE = """
            update report_remark set settled = :now
            where county = :county and place = :place and id = :remark and settled is null
            """;

    private final ScopedTransactions transactions;

    VersionStore(ScopedTransactions transactions) {
        this.transactions = transactions;
    }

    Optional<Version> latest(Scope scope, PlaceCode place, int year) {
        return transactions.reading(
                scope,
                client -> of(client, LATEST, place, year)
                        .query(VersionStore::version)
                        .optional());
    }

    Optional<Version> find(Scope scope, PlaceCode place, int year, int number) {
        return transactions.reading(
                scope,
                client -> of(client, ONE, place, year)
                        .param("version", number)
                        .query(VersionStore::version)
                        .optional());
    }

    /** Whether the report of a year is written here at all. */
    static boolean isWritten(JdbcClient client, PlaceCode place, int year) {
        return of(client, IS_WRITTEN, place, year).query(Boolean.class).single();
    }

    private static JdbcClient.StatementSpec of(JdbcClient client, String sql, PlaceCode place, int year) {
        return in(client, sql, place).param("year", year);
    }

    private static JdbcClient.StatementSpec in(JdbcClient client, String sql, PlaceCode place) {
        return client.sql(sql).param("county", place.county()).param("place", place.digits());
    }

    private static Version version(ResultSet row, int ignored) throws SQLException {
        return new Version(
                PlaceCode.of(row.getString("place")),
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
                    client -> of(client, SAVE, version.place(), version.year())
                            .param("version", version.number())
                            .param("blocks", JSON.writeValueAsString(version.blocks()))
                            .param("person", version.person())
                            .param("saved", utc(version.saved()))
                            .update());
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** The township's matter of that year's report; empty when none was begun. */
    Optional<UUID> matter(Scope scope, PlaceCode place, int year) {
        return transactions.reading(
                scope,
                client -> in(client, MATTER, place)
                        .param("procedure", ReportProcedure.RELIES.procedure())
                        .param("field", ReportProcedure.YEAR.id())
                        .param("year", String.valueOf(year))
                        .query(UUID.class)
                        .optional());
    }

    Optional<Signed> signed(Scope scope, PlaceCode place, int year) {
        return transactions.reading(
                scope,
                client -> of(client, SIGNED, place, year)
                        .query((row, _) -> new Signed(
                                row.getInt("version"),
                                JSON.readValue(row.getString("figures"), new TypeReference<List<FrozenFigure>>() {}),
                                row.getString("digest"),
                                row.getString("person"),
                                instant(row, "signed")))
                        .optional());
    }

    /** Keeps what was signed, in the transaction of the act of signing. */
    static void sign(
            JdbcClient client, Version version, UUID matter, List<FrozenFigure> figures, String person, Instant now) {
        var frozen = JSON.writeValueAsString(figures);
        of(client, SIGN, version.place(), version.year())
                .param("version", version.number())
                .param("matter", matter)
                .param("figures", frozen)
                .param("digest", digest(version.blocks(), frozen))
                .param("person", person)
                .param("signed", utc(now))
                .update();
    }

    /** Whether stored text and figures are what was signed; false also where they cannot be read. */
    static boolean isAsSigned(String blocks, String figures, String digest) {
        try {
            var text = JSON.readValue(blocks, new TypeReference<List<DraftBlock>>() {});
            var frozen = JSON.readValue(figures, new TypeReference<List<FrozenFigure>>() {});
            return digest(text, JSON.writeValueAsString(frozen)).equals(digest);
        } catch (JacksonException unreadable) {
            return false;
        }
    }

    private static String digest(List<DraftBlock> blocks, String figures) {
        return Chain.digest(JSON.writeValueAsString(blocks) + figures);
    }

    /** The numbers of the township's matters that were corrected after a moment. */
    Set<String> corrected(Scope scope, PlaceCode place, Instant after) {
        return transactions.reading(
                scope,
                client -> in(client, CORRECTED, place)
                        .param("after", utc(after))
                        .query(String.class)
                        .set());
    }

    /** Those of the numbers whose matters the scope's reader may know of. */
    Set<String> known(Scope scope, PlaceCode place, List<String> numbers) {
        return transactions.reading(
                scope,
                client -> in(client, KNOWN, place)
                        .param("numbers", numbers.toArray(String[]::new))
                        .query(String.class)
                        .set());
    }

    List<Remark> remarks(Scope scope, PlaceCode place, int year) {
        return transactions.reading(
                scope,
                client -> of(client, REMARKS, place, year)
                        .query((row, _) -> new Remark(
                                row.getObject("id", UUID.class),
                                row.getString("block"),
                                row.getString("person"),
                                row.getString("text"),
                                instant(row, "written"),
                                row.getObject("settled") == null ? null : instant(row, "settled")))
                        .list());
    }

    void remark(Scope scope, PlaceCode place, int year, Remark remark) {
        transactions.within(
                scope,
                client -> of(client, REMARK, place, year)
                        .param("id", remark.id())
                        .param("block", remark.block())
                        .param("person", remark.person())
                        .param("text", remark.text())
                        .param("written", utc(remark.written()))
                        .update());
    }

    void settle(Scope scope, PlaceCode place, UUID remark, Instant now) {
        transactions.within(
                scope,
                client -> in(client, SETTLE, place)
                        .param("remark", remark)
                        .param("now", utc(now))
                        .update());
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
