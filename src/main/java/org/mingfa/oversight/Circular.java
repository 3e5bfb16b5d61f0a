package org.mingfa.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.document.Attachment;
import org.mingfa.document.OfficialDocument;
import org.mingfa.document.Signature;
import org.mingfa.document.Table;
import org.mingfa.document.TableColumn;
import org.mingfa.document.TableRow;

/** Writes what a comparison shows as a circular (通报) to the townships; it says figures and nothing they do not show. */
public final class Circular {

    private Circular() {}

    /** @param issuer who signs it, in full */
    public static OfficialDocument of(Comparison comparison, String issuer, LocalDate today) {
        var year = comparison.year() + "年";
        var document = OfficialDocument.titled("关于" + comparison.county().name() + year + "乡镇法治政府建设工作情况的通报");
        document.addressee("各乡镇党委、人民政府");
        document.paragraph("现将" + today.getYear() + "年" + today.getMonthValue() + "月" + today.getDayOfMonth() + "日系统记录的"
                + year + "乡镇法治政府建设工作情况通报如下。数字由各乡镇办理事项的记录计得，可以逐条核对。");
        document.first("总体情况");
        document.paragraph(overall(comparison));
        document.first("逾期和待审事项");
        document.paragraph(late(comparison));
        document.first("年度报告");
        document.paragraph(reports(comparison));
        document.attach(Attachment.of(
                comparison.county().name() + year + "乡镇指标对照表",
                new Table(null, columns(comparison), rows(comparison), footnote(comparison))));
        return document.signature(new Signature(List.of(issuer), today, Signature.Form.UNSEALED))
                .annotation("由记录自动起草，经审核、签发后生效")
                .build();
    }

    private static String overall(Comparison comparison) {
        var edition = comparison.edition();
        var ranked = comparison.townships().stream()
                .filter(township -> township.score() != null)
                .sorted(Comparator.comparing(ComparedTownship::score, Comparator.nullsLast(Comparator.reverseOrder())))
                .map(township -> township.place().name() + township.score() + "分")
                .collect(Collectors.joining("，"));
        if (edition == null || ranked.isEmpty()) {
            return "本年度没有可以计分的指标。";
        }
        return "按《" + edition.name() + "》计分（满分100分，无从计算的指标不计入满分）：" + ranked + "。";
    }

    private static String late(Comparison comparison) {
        return comparison.townships().stream()
                .map(township ->
                        township.place().name() + "逾期" + township.late() + "件、待审查审核" + township.reviews() + "件")
                .collect(Collectors.joining("；", "", "。"));
    }

    private static String reports(Comparison comparison) {
        return comparison.townships().stream()
                .map(township -> township.place().name() + township.report().chinese())
                .collect(Collectors.joining("，", comparison.year() + "年度法治政府建设年度报告：", "。"));
    }

    private static List<TableColumn> columns(Comparison comparison) {
        var columns = new ArrayList<TableColumn>();
        columns.add(new TableColumn("指标", 5, Table.Align.LEFT));
        comparison
                .townships()
                .forEach(
                        township -> columns.add(new TableColumn(township.place().name(), 3, Table.Align.RIGHT)));
        return columns;
    }

    private static List<TableRow> rows(Comparison comparison) {
        var rows = new ArrayList<TableRow>();
        var edition = comparison.edition();
        int indicators = edition == null ? 0 : edition.indicators().size();
        for (int i = 0; i < indicators; i++) {
            var cells = new ArrayList<String>();
            var indicator = comparison.townships().getFirst().scored().get(i).indicator();
            cells.add(indicator.name() + "（"
                    + indicator.weight().stripTrailingZeros().toPlainString() + "分）");
            for (var township : comparison.townships()) {
                cells.add(told(township.scored().get(i)));
            }
            rows.add(TableRow.of(cells.toArray(String[]::new)));
        }
        return rows;
    }

    private static String told(Scored scored) {
        var per = scored.indicator().per();
        if (scored.value() == null) {
            return "无";
        }
        return per == Per.TOWNSHIP
                ? scored.figure().inWords()
                : per.chinese()
                        + scored.value().toPlainString()
                        + scored.figure().measure().unit();
    }

    private static String footnote(Comparison comparison) {
        var edition = comparison.edition();
        return edition == null ? "本年度没有指标。" : "指标和权重：《" + edition.name() + "》，" + edition.source() + "。";
    }
}
