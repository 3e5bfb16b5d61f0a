package org.mingfa.guarding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;

/** Proves the running numbers: as many as the series says were given out, from 1 on, none twice and none missing. */
final class SeriesProof {

    private static final String SERIES = "select county, place, name, year, last from series";

    private static final String USED = """
            select county, left(place, 9) as place, number from matter order by county, place, number
            """;

    private static final String MATTERS = "matter:";
    private static final int NAMED = 5;

    private final ScopedTransactions transactions;
    private final Scope scope;
    private final List<String> findings;

    SeriesProof(ScopedTransactions transactions, Scope scope, List<String> findings) {
        this.transactions = transactions;
        this.scope = scope;
        this.findings = findings;
    }

    /** @param matters those just proved, with the document numbers found in them */
    void prove(MatterProof matters) {
        var last = last();
        var used = new TreeMap<RunningSeries, Set<Integer>>();
        serials(used);
        last.forEach((series, reached) -> {
            if (series.name().startsWith(MATTERS)) {
                compare(series, reached, used.getOrDefault(series, Set.of()));
            } else if (!matters.isIncomplete()) {
                var given = matters.given().getOrDefault(series, Set.of()).size();
                if (given != reached) {
                    findings.add(called(series) + "文号应有" + reached + "个，办理记录里有" + given + "个");
                }
            }
        });
        used.keySet().stream()
                .filter(series -> !last.containsKey(series))
                .forEach(series -> findings.add(called(series) + "编号没有登记用到第几号"));
        matters.given().keySet().stream()
                .filter(series -> !last.containsKey(series))
                .forEach(series -> findings.add(called(series) + "文号没有登记用到第几号"));
    }

    private Map<RunningSeries, Integer> last() {
        var last = new TreeMap<RunningSeries, Integer>();
        transactions.reading(scope, client -> {
            client.sql(SERIES).query(row -> {
                last.put(
                        new RunningSeries(
                                row.getString("county"),
                                row.getString("place"),
                                row.getString("name"),
                                row.getInt("year")),
                        row.getInt("last"));
            });
            return null;
        });
        return last;
    }

    /** The serials of matters' numbers, such as 7 of GW-2026-0007. */
    private void serials(Map<RunningSeries, Set<Integer>> used) {
        transactions.reading(scope, client -> {
            client.sql(USED).query(row -> {
                var number = row.getString("number");
                var parts = number.split("-");
                try {
                    int serial = Integer.parseInt(parts[parts.length - 1]);
                    int year = Integer.parseInt(parts[parts.length - 2]);
                    var code = number.substring(
                            0,
                            number.length() - parts[parts.length - 1].length() - parts[parts.length - 2].length() - 2);
                    used.computeIfAbsent(
                                    new RunningSeries(
                                            row.getString("county"), row.getString("place"), MATTERS + code, year),
                                    _ -> new HashSet<>())
                            .add(serial);
                } catch (NumberFormatException | IndexOutOfBoundsException none) {
                    findings.add(row.getString("place") + "有一件事项的编号“" + number + "”不是系统编的");
                }
            });
            return null;
        });
    }

    private void compare(RunningSeries series, int reached, Set<Integer> used) {
        var missing = new ArrayList<Integer>();
        for (int serial = 1; serial <= reached; serial++) {
            if (!used.contains(serial)) {
                missing.add(serial);
            }
        }
        if (!missing.isEmpty()) {
            findings.add(called(series) + "编号用到第" + reached + "号，缺少第"
                    + String.join(
                            "、",
                            missing.stream().limit(NAMED).map(String::valueOf).toList()) + "号"
                    + (missing.size() > NAMED ? "等" + missing.size() + "个" : ""));
        }
        var beyond =
                used.stream().filter(serial -> serial < 1 || serial > reached).count();
        if (beyond > 0) {
            findings.add(called(series) + "编号登记用到第" + reached + "号，另有" + beyond + "个号不在其中");
        }
    }

    private static String called(RunningSeries series) {
        return series.township() + "的" + series.name().substring(series.name().indexOf(':') + 1) + "（" + series.year()
                + "年）";
    }
}
