package org.mingfa.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingfa.staff.TestCounty.COUNTY;
import static org.mingfa.staff.TestCounty.GAOQIAO;
import static org.mingfa.staff.TestCounty.LIUSHU;
import static org.mingfa.staff.TestCounty.NEW_YEAR;
import static org.mingfa.staff.TestCounty.PROGRAM;
import static org.mingfa.staff.TestCounty.SHIQIAO;
import static org.mingfa.staff.TestCounty.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.mingfa.law.Duty;
import org.mingfa.law.PlaceCode;
import org.mingfa.store.Scope;

class StaffTest {

    private static final TestCounty TOWN = new TestCounty();
    private static final Staff STAFF = TOWN.staff;

    @AfterAll
    static void drop() {
        TOWN.close();
    }

    private static Roster roster() {
        return STAFF.roster(COUNTY);
    }

    @Test
    void somebody_hired_and_given_a_post_acts_in_it_by_name_role_and_unit() {
        Unit office = STAFF.addUnit(PROGRAM, PlaceCode.of(SHIQIAO), "司法所");
        Person zhou = STAFF.hirePerson(PROGRAM, PlaceCode.of(SHIQIAO), " 周岚 ");
        Post post = STAFF.assignPost(
                PROGRAM, zhou.id(), office.id(), "legality-reviewer", PlaceCode.of(SHIQIAO), NEW_YEAR, null);
        assertThat(STAFF.actors(COUNTY, zhou.id(), TODAY).getFirst().withheld())
                .contains("interference-record")
                .doesNotContain("normative-document");
        assertThat(STAFF.actors(COUNTY, zhou.id(), TODAY))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("withheld")
                .containsExactly(new Actor(
                        PlaceCode.of(SHIQIAO),
                        zhou.id(),
                        "周岚",
                        post.id(),
                        "legality-reviewer",
                        "合法性审核人员",
                        office.id(),
                        "司法所",
                        Set.of(Duty.WRITE_REPORT, Duty.IMPORT_LEDGERS),
                        Set.of()));
        assertThat(STAFF.actors(COUNTY, zhou.id(), LocalDate.of(2025, 12, 31))).isEmpty();
        assertThat(STAFF.actors(COUNTY, zhou.id(), TODAY).getFirst().scope().freely())
                .isEqualTo(Scope.of(SHIQIAO));
    }

    @Test
    void a_post_that_is_ended_gives_nothing_from_the_day_after() {
        Actor luo = TOWN.appoint("罗建国", "enforcement-lead", SHIQIAO);
        STAFF.endPost(PROGRAM, luo.post(), TODAY);
        assertThat(roster().holdsRole(luo.person(), "enforcement-lead", PlaceCode.of(SHIQIAO), TODAY))
                .isTrue();
        assertThat(roster().holdsRole(
                                luo.person(), "enforcement-lead", PlaceCode.of(SHIQIAO), LocalDate.of(2026, 11, 21)))
                .isFalse();
    }

    @Test
    void an_end_can_be_brought_forward_but_neither_put_off_nor_set_before_the_beginning() {
        Actor he = TOWN.appoint("何平", "archivist", SHIQIAO);
        STAFF.endPost(PROGRAM, he.post(), LocalDate.of(2026, 12, 31));
        STAFF.endPost(PROGRAM, he.post(), LocalDate.of(2026, 11, 30));
        assertThatThrownBy(() -> STAFF.endPost(PROGRAM, he.post(), LocalDate.of(2026, 12, 1)))
                .isInstanceOf(StaffRefusal.class)
                .hasMessage("岗位已定于2026年11月30日结束，不能再延后；仍要任职的，请另行安排岗位。");
        assertThatThrownBy(() -> STAFF.endPost(PROGRAM, he.post(), LocalDate.of(2025, 12, 31)))
                .isInstanceOf(StaffRefusal.class)
                .hasMessage("岗位自2026年1月1日起，不能在2025年12月31日就结束，请改填之后的日期。");
    }

