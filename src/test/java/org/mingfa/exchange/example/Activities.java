package org.mingfa.exchange.example;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The year's publicity activities (普法活动), row by row. */
final class Activities {

    private static final String CONSTITUTION = "《中华人民共和国宪法》";
    private static final String CIVIL_CODE = "《中华人民共和国民法典》";
    private static final String SLOGAN = "推进依法行政　建设法治政府";

    private final WorkingDays days;
    private final List<Map<String, Object>> rows = new ArrayList<>();

    private Activities(WorkingDays days) {
        this.days = days;
    }

    static Sheet sheet(WorkingDays days) {
        var activities = new Activities(days);
        activities.vehicle();
        activities.banners();
        activities.boards();
        activities.printed();
        activities.corridor();
        activities.letter();
        activities.lawEnteringVillages();
        activities.groups();
        return new Sheet("普法活动", Shiqiao.NAME + "2023年普法活动台账", activities.rows).ordered();
    }

    /** Every week to all villages. */
    private void vehicle() {
        for (var day : days.weekly(DayOfWeek.TUESDAY)) {
            boolean homecoming = day.getMonthValue() <= 2;
            var row = row(day, "法治政府建设宣传车进村", "宣传车（车次）", "各村主路、村部", homecoming ? "村民、外出务工人员" : "村民");
            inVillages(row, Shiqiao.all(), 1);
            row.put("节点", homecoming ? "春节返乡" : "日常");
        }
    }

    /** Two for each village and one more in three of them: 43. At events another 20, in no village's count. */
    private void banners() {
        for (int i = 0; i < Shiqiao.VILLAGES.size(); i++) {
            var day = days.onOrAfter(LocalDate.of(2023, 3, 6).plusDays(i));
            banner(row(day, "法治政府建设宣传横幅", "横幅（幅）", "村部、主路口", "村民"), SLOGAN, Shiqiao.VILLAGES.get(i), 2);
        }
        for (var village : Shiqiao.VILLAGES.subList(0, 3)) {
            var row = row(LocalDate.of(2023, 9, 12), "法治政府建设宣传横幅（增挂）", "横幅（幅）", "集市入口", "村民");
            banner(row, "尊法学法守法用法", village, 1);
        }
        var festival = row(LocalDate.of(2023, 7, 22), "采摘节普法", "横幅（幅）", "采摘园入口", "村民、外出务工人员");
        eventBanners(festival, "法治护航乡村采摘节", "集市、采摘节等本地活动", 12);
        var constitution = row(LocalDate.of(2023, 12, 4), "宪法宣传周普法", "横幅（幅）", "镇政府门前、集市", "村民、机关工作人员");
        eventBanners(constitution, "弘扬宪法精神　维护宪法权威", "国家宪法日、宪法宣传周", 8);
    }

    private static void banner(Map<String, Object> row, String text, String village, int number) {
        inVillages(row, village, number);
        row.put("文字内容", text);
    }

    private static void eventBanners(Map<String, Object> row, String text, String occasion, int number) {
        row.put("数量", number);
        row.put("文字内容", text);
        row.put("节点", occasion);
    }

    /** Display boards, one for each village, and four large boards beside roads. */
    private void boards() {
        var boards = row(LocalDate.of(2023, 5, 16), "法治宣传展板", "宣传展板（块）", "村部", "村民");
        inVillages(boards, Shiqiao.all(), 1);
        boards.put("文字内容", "民法典、行政处罚法与村民生活");
        for (var spot : List.of("镇政府东侧", "镇政府西侧", "省道边（东）", "省道边（西）")) {
            var row = row(LocalDate.of(2023, 4, 18), "法治政府建设大型喷绘", "户外喷绘（块）", spot, "村民");
            row.put("数量", 1);
            row.put("文字内容", "建设法治政府　服务乡村振兴");
        }
    }

