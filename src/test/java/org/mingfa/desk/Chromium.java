package org.mingfa.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The Chromium of this machine, for tests that need eyes and hands. */
public final class Chromium {

    private static final List<Path> WHERE = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--lang=zh-CN");

    private Chromium() {}

    private static Optional<Path> found() {
        return WHERE.stream().filter(Files::isExecutable).findFirst();
    }

    /** Skips the test, and says so, where there is none. */
    public static void assumeThere(Class<?> test) {
        if (found().isEmpty()) {
            System.out.println(test.getSimpleName() + " 跳过：没有 Chromium，页面未在浏览器中试验。");
        }
        assumeTrue(found().isPresent(), "no Chromium on this machine: pages not tried in a browser");
    }

    public static Playwright driver() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    public static Browser launch(Playwright driver) {
        return driver.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(found().orElseThrow())
                        .setArgs(QUIET));
    }

    /** A window of somebody who has just signed in. */
    public static Page signedIn(Browser browser, int port, String login, String password, int width) {
        var page = browser.newContext(
                        new Browser.NewContextOptions().setLocale("zh-CN").setBaseURL("http://127.0.0.1:" + port))
                .newPage();
        page.setViewportSize(width, 844);
        page.setDefaultTimeout(30_000);
        page.navigate("/sign-in");
        page.fill("[name=username]", login);
        page.fill("[name=password]", password);
        leading(page, () -> page.click("button[type=submit]"));
        return page;
    }

    /** Does what leads to another page, and waits until that page is there. */
    public static void leading(Page page, Runnable action) {
        var arrived = new AtomicBoolean();
        Consumer<Frame> listener = frame -> arrived.compareAndSet(false, frame.equals(page.mainFrame()));
        page.onFrameNavigated(listener);
        action.run();
        page.waitForCondition(arrived::get);
        page.offFrameNavigated(listener);
        page.waitForLoadState();
    }

    /** Keeps a picture of the whole page, to be looked at, where {@code -Dpictures} names a folder. */
    public static void picture(Page page, String name) {
        var folder = System.getProperty("pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
    }

    /** Nothing is wider than the window, and axe finds nothing against the page. */
    public static void readByEverybody(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(page.viewportSize().width);
        assertThat(violations(page)).isEmpty();
    }

    /** What axe finds against the page, with the place. */
    public static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                        .toList();
    }
}
