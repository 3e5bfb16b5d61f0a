package org.mingfa.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingfa.staff.TestCounty.COUNTY;
import static org.mingfa.staff.TestCounty.GAOQIAO;
import static org.mingfa.staff.TestCounty.PROGRAM;
import static org.mingfa.staff.TestCounty.SHIQIAO;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.law.PlaceCode;
import org.mingfa.region.Place;
import org.mingfa.store.Scope;

/** It is 10 o'clock at first. */
@Tag("slow")
class AccountsTest {

    private static final String PASSWORD = "Yunxi-2026";

    private static final TestCounty TOWN = new TestCounty();
    private static final Accounts ACCOUNTS = TOWN.accounts;

    @AfterAll
    static void drop() {
        TOWN.close();
    }

    private static Actor withAccount(String login) {
        Actor actor = TOWN.appoint("某" + login, "office-clerk", SHIQIAO);
        ACCOUNTS.open(PROGRAM, actor.person(), login, PASSWORD);
        return actor;
    }

    private static String refusal(String login, String password) {
        return ACCOUNTS.enter(login, password) instanceof Entrance.Refused(String message) ? message : "";
    }

    @Test
    void login_and_password_let_a_person_in_whatever_the_case_of_the_login() {
        Actor zhou = withAccount("ZhouLan");
        assertThat(ACCOUNTS.enter(" zhoulan ", PASSWORD))
                .isEqualTo(new Entrance.Entered(
                        COUNTY,
                        zhou.person(),
                        Objects.requireNonNull(known(zhou).stamp())));
        assertThat(TOWN.staff.roster(COUNTY).person(zhou.person()).orElseThrow().login())
                .isEqualTo("zhoulan");
    }

    private static String refusal(String login, String password, String source) {
        return ACCOUNTS.enter(login, password, source) instanceof Entrance.Refused(String message) ? message : "";
    }

    @Test
    void five_wrong_passwords_lock_a_login_for_a_minute_known_or_not() {
        withAccount("tianguangyi");
        for (String login : List.of("tianguangyi", "nobody-at-all")) {
            assertThat(Stream.generate(() -> refusal(login, "wrong")).limit(6))
                    .as(login)
                    .containsExactly(
                            "账号或者密码不对，还可以再试4次。",
                            "账号或者密码不对，还可以再试3次。",
                            "账号或者密码不对，还可以再试2次。",
                            "账号或者密码不对，还可以再试1次。",
                            locked(Duration.ofMinutes(1)),
                            locked(Duration.ofMinutes(1)));
        }
    }

    private static String locked(Duration lock) {
        return "连续5次没有登录成功，从这里登录这个账号要等到"
                + ChineseDates.time(TOWN.clock.instant().plus(lock)) + "。请到时再试，忘记密码的请人员管理员重置。";
    }

    @Test
    void each_lock_lasts_twice_as_long_as_the_one_before_a_quarter_of_an_hour_at_most() {
        for (int minutes : List.of(1, 2, 4, 8, 15, 15)) {
            var last = Stream.generate(() -> refusal("guesser", "wrong"))
                    .limit(5)
                    .toList()
                    .getLast();
            assertThat(last).isEqualTo(locked(Duration.ofMinutes(minutes)));
            TOWN.clock.pass(Duration.ofMinutes(minutes));
        }
    }

    @Test
    void a_locked_login_does_not_open_with_the_right_password_before_its_time_and_does_after() {
        withAccount("luojianguo");
        for (int i = 0; i < 5; i++) {
            refusal("luojianguo", "wrong");
        }
        TOWN.clock.pass(Duration.ofSeconds(59));
        assertThat(refusal("luojianguo", PASSWORD)).startsWith("连续5次没有登录成功");
        TOWN.clock.pass(Duration.ofSeconds(1));
        assertThat(ACCOUNTS.enter("luojianguo", PASSWORD)).isInstanceOf(Entrance.Entered.class);
    }

    @Test
    void who_guesses_elsewhere_locks_nobody_out() {
        withAccount("heqing");
        for (int i = 0; i < 12; i++) {
            refusal("heqing", "wrong", "203.0.113.7");
        }
        assertThat(refusal("heqing", PASSWORD, "203.0.113.7")).startsWith("连续5次没有登录成功");
        assertThat(ACCOUNTS.enter("heqing", PASSWORD, "10.1.2.3")).isInstanceOf(Entrance.Entered.class);
    }

    /** Four guesses from each of many addresses, so that no pair of login and address is ever locked. */
    @Test
    void who_guesses_one_login_from_many_addresses_is_locked_out_but_not_the_person_where_she_works() {
        withAccount("yejing");
        assertThat(ACCOUNTS.enter("yejing", PASSWORD, "10.1.2.3")).isInstanceOf(Entrance.Entered.class);
        for (int address = 1; address <= 6; address++) {
            for (int i = 0; i < 4; i++) {
                refusal("yejing", "wrong", "203.0.113." + address);
            }
        }
        assertThat(refusal("yejing", PASSWORD, "198.51.100.1")).startsWith("这个账号近来从许多地方登录都没有成功");
        assertThat(ACCOUNTS.enter("yejing", PASSWORD, "10.1.2.3")).isInstanceOf(Entrance.Entered.class);
        TOWN.clock.pass(Duration.ofMinutes(1));
        assertThat(ACCOUNTS.enter("yejing", PASSWORD, "198.51.100.1")).isInstanceOf(Entrance.Entered.class);
    }

