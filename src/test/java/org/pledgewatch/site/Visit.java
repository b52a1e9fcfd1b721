package org.pledgewatch.site;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Margin;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One look at one page, with its scripts or without: what came over the line, and what there is to see.
///
/// Without scripts the page is loaded while the browser runs none, and reads it as such a browser does. Only then are
/// scripts allowed again, for axe is one: those of the page have had their moment and stay silent.
public final class Visit implements AutoCloseable {
    /// A4 less the margins of our print style, in pixels of CSS.
    private static final int PAPER_WIDTH = 672;
    private static final double PAPER_HEIGHT = 986;

    private static final Pattern PICTURE = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL);
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");
    private static final String AXE = """
            () => axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                resultTypes: ['violations'],
                preload: false
            }).then(results => results.violations.map(one => one.id + ': ' + one.nodes[0].html))
            """;

    private final Page page;
    private final CDPSession session;
    private final boolean withScripts;
    private final List<Request> requests = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    Visit(BrowserContext visitor, boolean withScripts) {
        this.page = visitor.newPage();
        this.session = visitor.newCDPSession(page);
        this.withScripts = withScripts;
        page.onRequest(requests::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
    }

    Response go(String address) {
        allowScripts(withScripts);
        Response response = page.navigate(address);
        allowScripts(true);
        return response;
    }

    private void allowScripts(boolean allowed) {
        JsonObject value = new JsonObject();
        value.addProperty("value", !allowed);
        session.send("Emulation.setScriptExecutionDisabled", value);
    }

    List<Request> requests() {
        return requests;
    }

    /// What the browser complained about.
    List<String> errors() {
        return errors;
    }

    static int weight(Response response) {
        return response.body().length;
    }

    static int weightWithoutPictures(Response response) {
        return PICTURE.matcher(response.text()).replaceAll("").getBytes(StandardCharsets.UTF_8).length;
    }

    String html() {
        return page.content();
    }

    int count(String selector) {
        return page.locator(selector).count();
    }

    boolean shows(String selector) {
        return page.locator(selector).first().isVisible();
    }

    void openEverything() {
        page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)");
    }

    void atWidth(int width) {
        page.setViewportSize(width, Visitors.HIGH);
    }

    /// How far the page reaches, in pixels; more than the window's width is scrolled sideways.
    int reach() {
        return (int) page.evaluate("document.documentElement.scrollWidth");
    }

    /// What axe finds wrong: the rule, and the first element that breaks it.
    List<String> violations() {
        return violationsOn(page);
    }

    /// The same on any page whose scripts may run.
    public static List<String> violationsOn(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
        return ((List<?>) page.evaluate(AXE)).stream().map(String::valueOf).toList();
    }

    void onPaper() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        atWidth(PAPER_WIDTH);
    }

    void onScreen() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    int beyondThePaper() {
        return beyondThePaper(page).size();
    }

    /// What a printer would cut off at either edge of the paper; on any page, which is on screen again afterwards.
    public static List<String> cutOff(Page page) {
        ViewportSize screen = page.viewportSize();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(PAPER_WIDTH, screen.height);
        List<String> cut = beyondThePaper(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(screen.width, screen.height);
        return cut;
    }

    private static List<String> beyondThePaper(Page page) {
        return ((List<?>) page.evaluate("""
                width => [...document.querySelectorAll('body *')]
                    .filter(element => {
                        const box = element.getBoundingClientRect();
                        return (box.right > width + 1 || box.left < -1)
                            && getComputedStyle(element).position != 'absolute';
                    })
                    .map(element => element.localName + ' ' + element.className + ': '
                        + element.textContent.trim().substring(0, 40))
                """, PAPER_WIDTH))
                .stream().map(String::valueOf).toList();
    }

    /// What can only be opened with a mouse, and would be missing on paper.
    int closed() {
        return (int) page.evaluate("""
                () => [...document.querySelectorAll('details:not([open]) > :not(summary)')]
                    .filter(element => element.getBoundingClientRect().height == 0 && element.textContent.trim())
                    .length
                """);
    }

    /// Sheets of paper beyond those that the content would fill without a gap.
    double wastedSheets() {
        double filled = (int) page.evaluate("Math.ceil(document.body.getBoundingClientRect().height)") / PAPER_HEIGHT;
        byte[] pdf = page.pdf(new Page.PdfOptions()
                .setFormat("A4")
                .setPreferCSSPageSize(true)
                .setMargin(new Margin()
                        .setTop("18mm")
                        .setBottom("18mm")
                        .setLeft("16mm")
                        .setRight("16mm")));
        long sheets = SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
        return sheets - filled;
    }

    @Override
    public void close() {
        page.close();
    }
}
