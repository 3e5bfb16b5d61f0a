package org.mingfa.desk.look;

import static org.mingfa.desk.look.Gallery.all;
import static org.mingfa.desk.look.Gallery.box;
import static org.mingfa.desk.look.Gallery.card;
import static org.mingfa.desk.look.Gallery.field;
import static org.mingfa.desk.look.Gallery.html;
import static org.mingfa.desk.look.Gallery.part;

import gg.jte.Content;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingfa.desk.look.RailStep.State;

/** A normative document under legality review, received complete on 13 November 2026. */
final class MatterSample {

    private static final String DOC115 = "国办发〔2018〕115号 第四至七项";

    private MatterSample() {}

    static Content content() {
        Content heading = part(
                "heading",
                Map.of(
                        "title",
                        "石桥镇农村公共停车管理办法",
                        "crumbs",
                        List.of(new Link("规范性文件", "#")),
                        "here",
                        "SQ-2026-0007 · 起草：农业农村办",
                        "chips",
                        List.of(new Chip("在期限内", Meaning.ONTIME), new Chip("征求意见已公开", Meaning.PUBLIC))));
        Content rail = part("rail", Map.of("steps", steps()));
        return all(heading, box("matter", rail, box("stack", work(), course()), aside()));
    }

    private static List<RailStep> steps() {
        return List.of(
                RailStep.of("评估论证", State.DONE, "10月9日 · 农业农村办 陈卓"),
                RailStep.of("公开征求意见", State.DONE, "10月12日至11月11日，30日", "意见14条，采纳9条"),
                RailStep.of("公平竞争审查", State.NOT_APPLICABLE, "11月12日 · 不涉及经营者，已说明"),
                RailStep.of("材料完备性审查", State.DONE, "11月13日 · 党政办 何敏"),
                new RailStep(
                        "合法性审核",
                        State.NOW,
                        List.of("11月13日收到，次日起算", "不少于5个工作日：至11月20日", "不超过15个工作日：至12月4日", "起草人陈卓不得审核"),
                        DOC115,
                        "#"),
                RailStep.of("法律顾问意见", State.OPEN, "可以同时进行"),
                RailStep.of("集体审议", State.WAITING, "审核意见为“合法”，或者已按意见修改后"),
                RailStep.of("签发", State.WAITING),
                RailStep.of("统一登记编号", State.WAITING, "自动取号，不断号"),
                RailStep.of("统一公布", State.WAITING, "自制作之日起20个工作日内"),
                RailStep.of("报送备案", State.WAITING, "公布后15日内，自动开始"));
    }

    private static Content work() {
        Content refusal = part(
                "refusal",
                Map.of(
                        "title",
                        "现在还不能提请集体审议",
                        "breaches",
                        List.of(
                                new BreachView(
                                        "尚无合法性审核意见。未经审核或者审核为“不合法”的，不得提请集体审议。",
                                        "国办发〔2018〕115号 第七项",
                                        List.of(Action.main("出具审核意见", "#act"), Action.plain("请法律顾问参与", "#"))),
                                new BreachView(
                                        "意见采纳情况尚未向提出意见的经营者反馈。",
                                        "《优化营商环境条例》第六十二条",
                                        List.of(Action.plain("填写反馈", "#"))))));
        Content caution = part(
                "caution",
                Map.of(
                        "title",
                        "可以办，但请留意",
                        "breaches",
                        List.of(new BreachView("审核期限的下限今天届满，明天起方可出具意见。", null, List.of()))));
        Content law = part("law", Map.of("basis", DOC115));
        return part(
                "card", Map.of("title", "合法性审核", "id", "act", "aside", law, "content", all(refusal, caution, form())));
    }

