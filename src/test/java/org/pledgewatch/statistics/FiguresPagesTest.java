package org.pledgewatch.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pledgewatch.site.Visit;
import org.pledgewatch.site.Visitors;

/// The pages of figures in a real browser.
class FiguresPagesTest {
    private static FiguresInUse figures;
    private static Visitors visitors;

    @BeforeAll
    static void open() throws Exception {
        figures = new FiguresInUse();
        visitors = new Visitors();
    }

    @AfterAll
    static void close() {
        visitors.close();
        figures.close();
    }

    @Test
    void everyPageIsForEverybody() throws Exception {
        List<String> found = new ArrayList<>();
        for (int width : List.of(Visitors.WIDE, Visitors.NARROW)) {
            for (String name : List.of("Faith", "Edna")) {
                Page page = figures.signedIn(visitors.visitor(width, true), name);
                for (String address : FiguresInUse.pagesOf(name)) {
                    page.navigate(figures.address() + address);
                    found.addAll(amiss(page, address));
                }
            }
        }
        Page checked = figures.signedIn(visitors.visitor(Visitors.NARROW, true), "Faith");
        figures.check(checked);
        found.addAll(amiss(checked, "a file that is not in order"));
        assertThat(found).isEmpty();
    }

    private static List<String> amiss(Page page, String address) {
        List<String> amiss = new ArrayList<>();
        Visit.violationsOn(page).forEach(violation -> amiss.add(address + ": " + violation));
        Visit.cutOff(page).forEach(cut -> amiss.add(address + ", printed: " + cut));
        if (!Boolean.TRUE.equals(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))) {
            amiss.add(address + " scrolls sideways at " + page.viewportSize().width);
        }
        return amiss;
    }

    @Test
    void aFileIsCheckedAndSaysWhereItIsNotInOrder() throws Exception {
        Page page = figures.signedIn(visitors.visitor(Visitors.WIDE, true), "Faith");
        figures.check(page);
        assertThat(page.locator("table").first().innerText())
                .contains("\"twelve\": This is not a number.")
                .contains("SEX has no code \"Male\"")
                .contains("Write the number without separators between thousands");
    }
}
