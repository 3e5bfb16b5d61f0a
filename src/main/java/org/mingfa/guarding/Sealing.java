package org.mingfa.guarding;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.judging.Chain;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Stall;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Seals each township's day: one digest over the chain heads of every matter that was acted on, and over the seal of the
 * township's last sealed day; others over the rows that no chain holds. Whoever makes a whole matter vanish breaks the seal of
 * the day it was last touched. A day is sealed once: what would seal a past day differently is refused and told.
 */
public final class Sealing {

    static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    /**
     * What came of it.
     *
     * @param days how many townships' days were sealed
     * @param stalls the days that were not, with why
     */
    public record Sealed(int days, List<Stall> stalls) {}

    /** A matter's chain head at the end of a day. */
    record Head(UUID matter, int seq, String link) {}

    private static final String COUNTIES = "select distinct county from place union select :above order by 1";

    private static final String THROUGH = "select day from sealed_through where county = :county";

    private static final String NOW_THROUGH = """
            insert into sealed_through (county, day) values (:county, :day)
            on conflict (county) do update set day = greatest(sealed_through.day, excluded.day)
            """;

    static final String HEADS = """
            select distinct on (matter) matter, seq, link
            from act
            where county = :county and left(place, 9) = :place and recorded >= :from and recorded < :to
            order by matter, seq desc
            """;

    private final ScopedTransactions transactions;
    private final SealJournal journal;

    /** @param journal the folder in which a copy of every seal is kept, outside the database */
    public Sealing(ScopedTransactions transactions, Path journal) {
        this.transactions = transactions;
        this.journal = new SealJournal(journal);
    }

    /** Seals every township's days before the given one that are not sealed yet. */
    public Sealed sealBefore(LocalDate today) {
        int days = 0;
        var stalls = new ArrayList<Stall>();
        var copy = new Copy(Installation.of(transactions));
        for (var county : counties()) {
            try {
                days += county(county, today, copy, stalls);
            } catch (RuntimeException failed) {
                stalls.add(new Stall(county, prefix(county), "", "每日封存没有完成；请系统管理员查看日志", failed));
            }
        }
        return new Sealed(days, stalls);
    }

    private List<String> counties() {
        return transactions.reading(
                Scope.everything(),
                client -> client.sql(COUNTIES)
                        .param("above", PlaceCode.ABOVE_COUNTIES)
                        .query(String.class)
                        .list());
    }

    private static String prefix(String county) {
        return county.equals(PlaceCode.ABOVE_COUNTIES) ? "" : county;
    }

    static @Nullable LocalDate through(JdbcClient client, String county) {
        return client.sql(THROUGH)
                .param("county", county)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    private int county(String county, LocalDate today, Copy copy, List<Stall> stalls) {
        var through = transactions.reading(Scope.everything(), client -> through(client, county));
        if (through != null && !through.isBefore(today.minusDays(1))) {
            return 0;
        }
        var since = start(through == null ? BEGINNING : through.plusDays(1));
        int sealed = 0;
        var stopped = new HashSet<String>();
        for (var day : unsealed(county, since, start(today)).entrySet()) {
            if (!stopped.contains(day.getKey().place())) {
                sealed += seal(county, day.getKey(), day.getValue(), copy, stopped, stalls);
            }
        }
        roster(county, today, through == null ? null : since, stalls);
        if (stopped.isEmpty()) {
            transactions.within(
                    Scope.everything(),
                    client -> client.sql(NOW_THROUGH)
                            .param("county", county)
                            .param("day", today.minusDays(1))
                            .update());
        }
        return sealed;
    }

    private Map<SealedRows.Day, Map<SealedRows, SealedRows.Lines>> unsealed(
            String county, OffsetDateTime from, OffsetDateTime to) {
        var days = new TreeMap<SealedRows.Day, Map<SealedRows, SealedRows.Lines>>();
        for (var kind : SealedRows.values()) {
            transactions
                    .reading(Scope.everything(), client -> {
                        var since = start(kind.since(client, county));
                        return kind.days(client, county, since.isAfter(from) ? since : from, to);
                    })
                    .forEach((day, lines) -> days.computeIfAbsent(day, _ -> new EnumMap<>(SealedRows.class))
                            .put(kind, lines));
        }
        return days;
    }

    /** Seals a day, or tells why not; then the township's later days have to wait too. */
    private int seal(
            String county,
            SealedRows.Day day,
            Map<SealedRows, SealedRows.Lines> rows,
            Copy copy,
            Set<String> stopped,
            List<Stall> stalls) {
        try {
            var outcome = transactions.within(
                    Scope.everything(), client -> new DaySeal(client, county, day, rows).seal(copy));
            if (outcome == DaySeal.Outcome.RESTORED) {
                stalls.add(new Stall(
                        county, day.place(), day.day().toString(), day.day() + "的封存记录缺失，已按另存的副本补回，内容没有变动", null));
            }
            return outcome == DaySeal.Outcome.SEALED_BEFORE ? 0 : 1;
        } catch (DaySeal.Otherwise otherwise) {
            stopped.add(day.place());
            stalls.add(new Stall(county, day.place(), day.day().toString(), otherwise.reason(), null));
            return 0;
        }
    }

    private void roster(String county, LocalDate today, @Nullable OffsetDateTime before, List<Stall> stalls) {
        transactions
                .within(Scope.everything(), client -> new RosterSeal(client, county, before).seal(start(today)))
                .forEach(row -> stalls.add(
                        new Stall(county, row.place(), row.kind() + row.about(), row.message() + "；请系统管理员查明", null)));
    }

    /** The copy of this database's seals, read when it is first asked for. */
    final class Copy {
        private final UUID installation;
        private SealJournal.@Nullable Book book;

        private Copy(UUID installation) {
            this.installation = installation;
        }

        SealJournal.Book book() {
            if (book == null) {
                book = journal.read(installation);
            }
            return book;
        }

        void write(SealJournal.Line line) {
            journal.write(installation, book(), line);
        }

        Path folder() {
            return journal.folder();
        }
    }

    static List<Head> heads(JdbcClient client, String county, String township, LocalDate day) {
        var heads = client.sql(HEADS)
                .param("county", county)
                .param("place", township)
                .param("from", start(day))
                .param("to", start(day.plusDays(1)))
                .query((row, _) ->
                        new Head(row.getObject("matter", UUID.class), row.getInt("seq"), row.getString("link")))
                .list();
        var sorted = new ArrayList<>(heads);
        sorted.sort(Comparator.comparing(head -> head.matter().toString()));
        return sorted;
    }

    static String digest(String previous, String township, LocalDate day, List<Head> heads) {
        var text = new StringBuilder("mingfa-seal\n")
                .append(previous)
                .append('\n')
                .append(township)
                .append('\n')
                .append(day);
        heads.forEach(head -> text.append('\n')
                .append(head.matter())
                .append(' ')
                .append(head.seq())
                .append(' ')
                .append(head.link()));
        return Chain.digest(text.toString());
    }

    static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(Act.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }
}
