package org.mingfa.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mingfa.staff.TestCounty.COUNTY;
import static org.mingfa.staff.TestCounty.LIUSHU;
import static org.mingfa.staff.TestCounty.NEW_YEAR;
import static org.mingfa.staff.TestCounty.SHIQIAO;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.staff.Enrolment.Namesake;

/** A list of staff: who is meant is known or asked, never guessed; all of it is entered or nothing. */
@Tag("slow")
class EnrolmentsTest {

    private static final LawLibrary LAW = LawLibrary.load(Path.of("law"));

    @AutoClose
    private TestCounty county;

    private Enrolments enrolments;

    @BeforeEach
    void open() {
        county = new TestCounty();
        enrolments = new Enrolments(county.staff, county.accounts, county.places, LAW);
    }

    private static Enrolment line(String name, String login, String role, Namesake namesake) {
        return new Enrolment(PlaceCode.of(SHIQIAO), "司法所", name, login, role, NEW_YEAR, null, "", "", namesake);
    }

    private static Enrolment line(String name, String login, String role) {
        return line(name, login, role, Namesake.UNSAID);
    }

    private Enrolled enter(Enrolment... lines) {
        return enrolments.enter(List.of(lines));
    }

    private String refusal(Enrolment... lines) {
        var unsound = catchThrowableOfType(UnsoundEnrolments.class, () -> enter(lines));
        return unsound.reasons().toString();
    }

    private long persons() {
        return county.staff.roster(COUNTY).persons().size();
    }

    @Test
    void a_line_enters_a_person_a_unit_a_post_and_opens_an_account() {
        var entered = enter(line("周岚", "zhoulan", "judicial-office"));
        assertThat(entered.added()).isEqualTo(1);
        assertThat(entered.accounts()).singleElement().satisfies(account -> {
            assertThat(account.login()).isEqualTo("zhoulan");
            assertThat(county.accounts.enter("zhoulan", account.password())).isInstanceOf(Entrance.Entered.class);
        });
        assertThat(county.staff.roster(COUNTY).persons()).allMatch(Person::temporary);
        var roster = county.staff.roster(COUNTY);
        assertThat(roster.units()).extracting(Unit::name).containsExactly("司法所");
        assertThat(roster.personsWith("judicial-office", PlaceCode.of(SHIQIAO), NEW_YEAR))
                .extracting(Person::name)
                .containsExactly("周岚");
    }

    @Test
    void a_list_entered_again_changes_nothing() {
        var list = new Enrolment[] {line("周岚", "zhoulan", "judicial-office"), line("何敏", "", "archivist")};
        enter(list);
        var again = enter(list);
        assertThat(List.of(again.added(), again.changed(), again.same())).containsExactly(0, 0, 2);
        assertThat(again.accounts()).isEmpty();
        assertThat(persons()).isEqualTo(2);
    }

    @Test
    void several_posts_of_one_login_are_one_persons() {
        var entered = enter(line("周岚", "zhoulan", "judicial-office"), line("周岚", "ZhouLan", "archivist"));
        assertThat(List.of(entered.added(), entered.changed(), entered.same())).containsExactly(1, 1, 0);
        assertThat(persons()).isEqualTo(1);
        assertThat(entered.accounts()).hasSize(1);
    }

