package org.mingfa.desk.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.staff.TestCounty.COUNTY;
import static org.mingfa.staff.TestCounty.SHIQIAO;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingfa.desk.Chromium;
import org.mingfa.staff.StandingClock;
import org.mingfa.staff.TestCounty;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** In a real Chromium: how often an enterprise was checked this year stands in the form before it is sent, and leads to the checks. */
@Import(StandingClock.class)
class SamePartyInBrowserTest extends LinkedInChromium {

    private static final String CODE = "91510100MA0000001X";

    @DynamicPropertySource
    static void lawOfParties(DynamicPropertyRegistry registry) throws IOException {
        ownLaw(registry, "same-party", "same-party");
    }

    @Test
    void earlier_checks_are_counted_while_the_form_is_filled_in_and_shown_on_the_page() {
        TestCounty.addPlaces(places);
        var clerk = withAccount("马强", "clerk", SHIQIAO, "maqiang");
        var party = Map.of("kind", "organisation", "name", "甲公司", "id-number", CODE);
        var first = opened(clerk, "check", "go", Map.of("subject", "第一次", "party", List.of(party)));
        for (var width : List.of(PHONE, WIDE)) {
            var page = signedIn("maqiang", width);
            page.navigate(at("/new/check"));
            page.fill("[name=subject]", "再次检查");
            page.fill("[name='party[0].name']", "甲有限公司");
            page.fill("[name='party[0].id-number']", CODE.toLowerCase(java.util.Locale.ROOT));
            page.locator("[name='party[0].id-number']").blur();
            page.waitForSelector("main:has-text('次（由系统按记录计算）')");
            Chromium.readByEverybody(page);
            Chromium.leading(page, () -> page.click("#act-form .btn-main"));
            assertThat(page.textContent("#related")).contains("同一当事人的其他事项", first.number(), "第一次");
            assertThat(page.textContent("main")).contains("本年其他检查").doesNotContain(CODE);
            Chromium.readByEverybody(page);
        }
        var visitor = Visitor.signedIn(port, "maqiang").get("/matter/" + COUNTY + "/" + first.id());
        assertThat(visitor.text()).contains("再次检查");
    }
}
