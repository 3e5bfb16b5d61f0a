package org.mingfa.desk.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.desk.Chromium;

/** The same pages in a real Chromium: read by axe, measured, and worked by keyboard. Skipped where there is none. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GalleryInBrowserTest {

    private final HttpServer server = serve();
    private final Playwright playwright = Chromium.driver();

    private @Nullable Browser running;

    @BeforeAll
    void start() {
        Chromium.assumeThere(GalleryInBrowserTest.class);
        server.start();
    }

    @AfterAll
    void close() {
        server.stop(0);
        playwright.close();
    }

    @ParameterizedTest
    @CsvSource({
        "desk, 1440",
        "desk, 390",
        "matter, 1440",
        "matter, 390",
        "ledger, 1440",
        "ledger, 390",
        "ledger, 1024",
        "empty, 390",
        "desk, 1024",
        "matter, 1024",
        "sign-in, 1440",
        "sign-in, 390",
        "error, 390"
    })
    void axe_finds_nothing_and_the_page_is_never_wider_than_the_screen(String name, int width) {
        try (BrowserContext window = browser().newContext()) {
            Page page = open(window, name, width);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .extracting(rule ->
                            rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                    .isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        }
    }

    @ParameterizedTest
    @CsvSource({"desk", "matter", "ledger", "sign-in"})
    void a_finger_finds_each_button_on_a_phone(String name) {
        try (BrowserContext window = browser().newContext()) {
            Object small = open(window, name, 390)
                    .evaluate(
                            "[...document.querySelectorAll('.btn, .tabbar a, .tabbar summary, input.in, select.in, .pill, .tick')]"
                                    + ".filter(e => e.offsetParent && e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML)");
            assertThat(small).isEqualTo(List.of());
        }
    }

    @Test
    void rows_are_added_and_taken_away_and_places_ticked_all_at_once() {
        try (BrowserContext window = browser().newContext()) {
            Page page = open(window, "matter", 1440);
            page.click("[name=_rows][value='add:articles']");
            page.locator("[name='articles[2].no']").fill("第十条");
            page.click("[name=_rows][value='drop:articles[0]']");
            assertThat(page.locator(".grid-rows [data-row]").count()).isEqualTo(2);
            page.check("[id=f-places-all]");
            assertThat(page.locator("[name=places]:checked").count()).isEqualTo(6);
        }
    }

    @Test
    void a_slash_goes_to_the_search_and_submitting_asks_first() {
        try (BrowserContext window = browser().newContext()) {
            Page page = open(window, "matter", 1440);
            page.keyboard().press("/");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("find");
            page.locator("[name=opinion]").fill("第六条没有上位法依据，建议删去。");
            page.locator("[name=evidence]").evaluate("input => input.required = false");
            page.click("[data-confirm]");
            assertThat(page.isVisible("#confirm")).isTrue();
        }
    }

    private static HttpServer serve() {
        Pages.keepAll();
        return SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Gallery.FOLDER.toAbsolutePath(),
                SimpleFileServer.OutputLevel.NONE);
    }

    private Page open(BrowserContext window, String name, int width) {
        Page page = window.newPage();
        page.setViewportSize(width, 900);
        page.navigate("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name + ".html");
        return page;
    }

    private Browser browser() {
        if (running != null) {
            return running;
        }
        running = Chromium.launch(playwright);
        return running;
    }
}
