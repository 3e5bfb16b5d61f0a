package org.mingfa.desk.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.staff.TestCounty.SHIQIAO;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.desk.ServedInChromium;
import org.mingfa.desk.look.Asset;
import org.mingfa.staff.StandingClock;
import org.mingfa.staff.TestCounty;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What comes over the line of a village's phone: little the first time, the page alone from then on. */
@Import(StandingClock.class)
class LightPagesTest extends ServedInChromium {

    private static final String BYTES = """
            () => performance.getEntries()
                .filter(one => ['navigation', 'resource'].includes(one.entryType))
                .reduce((sum, one) => sum + one[%s], 0)
            """;

    @DynamicPropertySource
    static void ownData(DynamicPropertyRegistry registry) throws IOException {
        ownData(registry, "light-pages");
    }

    @BeforeAll
    void aTownship() {
        TestCounty.addPlaces(places);
        withAccount("苏青", "party-government-office", SHIQIAO, "suqing");
    }

    @Test
    void the_first_view_of_the_overview_is_light_and_the_next_page_lighter() {
        try (var page = signedIn("suqing", WIDE)) {
            open(page, at("/overview?year=2026"));
            assertThat(bytes(page, "encodedBodySize")).isBetween(20_000, 120_000);
            open(page, at("/"));
            assertThat(bytes(page, "transferSize")).isLessThan(30_000);
        }
    }

    /** Of all that was loaded; without what the browser had kept where {@code which} is {@code transferSize}. */
    private static int bytes(Page page, String which) {
        page.waitForLoadState();
        return ((Number) page.evaluate(BYTES.formatted("'" + which + "'"))).intValue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"DESK_CSS, text/css, gzip", "CHARTS_JS, text/javascript, gzip", "SEAL_SVG, image/svg+xml, -"})
    void a_file_of_the_look_is_kept_for_good_under_its_fingerprint(Asset asset, String type, String encoding) {
        var answer = new Browser(port).get(asset.href(), "Accept-Encoding", "gzip");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");
        assertThat(answer.headers().firstValue("Content-Encoding").orElse(null)).isEqualTo(encoding);
    }

    @Test
    void under_another_fingerprint_there_is_no_file() {
        var other = Asset.DESK_CSS.href().replace(Asset.FINGERPRINT, "0".repeat(16));
        assertThat(new Browser(port).get(other).statusCode()).isEqualTo(404);
    }
}
