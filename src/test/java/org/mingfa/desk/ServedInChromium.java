package org.mingfa.desk;

import static org.mingfa.desk.Chromium.assumeThere;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The whole application with a real Chromium in front of it; skipped where there is none. */
public abstract class ServedInChromium extends Served {

    protected static final int WIDE = 1440;
    protected static final int TABLET = 768;
    protected static final int PHONE = 390;

    private @Nullable Playwright driver;
    private @Nullable Browser browser;

    @BeforeAll
    void launchTheBrowser() {
        assumeThere(getClass());
        driver = Chromium.driver();
        browser = Chromium.launch(driver);
    }

    @AfterAll
    void closeTheBrowser() {
        if (driver != null) {
            driver.close();
        }
    }

    /** A window of somebody who has just signed in. */
    protected Page signedIn(String login, int width) {
        return signedIn(login, PASSWORD, width);
    }

    protected Page signedIn(String login, String password, int width) {
        return Chromium.signedIn(Objects.requireNonNull(browser), port, login, password, width);
    }

    protected String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    protected void open(Page page, String path) {
        page.navigate(path);
    }

    /** What stands on the page, without blanks. */
    protected static String main(Page page) {
        return page.textContent("main").replaceAll("\\s+", "");
    }
}
