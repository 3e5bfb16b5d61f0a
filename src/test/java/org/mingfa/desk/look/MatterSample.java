package org.mingfa.desk.look;

import static org.mingfa.desk.look.Gallery.all;
import static org.mingfa.desk.look.Gallery.box;
import static org.mingfa.desk.look.Gallery.card;
import static org.mingfa.desk.look.Gallery.part;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.mingfa.desk.matter.MatterView.Happening;

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
        Content rail = part(
                "rail",
                Map.of("rail", new RailView(steps(), List.of(RailStep.of("变更承办人", RailState.OPEN, "需要时由您办理")))));
        return all(heading, box("matter", rail, box("stack", work(), course()), aside()));
    }

    private static List<RailStep> steps() {
        return List.of(
                RailStep.of("评估论证", RailState.DONE, "10月9日 · 农业农村办 陈卓"),
                RailStep.of("公开征求意见", RailState.DONE, "10月12日至11月11日，30日", "意见14条，采纳9条"),
                RailStep.of("公平竞争审查", RailState.NOT_APPLICABLE, "11月12日 · 不涉及经营者，已说明"),
                RailStep.of("材料完备性审查", RailState.DONE, "11月13日 · 党政办 何敏"),
                new RailStep(
                        "合法性审核",
                        RailState.NOW,
                        List.of("11月13日收到，次日起算", "不少于5个工作日：至11月20日", "不超过15个工作日：至12月4日", "起草人陈卓不得审核"),
                        DOC115,
                        "#"),
                RailStep.of("法律顾问意见", RailState.OPEN, "可以同时进行"),
                RailStep.of("集体审议", RailState.WAITING, "审核意见为“合法”，或者已按意见修改后"),
                RailStep.of("签发", RailState.WAITING),
                RailStep.of("统一登记编号", RailState.WAITING, "自动取号，不断号"),
                RailStep.of("统一公布", RailState.WAITING, "自制作之日起20个工作日内"),
                RailStep.of("报送备案", RailState.WAITING, "公布后15日内，自动开始"));
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
                                        "有拘束力",
                                        List.of(Action.main("出具审核意见", "#act"), Action.plain("请法律顾问参与", "#"))),
                                new BreachView(
                                        "意见采纳情况尚未向提出意见的经营者反馈。",
                                        "《优化营商环境条例》第六十二条",
                                        "有拘束力",
                                        List.of(Action.plain("填写反馈", "#"))))));
        Content law = part("law", Map.of("basis", DOC115));
        return part(
                "card",
                Map.of("title", "合法性审核", "id", "act", "aside", law, "content", all(refusal, FormSample.content())));
    }

    private static Content course() {
        List<Happening> course = List.of(
                happening(complete()),
                happening(competition(), new Chip("迟录2日", Meaning.SOON)),
                happening(refused()),
                happening(consulted(), new Chip("已公开", Meaning.PUBLIC)));
        Content chain = part("chain", Map.of("whole", true, "text", "7条记录，链完整", "href", "#"));
        return part("card", Map.of("title", "经过", "aside", chain, "content", Gallery.course(course)));
    }

    private static Happening happening(TimelineEntry entry, Chip... marks) {
        return new Happening("", entry, List.of(marks), List.of(), List.of(), List.of(), List.of());
    }

    private static TimelineEntry complete() {
        return new TimelineEntry(
                "11月13日",
                "10:22",
                "材料完备性审查",
                new Chip("通过", Meaning.ONTIME),
                "党政办 何敏",
                List.of("送审稿、起草说明、依据目录、征求意见及采纳情况齐全。"),
                List.of(
                        new EvidenceView("送审稿.docx", "文档", "86 KB", "#", null, "9f31c2"),
                        new EvidenceView("采纳情况表.xlsx", "表格", "24 KB", "#", null, "07ab5e")));
    }

    private static TimelineEntry competition() {
        return new TimelineEntry(
                "11月12日",
                "11月14日 9:05录入",
                "公平竞争审查",
                new Chip("不适用", Meaning.PLAIN),
                "农业农村办 陈卓",
                List.of("理由：不涉及经营者经济活动。"),
                List.of());
    }

    private static TimelineEntry refused() {
        return new TimelineEntry(
                "11月12日",
                "9:40",
                "提请集体审议",
                new Chip("未予办理", Meaning.REFUSED),
                "农业农村办 陈卓",
                List.of("尚无合法性审核意见（国办发〔2018〕115号 第七项）。"),
                List.of());
    }

    private static TimelineEntry consulted() {
        return new TimelineEntry(
                "11月11日",
                "17:30",
                "公开征求意见",
                new Chip("期满", Meaning.ONTIME),
                "农业农村办 陈卓",
                List.of("收到意见14条，采纳9条；未采纳的5条均已说明理由。"),
                List.of(new EvidenceView("公告栏张贴照片.jpg", "图片", "1.3 MB", "#", "seal.svg", "b4407d")));
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
                card(
                        "作废",
                        part(
                                "form",
                                Map.of(
                                        "action", "#",
                                        "csrf", DeskSample.csrf(),
                                        "submit", "作废",
                                        "confirm", "整个事项将标为作废，不能恢复。确定吗？",
                                        "content", Gallery.html("")))),
                card("材料", part("files", Map.of("files", files, "stacked", true))),
                card("征求意见", part("progress", Map.of("label", "采纳", "value", 9L, "max", 14L, "text", "9／14条"))));
    }
}
