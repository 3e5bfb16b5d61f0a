package org.mingfa.document;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.mingfa.document.Inline.Emphasis;
import org.mingfa.document.Inline.Figure;
import org.mingfa.document.Inline.Text;
import org.mingfa.document.Inline.Within;
import org.mingfa.document.Table.Align;

/** A township's yearly report of a place that does not exist, with all that an official document can hold. */
public final class SampleReport {

    static final LocalDate DAY = LocalDate.of(2027, 2, 20);
    private static final String[] VILLAGES = {"桥东村", "桥西村", "柳溪村", "大塘村", "石牌村", "枫林社区"};
    private static final String[] KINDS = {"邻里纠纷", "土地承包纠纷", "婚姻家庭纠纷", "劳动争议", "宅基地纠纷"};

    private SampleReport() {}

    public static OfficialDocument report() {
        var report = OfficialDocument.titled("云溪县石桥镇人民政府关于2026年度法治政府建设情况的报告")
                .head(RedHead.of("云溪县石桥镇人民政府文件"))
                .number(new DocumentNumber("石政发", 2027, 7))
                .signer("周明远")
                .addressee("县人民政府")
                .paragraph("2026年，石桥镇坚持把法治政府建设放在全镇工作的重要位置，紧扣基层治理实际，依法履行职责，规范行政行为，化解矛盾纠纷。" + "现将一年来的工作情况报告如下。");
        done(report);
        heads(report);
        shortcomings(report);
        plans(report);
        return report.attach(disputes())
                .attach(Attachment.of(
                        "石桥镇2026年法治讲座安排",
                        Paragraph.of("全年共举办法治讲座四次，安排如下。"),
                        new Table(
                                "法治讲座安排",
                                List.of(new TableColumn("月份", 1, Align.CENTER), new TableColumn("主题", 4, Align.LEFT)),
                                List.of(
                                        TableRow.anchored("lectures", "3月", "民法典与村民生活"),
                                        TableRow.of("6月", "行政处罚的程序"),
                                        TableRow.of("9月", "土地承包与流转"),
                                        TableRow.of("12月", "宪法宣传周专题")),
                                "主讲人均为镇法律顾问。")))
                .signature(Signature.sealed("云溪县石桥镇人民政府", DAY))
                .annotation("此件公开发布")
                .imprint(new Imprint("县委全面依法治县委员会办公室，县司法局，镇党委各委员，镇人大，各村（社区）", "石桥镇党政办公室", DAY))
                .build();
    }

    private static void done(OfficialDocumentBuilder report) {
        report.first("主要工作及成效")
                .second("依法防范化解矛盾纠纷")
                .paragraph(
                        new Emphasis("一是抓排查。"),
                        new Text("全年排查矛盾纠纷"),
                        new Figure("60", new Within("disputes")),
                        new Text("件，其中化解"),
                        new Figure("57", new Within("settled")),
                        new Text("件，化解率95%，比上年提高3.2个百分点；坚持“小事不出村、大事不出镇”，村（社区）人民调解委员会实现全覆盖。"))
                .paragraph("二是抓回访。对已经履行的调解协议逐件回访，回访中发现反复的，重新纳入台账，由原调解员继续跟进，直至当事人确认履行完毕。"
                        + "对涉及人数较多、时间较长的纠纷，由镇党政主要负责人包案，会同县有关部门到村听取意见，做到底数清、情况明、责任到人。")
                .second("规范行政执法")
                .third("落实三项制度")
                .paragraph("行政执法公示、执法全过程记录、重大执法决定法制审核全部落实到位，全年办理行政处罚案件12件，均经法制审核后作出决定，没有被复议机关撤销或者被人民法院判决败诉的案件。")
                .third("加强队伍建设")
                .fourth("持证上岗")
                .paragraph("综合行政执法队在岗人员全部取得行政执法证件。")
                .fourth("日常培训")
                .paragraph(new Text("全年举办法治讲座"), new Figure("4", new Within("lectures")), new Text("次，参训人员覆盖全部站办所。"))
                .add(new Table(
                        "2026年主要指标完成情况",
                        List.of(
                                new TableColumn("指标", 4, Align.LEFT),
                                new TableColumn("2025年", 2, Align.RIGHT),
                                new TableColumn("2026年", 2, Align.RIGHT),
                                new TableColumn("增减", 3, Align.RIGHT)),
                        List.of(
                                TableRow.of("排查矛盾纠纷（件）", "71", "60", "减少11"),
                                TableRow.of("调解成功率", "91.8%", "95.0%", "提高3.2个百分点"),
                                TableRow.of("行政处罚案件（件）", "9", "12", "增加3"),
                                TableRow.of("合法性审核文件（份）", "6", "8", "增加2")),
                        "统计期间为每年1月1日至12月31日。"))
                .add(Note.of("以上数字均由台账自动汇总，可以逐件核对。"));
    }

    private static void heads(OfficialDocumentBuilder report) {
        report.first("党政主要负责人履行推进法治建设第一责任人职责情况")
                .second("重要工作亲自部署")
                .paragraph(filler(3))
                .second("重大问题亲自过问")
                .paragraph(filler(4));
    }

    private static void shortcomings(OfficialDocumentBuilder report) {
        report.first("存在的主要不足和原因").paragraph(filler(2)).paragraph(filler(5));
    }

    private static void plans(OfficialDocumentBuilder report) {
        report.first("2027年工作打算").paragraph(filler(3)).paragraph(filler(2));
    }

    private static Attachment disputes() {
        List<TableRow> rows =
                IntStream.rangeClosed(1, 60).mapToObj(SampleReport::dispute).toList();
        return Attachment.of(
                "石桥镇2026年矛盾纠纷排查化解清单",
                new Table(
                        null,
                        List.of(
                                new TableColumn("序号", 1, Align.CENTER),
                                new TableColumn("登记日期", 3.4, Align.CENTER),
                                new TableColumn("村（社区）", 2, Align.CENTER),
                                new TableColumn("类型", 2.4, Align.LEFT),
                                new TableColumn("结果", 4.2, Align.LEFT)),
                        rows,
                        null));
    }

    private static TableRow dispute(int number) {
        String[] cells = {
            String.valueOf(number),
            ChineseDate.format(LocalDate.of(2026, 1, 5).plusDays(number * 6L)),
            VILLAGES[number % VILLAGES.length],
            KINDS[number % KINDS.length],
            number % 20 == 0 ? "正在调解" : "达成协议并履行，已回访"
        };
        return switch (number) {
            case 1 -> TableRow.anchored("disputes", cells);
            case 2 -> TableRow.anchored("settled", cells);
            default -> TableRow.of(cells);
        };
    }

    /** Running text with commas, full stops, quotation marks and digits, as reports have it. */
    public static String filler(int sentences) {
        String sentence = "镇党委、镇政府每季度听取一次法治建设工作汇报，对合法性审核、公平竞争审查、行政执法监督等事项逐项研究，"
                + "明确责任单位和完成时限；对群众反映集中的“急难愁盼”问题，现场交办、跟踪督办，全年共办理18件。";
        return sentence.repeat(sentences);
    }
}
