package org.mingfa.report.check;

import java.io.PrintStream;

/** What was found, as plain Chinese text: the gravest first, each with its place. */
public final class PlainOutput {

    private PlainOutput() {}

    public static void print(Checked checked, PrintStream out) {
        var title = checked.reading().title();
        out.println((title.isEmpty() ? "没有标题的报告" : "《" + title + "》") + checked.summary());
        for (var severity : Severity.values()) {
            if (checked.count(severity) > 0) {
                out.println();
                out.println(severity.chinese());
                checked.findings().stream()
                        .filter(one -> one.severity() == severity)
                        .forEach(one -> print(one, checked, out));
            }
        }
        if (!checked.compared().isEmpty()) {
            out.println();
            out.println("数字与台账对照");
            checked.compared().forEach(one -> print(one, checked, out));
        }
    }

    private static void print(Finding one, Checked checked, PrintStream out) {
        var place = Place.of(one.where(), checked.reading());
        out.println("  " + one.check() + " " + one.name() + "　" + place.inWords());
        if (!one.quotation().isEmpty()) {
            out.println("      原文：" + one.quotation());
        }
        out.println("      原因：" + one.why() + "（" + one.basis() + "）");
        out.println("      建议：" + one.proposal());
    }

    private static void print(Compared one, Checked checked, PrintStream out) {
        var place = Place.of(one.stated().where(), checked.reading());
        out.println("  " + (one.holds() ? "相符" : "不符") + "　" + one.stated().what()
                + one.stated().where().text() + "　" + place.inWords());
        out.println("      台账：" + one.recorded());
        if (!one.records().isEmpty()) {
            out.println("      记录：" + String.join("、", one.records())
                    + (one.more() > 0 ? "等" + (one.records().size() + one.more()) + "件" : ""));
        }
    }
}