    /** One guess at each login of an office from one address, and at one login from each of an office's: nobody is locked. */
    @Test
    void an_offices_own_mistakes_lock_nobody_elsewhere() {
        withAccount("fengyue");
        for (int address = 1; address <= 15; address++) {
            assertThat(refusal("fengyue", "wrong", "10.9.9." + address)).startsWith("账号或者密码不对");
        }
        assertThat(ACCOUNTS.enter("fengyue", PASSWORD, "10.9.9.99")).isInstanceOf(Entrance.Entered.class);
    }

    @Test
    void a_new_password_opens_a_locked_login_at_once() {
        Actor locked = withAccount("suoding");
        for (int i = 0; i < 5; i++) {
            refusal("suoding", "wrong");
        }
        var told = ACCOUNTS.resetPassword(PROGRAM, locked.person());
        assertThat(ACCOUNTS.enter("suoding", told)).isInstanceOf(Entrance.Entered.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "20, 0", "21, 250", "22, 500", "25, 4000", "26, 8000", "1000, 8000"})
    void an_address_that_fails_often_is_answered_ever_more_slowly_but_answered(int failures, long millis) {
        assertThat(Attempts.wait(failures)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void success_forgets_the_tries_before_it() {
        withAccount("guqing");
        for (int i = 0; i < 4; i++) {
            refusal("guqing", "wrong");
        }
        assertThat(ACCOUNTS.enter("guqing", PASSWORD)).isInstanceOf(Entrance.Entered.class);
        assertThat(refusal("guqing", "wrong")).isEqualTo("账号或者密码不对，还可以再试4次。");
    }

    @Test
    void of_many_tries_at_once_five_are_looked_at() throws Exception {
        withAccount("wushoutian");
        List<Callable<String>> tries = Stream.<Callable<String>>generate(() -> () -> refusal("wushoutian", "wrong"))
                .limit(12)
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = threads.invokeAll(tries);
            long looked = answers.stream()
                    .filter(answer -> answer.resultNow().startsWith("账号或者密码不对"))
                    .count();
            assertThat(looked).isEqualTo(4);
        }
        assertThat(trail(Audited.SIGN_IN_REFUSED, "第4次")).isEqualTo(1);
        assertThat(refusal("wushoutian", PASSWORD)).startsWith("连续5次没有登录成功");
    }

    private static long trail(Audited doing, String detail) {
        return TOWN.audit.between(PROGRAM, TOWN.staff.today(), TOWN.staff.today(), 1000).stream()
                .filter(entry -> entry.doing() == doing && entry.detail().contains(detail))
                .filter(entry -> TOWN.staff
                        .roster(COUNTY)
                        .nameOf(String.valueOf(entry.person()))
                        .equals("某wushoutian"))
                .count();
    }

    @Test
    void a_closed_account_is_told_like_one_that_never_was_until_it_is_opened_again() {
        Actor gone = withAccount("gone");
        ACCOUNTS.close(PROGRAM, gone.person());
        assertThat(refusal("gone", PASSWORD)).isEqualTo("账号或者密码不对，还可以再试4次。");
        var told = ACCOUNTS.reopen(PROGRAM, gone.person());
        assertThat(refusal("gone", PASSWORD)).as("who comes back chooses anew").isNotEmpty();
        assertThat(ACCOUNTS.enter("gone", told)).isInstanceOf(Entrance.Entered.class);
    }

    @Test
    void a_login_is_nobody_elses_anywhere_in_the_country() {
        withAccount("liming");
        Actor there = TOWN.appoint("李明", "office-clerk", GAOQIAO);
        assertThatThrownBy(() -> ACCOUNTS.open(there, there.person(), "LiMing", PASSWORD))
                .isInstanceOf(StaffRefusal.class)
                .hasMessage("账号“liming”已被使用，请换一个。");
        TOWN.places.add(Scope.everything(), new Place("990102", "青岭县", TestCounty.NEW_YEAR, null, null));
        Actor otherCounty = Actor.program("990102");
        Person farAway = TOWN.staff.hirePerson(otherCounty, PlaceCode.of("990102"), "李明");
        assertThatThrownBy(() -> ACCOUNTS.open(otherCounty, farAway.id(), "liming", PASSWORD))
                .isInstanceOf(StaffRefusal.class)
                .hasMessage("账号“liming”已被使用，请换一个。");
    }

    @ParameterizedTest
    @CsvSource({"short-1, 密码须有8至128位", "onlyletters, 至少两种", "2026112020, 至少两种", "my-weakling-1, 不含账号名"})
    void a_password_that_is_easy_to_guess_is_refused(String password, String reason) {
        Actor weak = TOWN.appoint("弱口令", "office-clerk", SHIQIAO);
        assertThatThrownBy(() -> ACCOUNTS.open(PROGRAM, weak.person(), "weakling", password))
                .isInstanceOf(StaffRefusal.class)
                .hasMessageContaining(reason);
    }

    @Test
    void a_changed_password_replaces_the_old_one() {
        Actor self = withAccount("changer");
        assertThatThrownBy(() -> ACCOUNTS.changePassword(COUNTY, self.person(), "wrong", "Another-2027"))
                .isInstanceOf(StaffRefusal.class)
                .hasMessage("密码没有修改。账号或者密码不对，还可以再试4次。");
        ACCOUNTS.changePassword(COUNTY, self.person(), PASSWORD, "Another-2027");
        assertThat(refusal("changer", PASSWORD)).isEqualTo("账号或者密码不对，还可以再试4次。");
        assertThat(ACCOUNTS.enter("changer", "Another-2027")).isInstanceOf(Entrance.Entered.class);
        assertThat(known(self).temporary()).isFalse();
    }

    @Test
    void a_password_somebody_else_has_set_is_to_be_changed() {
        Actor self = withAccount("forgetful");
        var told = ACCOUNTS.resetPassword(PROGRAM, self.person());
        assertThat(refusal("forgetful", PASSWORD)).isNotEmpty();
        assertThat(ACCOUNTS.enter("forgetful", told)).isInstanceOf(Entrance.Entered.class);
        assertThat(known(self).temporary()).isTrue();
        assertThatThrownBy(() -> ACCOUNTS.changePassword(COUNTY, self.person(), told, told))
                .isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("与原密码相同");
        ACCOUNTS.changePassword(COUNTY, self.person(), told, "Another-2027");
        assertThat(known(self).temporary()).isFalse();
    }

    @Test
    void of_two_who_change_one_password_at_once_the_first_does_and_the_other_is_told() throws Exception {
        Actor self = TOWN.appoint("两处", "office-clerk", SHIQIAO);
        var told = ACCOUNTS.open(PROGRAM, self.person(), "two-places");
        var wishes = List.of("Morning-2027", "Evening-2027");
        var said = new ArrayList<String>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            var changes = wishes.stream()
                    .<Callable<String>>map(wish -> () -> {
                        try {
                            ACCOUNTS.changePassword(COUNTY, self.person(), told, wish);
                            return "";
                        } catch (StaffRefusal refusal) {
                            return refusal.reason();
                        }
                    })
                    .toList();
            for (var change : pool.invokeAll(changes)) {
                said.add(change.get());
            }
        }
        assertThat(said).filteredOn(String::isEmpty).hasSize(1);
        assertThat(said).anyMatch(reason -> reason.startsWith("密码没有修改"));
        assertThat(refusal("two-places", wishes.get(said.indexOf("")))).isEmpty();
    }

