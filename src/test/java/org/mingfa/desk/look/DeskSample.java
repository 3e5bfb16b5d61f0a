package org.mingfa.desk.look;

import static org.mingfa.desk.look.Gallery.all;
import static org.mingfa.desk.look.Gallery.box;
import static org.mingfa.desk.look.Gallery.card;
import static org.mingfa.desk.look.Gallery.html;
import static org.mingfa.desk.look.Gallery.part;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingfa.desk.look.Matrix.Cell;
import org.mingfa.desk.look.Matrix.Level;
import org.mingfa.desk.look.Matrix.Row;

/** The desk of a judicial office on 20 November 2026, in a county that does not exist. */
final class DeskSample {

    private static final List<Link> BEGIN = List.of(
            new Link("登记纠纷", "#"),
            new Link("普法活动", "#"),
            new Link("学法", "#"),
            new Link("送审合同", "#"),
            new Link("其他", "#"));

    private DeskSample() {}

    static Frame frame(String here, List<Flash> flashes) {
        List<NavGroup> nav = List.of(
                new NavGroup(
                        null,
                        List.of(
                                NavLink.to("工作台", "#", Icon.DESK)
                                        .counting(7)
                                        .keyed("d")
                                        .here(here.equals("desk")),
                                NavLink.to("我的事项", "#", Icon.MATTER)
                                        .counting(23)
                                        .keyed("m"),
                                NavLink.to("检索", "#", Icon.SEARCH)),
                        false),
                new NavGroup(
                        "办事",
                        List.of(
                                NavLink.to("重大决策", "#", Icon.SCALE),
                                NavLink.to("规范性文件", "#", Icon.DOCUMENT)
                                        .counting(2)
                                        .here(here.equals("matter")),
                                NavLink.to("合同审查", "#", Icon.HANDSHAKE).counting(4),
                                NavLink.to("行政执法", "#", Icon.SHIELD).countingLate(1),
                                NavLink.to("矛盾纠纷", "#", Icon.PEOPLE).counting(9).here(here.equals("ledger")),
                                NavLink.to("督查督办", "#", Icon.TASK)),
                        false),
                new NavGroup(
                        "台账",
                        List.of(
                                NavLink.to("普法宣传", "#", Icon.MEGAPHONE),
                                NavLink.to("学法考试", "#", Icon.BOOK),
                                NavLink.to("法律顾问", "#", Icon.USER),
                                NavLink.to("更多台账", "#", Icon.TABLE)),
                        false),
                new NavGroup(
                        "成效",
                        List.of(
                                NavLink.to("指标与盲区", "#", Icon.CHART),
                                NavLink.to("年度报告", "#", Icon.FILE),
                                NavLink.to("制度库", "#", Icon.LINK)),
                        false));
        List<NavLink> tabs = List.of(
                NavLink.to("工作台", "#", Icon.DESK).countingLate(1).here(here.equals("desk")),
                NavLink.to("事项", "#", Icon.MATTER).counting(23),
                NavLink.to("检索", "#", Icon.SEARCH));
        Who who = new Who("周岚", "司法所所长", List.of(Option.of("p2", "合法性审核员"), Option.of("p3", "人民调解委员会主任")));
        return new Frame(LocalDate.of(2026, 11, 20), "云溪县石桥镇", who, nav, tabs, BEGIN, flashes, csrf(), "");
    }

    static Csrf csrf() {
        return new Csrf("_csrf", "X-CSRF-TOKEN", "sample");
    }

    static Content content() {
        return all(
                part("heading", Map.of("title", "上午好，司法所 周岚")),
                part("quick", Map.of("links", BEGIN)),
                box("stack", box("two", turn(), box("stack", gaps(), milestones())), figures()));
    }

