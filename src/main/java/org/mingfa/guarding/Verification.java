package org.mingfa.guarding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Register;
import org.mingfa.matter.value.PersonalData;
import org.mingfa.region.Places;
import org.mingfa.staff.Staff;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Proves that nothing recorded was changed, left out or put in: every chain link again from the stored act, what the register
 * says again from the acts, every seal again from the rows of its day, every running number, every person and post, every kept
 * file. What cannot be read is named, and the rest still looked at.
 */
public final class Verification {

    /**
     * What was looked at, and what does not hold, each in one Chinese sentence with its place.
     *
     * @param others how many of each other kind were looked at, by its name in Chinese
     * @param unproved what this cannot tell, each in one Chinese sentence
     */
    public record Result(
            long matters,
            long acts,
            long seals,
            Map<String, Long> others,
            List<String> findings,
            List<String> unproved) {

        public boolean isSound() {
            return findings.isEmpty();
        }
    }

    /**
     * All that is looked at besides the database's own rows.
     *
     * @param places what places are called
     * @param key of the personal data
     * @param journal the folder with the copy of the seals
     * @param more what other rooms prove
     */
    public record Beside(Places places, PersonalData key, Path journal, List<Proving> more) {}

    private record Row(String county, UUID id, String called) {}

    private static final String NEXT = """
            select county, id, number, place from matter where (county, id) > (:county, :id) order by county, id limit 500
            """;

    private static final String COUNTIES = """
            select county from matter union select county from place union select county from seal
            union select county from record_seal union select '000000' order by 1
            """;

    private final ScopedTransactions transactions;
    private final LawLibrary law;
    private final Staff staff;
    private final Beside beside;

    public Verification(ScopedTransactions transactions, LawLibrary law, Staff staff, Beside beside) {
        this.transactions = transactions;
        this.law = law;
        this.staff = staff;
        this.beside = beside;
    }

    /** @param progress told how many matters have been checked, from time to time */
    public Result verify(Scope scope, Consumer<Long> progress) {
        return verify(scope, null, progress);
    }

    /**
     * The same, and every seal against a copy that was kept elsewhere.
     *
     * @param elsewhere a copy of the file of seals, or null
     */
    public Result verify(Scope scope, @Nullable Path elsewhere, Consumer<Long> progress) {
        var findings = new ArrayList<String>();
        var unproved = new ArrayList<String>();
        var lack = beside.key().lack();
        if (lack != null) {
            findings.add(lack.happened() + lack.remedy());
            unproved.add("没有密钥，加密的当事人信息能否打开没有核验。");
        }
        var matters = new MatterProof(law, beside.places(), beside.key(), staff.today(), findings);
        long count = matters(scope, matters, findings, progress);
        new SeriesProof(transactions, scope, findings).prove(matters);
        matters.unproved().forEach(unproved::add);
        var seals = new SealProof(transactions, scope, beside.journal(), findings, unproved);
        long sealed = seals.prove(counties(scope), elsewhere);
        var others = new LinkedHashMap<String, Long>(seals.rows());
        for (var more : beside.more()) {
            others.put(more.what(), prove(more, scope, findings));
        }
        unproved.add("通知和统计数不在核验范围内；统计数请用 ./mingfa recount 核对。");
        return new Result(count, matters.acts(), sealed, others, findings, unproved);
    }

    private static long prove(Proving more, Scope scope, List<String> findings) {
        try {
            return more.prove(scope, findings::add);
        } catch (RuntimeException unreadable) {
            findings.add(more.what() + "没有核验完：" + unreadable(unreadable));
            return 0;
        }
    }

    /** Why a row could not be read, in one line. */
    static String unreadable(RuntimeException why) {
        Throwable last = why;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        var said = String.valueOf(last.getMessage()).lines().findFirst().orElse("");
        return last.getClass().getSimpleName() + (said.isEmpty() ? "" : "：" + said);
    }

    private List<String> counties(Scope scope) {
        return transactions.reading(
                scope, client -> client.sql(COUNTIES).query(String.class).list());
    }

    private long matters(Scope scope, MatterProof proof, List<String> findings, Consumer<Long> progress) {
        long seen = 0;
        var after = new Row("", new UUID(0, 0), "");
        for (var batch = next(scope, after); !batch.isEmpty(); batch = next(scope, after)) {
            for (var row : batch) {
                matter(scope, row, proof, findings);
            }
            seen += batch.size();
            after = batch.getLast();
            progress.accept(seen);
        }
        return seen;
    }

    private List<Row> next(Scope scope, Row after) {
        return transactions.reading(
                scope,
                client -> client.sql(NEXT)
                        .param("county", after.county())
                        .param("id", after.id())
                        .query((row, _) -> new Row(
                                row.getString("county"),
                                row.getObject("id", UUID.class),
                                row.getString("number") + "（" + PlaceCode.townshipOf(row.getString("place")) + "）"))
                        .list());
    }

    private void matter(Scope scope, Row row, MatterProof proof, List<String> findings) {
        try {
            var roster = staff.roster(row.county());
            transactions.reading(scope, client -> {
                Register.find(client, row.county(), row.id())
                        .ifPresent(matter -> proof.prove(client, matter, row.called(), roster));
                return null;
            });
        } catch (RuntimeException unreadable) {
            proof.incomplete();
            findings.add(row.called() + "读不出来（" + where(scope, row) + "）：" + unreadable(unreadable));
        }
    }

    /** The rows of a matter that cannot be read, found one by one. */
    private String where(Scope scope, Row row) {
        var seqs = transactions.reading(
                scope,
                client -> client.sql("select seq from act where county = :county and matter = :matter order by seq")
                        .param("county", row.county())
                        .param("matter", row.id())
                        .query(Integer.class)
                        .list());
        var bad = seqs.stream()
                .filter(seq -> !transactions.reading(scope, client -> readable(client, row, seq)))
                .map(seq -> "第" + seq + "条记录")
                .toList();
        return bad.isEmpty() ? "登记的内容" : String.join("、", bad);
    }

    private static boolean readable(JdbcClient client, Row row, int seq) {
        try {
            Register.act(client, row.county(), row.id(), seq);
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }
}
