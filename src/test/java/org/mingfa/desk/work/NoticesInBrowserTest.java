package org.mingfa.desk.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.staff.TestCounty.SHIQIAO;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.desk.Chromium;
import org.mingfa.desk.ServedInChromium;
import org.mingfa.matter.CountyTask;
import org.mingfa.matter.Matter;
import org.mingfa.staff.Actor;
import org.mingfa.staff.StandingClock;
import org.mingfa.staff.TestCounty;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What somebody was told is unread until its matter is opened, or all of it is said to be read; without scripts too. */
@Import(StandingClock.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NoticesInBrowserTest extends ServedInChromium {

    private static final LocalDate ASSIGNED = LocalDate.of(2026, 11, 20);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 20);

    private Actor office;
    private Actor clerk;
    private Matter first;

    @DynamicPropertySource
    static void ownData(DynamicPropertyRegistry registry) throws IOException {
        ownData(registry, "notices-in-browser");
    }

    @BeforeAll
    void threeTasksOfOneClerk() {
        TestCounty.addPlaces(places);
        office = withAccount("苏青", "party-government-office", SHIQIAO, "suqing");
        clerk = withAccount("高岩", "office-clerk", SHIQIAO, "gaoyan");
        withAccount("林南", "office-clerk", SHIQIAO, "linnan");
        first = assigned("集镇占道经营整治");
        assigned("农村改厕问题整改");
        assigned("河道垃圾清理");
    }

    private Matter assigned(String title) {
        var task = taken(office, CountyTask.registered(title, ASSIGNED, DUE));
        return taken(office, CountyTask.assigned(task, clerk, ASSIGNED));
    }

    private static String unread(String page) {
        return page.replaceAll("(?s).*href=\"/notices\"[^>]*>(.*?)</a>.*", "$1")
                .replaceAll("(?s)<svg.*?</svg>", "")
                .replaceAll("<[^>]+>|\\s", "");
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, TABLET, PHONE})
    @Order(1)
    void the_pages_fit_the_screen_and_axe_has_nothing_against_them(int width) {
        var page = signedIn("gaoyan", width);
        for (var path : List.of("/notices", "/")) {
            open(page, path);
            Chromium.readByEverybody(page);
            Chromium.picture(page, "notices" + path.replaceAll("[^a-z]+", "-") + width);
        }
    }

    @Test
    @Order(2)
    void a_notice_carries_the_number_of_its_matter_and_is_read_once_that_is_opened() {
        var browser = as("gaoyan");
        var list = browser.get("/notices").body();
        assertThat(unread(list)).isEqualTo("通知3条未读");
        assertThat(list).contains(first.number(), "未读", "全部已读");
        browser.get("/matter/" + first.county() + "/" + first.id());
        list = browser.get("/notices").body();
        assertThat(unread(list)).isEqualTo("通知2条未读");
        assertThat(unread(as("linnan").get("/notices").body()))
                .as("nobody else's")
                .isEqualTo("通知");
    }

    @Test
    @Order(3)
    void all_of_it_is_read_by_one_button_but_for_what_was_told_since() {
        var browser = as("gaoyan");
        var list = browser.get("/notices").body();
        var seen = list.replaceAll("(?s).*name=\"seen\" value=\"([^\"]+)\".*", "$1");
        var answer = browser.post("/notices/read", "seen", seen).body();
        assertThat(answer).contains("通知已全部标为已读").doesNotContain("全部已读<", "class=\"unread\"");
        assertThat(unread(answer)).isEqualTo("通知");
        assertThat(browser.post("/notices/read", "seen", "昨天").body()).contains("没有标记");
    }
}
