package org.mingfa.guarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Chain;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The seals of one day of a township: made once, and made again only as they were. */
final class DaySeal {

    /** The day is sealed already, or was, and not as it would be now. */
    static final class Otherwise extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String reason;

        Otherwise(SealedRows.Day day, String what) {
            super(null, null, false, false);
            this.reason = day.day() + "不能再次封存：" + what + "请运行 ./mingfa verify 查明哪里被改动过，从备份恢复";
        }

        String reason() {
            return reason;
        }
    }

    /** @param previous the seal before it, empty for the first */
    private record Kept(String previous, String digest) {}

    private static final String PLACE = " where county = :county and place = :place";

    private static final String SEALED = "select previous, digest from seal" + PLACE + " and day = :day";

    private static final String LAST = "select digest from seal" + PLACE + " and day < :day order by day desc limit 1";

    private static final String LATER = "select exists (select 1 from seal" + PLACE + " and day > :day)";

    private static final String ROWS = PLACE + " and kind = :kind";

    private static final String ROWS_SEALED = "select previous, digest from record_seal" + ROWS + " and day = :day";

    private static final String ROWS_LAST =
            "select digest from record_seal" + ROWS + " and day < :day order by day desc limit 1";

    private static final String ROWS_LATER = "select exists (select 1 from record_seal" + ROWS + " and day > :day)";

    private static final String KEEP = """
            insert into seal (county, place, day, previous, matters, algorithm, digest)
            values (:county, :place, :day, :previous, :matters, :algorithm, :digest) on conflict do nothing
            """;

    private static final String KEEP_HEADS = """
            insert into seal_head (county, place, day, matter, seq, link)
            select :county, :place, :day, matter, seq, link
            from unnest(:matters::uuid[], :seqs::int[], :links::text[]) as h (matter, seq, link)
            """;

    private static final String KEEP_ROWS = """
            insert into record_seal (county, place, day, kind, previous, lines, digest)
            values (:county, :place, :day, :kind, :previous, :lines, :digest) on conflict do nothing
            """;

    private final JdbcClient client;
    private final String county;
    private final SealedRows.Day day;
    private final Map<SealedRows, SealedRows.Lines> rows;

    DaySeal(JdbcClient client, String county, SealedRows.Day day, Map<SealedRows, SealedRows.Lines> rows) {
        this.client = client;
        this.county = county;
        this.day = day;
        this.rows = rows;
    }

    /** What came of sealing a day. */
    enum Outcome {
        SEALED_BEFORE,
        SEALED,
        /** It had been sealed, the seals were gone, and are what they were. */
        RESTORED
    }

    /**
     * Seals, in the caller's transaction.
     *
     * @throws Otherwise when that would change a seal
     */
    Outcome seal(Sealing.Copy copy) {
        var matters = rows.containsKey(SealedRows.ACT) ? matters() : null;
        boolean made = matters != null && matters.made();
        var digests = new ArrayList<String>();
        for (var kind : rows.entrySet()) {
            var seal = rows(kind.getKey(), kind.getValue());
            made |= seal.made();
            digests.add(seal.digest());
        }
        var line = new SealJournal.Line(
                day.day(),
                day.place(),
                matters == null ? SealJournal.Line.NONE : matters.digest(),
                Chain.digest(String.join("\n", digests)));
        boolean known = compare(copy, line);
        return !made ? Outcome.SEALED_BEFORE : known ? Outcome.RESTORED : Outcome.SEALED;
    }

    /** Whether the copy has the day. */
    private boolean compare(Sealing.Copy copy, SealJournal.Line line) {
        var known = copy.book().find(day);
        var last = copy.book().last(day.place());
        if (known != null && !known.equals(line)) {
            throw new Otherwise(day, "当时的封存另存在" + copy.folder() + "，与现在的记录不同。");
        }
        if (known == null && last != null && last.isAfter(day.day())) {
            throw new Otherwise(day, "另存在" + copy.folder() + "的封存已经到" + last + "，当时这一天没有记录。");
        }
        if (known == null) {
            copy.write(line);
        }
        return known != null;
    }

    private record Made(boolean made, String digest) {}

    private Made matters() {
        var heads = Sealing.heads(client, county, day.place(), day.day());
        var kept = kept(SEALED, null);
        if (kept != null) {
            return same(kept, Sealing.digest(kept.previous(), day.place(), day.day(), heads), "办理记录");
        }
        requireLast(LATER, null, "办理记录");
        var previous = last(LAST, null);
        var digest = Sealing.digest(previous, day.place(), day.day(), heads);
        asked(KEEP, null)
                .param("previous", previous)
                .param("matters", heads.size())
                .param("algorithm", Chain.ALGORITHM)
                .param("digest", digest)
                .update();
        keep(heads);
        return new Made(true, digest);
    }

    private void keep(List<Sealing.Head> heads) {
        asked(KEEP_HEADS, null)
                .param("matters", column(heads, head -> head.matter().toString()))
                .param("seqs", column(heads, head -> String.valueOf(head.seq())))
                .param("links", column(heads, Sealing.Head::link))
                .update();
    }

    /** As the text of an array: ids, numbers and digests need no quoting. */
    private static String column(List<Sealing.Head> heads, Function<Sealing.Head, String> cell) {
        return heads.stream().map(cell).collect(Collectors.joining(",", "{", "}"));
    }

    private Made rows(SealedRows kind, SealedRows.Lines lines) {
        var kept = kept(ROWS_SEALED, kind);
        if (kept != null) {
            return same(kept, lines.sealed(kind, kept.previous(), day), kind.chinese());
        }
        requireLast(ROWS_LATER, kind, kind.chinese());
        var previous = last(ROWS_LAST, kind);
        var digest = lines.sealed(kind, previous, day);
        asked(KEEP_ROWS, kind)
                .param("previous", previous)
                .param("lines", lines.count())
                .param("digest", digest)
                .update();
        return new Made(true, digest);
    }

    private Made same(Kept kept, String now, String what) {
        if (!kept.digest().equals(now)) {
            throw new Otherwise(day, "这一天已经封存，封存以后" + what + "有变动。");
        }
        return new Made(false, now);
    }

    private void requireLast(String later, @Nullable SealedRows kind, String what) {
        if (asked(later, kind).query(Boolean.class).single()) {
            throw new Otherwise(day, "以后的日子已经封存，这一天的" + what + "没有封存过。");
        }
    }

    private String last(String sql, @Nullable SealedRows kind) {
        return asked(sql, kind).query(String.class).optional().orElse("");
    }

    private @Nullable Kept kept(String sql, @Nullable SealedRows kind) {
        return asked(sql, kind)
                .query((row, _) -> new Kept(row.getString("previous"), row.getString("digest")))
                .optional()
                .orElse(null);
    }

    private JdbcClient.StatementSpec asked(String sql, @Nullable SealedRows kind) {
        var asked = client.sql(sql)
                .param("county", county)
                .param("place", day.place())
                .param("day", day.day());
        return kind == null ? asked : asked.param("kind", kind.name());
    }
}
