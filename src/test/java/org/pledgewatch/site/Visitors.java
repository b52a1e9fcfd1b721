package org.pledgewatch.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The browser of this machine, for visitors who share nothing with each other.
final class Visitors implements AutoCloseable {
    static final int NARROW = 360;
    static final int WIDE = 1280;
    static final int HIGH = 900;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(Optional.ofNullable(System.getenv("PLEDGEWATCH_CHROMIUM"))
                            .orElse("/usr/bin/chromium")))
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    BrowserContext visitor(int width, boolean withScripts) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, HIGH).setJavaScriptEnabled(withScripts));
    }

    /// One who looks at one page.
    Visit visit(boolean withScripts) {
        return new Visit(visitor(WIDE, true), withScripts);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
