package org.mingfa.checking.output;

import java.io.PrintStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.checking.Checked;
import org.mingfa.checking.Compared;
import org.mingfa.checking.Finding;
import org.mingfa.checking.Position;
import org.mingfa.checking.Weight;

/** What was found, as plain Chinese text: the gravest first, each with its place. */
public final class PlainOutput {

    private PlainOutput() {}

    public static void print(Checked checked, PrintStream out) {
        var title = checked.reading().title();
        out.println((title.isEmpty() ? "没有标题的报告" : "《" + title + "》") + checked.summary());
        for (var severity : Weight.values()) {
            var all = checked.findings().stream()
                    .filter(one -> one.severity() == severity)
                    .toList();
            if (!all.isEmpty()) {
                out.println();
                out.println(severity.chinese() + "（" + all.size() + "处）");
                alike(all).forEach(group -> print(group, checked, out));
            }
        }
        if (!checked.compared().isEmpty()) {
            out.println();
            out.println("数字与台账对照");
            checked.compared().forEach(one -> print(one, checked, out));
        }
    }

    /** Findings of one check, told together where there are several; the check that is found first stands first. */
    private static Collection<List<Finding>> alike(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(Finding::check, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private static void print(List<Finding> alike, Checked checked, PrintStream out) {
        var first = alike.getFirst();
        out.println("  " + first.check() + " " + first.name() + (alike.size() > 1 ? "　" + alike.size() + "处" : "") + "（"
                + first.basis() + "）");
        var said = "";
        for (var one : alike) {
            var place = Position.of(one.where(), checked.reading()).inWords();
            var reason = one.where().text().isBlank()
                    ? one.why()
                    : one.why().replace(one.where().text(), "");
            if (reason.equals(said) && !one.quotation().isBlank()) {
                out.println("    " + place + "　" + one.quotation() + "　→　" + one.proposal());
            } else {
                print(one, place, out);
            }
            said = reason;
        }
    }

    private static void print(Finding one, String place, PrintStream out) {
        out.println("    " + place);
        if (!one.quotation().isBlank()) {
            out.println("      原文：" + one.quotation());
        }
        out.println("      原因：" + one.why());
        out.println("      建议：" + one.proposal());
    }

    private static void print(Compared one, Checked checked, PrintStream out) {
        var place = Position.of(one.stated().where(), checked.reading());
        out.println("  " + (one.holds() ? "相符" : "不符") + "　" + one.stated().what()
                + one.stated().where().text() + "　" + place.inWords());
        out.println("      台账：" + one.recorded());
        if (!one.records().isEmpty()) {
            out.println("      记录：" + String.join("、", one.records())
                    + (one.more() > 0 ? "等" + (one.records().size() + one.more()) + "件" : ""));
        }
    }
}
