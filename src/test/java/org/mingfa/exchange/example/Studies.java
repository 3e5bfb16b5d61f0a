package org.mingfa.exchange.example;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The year's law study (学法), row by row. */
final class Studies {

    private static final List<String> MONDAY_LAWS = List.of("行政处罚法", "土地管理法", "行政许可法", "行政强制法", "民法典", "信访工作条例");
    private static final List<String> WEDNESDAY_LAWS = List.of("行政处罚法", "行政强制法", "土地管理法", "安全生产法", "消防法");

    private final WorkingDays days;
    private final List<Map<String, Object>> rows = new ArrayList<>();

    private Studies(WorkingDays days) {
        this.days = days;
    }

    static Sheet sheet(WorkingDays days) {
        var studies = new Studies(days);
        studies.mondays();
        studies.wednesdays();
        studies.studyGroup();
        studies.mediators();
        return new Sheet("学法", Shiqiao.NAME + "2023年学法台账", studies.rows).ordered();
    }

    /** Forty-six of the staff; secretary and head in turn. */
    private void mondays() {
        int week = 0;
        for (var day : days.weekly(DayOfWeek.MONDAY)) {
            var law = MONDAY_LAWS.get(week % MONDAY_LAWS.size());
            var chair = week % 2 == 0 ? Shiqiao.SECRETARY : Shiqiao.HEAD;
            var row = row(day, "学习" + law, "周一例会学法", law, chair);
            attendance(row, 46, week % 4, week % 7 == 3 ? 1 : 0);
            row.put("学时", 0.5);
            row.put("党委书记或乡镇长带领学习", "是");
            week++;
        }
    }

    /** Twelve officers; each training ends with a test, and whoever fails sits again on Friday until all have passed. */
    private void wednesdays() {
        int week = 0;
        for (var day : days.weekly(DayOfWeek.WEDNESDAY)) {
            var law = WEDNESDAY_LAWS.get(week % WEDNESDAY_LAWS.size());
            var row = row(day, "应知应会：" + law, "周三执法人员应知应会培训", law, Shiqiao.ENFORCEMENT_LEAD);
            int away = week % 6 == 5 ? 1 : 0;
            attendance(row, 12, away, 0);
            test(row, 12 - away, week % 5 == 2 ? 2 : week % 9 == 4 ? 1 : 0, days.resitAfter(day));
            week++;
        }
    }

    private static void test(Map<String, Object> row, int sat, int failed, LocalDate resit) {
        row.put("学时", 1);
        row.put("是否测试", "是");
        row.put("参加测试", sat);
        row.put("及格分", 60);
        row.put("一次合格", sat - failed);
        if (failed > 0) {
            row.put("补考日期", resit);
        }
        row.put("补考合格", failed);
        row.put("尚未合格", 0);
    }

    private void studyGroup() {
        for (var month : List.of(2, 5, 8, 11)) {
            var day = days.onOrAfter(LocalDate.of(2023, month, 17));
            var row = row(day, "宪法和全面依法治国重要论述", "党委理论学习中心组学法", "宪法", Shiqiao.SECRETARY);
            attendance(row, 9, month == 8 ? 1 : 0, 0);
            row.put("学时", 2);
            row.put("党委书记或乡镇长带领学习", "是");
        }
    }

    private void mediators() {
        for (var month : List.of(3, 6, 9, 12)) {
            var day = days.onOrAfter(LocalDate.of(2023, month, 22));
            var row = row(day, "调解员培训：人民调解法", "人民调解员培训", "人民调解法", Shiqiao.JUDICIAL_OFFICER);
            attendance(row, 20, 0, 0);
            row.put("学时", 2);
        }
    }

    private Map<String, Object> row(LocalDate day, String topic, String kind, String law, String chair) {
        var name = law.endsWith("条例") ? "《" + law + "》" : "《中华人民共和国" + law + "》";
        var row = Sheet.row(day, "学习内容", topic, "形式", kind, "学习的法律", name, "主持人", chair, "学时", 1);
        List.of("应到", "实到", "请假", "缺席").forEach(heading -> row.put(heading, 0));
        row.put("党委书记或乡镇长带领学习", "否");
        row.put("是否测试", "否");
        List.of("参加测试", "及格分", "一次合格", "补考日期", "补考合格", "尚未合格").forEach(heading -> row.put(heading, ""));
        rows.add(row);
        return row;
    }

    private static void attendance(Map<String, Object> row, int expected, int onLeave, int absent) {
        row.put("应到", expected);
        row.put("实到", expected - onLeave - absent);
        row.put("请假", onLeave);
        row.put("缺席", absent);
    }
}
