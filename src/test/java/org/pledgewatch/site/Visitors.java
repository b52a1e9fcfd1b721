package org.pledgewatch.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The browser of this machine, for visitors who share nothing with each other.
public final class Visitors implements AutoCloseable {
    public static final int NARROW = 360;
    public static final int WIDE = 1280;
    public static final int HIGH = 900;

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

    private final BrowserContext looking = visitor(WIDE, true);

    public BrowserContext visitor(int width, boolean withScripts) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, HIGH).setJavaScriptEnabled(withScripts));
    }

    /// A visitor who asked their machine for less motion.
    BrowserContext calmVisitor() {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(WIDE, HIGH).setReducedMotion(ReducedMotion.REDUCE));
    }

    /// One look at one page. All looks share a visitor: to begin a new one each time takes longer than to look.
    Visit visit(boolean withScripts) {
        return new Visit(looking, withScripts);
    }

    @Override
    public void close() {
        looking.close();
        browser.close();
        playwright.close();
    }
}
