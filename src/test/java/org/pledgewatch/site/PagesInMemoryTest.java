package org.pledgewatch.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pledgewatch.site.PagesInMemory.Address;
import org.pledgewatch.site.PagesInMemory.Made;

class PagesInMemoryTest {
    private static final Map<String, String> NOTHING = Map.of();

    private final PagesInMemory pages = new PagesInMemory(100_000);
    private final AtomicInteger made = new AtomicInteger();

    private static Address address(int newest, String path) {
        return new Address(newest, 1, path, NOTHING, NOTHING, "http://localhost");
    }

    private Supplier<Made> page(String text) {
        return () -> {
            made.incrementAndGet();
            return new Made.Rendered(RenderedPage.of(text.getBytes(StandardCharsets.UTF_8), 1));
        };
    }

    private static String text(Made made) {
        return new String(((Made.Rendered) made).page().plain(), StandardCharsets.UTF_8);
    }

    @Test
    void whatIsAskedAgainIsNotMadeAgain() {
        pages.at(address(1, "/states"), page("first"));

        assertThat(text(pages.at(address(1, "/states"), page("second")))).isEqualTo("first");
        assertThat(made).hasValue(1);
    }

    @Test
    void whateverTheAnswerDependsOnIsPartOfTheAddress() {
        Map<String, String> on = Map.of("on", "2001-01-01");
        List<Address> different = List.of(
                address(1, "/states"),
                address(2, "/states"),
                address(1, "/library"),
                new Address(1, 2, "/states", NOTHING, NOTHING, "http://localhost"),
                new Address(1, 1, "/states", on, NOTHING, "http://localhost"),
                new Address(1, 1, "/states", NOTHING, on, "http://localhost"),
                new Address(1, 1, "/states", NOTHING, NOTHING, "https://example.org"));

        different.forEach(address -> pages.at(address, page("each its own")));

        assertThat(made).hasValue(different.size());
    }

    @Test
    void strangersWhoAskForEverythingCostNoMoreThanTheRoomThereIs() {
        for (int day = 0; day < 10_000; day++) {
            pages.at(address(1, "/states?on=" + day), page("x".repeat(1_000)));
            pages.at(address(1, "/"), page("the first page"));
        }

        assertThat(pages.taken()).isLessThanOrEqualTo(100_000);
        assertThat(pages.count()).isBetween(10, 100);
        assertThat(made).as("what is asked again and again stays").hasValue(10_001);
    }

    @Test
    void aPageLargerThanTheRoomIsAnsweredAndNotKept() {
        assertThat(text(pages.at(address(1, "/"), page("x".repeat(200_000))))).hasSize(200_000);
        assertThat(pages.count()).isZero();
        assertThat(pages.taken()).isZero();
    }

    @Test
    void aNewEditionEmptiesIt() {
        pages.at(address(1, "/states"), page("old"));
        pages.at(address(1, "/library"), page("old"));

        assertThat(text(pages.at(address(2, "/states"), page("new")))).isEqualTo("new");
        assertThat(pages.count()).isEqualTo(1);
    }

    @Test
    void aRefusalIsNotKept() {
        Made refused = new Made.Refused(Refusal.missing("problem.no-such-subject", "XXX"));

        assertThat(pages.at(address(1, "/states/XXX"), () -> refused)).isEqualTo(refused);
        assertThat(pages.count()).isZero();
    }

    @Test
    void aHundredAtOnceMakeItOnce() throws Exception {
        try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Made>> answers = IntStream.range(0, 100)
                    .mapToObj(_ -> visitors.submit(() -> pages.at(address(1, "/"), page("one"))))
                    .toList();
            for (Future<Made> answer : answers) {
                assertThat(text(answer.get())).isEqualTo("one");
            }
        }
        assertThat(made).hasValue(1);
    }
}
