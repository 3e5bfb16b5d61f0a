package org.mingfa.staff;

import static org.mingfa.staff.ChineseDates.day;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Duty;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Role;
import org.mingfa.region.Places;

/** What holds for every change of the roster, whoever makes it and by whichever door. */
final class StaffRules {

    private final Places places;
    private final LawLibrary law;

    StaffRules(Places places, LawLibrary law) {
        this.places = places;
        this.law = law;
    }

    void requireMine(Actor by, PlaceCode place) {
        if (places.find(place).isEmpty()) {
            throw new StaffRefusal("没有区划代码为“" + place + "”的地方，请先录入区划。");
        }
        if (!by.county().equals(place.county()) || !by.place().contains(place)) {
            throw new StaffRefusal(places.name(place) + "不归您现在的岗位管理，请由当地或者上级的人员办理。");
        }
    }

    void requireRole(String role, PlaceCode place) {
        Role named = law.roles().get(role);
        if (named == null) {
            throw new StaffRefusal("没有“" + role + "”这个角色，请从角色列表中选择。");
        }
        if (!place.is(named.level())) {
            throw new StaffRefusal(
                    "“" + named.name() + "”是" + named.level().chinese() + "一级的角色，不能安排在" + places.name(place) + "。");
        }
    }

    /** Who leads, supervises or administers people is put into office and out of it from above. */
    void requireFromAbove(Actor by, String role, PlaceCode place) {
        var known = law.roles().get(role);
        boolean below = by.isProgram() || by.place().isAbove(place);
        if (known != null && known.duties().contains(Duty.FROM_ABOVE) && !below) {
            throw new StaffRefusal("“" + known.name() + "”的岗位和账号由上一级管理，请由上一级的人员管理人员办理。");
        }
    }

    /** Nobody administers himself. */
    static void requireAnother(Actor by, String person, String instead) {
        if (by.person().equals(person)) {
            throw new StaffRefusal("不能自己办理：" + instead + "。");
        }
    }

    static void requireEnd(Post post, LocalDate lastDay) {
        if (lastDay.isBefore(post.from())) {
            throw new StaffRefusal("岗位自" + day(post.from()) + "起，不能在" + day(lastDay) + "就结束，请改填之后的日期。");
        }
        if (post.to() != null && post.to().isBefore(lastDay)) {
            throw new StaffRefusal("岗位已定于" + day(post.to()) + "结束，不能再延后；仍要任职的，请另行安排岗位。");
        }
    }

    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    static void requireOrder(LocalDate from, @Nullable LocalDate to) {
        if (from.isBefore(FIRST) || from.isAfter(LAST) || (to != null && to.isAfter(LAST))) {
            throw new StaffRefusal("日期不对，请核对年份。");
        }
        if (to != null && to.isBefore(from)) {
            throw new StaffRefusal("截止日期" + day(to) + "早于起始日期" + day(from) + "，请核对。");
        }
    }

    static String filled(String text, String what) {
        String stripped = Objects.requireNonNullElse(text, "").strip();
        if (stripped.isEmpty() || stripped.length() > 100) {
            throw new StaffRefusal("请填写" + what + "，不超过100个字。");
        }
        if (stripped.codePoints()
                        .anyMatch(sign -> Character.isISOControl(sign) || Character.getType(sign) == Character.FORMAT)
                || stripped.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new StaffRefusal(what + "里有看不见的符号，或者没有文字，请重新填写。");
        }
        return stripped;
    }
}
