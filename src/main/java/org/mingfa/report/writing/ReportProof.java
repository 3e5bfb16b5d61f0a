package org.mingfa.report.writing;

import java.util.List;
import java.util.function.Consumer;
import org.mingfa.guarding.Proving;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;

/** Proves that what was signed is what was written and counted that day, and that no version between the first and last is gone. */
final class ReportProof implements Proving {

    private static final String GAPS = """
            select place, year, count(*) as kept, max(version) as last from report_version
            group by place, year having count(*) <> max(version) order by place, year
            """;

    private static final String SIGNED = """
            select s.place, s.year, s.version, v.blocks, s.figures, s.digest
            from report_signed s
            left join report_version v
                on v.county = s.county and v.place = s.place and v.year = s.year and v.version = s.version
            order by s.place, s.year, s.version
            """;

    private record Kept(String called, String blocks, String figures, String digest) {}

    private final ScopedTransactions transactions;

    ReportProof(ScopedTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public String what() {
        return "签发的年度报告";
    }

    @Override
    public long prove(Scope scope, Consumer<String> findings) {
        transactions
                .reading(
                        scope,
                        client -> client.sql(GAPS)
                                .query((row, _) -> row.getString("place") + "的" + row.getInt("year") + "年度报告写到第"
                                        + row.getInt("last") + "稿，现有" + row.getInt("kept") + "稿")
                                .list())
                .forEach(findings);
        var signed = signed(scope);
        for (var report : signed) {
            if (!VersionStore.isAsSigned(report.blocks(), report.figures(), report.digest())) {
                findings.accept(report.called() + "的文字或者数据与签发时的摘要不符，被改动过");
            }
        }
        return signed.size();
    }

    private List<Kept> signed(Scope scope) {
        return transactions.reading(
                scope,
                client -> client.sql(SIGNED)
                        .query((row, _) -> new Kept(
                                row.getString("place") + "签发的" + row.getInt("year") + "年度报告（第" + row.getInt("version")
                                        + "稿）",
                                row.getString("blocks"),
                                row.getString("figures"),
                                row.getString("digest")))
                        .list());
    }
}
