package org.mingfa.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.exchange.sheet.SheetRow;
import org.mingfa.judging.Breach;
import org.mingfa.law.Basis;
import org.mingfa.law.FieldType;
import org.mingfa.law.Procedure;
import org.mingfa.law.RuleId;
import org.mingfa.law.Severity;
import org.mingfa.law.Step;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Carried;
import org.mingfa.matter.Proposal;

/** What became of a row, told to whoever sent it. */
final class RowAnswers {

    private static final int MOST_NAMED = 5;

    private RowAnswers() {}

    static RowResult of(SheetRow row, Proposal proposal, Answer answer) {
        return switch (answer) {
            case Answer.Taken(var matter, var _, var cautions, var _) -> accepted(row, matter.number(), cautions);
            case Answer.Already _ -> already(row);
            case Answer.Refused(var breaches) -> refused(row, reasons(breaches));
            case Answer.Unknown _ -> refused(row, notInForce(proposal));
            case Answer.Overtaken _ -> throw new IllegalStateException("an opening cannot be overtaken");
        };
    }

    static RowResult of(SheetRow row, Proposal opening, Carried carried) {
        return switch (carried) {
            case Carried.Taken(var matter, var cautions) -> accepted(row, matter.number(), cautions);
            case Carried.Already _ -> already(row);
            case Carried.Refused _, Carried.EndsOtherwise _, Carried.Unfinished _, Carried.Unknown _ ->
                refused(row, why(opening, carried));
        };
    }

    /** Why a matter told whole was not recorded; empty when it was. */
    static String why(Proposal opening, Carried carried) {
        return switch (carried) {
            case Carried.Taken _, Carried.Already _ -> "";
            case Carried.Refused(var procedure, var step, var _, var breaches) ->
                "整件没有导入。“" + step.name() + "”：" + reasons(breaches) + inRows(procedure, step, breaches);
            case Carried.EndsOtherwise(var procedure, var as) ->
                "整件没有导入。按填写的各步，结果是“" + procedure.closingName(as) + "”，与办结方式不一致，请核对";
            case Carried.Unfinished(var left) -> "整件没有导入。填写的各步没有办到办结" + left(left) + "；还在办理的，请只填第一步的各列，导入后在系统里接着办";
            case Carried.Unknown _ -> notInForce(opening);
        };
    }

    private static String notInForce(Proposal proposal) {
        return proposal.when().day() + "时这项程序还没有施行，请核对日期";
    }

    private static String left(List<Step> left) {
        if (left.isEmpty()) {
            return "，请补填办结的一步或者填写办结方式和办结日期";
        }
        var each = left.stream()
                .filter(step -> step.byEachOf() != null)
                .map(Step::name)
                .toList();
        var names = left.stream()
                .limit(MOST_NAMED)
                .map(step -> "“" + step.name() + "”")
                .collect(Collectors.joining("、"));
        var more = left.size() > MOST_NAMED ? "等" + left.size() + "步" : "";
        return "，还缺" + names + more + "；也可以填写办结方式和办结日期"
                + (each.isEmpty() ? "" : "（“" + String.join("、", each) + "”由各人各办，一行写不下，请在系统里逐人补录）");
    }

    /** A table holds rows of its own, and does not go into one cell. */
    private static String inRows(Procedure procedure, Step step, List<Breach> breaches) {
        var tables = new ArrayList<String>();
        for (var breach : breaches) {
            if (breach.severity() == Severity.REFUSE && breach.rule().about() instanceof RuleId.OfField(var id)) {
                procedure.entryFields(step).stream()
                        .filter(field -> field.id().equals(id) && field.type() instanceof FieldType.Table)
                        .forEach(field -> tables.add(field.name()));
            }
        }
        return tables.isEmpty() ? "" : "（“" + String.join("、", tables) + "”要逐行填写，一个单元格写不下，请在系统里逐步补录）";
    }

    static RowResult already(SheetRow row) {
        return new RowResult(row.sheet(), row.number(), RowResult.Fate.ALREADY, "", "");
    }

    private static RowResult accepted(SheetRow row, String number, List<Breach> cautions) {
        return new RowResult(
                row.sheet(),
                row.number(),
                RowResult.Fate.ACCEPTED,
                number,
                cautions.stream().map(Breach::reason).distinct().collect(Collectors.joining("；")));
    }

    static RowResult refused(SheetRow row, String reason) {
        return new RowResult(row.sheet(), row.number(), RowResult.Fate.REFUSED, "", reason);
    }

    private static String reasons(List<Breach> breaches) {
        return breaches.stream()
                .filter(breach -> breach.severity() == Severity.REFUSE)
                .map(RowAnswers::reason)
                .distinct()
                .collect(Collectors.joining("；"));
    }

    private static String reason(Breach breach) {
        var basis = breach.basis().isEmpty() ? "" : "（依据：" + Basis.cite(breach.basis()) + "）";
        var cure = breach.cure();
        return breach.reason() + basis + (cure == null ? "" : (cure.contains("请") ? "，" : "，请") + cure);
    }
}
