package org.mingfa.region;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;
import org.mingfa.store.Remembered;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The country's places, looked up in memory: everything down to the townships as a whole, villages county by county when
 * first asked for. A change is seen at once here and within ten seconds by other processes. Names are public, so lookups work
 * in any transaction or none.
 */
public final class Places {

    private static final String ROOM = "place";
    private static final String COLUMNS = "select code, name, valid_from, valid_to, predecessor from place ";

    private final ScopedTransactions transactions;
    private final JdbcClient client;
    private final Clock clock;
    private final Remembered<Gazetteer> townships;
    private final Map<String, Remembered<Gazetteer>> villages = new ConcurrentHashMap<>();

    /** @param clock tells the day in Shanghai */
    public Places(ScopedTransactions transactions, JdbcClient client, Clock clock) {
        this.transactions = transactions;
        this.client = client;
        this.clock = clock;
        this.townships = Remembered.open(
                client,
                PlaceCode.ABOVE_COUNTIES,
                ROOM,
                reader -> Gazetteer.of(reader.sql(COLUMNS + "where length(code) <= 9")
                        .query((row, ignored) -> place(row))
                        .list()));
    }

    /** The place as it is called today; for a code no longer in use, as it was called last. */
    public Optional<Place> find(PlaceCode code) {
        return find(code, today());
    }

    /** The place as it was called on a day. */
    public Optional<Place> find(PlaceCode code, LocalDate day) {
        return gazetteer(code).find(code.digits(), day);
    }

    /** The place's own name (石桥镇); the code itself where nothing is known by it. */
    public String name(PlaceCode code) {
        return find(code).map(Place::name).orElse(code.digits());
    }

    /** The name from the county down (云溪县石桥镇柳树村); above counties, the place's own name. */
    public String fullName(PlaceCode code) {
        return Stream.of(Level.COUNTY, Level.TOWNSHIP, Level.VILLAGE)
                .filter(level -> !code.is(level))
                .flatMap(level -> code.in(level).stream())
                .map(above -> find(above).map(Place::name).orElse(""))
                .reduce("", String::concat)
                .concat(name(code));
    }

    /** The villages of a township today, ordered by code. */
    public List<Place> villagesOf(PlaceCode township) {
        return under(township, Level.VILLAGE);
    }

    /**
     * The places of a level, as they are today, within another, ordered by code. The villages of more than
     * one county are read county by county: not for a request.
     *
     * @param within the place they lie in
     */
    public List<Place> under(PlaceCode within, Level level) {
        LocalDate day = today();
        if (level != Level.VILLAGE) {
            return townships.get().under(within.digits(), level, day);
        }
        if (!within.isAbove(Level.COUNTY)) {
            return villagesOfCounty(within.county()).under(within.digits(), level, day);
        }
        return townships.get().under(within.digits(), Level.COUNTY, day).stream()
                .flatMap(county -> villagesOfCounty(county.code()).under(county.code(), level, day).stream())
                .toList();
    }

    /** The places of a level in a county that held for any of the days, ordered by code, each with all the days it held. */
    public List<Place> during(PlaceCode within, Level level, LocalDate from, LocalDate to) {
        var gazetteer = level == Level.VILLAGE ? villagesOfCounty(within.county()) : townships.get();
        return gazetteer.during(within.digits(), level, from, to);
    }

    /**
     * Enters places; all of them or none.
     *
     * @param scope of whoever enters them; the database refuses places outside
     * @throws UnsoundPlace when one begins on the same day as an entry of the same code that is there already
     */
    public void add(Scope scope, List<Place> places) {
        try {
            transactions.within(scope, writer -> {
                places.forEach(place -> insert(writer, place));
                return changed(writer);
            });
        } catch (DuplicateKeyException taken) {
            throw new UnsoundPlace("要录入的区划中有代码和启用日期都与已有区划相同的，请核对后再录入。");
        }
        forget();
    }

    /** Enters one place; see {@link #add(Scope, List)}. */
    public void add(Scope scope, Place place) {
        add(scope, List.of(place));
    }

