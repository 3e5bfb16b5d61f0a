package org.mingfa.guarding;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Chain;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps what people, posts, qualifications and accounts were when last sealed. They may change, but not without a line in the
 * audit trail, whose lines are sealed themselves.
 */
final class RosterSeal {

    private static final String NOW = """
            select 'unit' as kind, id, place, id::text as about, jsonb_build_array(place, name)::text as line
            from unit where county = :county
            union all
            select 'person', id, place, id::text, jsonb_build_array(place, name)::text from person where county = :county
            union all
            select 'post', id, place, person::text,
                   jsonb_build_array(place, person, unit, role, valid_from, valid_to)::text
            from post where county = :county
            union all
            select 'qualification', id, place, person::text,
                   jsonb_build_array(person, kind, number, valid_from, valid_to)::text
            from qualification where county = :county
            union all
            select 'handover', id, place, giver::text,
                   jsonb_build_array(paper, giver, taker, day, matter, number, title, steps, due, late)::text
            from handover where county = :county
            union all
            select 'account', person, place, person::text,
                   jsonb_build_array(login, password, extract(epoch from opened), extract(epoch from closed))::text
            from account where county = :county
            """;

    private static final String SEALED =
            "select kind, id, place, about, digest, sealed from roster_seal where county = :county";

    private static final String TOLD = """
            select exists (select 1 from audit where county = :county and about = :about and at >= :since)
            """;

    private static final String KEEP = """
            insert into roster_seal (county, place, kind, id, about, digest, sealed)
            values (:county, :place, :kind, :id, :about, :digest, :sealed)
            on conflict (county, kind, id) do update
                set place = excluded.place, digest = excluded.digest, sealed = excluded.sealed
            """;

    private static final Map<String, String> NAMES = Map.of(
            "unit", "单位",
            "person", "人员",
            "post", "岗位",
            "qualification", "资格",
            "handover", "交接",
            "account", "账号");

    private record Key(String kind, UUID id) {}

    /** @param sealed when; null for a row as it is now */
    private record Row(
            Key key,
            String place,
            String about,
            String digest,
            @Nullable OffsetDateTime sealed) {}

    /** A row that is another than when it was sealed, with nobody having changed it. */
    record Unexplained(String place, String kind, String about, String what) {

        String message() {
            return NAMES.getOrDefault(kind, kind) + what + "（人员或者单位编号" + about + "），操作日志里没有对应的变动";
        }
    }

    private final JdbcClient client;
    private final String county;
    private final @Nullable OffsetDateTime before;

    /** @param before the moment up to which everything was sealed, or null when nothing was */
    RosterSeal(JdbcClient client, String county, @Nullable OffsetDateTime before) {
        this.client = client;
        this.county = county;
        this.before = before;
    }

    /** What is not as it was sealed, or new since, without a line in the audit trail. */
    List<Unexplained> unexplained() {
        return compare(null);
    }

    /** Seals what has changed and is accounted for; answers what is not. */
    List<Unexplained> seal(OffsetDateTime moment) {
        return compare(moment);
    }

    private List<Unexplained> compare(@Nullable OffsetDateTime moment) {
        var sealed = rows(SEALED, true);
        var unexplained = new ArrayList<Unexplained>();
        for (var now : rows(NOW, false).values()) {
            var then = sealed.remove(now.key());
            if (then != null && then.digest().equals(now.digest())) {
                continue;
            }
            if (!told(now.about(), then == null ? before : then.sealed())) {
                unexplained.add(unexplained(now, then == null ? "不是系统登记的" : "与封存时不同"));
            } else if (moment != null) {
                keep(now, moment);
            }
        }
        sealed.values().forEach(gone -> unexplained.add(unexplained(gone, "已不在名册中")));
        return unexplained;
    }

    private static Unexplained unexplained(Row row, String what) {
        return new Unexplained(row.place(), row.key().kind(), row.about(), what);
    }

    private Map<Key, Row> rows(String sql, boolean sealed) {
        var rows = new HashMap<Key, Row>();
        client.sql(sql).param("county", county).query(found -> {
            var key = new Key(found.getString("kind"), found.getObject("id", UUID.class));
            rows.put(
                    key,
                    new Row(
                            key,
                            found.getString("place"),
                            found.getString("about"),
                            sealed ? found.getString("digest") : Chain.digest(found.getString("line")),
                            sealed ? found.getObject("sealed", OffsetDateTime.class) : null));
        });
        return rows;
    }

    private boolean told(String about, @Nullable OffsetDateTime since) {
        return client.sql(TOLD)
                .param("county", county)
                .param("about", about)
                .param("since", since == null ? Sealing.start(Sealing.BEGINNING) : since)
                .query(Boolean.class)
                .single();
    }

    private void keep(Row row, OffsetDateTime moment) {
        client.sql(KEEP)
                .param("county", county)
                .param("place", row.place())
                .param("kind", row.key().kind())
                .param("id", row.key().id())
                .param("about", row.about())
                .param("digest", row.digest())
                .param("sealed", moment)
                .update();
    }
}