    /** 周岚, who reviews, is known by no login when the line comes. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "archivist,       '',       UNSAID,      -,  石桥镇已有周岚（司法所），不知道是不是同一个人。是同一个人的，写上同一个登录名，或者在“同名”一列写“同一人”；不是的，写“另一人”。",
                "archivist,       '',       SAME_PERSON, 1, -",
                "archivist,       '',       ANOTHER,     2, -",
                "judicial-office, '',       UNSAID,      1, -", // the same post can only be the same person's
                "archivist,       zhoulan2, UNSAID,      -, 石桥镇已有周岚（司法所），不知道是不是同一个人。是同一个人的，写上同一个登录名，或者在“同名”一列写“同一人”；不是的，写“另一人”。",
                "archivist,       zhoulan2, ANOTHER,     2, -"
            })
    void a_name_that_is_known_is_asked_about(
            String role, String login, Namesake namesake, @Nullable Long persons, @Nullable String asked) {
        enter(line("周岚", "", "judicial-office"));
        var next = line("周岚", login, role, namesake);
        if (persons == null) {
            assertThat(refusal(next)).contains(asked);
        } else {
            enter(next);
            assertThat(persons()).isEqualTo(persons);
        }
    }

    @Test
    void of_two_of_a_name_one_must_be_named_by_login() {
        enter(line("周岚", "", "judicial-office"));
        enter(line("周岚", "", "archivist", Namesake.ANOTHER));
        assertThat(refusal(line("周岚", "", "drafter", Namesake.SAME_PERSON))).contains("请用登录名写明是哪一位");
    }

    @Test
    void a_login_is_that_of_one_name() {
        enter(line("周岚", "zhoulan", "judicial-office"));
        assertThat(refusal(line("何敏", "zhoulan", "archivist"))).contains("登录名“zhoulan”是周岚的，与“何敏”对不上，请核对登录名。");
    }

    @Test
    void a_second_of_the_name_with_a_login_of_its_own_is_remarked() {
        enter(line("周岚", "zhoulan", "judicial-office"));
        assertThat(enter(line("周岚", "zhoulan2", "archivist")).remarks()).containsExactly("石桥镇有不止一位周岚，按登录名区分，请核对。");
    }

    @ParameterizedTest
    @CsvSource({
        "990109001,    judicial-office, 2026-01-01, 没有区划代码为“990109001”的地方",
        "990101001,    wizard,          2026-01-01, 没有“wizard”这个角色",
        "990101001001, judicial-office, 2026-01-01, 一级的角色，不能安排在柳树村",
        "990101001,    village-cadre,   2026-01-01, 一级的角色，不能安排在石桥镇",
        "990101001,    judicial-office, 2027-01-01, 早于起始日期2027年1月1日"
    })
    void what_no_roster_may_hold_is_refused_and_nothing_of_the_list_entered(
            String place, String role, LocalDate from, String reason) {
        var wrong = new Enrolment(
                PlaceCode.of(place), "办公室", "何敏", "", role, from, LocalDate.of(2026, 6, 30), "", "", Namesake.UNSAID);
        var unsound = catchThrowableOfType(
                UnsoundEnrolments.class, () -> enter(line("周岚", "zhoulan", "judicial-office"), wrong));
        assertThat(unsound.reasons()).containsOnlyKeys(1);
        assertThat(unsound.reasons().get(1)).contains(reason);
        assertThat(persons()).isZero();
    }

    @Test
    void the_end_of_a_post_is_taken_over_and_never_put_off() {
        enter(line("周岚", "zhoulan", "judicial-office"));
        enter(ending(LocalDate.of(2026, 6, 30)));
        var post = county.staff.roster(COUNTY).posts().iterator().next();
        assertThat(post.to()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(enter(ending(LocalDate.of(2026, 6, 30))).same()).isEqualTo(1);
        assertThat(refusal(ending(LocalDate.of(2026, 9, 30)))).contains("不能再延后");
    }

    private static Enrolment ending(LocalDate last) {
        return new Enrolment(
                PlaceCode.of(SHIQIAO),
                "司法所",
                "周岚",
                "zhoulan",
                "judicial-office",
                NEW_YEAR,
                last,
                "",
                "",
                Namesake.UNSAID);
    }

    @Test
    void a_certificate_is_entered_once() {
        var certified = new Enrolment(
                PlaceCode.of(SHIQIAO),
                "执法队",
                "周岚",
                "zhoulan",
                "enforcement-officer",
                NEW_YEAR,
                null,
                "enforcement-certificate",
                "99-0001",
                Namesake.UNSAID);
        enter(certified);
        assertThat(enter(certified).same()).isEqualTo(1);
        var roster = county.staff.roster(COUNTY);
        assertThat(roster.qualificationsOf(roster.persons().iterator().next().id()))
                .extracting(Qualification::number)
                .containsExactly("99-0001");
    }

    @Test
    void whoever_works_in_a_village_is_entered_there() {
        enter(new Enrolment(
                PlaceCode.of(LIUSHU), "村委会", "赵田", "", "village-cadre", NEW_YEAR, null, "", "", Namesake.UNSAID));
        assertThat(county.staff.roster(COUNTY).personsWith("village-cadre", PlaceCode.of(LIUSHU), NEW_YEAR))
                .extracting(Person::name)
                .containsExactly("赵田");
    }
}
