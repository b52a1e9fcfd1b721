package org.pledgewatch.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TallyTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void waitsGrowFromTheFirstThatIsNotFree() {
        Tally tally = Tally.none(NOON);
        Instant now = NOON;
        for (int tries = 1; tries < 5; tries++) {
            tally = tally.afterOneMore(now, Allowance.ADDRESS_AND_ACCOUNT);
            assertThat(tally.isFree(now)).isTrue();
        }
        for (long seconds : new long[] {1, 2, 4, 8, 16, 32, 64}) {
            tally = tally.afterOneMore(now, Allowance.ADDRESS_AND_ACCOUNT);
            assertThat(Duration.between(now, tally.freeAt())).hasSeconds(seconds);
            now = tally.freeAt();
        }
    }

    @Test
    void failuresAreForgottenOneByOne() {
        Tally tally = Tally.none(NOON);
        for (int tries = 0; tries < 4; tries++) {
            tally = tally.afterOneMore(NOON, Allowance.ADDRESS_AND_ACCOUNT);
        }
        assertThat(tally.afterOneMore(NOON.plus(Duration.ofMinutes(61)), Allowance.ADDRESS_AND_ACCOUNT)
                        .failures())
                .isEqualTo(3);
        assertThat(tally.afterOneMore(NOON.plus(Duration.ofDays(2)), Allowance.ADDRESS_AND_ACCOUNT)
                        .failures())
                .isEqualTo(1);
    }

    /// However long somebody is attacked, nobody waits longer than the longest wait, and no count runs over.
    @Property
    void noWaitIsForEver(@ForAll Allowance allowance, @ForAll @IntRange(min = 0, max = 100_000) int failures) {
        assertThat(allowance.waitAfter(failures)).isBetween(Duration.ZERO, Duration.ofMinutes(15));
        assertThat(allowance.waitAfter(failures + 1)).isGreaterThanOrEqualTo(allowance.waitAfter(failures));
    }

    @ParameterizedTest
    @EnumSource(Allowance.class)
    void fromWhereCountsEndNoWaitGrows(Allowance allowance) {
        assertThat(allowance.waitAfter(allowance.mostThatCount()))
                .isEqualTo(allowance.waitAfter(allowance.mostThatCount() + 1));
    }

    @Test
    void ofANetworkOfIpv6AllAddressesCountAsOne() {
        assertThat(new Caller("", "2001:db8:1:2:3::4", null).network())
                .isEqualTo(new Caller("", "2001:db8:1:2:ffff::1", null).network())
                .isNotEqualTo(new Caller("", "2001:db8:1:3:3::4", null).network());
        assertThat(new Caller("", "192.0.2.7", null).network()).isEqualTo("192.0.2.7");
    }
}
