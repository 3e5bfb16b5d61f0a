package org.mingfa.holiday;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.HolidayYear;
import org.mingfa.calendar.WorkCalendar;
import org.mingfa.law.PlaceCode;
import org.mingfa.staff.Actor;
import org.mingfa.staff.AuditTrail;
import org.mingfa.staff.Audited;
import org.mingfa.store.Remembered;
import org.mingfa.store.ScopedTransactions;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The arrangement of each year: as shipped under {@code law/calendar/}, unless a notice for the year was entered; of several
 * the last one holds, and all are kept. A change is seen at once here and within {@link Remembered ten seconds} by other
 * processes.
 */
public final class HolidayNotices {

    /** What belongs to no single county. */
    private static final String NATION = PlaceCode.ABOVE_COUNTIES;

    private static final String ROOM = "holiday";
    private static final int REMINDED_FROM_MONTH = 11;

    /**
     * A year's arrangement.
     *
     * @param kept the entered notice that says so, or null for what was shipped
     */
    public record Arrangement(HolidayYear year, @Nullable KeptNotice kept) {}

    private record Known(WorkCalendar calendar, TreeMap<Integer, Arrangement> years, List<KeptNotice> kept) {}

    private final ScopedTransactions transactions;
    private final AuditTrail audit;
    private final Set<Integer> shipped;
    private final InstantSource clock;
    private final Remembered<Known> known;

    /** @param shipped the years of the law folder */
    public HolidayNotices(
            ScopedTransactions transactions,
            JdbcClient client,
            AuditTrail audit,
            Collection<HolidayYear> shipped,
            InstantSource clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.shipped = shipped.stream().map(HolidayYear::year).collect(Collectors.toUnmodifiableSet());
        this.clock = clock;
        this.known = Remembered.open(client, NATION, ROOM, reader -> known(shipped, read(reader)));
    }

    /** The working days as all arrangements together have them. */
    public WorkCalendar calendar() {
        return known.get().calendar();
    }

    /** Every year there is an arrangement for, the latest first. */
    public List<Arrangement> years() {
        return List.copyOf(known.get().years().descendingMap().values());
    }

    public Optional<Arrangement> of(int year) {
        return Optional.ofNullable(known.get().years().get(year));
    }

    /** Whether the law folder has the year, whatever holds now. */
    public boolean isShipped(int year) {
        return shipped.contains(year);
    }

    /** Every notice entered for a year, the first version first. */
    public List<KeptNotice> versions(int year) {
        return known.get().kept().stream()
                .filter(kept -> kept.notice().year() == year)
                .toList();
    }

    /** Of each year for which notices were entered the one that holds, in order of the years. */
    public List<KeptNotice> inForce() {
        return known.get().years().values().stream()
                .flatMap(arrangement -> Optional.ofNullable(arrangement.kept()).stream())
                .toList();
    }

    /** The year whose notice should be there by now and is not: this year, and from 1 November on the next. */
    public OptionalInt missing(LocalDate today) {
        int last = today.getMonthValue() >= REMINDED_FROM_MONTH ? today.getYear() + 1 : today.getYear();
        var years = known.get().years();
        return IntStream.rangeClosed(today.getYear(), last)
                .filter(year -> !years.containsKey(year))
                .findFirst();
    }

    /**
     * Keeps a notice as the next version of its year; it holds at once.
     *
     * @param seen the version that held when the notice was prepared, 0 for none
     */
    public Putting put(Actor actor, HolidayNotice notice, int seen) {
        var before = versions(notice.year());
        if (of(notice.year())
                .filter(holds -> says(holds.year(), notice.asYear()))
                .isPresent()) {
            return new Putting.Same();
        }
        var kept = new KeptNotice(
                notice,
                seen + 1,
                (actor.roleName() + " " + actor.name()).strip(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        try {
            if (before.size() != seen) {
                return new Putting.Overtaken();
            }
            transactions.within(actor.scope(), client -> {
                insert(client, actor, kept);
                var detail = notice.year() + "年节假日安排第" + kept.version() + "版：" + notice.number();
                audit.write(client, actor, Audited.SETTING, "holiday-" + notice.year(), detail);
                Remembered.changed(client, NATION, ROOM);
                return true;
            });
        } catch (DuplicateKeyException overtaken) {
            return new Putting.Overtaken();
        } finally {
            known.forget();
        }
        return new Putting.Kept(kept);
    }

    private static boolean says(HolidayYear one, HolidayYear other) {
        return one.citation().equals(other.citation())
                && one.holidays().keySet().equals(other.holidays().keySet())
                && one.makeUpDays().keySet().equals(other.makeUpDays().keySet());
    }

    private static Known known(Collection<HolidayYear> shipped, List<KeptNotice> kept) {
        var years = new TreeMap<Integer, Arrangement>();
        shipped.forEach(year -> years.put(year.year(), new Arrangement(year, null)));
        kept.forEach(one ->
                years.put(one.notice().year(), new Arrangement(one.notice().asYear(), one)));
        var calendar =
                new WorkCalendar(years.values().stream().map(Arrangement::year).toList());
        return new Known(calendar, years, kept);
    }

    private static void insert(JdbcClient client, Actor actor, KeptNotice kept) {
        var notice = kept.notice();
        client.sql("""
                insert into holiday_notice (county, place, year, version, number, published, source, extension, days,
                                            entered_by, post, entered)
                values (:county, :place, :year, :version, :number, :published, :source, :extension, :days,
                        :enteredBy, :post, :entered)
                """)
                .param("county", NATION)
                .param("place", actor.place().digits())
                .param("year", notice.year())
                .param("version", kept.version())
                .param("number", notice.number())
                .param("published", notice.published())
                .param("source", notice.source())
                .param("extension", notice.extension())
                .param("days", notice.days())
                .param("enteredBy", kept.enteredBy())
                .param("post", UUID.fromString(actor.post()))
                .param("entered", OffsetDateTime.ofInstant(kept.entered(), ZoneOffset.UTC))
                .update();
    }

    private static List<KeptNotice> read(JdbcClient client) {
        return new ArrayList<>(client.sql("select * from holiday_notice where county = :county order by year, version")
                .params(Map.of("county", NATION))
                .query((row, _) -> kept(row))
                .list());
    }

    private static KeptNotice kept(ResultSet row) throws SQLException {
        int year = row.getInt("year");
        var days = NoticeTable.read(row.getString("days"), year);
        var notice = new HolidayNotice(
                year,
                row.getString("number"),
                row.getObject("published", LocalDate.class),
                row.getString("source"),
                row.getBoolean("extension"),
                days.off,
                days.worked);
        var entered = row.getObject("entered", OffsetDateTime.class).toInstant();
        return new KeptNotice(notice, row.getInt("version"), row.getString("entered_by"), entered);
    }
}
