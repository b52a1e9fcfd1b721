package org.pledgewatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pledgewatch.accounts.DeskVisitor;
import org.pledgewatch.site.Visit;

/// Somebody with a browser, who looks at every page they come to: nothing on it shuts anybody out, and nothing on it is
/// wider than the window. What looks the same in a window of the same width is not looked at twice.
final class Walker implements AutoCloseable {
    private static final int LONGEST_WAIT = 30_000;

    private final Set<String> seen;
    private final BrowserContext browser;
    private final String house;
    private final Hands hands;
    private final Page page;
    private int pages;

    /// @param seen what was looked at before, by whomever
    Walker(BrowserContext browser, String house, Hands hands, Set<String> seen) {
        this.seen = seen;
        this.browser = browser;
        this.house = house;
        this.hands = hands;
        this.page = browser.newPage();
        page.setDefaultTimeout(LONGEST_WAIT);
        page.onLoad(_ -> pages++);
    }

    private void comesToAPage(Runnable by) {
        int before = pages;
        by.run();
        page.waitForCondition(() -> pages > before);
        look();
    }

    private void look() {
        String withoutTokens = page.content().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
        if (!seen.add(page.viewportSize().width + withoutTokens)) {
            return;
        }
        List<String> violations = Visit.violationsOn(page);
        assertThat(violations).as(page.url()).isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no sideways scrolling of %s at %s", page.url(), page.viewportSize().width)
                .isEqualTo(true);
    }

    void open(String path) {
        comesToAPage(() -> page.navigate(house + path));
    }

    void reload() {
        comesToAPage(page::reload);
    }

    /// Opens a page anew until it says what was published a moment ago.
    void openUntilItSays(String path, String text) {
        page.navigate(house + path);
        page.waitForCondition(() -> {
            boolean said = page.locator("body").innerText().contains(text);
            if (!said) {
                page.reload();
            }
            return said;
        });
        look();
    }

    void signIn(String name) {
        open("/desk/sign-in");
        type("E-mail address", name.toLowerCase(Locale.ROOT) + "@example.org");
        type("Password", DeskVisitor.password(name));
        press("Sign in");
        sees(name, "Sign out");
    }

    void follow(String link) {
        comesToAPage(() -> hands.press(page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()));
    }

    /// Chooses a part of the desk.
    void turnTo(String section) {
        comesToAPage(() -> hands.press(page.getByRole(AriaRole.NAVIGATION)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(section).setExact(true))));
    }

    void press(String button) {
        comesToAPage(() -> hands.press(page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))));
    }

    void openTheFirst() {
        comesToAPage(() -> hands.openTheFirst(page));
    }

    void type(String label, String text) {
        hands.type(field(label), text);
    }

    void choose(String label) {
        hands.choose(field(label));
    }

    void pick(String label, String option) {
        hands.pick(field(label), option);
    }

    void giveReason(String reason) {
        hands.giveReason(page, reason);
    }

    void sees(String... texts) {
        for (String text : texts) {
            PlaywrightAssertions.assertThat(page.locator("body")).containsText(text);
        }
    }

    void doesNotSee(String text) {
        PlaywrightAssertions.assertThat(page.locator("main")).not().containsText(text);
    }

    void findsTyped(String label, String text) {
        PlaywrightAssertions.assertThat(field(label)).hasValue(text);
    }

    void findsChosen(String label) {
        PlaywrightAssertions.assertThat(field(label)).isChecked();
    }

    void waitsUntilItIsSaved(String said) {
        PlaywrightAssertions.assertThat(page.locator("#saved")).hasText(said);
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    @Override
    public void close() {
        browser.close();
    }
}