    private static Content form() {
        List<Option> villages = List.of(
                Option.of("1", "柳树村"),
                Option.of("2", "张家湾村"),
                Option.of("3", "大河村"),
                Option.of("4", "白庙社区"),
                Option.of("5", "石桥社区"),
                Option.of("6", "北岭村"));
        List<Option> people = people();
        return all(
                html(
                        "<form class=\"form\" method=\"post\" action=\"#\" enctype=\"multipart/form-data\"><input type=\"hidden\" name=\"_csrf\" value=\"sample\">"),
                field(FieldView.choice(
                                "outcome",
                                "审核结论",
                                List.of(
                                        Option.of("lawful", "合法"),
                                        Option.of("amend", "应当予以修改"),
                                        Option.of("unlawful", "不合法")))
                        .required()
                        .value("amend")
                        .basis("国办发〔2018〕115号 第六项")
                        .build()),
                field(FieldView.longText("opinion", "主要意见")
                        .required()
                        .placeholder("逐条写明条款、问题、依据、建议。")
                        .error("还没有写意见。结论为“应当予以修改”的，请逐条写明修改什么、依据哪一条。")
                        .build()),
                field(FieldView.table(
                                "articles",
                                "逐条意见",
                                List.of(
                                        FieldView.text("no", "条款").required().build(),
                                        FieldView.text("issue", "问题").required().build(),
                                        FieldView.text("basis", "依据").build()),
                                List.of(
                                        Map.of("no", "第六条", "issue", "增设处罚", "basis", "《行政处罚法》第十六条"),
                                        Map.of("no", "第九条", "issue", "减损权利无依据")))
                        .build()),
                box(
                        "form-pair",
                        field(FieldView.date("happened", "审核日期")
                                .required()
                                .value("2026-11-20")
                                .between(null, "2026-11-20")
                                .help("不能晚于今天。")
                                .build()),
                        field(FieldView.yesNo("forum", "是否开过论证会").value("false").build()),
                        field(FieldView.number("hours", "审核用时", "小时")
                                .value("6.5")
                                .build()),
                        field(FieldView.money("fee", "停车收费上限（每次）")
                                .value("3")
                                .help("没有收费的不填。")
                                .build())),
                field(FieldView.choices(
                                "points",
                                "审核要点",
                                List.of(
                                        Option.of("1", "制定主体合法"),
                                        Option.of("2", "未超越职权"),
                                        Option.of("3", "内容符合上位法"),
                                        Option.of("4", "未违法设定处罚、许可、强制、收费"),
                                        Option.of("5", "未减损权利或增加义务"),
                                        Option.of("6", "程序完备")))
                        .values(List.of("1", "2", "6"))
                        .help("不符合的不要勾选，并在意见中写明。")
                        .build()),
                box(
                        "form-pair",
                        field(FieldView.person("reviewer", "审核人", people)
                                .required()
                                .value("a1")
                                .help("起草人不得审核，名单里没有他。")
                                .build()),
                        field(FieldView.place("office", "先行试点村", villages).build())),
                field(FieldView.places("places", "适用范围", villages)
                        .required()
                        .values(List.of("1", "2", "5"))
                        .build()),
                field(FieldView.persons("attendees", "参加论证的人员", people)
                        .values(List.of("a2", "a4"))
                        .build()),
                field(FieldView.parties(
                                "parties",
                                "提出意见的当事人",
                                List.of(Map.of("name", "吴桂兰", "phone", "138****0007", "address", "柳树村3组")))
                        .build()),
                field(FieldView.files("evidence", "审核意见书")
                        .required()
                        .accept(".pdf,.docx,.ofd")
                        .help("也可以由系统按上面的内容生成。")
                        .build()),
                html(
                        "<div class=\"form-end\"><button class=\"btn btn-main\" type=\"submit\" data-confirm=\"提交以后不能修改，只能再作一次更正。\">提交</button>"
                                + "<button class=\"btn\" type=\"submit\" name=\"draft\" value=\"1\" formnovalidate>存草稿</button><p class=\"hint\">提交即记入事项，不能删改</p></div></form>"));
    }

