package org.mingfa.desk.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingfa.desk.Served;
import org.mingfa.desk.matter.Visitor.Form;
import org.mingfa.staff.StandingClock;
import org.mingfa.staff.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A half-month is reported once by people who do not know of each other, whether by the form or by one tap. */
@Import(StandingClock.class)
class AnsweredOnceTest extends Served {

    private static final String NEW = "/new/village-screening";

    @Autowired
    private TestClock clock;

    @DynamicPropertySource
    static void keepAside(DynamicPropertyRegistry registry) {
        registry.add("mingfa.data", () -> Town.ownData("answered-once"));
    }

    @BeforeAll
    void inFebruary() {
        clock.pass(Duration.ofDays(97));
        Town.settle(places, staff, accounts);
    }

    private void later() {
        clock.pass(Duration.ofMinutes(1));
    }

    private static String drawn(Visitor visitor) {
        return visitor.find("name=\"_drawn\" value=\"(\\d+)\"");
    }

    private static Form report(String lastDay, String drawn) {
        return Form.of("village-note", "截至" + lastDay, "period-end", lastDay, "village", Town.LIUSHU, "kind", "regular")
                .with("nil-report", "true")
                .with("items", "0")
                .with("_happened", "2027-02-25")
                .with("_drawn", drawn);
    }

    private int reports(Visitor visitor, String lastDay) {
        return visitor.get("/ledger/village-screening").text().split("截至" + lastDay + "</a>", -1).length - 1;
    }

    @Test
    void what_was_tapped_while_the_form_was_filled_in_is_told_and_a_second_report_is_taken_only_then() {
        var cadre = Visitor.signedIn(port, "zhaocun").get(NEW);
        var drawn = drawn(cadre);
        later();
        var mediator = Visitor.signedIn(port, "qianhe").get("/work");
        mediator.post("/expected", Form.of("one", "village-screening/" + Town.LIUSHU + "@2027-01-01", "back", "/work"));
        assertThat(mediator.text()).contains("已报无情况");
        later();

        cadre.post(NEW, report("2027-01-15", drawn));
        assertThat(cadre.status()).isEqualTo(409);
        assertThat(cadre.text()).contains("您填写的时候，别人先报了这一期", "PCC-2027-0001已经报了", "value=\"截至2027-01-15\"");
        assertThat(reports(Visitor.signedIn(port, "zhaocun"), "2027-01-15")).isZero();

        cadre.post(NEW, report("2027-01-15", drawn(cadre)));
        assertThat(cadre.status()).as(cadre.text()).isEqualTo(200);
        assertThat(reports(cadre, "2027-01-15")).isOne();
    }

    @Test
    void of_two_forms_filled_in_at_the_same_time_the_second_is_told_of_the_first() {
        var cadre = Visitor.signedIn(port, "zhaocun").get(NEW);
        var mediator = Visitor.signedIn(port, "qianhe").get(NEW);
        var drawn = drawn(cadre);
        later();
        cadre.post(NEW, report("2027-01-31", drawn));
        assertThat(cadre.status()).as(cadre.text()).isEqualTo(200);
        mediator.post(NEW, report("2027-01-31", drawn));
        assertThat(mediator.status()).isEqualTo(409);
        assertThat(reports(cadre, "2027-01-31")).isOne();
    }
}