    private static Person known(Actor actor) {
        return TOWN.staff.roster(COUNTY).person(actor.person()).orElseThrow();
    }

    @Test
    void an_account_without_a_name_is_refused_at_once() {
        Actor nameless = TOWN.appoint("无名", "office-clerk", SHIQIAO);
        for (var login : List.of("", " ", "\u0000")) {
            assertThatThrownBy(() -> ACCOUNTS.open(PROGRAM, nameless.person(), login))
                    .isInstanceOf(StaffRefusal.class)
                    .hasMessageContaining("账号须为2至32位");
        }
    }

    @Test
    void the_password_of_who_leads_is_reset_from_above() {
        Actor clerk = TOWN.appoint("办事员", "party-government-office", SHIQIAO);
        Actor head = TOWN.appoint("镇长某", "township-head", SHIQIAO);
        ACCOUNTS.open(PROGRAM, head.person(), "zhenzhang", PASSWORD);
        assertThatThrownBy(() -> ACCOUNTS.resetPassword(clerk, head.person()))
                .isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("“乡镇长”的岗位和账号由上一级管理");
        Actor county = TOWN.appoint("县办某", "county-law-office", COUNTY);
        assertThat(ACCOUNTS.resetPassword(county, head.person())).isNotEmpty();
    }

    @Test
    void nobody_administers_himself() {
        Actor clerk = withAccount("selfish");
        assertThatThrownBy(() -> ACCOUNTS.resetPassword(clerk, clerk.person()))
                .isInstanceOf(StaffRefusal.class)
                .hasMessage("不能自己办理：修改自己的密码请用“我的账号”。");
        assertThatThrownBy(() -> TOWN.staff.assignPost(
                        clerk,
                        clerk.person(),
                        clerk.unit(),
                        "party-secretary",
                        PlaceCode.of(SHIQIAO),
                        TOWN.staff.today(),
                        null))
                .isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("由另一位人员管理人员");
    }

    @Test
    void neither_password_nor_login_typed_wrongly_is_kept_readable() {
        withAccount("readable");
        refusal("maybe-my-password", "wrong");
        List<String> kept = TOWN.store
                .owner()
                .sql("select counted from sign_in_attempt union all select password from account")
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(kept).isNotEmpty().allMatch(text -> text.startsWith("$argon2id$") || text.matches("[0-9a-f]{64}"));
    }
}