    @Test
    void the_same_post_is_not_given_twice_for_the_same_days_but_again_after_its_end() {
        Actor sun = TOWN.appoint("孙立", "drafter", SHIQIAO);
        assertThatThrownBy(() -> again(sun, TODAY))
                .isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("不必重复安排");
        STAFF.endPost(PROGRAM, sun.post(), LocalDate.of(2026, 11, 19));
        again(sun, TODAY);
        assertThat(roster().postsOf(sun.person())).hasSize(2);
    }

    private static void again(Actor actor, LocalDate from) {
        STAFF.assignPost(PROGRAM, actor.person(), actor.unit(), actor.role(), actor.place(), from, null);
    }

    @Test
    void a_role_belongs_to_its_level() {
        Actor wu = TOWN.appoint("吴守田", "village-mediator", LIUSHU);
        assertThatThrownBy(() -> STAFF.assignPost(
                        PROGRAM, wu.person(), wu.unit(), "village-cadre", PlaceCode.of(SHIQIAO), TODAY, null))
                .isInstanceOf(StaffRefusal.class)
                .hasMessage("“村干部”是村一级的角色，不能安排在石桥镇。");
        assertThatThrownBy(() ->
                        STAFF.assignPost(PROGRAM, wu.person(), wu.unit(), "king", PlaceCode.of(SHIQIAO), TODAY, null))
                .isInstanceOf(StaffRefusal.class)
                .hasMessage("没有“king”这个角色，请从角色列表中选择。");
    }

    @Test
    void a_certificate_that_is_entered_counts() {
        Actor ma = TOWN.appoint("马超群", "enforcement-officer", SHIQIAO);
        STAFF.grantQualification(
                PROGRAM, ma.person(), "enforcement-certificate", "99-1024", NEW_YEAR, LocalDate.of(2026, 12, 31));
        assertThat(roster().isQualified(ma.person(), "enforcement-certificate", TODAY))
                .isTrue();
        assertThatThrownBy(() -> STAFF.grantQualification(PROGRAM, ma.person(), "driving-licence", "1", TODAY, null))
                .isInstanceOf(StaffRefusal.class)
                .hasMessage("没有“driving-licence”这种资格，请从资格列表中选择。");
    }

    @Test
    void handing_over_ends_each_post_the_day_before_and_begins_it_for_the_successor() {
        Actor old = TOWN.appoint("田广义", "township-head", SHIQIAO);
        STAFF.assignPost(PROGRAM, old.person(), old.unit(), "township-leader", PlaceCode.of(SHIQIAO), NEW_YEAR, null);
        Actor young = TOWN.appoint("许文", "township-leader", SHIQIAO);
        LocalDate first = LocalDate.of(2026, 12, 1);

        Handover handover = STAFF.handOver(
                PROGRAM,
                new HandoverWish(old.person(), young.person(), first, HandoverWish.Posts.SUCCEEDED, List.of()),
                (client, handed, roster) -> {});

        assertThat(handover.posts()).hasSize(2);
        LocalDate last = LocalDate.of(2026, 11, 30);
        assertThat(roster().holdsRole(old.person(), "township-head", PlaceCode.of(SHIQIAO), last))
                .isTrue();
        assertThat(roster().holdsRole(old.person(), "township-head", PlaceCode.of(SHIQIAO), first))
                .isFalse();
        assertThat(roster().holdsRole(young.person(), "township-head", PlaceCode.of(SHIQIAO), last))
                .isFalse();
        assertThat(roster().holdsRole(young.person(), "township-head", PlaceCode.of(SHIQIAO), first))
                .isTrue();
        assertThat(roster().postsOf(young.person()))
                .as("the post 许文 held already is not doubled")
                .hasSize(2);
        assertThat(handover.posts())
                .allSatisfy(pair -> assertThat(roster().post(
                                        Objects.requireNonNull(pair.begun()).id()))
                        .isPresent());
    }

