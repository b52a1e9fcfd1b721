package org.pledgewatch.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pledgewatch.site.SendersOfToday.Place;

class SendersOfTodayTest {
    private Instant now = Instant.parse("2026-11-25T12:00:00Z");
    private final SendersOfToday senders = new SendersOfToday(new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void ofIpv6TheWholeNetworkCounts() {
        for (int host = 1; host <= 5; host++) {
            assertThat(senders.take("2001:db8:1:2::" + host)).isEqualTo(Place.TAKEN);
        }
        assertThat(senders.take("2001:db8:1:2:ffff::9")).isEqualTo(Place.ENOUGH_FROM_THERE);
        assertThat(senders.take("2001:db8:1:3::1")).isEqualTo(Place.TAKEN);
        assertThat(senders.take("192.0.2.7")).isEqualTo(Place.TAKEN);
    }

    @Test
    void whatWasNotSentLeavesItsPlace() {
        for (int attempt = 0; attempt < 20; attempt++) {
            assertThat(senders.take("192.0.2.7")).isEqualTo(Place.TAKEN);
            senders.giveBack("192.0.2.7");
        }
    }

    @Test
    void atMidnightAllIsForgottenWhetherOrNotSomebodySends() throws Exception {
        for (int time = 0; time < 5; time++) {
            assertThat(senders.take("192.0.2.7")).isEqualTo(Place.TAKEN);
        }
        now = Instant.parse("2026-11-26T00:00:00Z");
        assertThat(senders.take("192.0.2.7")).isEqualTo(Place.TAKEN);
        assertThat(senders.networks()).isEqualTo(1);

        SendersOfToday idle = new SendersOfToday(Clock.offset(
                Clock.systemUTC(), Duration.between(Instant.now(), Instant.parse("2026-11-26T23:59:59.500Z"))));
        idle.take("192.0.2.7");
        assertThat(idle.networks()).isEqualTo(1);
        for (int look = 0; look < 500 && idle.networks() > 0; look++) {
            Thread.sleep(20);
        }
        assertThat(idle.networks()).isZero();
    }

    @Test
    void ofManyAtOnceNoMoreThanTheLimitPass() throws Exception {
        List<Callable<Place>> tries = IntStream.range(0, 200)
                .mapToObj(_ -> (Callable<Place>) () -> senders.take("192.0.2.7"))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            int taken = 0;
            for (Future<Place> one : threads.invokeAll(tries)) {
                taken += one.get() == Place.TAKEN ? 1 : 0;
            }
            assertThat(taken).isEqualTo(5);
        }
    }

    @Test
    void whereVeryMuchCameTheRestOfTheDayGoesSlowlyAndNobodyIsShutOut() {
        for (int network = 0; network < 1_000; network++) {
            assertThat(senders.take("2001:db8:7:" + Integer.toHexString(network) + "::1"))
                    .isEqualTo(Place.TAKEN);
        }
        assertThat(senders.take("192.0.2.7")).isEqualTo(Place.TAKEN);
        assertThat(senders.take("192.0.2.8")).isEqualTo(Place.MUCH_AT_PRESENT);
        now = now.plus(Duration.ofSeconds(11));
        assertThat(senders.take("192.0.2.8")).isEqualTo(Place.TAKEN);
        senders.giveBack("192.0.2.8");
        assertThat(senders.take("192.0.2.9"))
                .as("what was refused holds nobody up")
                .isEqualTo(Place.TAKEN);
    }
}
