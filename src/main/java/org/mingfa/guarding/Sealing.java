package org.mingfa.guarding;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.judging.Chain;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Seals each township's day: one digest over the chain heads of every matter that was acted on, and over the seal of the
 * township's last sealed day. Whoever makes a whole matter vanish breaks the seal of the day it was last touched.
 */
public final class Sealing {

    /** A matter's chain head at the end of a day. */
    record Head(UUID matter, int seq, String link) {}

    private static final String UNSEALED = """
            select distinct a.county, left(a.place, 9) as township, (a.recorded at time zone 'Asia/Shanghai')::date as day
            from act a
            where a.recorded < ?
              and not exists (select 1 from seal s where s.county = a.county and s.place = left(a.place, 9)
                              and s.day = (a.recorded at time zone 'Asia/Shanghai')::date)
            order by 1, 2, 3
            """;

    static final String HEADS = """
            select distinct on (matter) matter, seq, link
            from act
            where county = ? and left(place, 9) = ? and recorded >= ? and recorded < ?
            order by matter, seq desc
            """;

    private static final String LAST =
            "select digest from seal where county = ? and place = ? and day < ? order by day desc limit 1";

    private final ScopedTransactions transactions;

    public Sealing(ScopedTransactions transactions) {
        this.transactions = transactions;
    }

    private record Day(String county, String township, LocalDate day) {}

    /** Seals every township's days before the given one that are not sealed yet; returns how many were. */
    public int sealBefore(LocalDate today) {
        var days = transactions.reading(
                Scope.everything(),
                client -> client.sql(UNSEALED)
                        .param(start(today))
                        .query((row, _) -> new Day(
                                row.getString("county"),
                                row.getString("township"),
                                row.getObject("day", LocalDate.class)))
                        .list());
        for (var day : days) {
            transactions.within(Scope.everything(), client -> {
                seal(client, day);
                return null;
            });
        }
        return days.size();
    }

    private static void seal(JdbcClient client, Day day) {
        var heads = heads(client, day.county(), day.township(), day.day());
        var previous = client.sql(LAST)
                .param(day.county())
                .param(day.township())
                .param(day.day())
                .query(String.class)
                .optional()
                .orElse("");
        int made = client.sql(
                        "insert into seal (county, place, day, previous, matters, algorithm, digest) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        day.county(),
                        day.township(),
                        day.day(),
                        previous,
                        heads.size(),
                        Chain.ALGORITHM,
                        digest(previous, day.township(), day.day(), heads))
                .update();
        if (made == 0) {
            return;
        }
        for (var head : heads) {
            client.sql("insert into seal_head (county, place, day, matter, seq, link) values (?, ?, ?, ?, ?, ?)")
                    .params(day.county(), day.township(), day.day(), head.matter(), head.seq(), head.link())
                    .update();
        }
    }

    static List<Head> heads(JdbcClient client, String county, String township, LocalDate day) {
        var heads = client.sql(HEADS)
                .param(county)
                .param(township)
                .param(start(day))
                .param(start(day.plusDays(1)))
                .query((row, _) ->
                        new Head(row.getObject("matter", UUID.class), row.getInt("seq"), row.getString("link")))
                .list();
        var sorted = new ArrayList<>(heads);
        sorted.sort(java.util.Comparator.comparing(head -> head.matter().toString()));
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

    /** The last seal of a township, or null when none has been made. */
    public @Nullable String last(Scope scope, String county, String township) {
        return transactions.reading(
                scope,
                client -> client.sql(LAST)
                        .param(county)
                        .param(township)
                        .param(LocalDate.of(9999, 1, 1))
                        .query(String.class)
                        .optional()
                        .orElse(null));
    }
}