    @Test
    void a_township_administers_its_own_people_and_nobody_elses() {
        Actor clerk = TOWN.appoint("党政办甲", "party-government-office", SHIQIAO);
        Actor there = TOWN.appoint("高桥乙", "office-clerk", GAOQIAO);
        assertThat(STAFF.hirePerson(clerk, PlaceCode.of(LIUSHU), "村里丙").place()).isEqualTo(PlaceCode.of(LIUSHU));
        assertThatThrownBy(() -> STAFF.hirePerson(clerk, PlaceCode.of(GAOQIAO), "邻镇丁"))
                .isInstanceOf(StaffRefusal.class)
                .hasMessage("高桥镇不归您现在的岗位管理，请由当地或者上级的人员办理。");
        assertThatThrownBy(() -> STAFF.endPost(clerk, there.post(), TODAY))
                .isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("不归您现在的岗位管理");
        assertThat(roster().post(there.post()).orElseThrow().to()).isNull();
    }

    @Test
    void each_change_is_in_the_audit_trail_with_who_made_it() {
        Actor clerk = TOWN.appoint("党政办戊", "party-government-office", SHIQIAO);
        Person hired = STAFF.hirePerson(clerk, PlaceCode.of(SHIQIAO), "新来的");
        assertThat(TOWN.audit.about(clerk, hired.id())).singleElement().satisfies(entry -> {
            assertThat(entry.person()).isEqualTo(clerk.person());
            assertThat(entry.post()).isEqualTo(clerk.post());
            assertThat(entry.doing()).isEqualTo(Audited.STAFF);
            assertThat(entry.at()).isEqualTo(TOWN.clock.instant());
            assertThat(entry.detail()).isEqualTo("新来的列入云溪县石桥镇人员名册");
        });
    }

    @Test
    void what_is_refused_leaves_no_trace_in_the_trail() {
        Actor clerk = TOWN.appoint("党政办己", "party-government-office", SHIQIAO);
        assertThatThrownBy(() -> again(clerk, TODAY)).isInstanceOf(StaffRefusal.class);
        assertThat(TOWN.audit.about(PROGRAM, clerk.person()))
                .as("hired, appointed")
                .hasSize(2);
    }

    @Test
    void an_empty_name_or_a_second_unit_of_the_same_name_is_refused() {
        STAFF.addUnit(PROGRAM, PlaceCode.of(GAOQIAO), "司法所");
        assertThatThrownBy(() -> STAFF.addUnit(PROGRAM, PlaceCode.of(GAOQIAO), "司法所"))
                .isInstanceOf(StaffRefusal.class)
                .hasMessage("高桥镇已经有“司法所”，请直接使用，或者换一个名称。");
        assertThatThrownBy(() -> STAFF.hirePerson(PROGRAM, PlaceCode.of(GAOQIAO), "  "))
                .isInstanceOf(StaffRefusal.class)
                .hasMessage("请填写姓名，不超过100个字。");
    }

    @Test
    void somebody_who_moves_to_another_township_is_administered_there() {
        Actor here = TOWN.appoint("石桥庚", "party-government-office", SHIQIAO);
        Actor there = TOWN.appoint("高桥辛", "party-government-office", GAOQIAO);
        Person mover = STAFF.hirePerson(here, PlaceCode.of(SHIQIAO), "调动的");
        assertThatThrownBy(() -> STAFF.movePerson(there, mover.id(), PlaceCode.of(GAOQIAO)))
                .isInstanceOf(StaffRefusal.class);
        STAFF.movePerson(PROGRAM, mover.id(), PlaceCode.of(GAOQIAO));
        STAFF.grantQualification(there, mover.id(), "legal-qualification", "99-7", TODAY, null);
        assertThat(roster().person(mover.id()).orElseThrow().place()).isEqualTo(PlaceCode.of(GAOQIAO));
    }
}
