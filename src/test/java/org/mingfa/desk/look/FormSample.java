package org.mingfa.desk.look;

import static org.mingfa.desk.look.Gallery.all;
import static org.mingfa.desk.look.Gallery.box;
import static org.mingfa.desk.look.Gallery.field;
import static org.mingfa.desk.look.Gallery.part;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The form of a legality review, with a field of each kind. */
final class FormSample {

    private static final List<Option> VILLAGES = options("柳树村", "张家湾村", "大河村", "白庙社区", "石桥社区", "北岭村");

    private static final Lookup.Picked PICKED = new Lookup.Picked("石桥镇临时占道经营管理办法 · 在办 · 2026年11月3日起", "#");

    private FormSample() {}

    static Content content() {
        return part(
                "form",
                Map.of(
                        "action", "#",
                        "csrf", DeskSample.csrf(),
                        "content", all(opinion(), course(), points(), reach(), parties(), files()),
                        "confirm", "提交以后不能修改，只能再作一次更正。",
                        "draft", "存草稿",
                        "note", "提交即记入事项，不能删改",
                        "files", true));
    }

    private static Content opinion() {
        List<Option> outcomes =
                List.of(Option.of("lawful", "合法"), Option.of("amend", "应当予以修改"), Option.of("unlawful", "不合法"));
        List<FieldView> columns = List.of(
                FieldView.text("no", "条款").required().build(),
                FieldView.text("issue", "问题").required().build(),
                FieldView.text("basis", "依据").build());
        List<Map<String, String>> rows = List.of(
                Map.of("no", "第六条", "issue", "增设处罚", "basis", "《行政处罚法》第十六条"), Map.of("no", "第九条", "issue", "减损权利无依据"));
        return all(
                field(FieldView.choice("outcome", "审核结论", outcomes)
                        .required()
                        .value("amend")
                        .basis("国办发〔2018〕115号 第六项")
                        .build()),
                field(FieldView.longText("opinion", "主要意见")
                        .required()
                        .placeholder("逐条写明条款、问题、依据、建议。")
                        .error("还没有写意见。结论为“应当予以修改”的，请逐条写明修改什么、依据哪一条。")
                        .build()),
                field(FieldView.matter("document", "审核的文件", documents(), new Lookup("#", "[name='happened']", PICKED))
                        .required()
                        .value("GF-2026-0007")
                        .placeholder("输入编号或名称")
                        .build()),
                field(FieldView.table("articles", "逐条意见", columns, rows).build()));
    }

    private static List<Option> documents() {
        return List.of(
                Option.of("GF-2026-0007", "石桥镇临时占道经营管理办法 · 在办 · 2026年11月3日起"),
                Option.of("GF-2026-0006", "石桥镇集体资产出租管理办法 · 在办 · 2026年10月21日起"));
    }

    private static Content course() {
        FieldView happened = FieldView.date("happened", "审核日期")
                .required()
                .value("2026-11-20")
                .between(null, "2026-11-20")
                .help("不能晚于今天。")
                .build();
        FieldView forum = FieldView.yesNo("forum", "是否开过论证会").value("false").build();
        FieldView hours = FieldView.number("hours", "审核用时", "小时").value("6.5").build();
        FieldView fee =
                FieldView.money("fee", "停车收费上限（每次）").value("3").help("没有收费的不填。").build();
        return box("form-pair", field(happened), field(forum), field(hours), field(fee));
    }

    private static Content points() {
        return field(FieldView.choices(
                        "points",
                        "审核要点",
                        options("制定主体合法", "未超越职权", "内容符合上位法", "未违法设定处罚、许可、强制、收费", "未减损权利或增加义务", "程序完备"))
                .values(List.of("1", "2", "6"))
                .help("不符合的不要勾选，并在意见中写明。")
                .build());
    }

    private static Content reach() {
        FieldView reviewer = FieldView.person("reviewer", "审核人", people())
                .required()
                .value("a1")
                .help("起草人不得审核，名单里没有他。")
                .build();
        FieldView trial = FieldView.place("trial", "先行试点村", VILLAGES).build();
        FieldView places = FieldView.places("places", "适用范围", VILLAGES)
                .required()
                .values(List.of("1", "2", "5"))
                .build();
        FieldView attendees = FieldView.persons("attendees", "参加论证的人员", people())
                .values(List.of("a2", "a4"))
                .build();
        return all(box("form-pair", field(reviewer), field(trial)), field(places), field(attendees));
    }

    private static Content parties() {
        List<Map<String, String>> filled = List.of(Map.of("name", "吴桂兰", "phone", "138****0007", "address", "柳树村3组"));
        return field(FieldView.parties("parties", "提出意见的当事人", filled).build());
    }

    private static Content files() {
        return field(FieldView.files("evidence", "审核意见书")
                .required()
                .accept(".pdf,.docx,.ofd")
                .help("也可以由系统按上面的内容生成。")
                .build());
    }

    private static List<Option> options(String... names) {
        List<Option> options = new ArrayList<>();
        for (String name : names) {
            options.add(Option.of(String.valueOf(options.size() + 1), name));
        }
        return List.copyOf(options);
    }

    private static List<Option> people() {
        List<String> posts = List.of("司法所", "党政办", "镇长", "法律顾问", "综治中心", "柳树村调解员", "大河村调解员");
        List<String> names =
                List.of("周岚", "何敏", "田广义", "苏晓禾", "罗建国", "方雨", "贺长林", "易文静", "范大勇", "孟秋月", "邵军", "石小满", "任远", "丁香");
        List<Option> people = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            people.add(new Option("a" + (i + 1), names.get(i), posts.get(i % posts.size())));
        }
        return List.copyOf(people);
    }
}