    /**
     * Ends the entry of a code that is still open.
     *
     * @throws UnsoundPlace when there is none in the scope, or it begins after that day
     */
    public void end(Scope scope, PlaceCode code, LocalDate lastDay) {
        int ended = transactions.within(scope, writer -> {
            changed(writer);
            return writer.sql("""
                    update place set valid_to = :lastDay
                    where county = :county and code = :code and valid_to is null and valid_from <= :lastDay
                    """)
                    .param("lastDay", lastDay)
                    .param("county", code.county())
                    .param("code", code.digits())
                    .update();
        });
        forget();
        if (ended == 0) {
            throw new UnsoundPlace("没有可以在" + lastDay + "停用的区划 " + code + "：它不存在、已经停用、不归您管理，或者启用日期更晚。");
        }
    }

    /**
     * Carries out what an edition changes; all of it or nothing.
     *
     * @throws UnsoundPlace when a name or code is to be given up that began no earlier than the edition
     */
    public void change(Scope scope, Edition.Changes changes) {
        var lastDay = changes.from().minusDays(1);
        changes.ended().stream()
                .filter(place -> place.from().isAfter(lastDay))
                .findFirst()
                .ifPresent(place -> {
                    throw new UnsoundPlace(place.name() + "（" + place.code() + "）自" + place.from() + "启用，不早于这份区划的启用日期"
                            + changes.from() + "，请核对启用日期。");
                });
        transactions.within(scope, writer -> {
            writer.sql("""
                            update place set valid_to = :lastDay where county = any (:counties) and code = any (:codes) and valid_to is null
                            """)
                    .param("lastDay", lastDay)
                    .param("counties", texts(changes.ended(), Place::county))
                    .param("codes", texts(changes.ended(), Place::code))
                    .update();
            var fresh = Stream.concat(changes.added().stream(), changes.renamed().stream())
                    .toList();
            writer.sql("""
                            insert into place (county, code, name, valid_from, predecessor)
                            select * from unnest(:counties::text[], :codes::text[], :names::text[], :from::date[], :predecessors::text[])
                            """)
                    .param("counties", texts(fresh, Place::county))
                    .param("codes", texts(fresh, Place::code))
                    .param("names", texts(fresh, Place::name))
                    .param("from", texts(fresh, place -> place.from().toString()))
                    .param("predecessors", texts(fresh, Place::predecessor))
                    .update();
            return changed(writer);
        });
        forget();
    }

    private static String[] texts(List<Place> places, Function<Place, @Nullable String> text) {
        return places.stream().map(text).toArray(String[]::new);
    }

    private Gazetteer gazetteer(PlaceCode code) {
        return code.is(Level.VILLAGE) ? villagesOfCounty(code.county()) : townships.get();
    }

    /** Only counties that exist are remembered, or anybody could fill the memory by asking for invented ones. */
    private Gazetteer villagesOfCounty(String county) {
        if (!townships.get().byCode().containsKey(county)) {
            return Gazetteer.of(List.of());
        }
        return villages.computeIfAbsent(
                        county,
                        ignored -> Remembered.open(
                                client,
                                PlaceCode.ABOVE_COUNTIES,
                                ROOM,
                                reader -> Gazetteer.of(
                                        reader.sql(COLUMNS + "where county = :county and length(code) = 12")
                                                .param("county", county)
                                                .query((row, number) -> place(row))
                                                .list())))
                .get();
    }

    private static void insert(JdbcClient writer, Place place) {
        writer.sql("""
                insert into place (county, code, name, valid_from, valid_to, predecessor)
                values (:county, :code, :name, :from, cast(:to as date), cast(:predecessor as text))
                """)
                .param("county", place.county())
                .param("code", place.code())
                .param("name", place.name())
                .param("from", place.from())
                .param("to", place.to())
                .param("predecessor", place.predecessor())
                .update();
    }

    private static boolean changed(JdbcClient writer) {
        Remembered.changed(writer, PlaceCode.ABOVE_COUNTIES, ROOM);
        return true;
    }

    private void forget() {
        townships.forget();
        villages.values().forEach(Remembered::forget);
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getString("code"),
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                nullableDay(row, "valid_to"),
                nullableText(row, "predecessor"));
    }

    private static @Nullable LocalDate nullableDay(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable String nullableText(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
