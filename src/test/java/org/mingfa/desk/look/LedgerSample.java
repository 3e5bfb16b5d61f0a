package org.mingfa.desk.look;

import static org.mingfa.desk.look.Gallery.all;
import static org.mingfa.desk.look.Gallery.html;
import static org.mingfa.desk.look.Gallery.part;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingfa.desk.look.Column.Kind;
import org.mingfa.desk.look.Column.Sort;

/** The ledger of disputes of a township. */
final class LedgerSample {

    private LedgerSample() {}

    static Content content() {
        return all(
                heading(),
                part("tabs", Map.of("label", "状态", "tabs", tabs())),
                part("filter", Map.of("filter", filter())),
                part("ledger", Map.of("ledger", ledger())),
                part("pager", Map.of("pager", pager())));
    }

    /** A ledger whose conditions nothing meets. */
    static Content empty() {
        LedgerView full = ledger();
        return all(
                heading(),
                part("filter", Map.of("filter", filter())),
                part(
                        "ledger",
                        Map.of(
                                "ledger",
                                new LedgerView(full.caption(), full.columns(), List.of(), List.of(), full.empty()))));
    }

    private static Content heading() {
        Content actions = all(
                part("action", Map.of("action", Action.main("登记纠纷", "#").with(Icon.PLUS))),
                part("action", Map.of("action", Action.plain("导出表格", "#").with(Icon.DOWNLOAD))),
                html("<a class=\"btn btn-quiet\" href=\"#\">从表格导入</a>"));
        return part(
                "heading",
                Map.of(
                        "title",
                        "矛盾纠纷台账",
                        "crumbs",
                        List.of(new Link("台账", "#")),
                        "here",
                        "2026年 · 石桥镇",
                        "actions",
                        actions));
    }

    private static List<NavLink> tabs() {
        return List.of(
                NavLink.tab("全部", "#", 49, true),
                NavLink.tab("在办", "#", 9, false),
                NavLink.tab("逾期", "#", 0, false).countingLate(1),
                NavLink.tab("已化解", "#", 39, false),
                NavLink.tab("未成功", "#", 3, false));
    }

    private static FilterView filter() {
        return new FilterView(
                "#",
                List.of(
                        FieldView.text("q", "当事人、地点、事由")
                                .type("search")
                                .placeholder("例如：宅基地")
                                .build(),
                        FieldView.place("place", "村（社区）", List.of(Option.of("1", "柳树村"), Option.of("2", "张家湾村")))
                                .placeholder("不限")
                                .value("1")
                                .build(),
                        FieldView.choice(
                                        "kind",
                                        "类型",
                                        List.of(
                                                Option.of("1", "婚姻家庭"),
                                                Option.of("2", "邻里"),
                                                Option.of("3", "宅基地"),
                                                Option.of("4", "山林土地"),
                                                Option.of("5", "劳动争议"),
                                                Option.of("6", "损害赔偿")))
                                .placeholder("不限")
                                .build(),
                        FieldView.date("from", "受理自").value("2026-01-01").build(),
                        FieldView.date("to", "至").value("2026-11-20").build()),
                List.of(new Link("柳树村", "#"), new Link("1月1日至11月20日", "#")),
                "#");
    }

    private static LedgerView ledger() {
        List<Column> columns = List.of(
                new Column("编号", Kind.CODE, "#", Sort.NONE),
                Column.of("事由", Kind.TITLE),
                Column.of("村（社区）", Kind.TEXT),
                Column.of("类型", Kind.TEXT),
                new Column("受理日期", Kind.DATE, "#", Sort.DOWN),
                new Column("期限", Kind.DATE, "#", Sort.NONE),
                new Column("涉及人数", Kind.NUMBER, "#", Sort.NONE),
                new Column("涉及金额（元）", Kind.NUMBER, "#", Sort.NONE),
                Column.of("状态", Kind.STATE));
        List<LedgerRow> rows = List.of(
                row("0049", "宅基地边界", "柳树村", "宅基地", "11月8日", "12月8日", "4", "—", "在办 · 12月8日到期", Meaning.ONTIME),
                row("0048", "灌溉用水先后", "大河村", "邻里", "11月3日", "12月3日", "11", "—", "今日回访", Meaning.SOON),
                row("0047", "拖欠建房工钱", "白庙社区", "劳动争议", "10月29日", "11月13日", "3", "38,600.00", "逾期7天", Meaning.LATE),
                row("0046", "相邻采光", "石桥社区", "邻里", "10月22日", "11月21日", "2", "—", "在办 · 11月21日到期", Meaning.SOON),
                row("0045", "赡养老人", "张家湾村", "婚姻家庭", "10月19日", "11月18日", "5", "12,000.00", "已化解", Meaning.PLAIN),
                row("0044", "果园承包费", "北岭村", "山林土地", "10月15日", "11月14日", "2", "26,400.00", "已化解", Meaning.PLAIN),
                row("0043", "交通事故赔偿", "石桥社区", "损害赔偿", "10月10日", "11月9日", "2", "8,750.50", "已化解", Meaning.PLAIN),
                row("0042", "占用公共通道堆放建筑材料影响出行", "张家湾村", "邻里", "10月9日", "11月8日", "6", "—", "已化解", Meaning.PLAIN),
                row("0041", "离婚财产", "白庙社区", "婚姻家庭", "9月28日", "10月28日", "2", "150,000.00", "未成功，已告知", Meaning.PLAIN),
                row("0040", "山林界址", "北岭村", "山林土地", "9月24日", "10月24日", "7", "—", "已化解", Meaning.PLAIN),
                row("0039", "养殖污染", "大河村", "损害赔偿", "9月17日", "10月17日", "9", "4,300.00", "已化解", Meaning.PLAIN),
                row("0038", "摊位转让", "石桥社区", "合同", "9月11日", "10月11日", "2", "18,000.00", "已化解", Meaning.PLAIN));
        return new LedgerView(
                "2026年石桥镇矛盾纠纷台账",
                columns,
                rows,
                Stream.of("合计", "49件", "", "", "", "", "173", "612,430.50", "")
                        .map(Cell::of)
                        .toList(),
                new EmptyView("没有符合条件的纠纷", "换个条件，或者登记一件。", Action.main("登记纠纷", "#")));
    }

    private static LedgerRow row(
            String number,
            String title,
            String place,
            String kind,
            String begun,
            String due,
            String people,
            String amount,
            String state,
            Meaning meaning) {
        return new LedgerRow(List.of(
                Cell.of("JF-" + number),
                Cell.link(title, "#"),
                Cell.of(place),
                Cell.of(kind),
                Cell.of(begun),
                Cell.of(due),
                Cell.of(people),
                Cell.of(amount),
                Cell.chip(state, meaning)));
    }

    private static PagerView pager() {
        return new PagerView(
                49,
                1,
                12,
                List.of(
                        NavLink.tab("1", "#", 0, true),
                        NavLink.tab("2", "#", 0, false),
                        NavLink.tab("3", "#", 0, false),
                        NavLink.tab("4", "#", 0, false),
                        NavLink.tab("5", "#", 0, false)),
                null,
                "#");
    }
}
