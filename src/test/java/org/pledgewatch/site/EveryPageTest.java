package org.pledgewatch.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every page in a real browser, in a sample edition in which every kind of finding occurs and in the edition of the
/// starter pack: wide and narrow, with scripts and without, mirrored and printed.
class EveryPageTest {
    private static final int WITHOUT_PICTURES = 50 * 1024;
    private static final int WITH_PICTURES = 150 * 1024;

    /// The page, the stylesheet, two scripts, the icon.
    private static final int MOST_REQUESTS = 5;
    private static final double MOST_WASTED_SHEETS = 2;

    private static SiteServer samples;
    private static SiteServer mirrored;
    private static RealServer real;
    private static Visitors visitors;

    @BeforeAll
    static void open() throws IOException {
        samples = SiteServer.start(Map.of());
        mirrored = SiteServer.start(Map.of("pledgewatch.site.direction", "rtl"));
        real = RealServer.start();
        visitors = new Visitors();
    }

    @AfterAll
    static void close() {
        visitors.close();
        real.close();
        mirrored.close();
        samples.close();
    }

    static Stream<Arguments> pages() {
        List<String> addresses = Stream.concat(EveryPage.allAddresses(), EveryPage.problemAddresses())
                .toList();
        return Stream.concat(
                addresses.stream().map(address -> Arguments.of("sample", address)),
                addresses.stream().map(address -> Arguments.of("real", address)));
    }

    private static String server(String edition) {
        return edition.equals("real") ? real.address() : samples.address();
    }

    @Test
    void everyRouteIsInTheListOfPages() {
        Set<String> listed = new TreeSet<>();
        Stream.concat(EveryPage.ALL.stream(), EveryPage.PROBLEMS.stream()).forEach(page -> listed.add(page.route()));

        assertThat(samples.routes())
                .as("routes of the site; one that is not in the list of EveryPage is looked at by nobody: add it there")
                .isEqualTo(listed);
    }

    /// Where scripts changed nothing there is to see, what axe found without them holds with them.
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pages")
    void inEveryFormItIsLightWholeAndAccessibleAndItPrints(String edition, String address) {
        List<String> found = new ArrayList<>();
        String withoutScripts;
        try (Visit visit = visitors.visit(false)) {
            visit.go(server(edition) + address);
            assertThat(visit.requests())
                    .noneMatch(request -> request.resourceType().equals("script"));
            withoutScripts = visit.html();
            isWhole(visit);
            printsWhole(visit);
            lookAt(visit, "without scripts", found);
        }
        try (Visit visit = visitors.visit(true)) {
            Response response = visit.go(server(edition) + address);
            isLight(visit, response, server(edition));
            if (!visit.html().equals(withoutScripts)) {
                isWhole(visit);
                lookAt(visit, "with scripts", found);
            }
            assertThat(visit.errors()).isEmpty();
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.pledgewatch.site.EveryPage#allAddresses")
    void mirroredItScrollsNoMoreThanOtherwise(String address) {
        try (Visit visit = visitors.visit(true)) {
            visit.atWidth(Visitors.NARROW);
            visit.go(mirrored.address() + address);
            visit.openEverything();
            assertThat(visit.reach()).isEqualTo(Visitors.NARROW);
        }
    }

    private static void lookAt(Visit visit, String form, List<String> found) {
        visit.openEverything();
        for (int width : List.of(Visitors.WIDE, Visitors.NARROW)) {
            visit.atWidth(width);
            visit.violations().forEach(violation -> found.add(width + " " + form + ": " + violation));
            if (visit.reach() != width) {
                found.add(width + " " + form + ": reaches to " + visit.reach());
            }
        }
    }

    private static void isLight(Visit visit, Response response, String server) {
        assertThat(Visit.weight(response)).isLessThan(WITH_PICTURES);
        assertThat(Visit.weightWithoutPictures(response)).isLessThan(WITHOUT_PICTURES);
        assertThat(visit.requests())
                .hasSizeLessThanOrEqualTo(MOST_REQUESTS)
                .allMatch(request -> request.url().startsWith(server + "/"), "asks us and nobody else");
    }

    private static void isWhole(Visit visit) {
        assertThat(visit.count("h1")).isEqualTo(1);
        assertThat(visit.count("main")).isEqualTo(1);
        assertThat(visit.shows("#leave")).isTrue();
        assertThat(visit.count("table:not(:has(caption))")).isZero();
        assertThat(visit.count("th:not([scope])")).isZero();
        assertThat(visit.count("img:not([alt])")).isZero();
    }

    private static void printsWhole(Visit visit) {
        visit.onPaper();
        assertThat(visit.beyondThePaper()).as("cut off at the paper's edge").isZero();
        assertThat(visit.closed()).as("closed on paper").isZero();
        assertThat(visit.shows("#leave")).isFalse();
        assertThat(visit.shows("nav")).isFalse();
        assertThat(visit.wastedSheets()).as("sheets wasted").isLessThan(MOST_WASTED_SHEETS);
        visit.onScreen();
    }
}
