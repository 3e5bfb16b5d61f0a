package org.mingfa.desk.people;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Flash;
import org.mingfa.law.PlaceCode;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Enrolment;
import org.mingfa.staff.Enrolments;
import org.mingfa.staff.Staff;
import org.mingfa.staff.StaffRefusal;
import org.mingfa.staff.Unit;
import org.mingfa.staff.UnsoundEnrolments;
import org.springframework.stereotype.Component;

/** Takes what the forms say about people and posts, and does it. */
@Component
final class Hiring {

    private final Staff staff;
    private final Enrolments enrolments;

    Hiring(Staff staff, Enrolments enrolments) {
        this.staff = staff;
        this.enrolments = enrolments;
    }

    /** @return what to say of it; the first password, where there is one, is said this once */
    Flash hire(Actor by, Map<String, String> typed) {
        var line = new Enrolment(
                place(typed),
                typed.getOrDefault("unit", "").strip(),
                typed.getOrDefault("name", "").strip(),
                typed.getOrDefault("login", "").strip(),
                typed.getOrDefault("role", ""),
                day(typed, "from", "起始日期"),
                dayOrNull(typed, "to", "截止日期"),
                "",
                "",
                namesake(typed.getOrDefault("namesake", "")));
        try {
            var entered = enrolments.enter(by, List.of(line));
            var name = line.name();
            return entered.accounts().stream()
                    .findFirst()
                    .map(account -> told(account.password()))
                    .orElseGet(() -> Flash.done(name + "已登记，没有开通账号。"));
        } catch (UnsoundEnrolments unsound) {
            throw new StaffRefusal(String.join("", unsound.reasons().values()));
        }
    }

    private static Enrolment.Namesake namesake(String said) {
        return switch (said) {
            case "same" -> Enrolment.Namesake.SAME_PERSON;
            case "another" -> Enrolment.Namesake.ANOTHER;
            default -> Enrolment.Namesake.UNSAID;
        };
    }

    Flash appoint(Actor by, String person, Map<String, String> typed) {
        var from = day(typed, "from", "起始日期");
        var to = dayOrNull(typed, "to", "截止日期");
        var place = place(typed);
        var role = typed.getOrDefault("role", "");
        staff.requireFits(by, role, place, from, to);
        var unit = unit(by, place, typed.getOrDefault("unit", ""));
        staff.assignPost(by, person, unit.id(), role, place, from, to);
        return Flash.done("岗位已安排：" + staff.roleName(role) + "。");
    }

    private Unit unit(Actor by, PlaceCode place, String name) {
        return staff.roster(by.county()).units().stream()
                .filter(unit -> unit.place().equals(place) && unit.name().equals(name.strip()))
                .findFirst()
                .orElseGet(() -> staff.addUnit(by, place, name));
    }

    private static PlaceCode place(Map<String, String> typed) {
        var code = typed.getOrDefault("place", "");
        return PlaceCode.parse(code).orElseThrow(() -> new StaffRefusal("没有区划代码为“" + code + "”的地方，请先录入区划。"));
    }

    static Flash told(String password) {
        return Flash.caution("临时密码：" + password + " 。只显示这一次，请当面告诉本人；本人登录时会先改成自己的。");
    }

    static LocalDate day(Map<String, String> typed, String name, String what) {
        var day = dayOrNull(typed, name, what);
        if (day == null) {
            throw new StaffRefusal("请填写" + what + "。");
        }
        return day;
    }

    static @Nullable LocalDate dayOrNull(Map<String, String> typed, String name, String what) {
        var text = typed.getOrDefault(name, "").strip();
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new StaffRefusal(what + "“" + text + "”不是日期，请按“2026-11-30”的样子填写。");
        }
    }
}
