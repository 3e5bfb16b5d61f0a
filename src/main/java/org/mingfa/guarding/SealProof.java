package org.mingfa.guarding;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Chain;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proves every seal again from the rows of its day, and against the copies of seals outside the database. */
final class SealProof {

    private record Seal(String county, String place, LocalDate day, String previous, String digest) {}

    private record RowSeal(SealedRows.Day day, SealedRows kind, String previous, int lines, String digest) {}

    private static final String SEALS = """
            select county, place, day, previous, digest from seal where county = :county order by place, day
            """;

    private static final String ROW_SEALS = """
            select place, day, kind, previous, lines, digest from record_seal where county = :county order by place, kind, day
            """;

    private static final String SEALED_HEADS = """
            select matter, seq, link from seal_head where county = :county and place = :place and day = :day
            """;

    private static final LocalDate NEVER_ENDING = LocalDate.of(9999, 1, 1);

    private final ScopedTransactions transactions;
    private final Scope scope;
    private final SealJournal journal;
    private final List<String> findings;
    private final List<String> unproved;
    private final Map<String, Long> rows = new LinkedHashMap<>();
    private final Map<SealedRows.Day, String> sealed = new HashMap<>();
    private final Map<SealedRows.Day, Map<SealedRows, String>> sealedRows = new HashMap<>();
    private long open;
    private long never;

    SealProof(
            ScopedTransactions transactions, Scope scope, Path journal, List<String> findings, List<String> unproved) {
        this.transactions = transactions;
        this.scope = scope;
        this.journal = new SealJournal(journal);
        this.findings = findings;
        this.unproved = unproved;
    }

    /** How many rows of each kind were looked at, by its name in Chinese. */
    Map<String, Long> rows() {
        return rows;
    }

    /** @return how many seals of matters were looked at */
    long prove(List<String> counties, @Nullable Path elsewhere) {
        for (var county : counties) {
            try {
                transactions.reading(scope, client -> {
                    county(client, county);
                    return null;
                });
            } catch (RuntimeException unreadable) {
                findings.add(county + "的封存记录没有核验完：" + Verification.unreadable(unreadable));
            }
        }
        copies(elsewhere);
        if (open > 0) {
            unproved.add("有" + open + "条记录还没有到封存的时候，其中被删去的查不出来。");
        }
        if (never > 0) {
            unproved.add("有" + never + "条记录是在程序开始封存这类记录以前的，没有封存过。");
        }
        return sealed.size();
    }

    private void county(JdbcClient client, String county) {
        var through = Sealing.through(client, county);
        seals(client, county);
        var kept = new EnumMap<SealedRows, Map<SealedRows.Day, RowSeal>>(SealedRows.class);
        rowSeals(client, county, kept);
        for (var kind : SealedRows.values()) {
            kind(client, county, kind, kept.getOrDefault(kind, Map.of()), through);
        }
        if (whole()) {
            var before = through == null ? null : Sealing.start(through.plusDays(1));
            new RosterSeal(client, county, before)
                    .unexplained()
                    .forEach(row -> findings.add(row.place() + "的" + row.message()));
        }
    }

    /** Whether the whole database is looked at: what stands above a township is not seen from within it. */
    private boolean whole() {
        return scope.equals(Scope.everything());
    }

    private void seals(JdbcClient client, String county) {
        var last = new HashMap<String, String>();
        var seals = client.sql(SEALS)
                .param("county", county)
                .query((row, _) -> new Seal(
                        row.getString("county"),
                        row.getString("place"),
                        row.getObject("day", LocalDate.class),
                        row.getString("previous"),
                        row.getString("digest")))
                .list();
        for (var seal : seals) {
            if (!seal.previous().equals(last.getOrDefault(seal.place(), ""))) {
                findings.add(seal.place() + "在" + seal.day() + "的日封与前一日的不相接");
            }
            last.put(seal.place(), seal.digest());
            sealed.put(new SealedRows.Day(seal.place(), seal.day()), seal.digest());
            compare(client, seal);
        }
    }

    private void compare(JdbcClient client, Seal seal) {
        var now = Sealing.heads(client, seal.county(), seal.place(), seal.day());
        if (Sealing.digest(seal.previous(), seal.place(), seal.day(), now).equals(seal.digest())) {
            return;
        }
        var then = client.sql(SEALED_HEADS)
                .param("county", seal.county())
                .param("place", seal.place())
                .param("day", seal.day())
                .query((row, _) ->
                        new Sealing.Head(row.getObject("matter", UUID.class), row.getInt("seq"), row.getString("link")))
                .list();
        var gone = difference(then, now);
        var added = difference(now, then);
        findings.add(seal.place() + "在" + seal.day() + "的日封不符：封存" + then.size() + "件，现有" + now.size() + "件"
                + (gone.isEmpty() ? "" : "；缺失或者被改动的事项：" + gone)
                + (added.isEmpty() ? "" : "；封存时没有的：" + added));
    }