    private static Content turn() {
        List<WorkRow> rows = List.of(
                new WorkRow(
                        DaysBadge.until(-2, "个工作日", true),
                        "石桥镇集贸市场摊位租赁合同",
                        "#",
                        List.of("合同审查", "待出具合法性审查意见", "最迟11月18日"),
                        Action.main("出具意见", "#")),
                new WorkRow(
                        DaysBadge.until(0, DaysBadge.DAYS, true),
                        "大河村灌溉用水纠纷",
                        "#",
                        List.of("矛盾纠纷", "协议履行后回访", "今日为最后一日"),
                        Action.plain("记录回访", "#")),
                new WorkRow(
                        DaysBadge.until(1, "个工作日", true),
                        "张家湾占道堆物行政处罚案",
                        "#",
                        List.of("行政执法", "陈述申辩期11月23日届满后方可法制审核"),
                        Action.plain("查看", "#")),
                new WorkRow(
                        DaysBadge.until(6, "个工作日", false),
                        "石桥镇农村公共停车管理办法（征求意见稿）",
                        "#",
                        List.of("规范性文件", "合法性审核，不少于5个、不超过15个工作日"),
                        Action.plain("开始审核", "#")),
                new WorkRow(
                        DaysBadge.until(18, DaysBadge.DAYS, false),
                        "柳树村宅基地边界纠纷",
                        "#",
                        List.of("矛盾纠纷", "调解已12日，一般应在30日内结束"),
                        Action.plain("记录调解", "#")),
                new WorkRow(
                        DaysBadge.notBefore(3), "石桥镇小型水库除险加固方案", "#", List.of("重大决策", "公开征求意见至11月22日，期满方可风险评估"), null),
                new WorkRow(
                        DaysBadge.none(),
                        "第四季度学法会议材料",
                        "#",
                        List.of("学法", "党政办请你准备《宪法》辅导提纲"),
                        Action.plain("上传材料", "#")));
        return card("轮到我", new Link("全部7件", "#"), part("work", Map.of("rows", rows, "csrf", csrf())));
    }

    private static Content gaps() {
        List<String> months = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
        Matrix matrix = new Matrix(
                "2026年各村各月普法场次",
                "村",
                months,
                List.of(
                        line("柳树村", 2, 3, 1, 2, 4, 3, 1, 2, 3, 1, 2),
                        line("张家湾村", 1, 1, 0, 2, 1, 2, 0, 0, 1, 2, 1),
                        line("大河村", 2, 2, 1, 1, 2, 3, 1, 1, 2, 2, 0),
                        line("白庙社区", 1, 3, 2, 1, 2, 2, 1, 1, 4, 1, 1),
                        line("石桥社区", 3, 2, 4, 2, 3, 3, 2, 2, 5, 2, 3),
                        line("北岭村", 1, 0, 1, 1, 0, 1, 1, 1, 1, 1, 1)));
        return card(
                "盲区",
                new Link("指标与盲区", "#"),
                all(
                        part("matrix", Map.of("matrix", matrix)),
                        html("<p class=\"sub\">本年有3个村至少一个月没有普法记录；外出务工人员尚未覆盖。</p>")));
    }

    private static Row line(String village, int... counts) {
        List<Cell> cells = new ArrayList<>();
        for (int count : counts) {
            Level level = count == 0 ? Level.GAP : count == 1 ? Level.LOW : count < 4 ? Level.MIDDLE : Level.HIGH;
            cells.add(new Cell(Integer.toString(count), level));
        }
        cells.add(new Cell("·", Level.AHEAD));
        return new Row(village, "#", List.copyOf(cells));
    }

    private static Content milestones() {
        List<Pair> pairs = List.of(
                Pair.of("12月1日", "“宪法宣传周”开始（至7日）"),
                Pair.of("12月4日", "国家宪法日"),
                Pair.of("12月31日前", "向镇党委述法", "#"),
                new Pair("3月1日前", "年度报告报县", "#", new Chip("还有68个工作日", Meaning.ONTIME)));
        return card("法定节点", part("pairs", Map.of("pairs", pairs)));
    }

    private static Content figures() {
        List<Stat> stats = List.of(
                new Stat("矛盾纠纷调处成功", "46", "／49件", "#", "上年同期41／47件"),
                new Stat("普法活动", "31", "场次", "#", "覆盖6村（社区）"),
                new Stat("合法性审查", "27", "／27件", "#", "应审尽审"),
                new Stat("按期办结", "94.1", "%（128／136）", "#", "其中补录3件"));
        return card("今年到今天", new Link("全部指标", "#"), part("stats", Map.of("stats", stats)));
    }
}