    private static List<Option> people() {
        List<String> names =
                List.of("周岚", "何敏", "田广义", "苏晓禾", "罗建国", "方雨", "贺长林", "易文静", "范大勇", "孟秋月", "邵军", "石小满", "任远", "丁香");
        List<String> posts = List.of("司法所", "党政办", "镇长", "法律顾问", "综治中心", "柳树村调解员", "大河村调解员");
        List<Option> people = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            people.add(new Option("a" + (i + 1), names.get(i), posts.get(i % posts.size())));
        }
        return List.copyOf(people);
    }

    private static Content course() {
        List<TimelineEntry> entries = List.of(
                new TimelineEntry(
                        "11月13日",
                        "10:22",
                        "材料完备性审查",
                        new Chip("通过", Meaning.ONTIME),
                        "党政办 何敏",
                        List.of("送审稿、起草说明、依据目录、征求意见及采纳情况齐全。"),
                        List.of(
                                new EvidenceView("送审稿.docx", "文档", "86 KB", "#", null, "9f31c2"),
                                new EvidenceView("采纳情况表.xlsx", "表格", "24 KB", "#", null, "07ab5e")),
                        null),
                new TimelineEntry(
                        "11月12日",
                        "11月14日 9:05录入",
                        "公平竞争审查",
                        new Chip("不适用", Meaning.PLAIN),
                        "农业农村办 陈卓",
                        List.of("理由：不涉及经营者经济活动。"),
                        List.of(),
                        new Chip("迟录2日", Meaning.SOON)),
                new TimelineEntry(
                        "11月12日",
                        "9:40",
                        "提请集体审议",
                        new Chip("未予办理", Meaning.REFUSED),
                        "农业农村办 陈卓",
                        List.of("尚无合法性审核意见（国办发〔2018〕115号 第七项）。"),
                        List.of(),
                        null),
                new TimelineEntry(
                        "11月11日",
                        "17:30",
                        "公开征求意见",
                        new Chip("期满", Meaning.ONTIME),
                        "农业农村办 陈卓",
                        List.of("收到意见14条，采纳9条；未采纳的5条均已说明理由。"),
                        List.of(new EvidenceView("公告栏张贴照片.jpg", "图片", "1.3 MB", "#", "seal.svg", "b4407d")),
                        new Chip("已公开", Meaning.PUBLIC)));
        Content chain = part("chain", Map.of("whole", true, "text", "7条记录，链完整", "href", "#"));
        return part(
                "card", Map.of("title", "经过", "aside", chain, "content", part("timeline", Map.of("entries", entries))));
    }

    private static Content aside() {
        List<Pair> points = List.of(
                Pair.of("种类", "管理办法"),
                Pair.of("涉及", "群众切身利益"),
                Pair.of("有效期", "5年"),
                Pair.of("依据", "3部，均现行有效", "#"),
                new Pair("首办人", "农业农村办 陈卓", null, null));
        List<EvidenceView> files = List.of(
                new EvidenceView("送审稿.docx", "文档", "86 KB", "#", null, "9f31c2"),
                new EvidenceView("起草说明.docx", "文档", "41 KB", "#", null, "c88e10"),
                new EvidenceView("依据目录.xlsx", "表格", "19 KB", "#", null, "5d02fa"));
        return box(
                "stack",
                card("要点", part("pairs", Map.of("pairs", points))),
                part("card", Map.of("content", part("explain", Map.of("explain", explain(), "open", true)))),
                card("材料", part("files", Map.of("files", files, "stacked", true))),
                card("征求意见", part("progress", Map.of("label", "采纳", "value", 9L, "max", 14L, "text", "9／14条"))));
    }

    /** Received Friday 13 November, so Saturday 14 is day one of nothing: the five working days are 16 to 20. */
    private static Explain explain() {
        List<ExplainDay> days = new ArrayList<>();
        LocalDate received = LocalDate.of(2026, 11, 13);
        days.add(new ExplainDay(received, ExplainDay.Kind.START, "收到", "收到完备材料，当日不计"));
        int counted = 0;
        for (LocalDate day = received.plusDays(1); counted < 15; day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            if (weekend) {
                days.add(new ExplainDay(day, ExplainDay.Kind.SKIPPED, "休", "周末不计"));
                continue;
            }
            counted++;
            ExplainDay.Kind kind = counted == 5
                    ? ExplainDay.Kind.FLOOR
                    : counted == 15 ? ExplainDay.Kind.END : ExplainDay.Kind.COUNTED;
            days.add(new ExplainDay(day, kind, "第" + counted, "第" + counted + "个工作日"));
        }
        return new Explain(
                "11月13日收到完备材料，次日起算：第5个工作日为11月20日，第15个工作日为12月4日。",
                List.copyOf(days),
                List.of("此间没有法定节假日，也没有调休。", "没有中止。"),
                DOC115);
    }
}