    private static Set<UUID> difference(List<Sealing.Head> from, List<Sealing.Head> without) {
        var ids = new LinkedHashSet<UUID>();
        from.stream().filter(head -> !without.contains(head)).forEach(head -> ids.add(head.matter()));
        return ids;
    }

    private void rowSeals(JdbcClient client, String county, Map<SealedRows, Map<SealedRows.Day, RowSeal>> kept) {
        var last = new HashMap<String, String>();
        var seals = client.sql(ROW_SEALS)
                .param("county", county)
                .query((row, _) -> new RowSeal(
                        new SealedRows.Day(row.getString("place"), row.getObject("day", LocalDate.class)),
                        SealedRows.valueOf(row.getString("kind")),
                        row.getString("previous"),
                        row.getInt("lines"),
                        row.getString("digest")))
                .list();
        for (var seal : seals) {
            var chain = seal.day().place() + " " + seal.kind();
            if (!seal.previous().equals(last.getOrDefault(chain, ""))) {
                findings.add(called(seal.day(), seal.kind()) + "封存与前一次的不相接");
            }
            last.put(chain, seal.digest());
            kept.computeIfAbsent(seal.kind(), _ -> new TreeMap<>()).put(seal.day(), seal);
            sealedRows
                    .computeIfAbsent(seal.day(), _ -> new EnumMap<>(SealedRows.class))
                    .put(seal.kind(), seal.digest());
        }
    }

    private static String called(SealedRows.Day day, SealedRows kind) {
        return (day.place().isEmpty() ? "县以上" : day.place()) + "在" + day.day() + "的" + kind.chinese();
    }

    private void kind(
            JdbcClient client,
            String county,
            SealedRows kind,
            Map<SealedRows.Day, RowSeal> kept,
            @Nullable LocalDate through) {
        var now = kind.days(client, county, Sealing.start(Sealing.BEGINNING), Sealing.start(NEVER_ENDING));
        var since = kind.since(client, county);
        now.forEach((day, lines) -> {
            rows.merge(kind.chinese(), (long) lines.count(), Long::sum);
            var seal = kept.get(day);
            if (seal == null && day.day().isBefore(since)) {
                never += lines.count();
            } else if (seal == null) {
                unsealed(day, kind, lines, through);
            } else if (!lines.sealed(kind, seal.previous(), day).equals(seal.digest())) {
                findings.add(called(day, kind) + "与封存的不符：封存" + seal.lines() + "条，现有" + lines.count() + "条");
            }
        });
        kept.values().stream()
                .filter(seal -> !now.containsKey(seal.day()))
                .forEach(seal -> findings.add(called(seal.day(), kind) + "全部缺失：封存" + seal.lines() + "条"));
    }

    private void unsealed(SealedRows.Day day, SealedRows kind, SealedRows.Lines lines, @Nullable LocalDate through) {
        if (through != null && !day.day().isAfter(through)) {
            findings.add(called(day, kind) + "没有封存，而封存已经到" + through + "：这" + lines.count() + "条是以后加上的，或者封存被删去");
        } else {
            open += lines.count();
        }
    }

    private void copies(@Nullable Path elsewhere) {
        if (!whole()) {
            unproved.add("人员岗位和封存副本只在核验全部数据时核对。");
            return;
        }
        var installation = Installation.of(transactions);
        var own = journal.read(installation).lines();
        if (own.isEmpty()) {
            unproved.add("在" + journal.folder() + "没有这个数据库的封存副本，封存有没有被人重做查不出来。");
        }
        own.forEach(line -> compare(line, "另存在" + journal.folder() + "的副本"));
        journal.others(installation)
                .forEach(file -> unproved.add("封存副本" + file + "属于另一个数据库，没有比对；本库是从那里恢复的，可以用 --seals 指定它再核验。"));
        if (elsewhere != null) {
            var lines = SealJournal.read(elsewhere).lines();
            lines.forEach(line -> compare(line, elsewhere.toString()));
            rows.put("另存的封存", (long) lines.size());
        } else {
            unproved.add("能同时改动数据库和数据目录的人，可以连封存一起重做；请定期把" + journal.folder() + "中的文件拷到别处，用 --seals 比对。");
        }
    }

    private void compare(SealJournal.Line line, String copy) {
        var day = new SealedRows.Day(line.place(), line.day());
        var matters = sealed.getOrDefault(day, SealJournal.Line.NONE);
        var digests = new ArrayList<>(sealedRows.getOrDefault(day, Map.of()).values());
        var now = new SealJournal.Line(line.day(), line.place(), matters, Chain.digest(String.join("\n", digests)));
        if (!now.equals(line)) {
            findings.add((line.place().isEmpty() ? "县以上" : line.place()) + "在" + line.day() + "的封存与" + copy
                    + "不符，封存被删去或者重做过");
        }
    }
}