    /** 78 leaflets in each village by its mediator: 1,560. 1,860 readers on three occasions. */
    private void printed() {
        for (int i = 0; i < Shiqiao.VILLAGES.size(); i++) {
            var day = days.onOrAfter(LocalDate.of(2023, 6, 5).plusDays(3L * i));
            var row = row(day, "调解员入村发放宣传单", "宣传单（份）", "村部、村民小组", "村民");
            row.put("范围", "到村");
            row.put("到达的村", Shiqiao.VILLAGES.get(i));
            row.put("数量", 78);
            row.put("由谁开展", "专职人民调解员");
        }
        readers(LocalDate.of(2023, 5, 24), 560, "民法典宣传月", CIVIL_CODE, "镇集市");
        readers(LocalDate.of(2023, 7, 22), 400, "集市、采摘节等本地活动", CIVIL_CODE, "采摘园入口");
        readers(LocalDate.of(2023, 12, 4), 900, "国家宪法日、宪法宣传周", CONSTITUTION + "、" + CIVIL_CODE, "镇政府门前");
    }

    private void readers(LocalDate day, int copies, String occasion, String laws, String spot) {
        var row = row(day, "发放法律读本", "宣传读本（本）", spot, "村民");
        row.put("数量", copies);
        row.put("节点", occasion);
        row.put("宣传的法律", laws);
    }

    private void corridor() {
        var row = row(LocalDate.of(2023, 6, 15), "法治长廊整修维护", "法治长廊（处）", "镇区主街", "村民");
        row.put("数量", 1);
        row.put("长度", 500);
        row.put("工程", "整修");
        row.put("费用", 21600);
        row.put("宣传的法律", CONSTITUTION + "、" + CIVIL_CODE);
    }

    private void letter() {
        var row = row(LocalDate.of(2023, 3, 21), "转发《致广大居民的一封信》", "一封信转发（个群）", "各村村务群", "村民");
        inVillages(row, Shiqiao.all(), 1);
        row.put("由谁开展", "村民委员会");
    }

    /** The judicial office gives advice in every village once. */
    private void lawEnteringVillages() {
        for (int i = 0; i < Shiqiao.VILLAGES.size(); i++) {
            var day = days.onOrAfter(LocalDate.of(2023, 8, 1).plusDays(4L * i));
            var row = row(day, "法律进村现场咨询", "现场咨询（场）", "村部", "村民、老年人");
            row.put("范围", "到村");
            row.put("到达的村", Shiqiao.VILLAGES.get(i));
            row.put("数量", 1);
            row.put("由谁开展", "司法所、法律明白人");
        }
    }

    /** Young people and enterprises; villagers and those working away are met above. */
    private void groups() {
        var lesson = row(LocalDate.of(2023, 9, 5), "开学法治第一课", "法治课进校园（场）", "镇中心学校", "青少年");
        lesson.put("数量", 1);
        lesson.put("宣传的法律", "《中华人民共和国未成年人保护法》");
        var lecture = row(LocalDate.of(2023, 6, 20), "安全生产法进企业", "讲座（场）", "镇工业小区", "企业人员");
        lecture.put("数量", 1);
        lecture.put("宣传的法律", "《中华人民共和国安全生产法》");
    }

    private Map<String, Object> row(LocalDate day, String theme, String channel, String spot, String audience) {
        var row = Sheet.row(
                day,
                "主题",
                theme,
                "组织单位",
                Shiqiao.JUDICIAL_OFFICE,
                "方式（计量单位）",
                channel,
                "范围",
                "全乡镇（不分到村）",
                "到达的村",
                "",
                "每村数量",
                "",
                "数量",
                "",
                "地点",
                spot,
                "对象",
                audience,
                "节点",
                "日常",
                "由谁开展",
                "站办所",
                "人数来源",
                "不计人数",
                "法律名称和内容已核对",
                "是");
        rows.add(row);
        return row;
    }

    private static void inVillages(Map<String, Object> row, String villages, int perVillage) {
        row.put("范围", "到村");
        row.put("到达的村", villages);
        row.put("每村数量", perVillage);
    }
}
