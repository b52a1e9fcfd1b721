package org.pledgewatch.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrequencyTest {
    @ParameterizedTest
    @CsvSource({
        "DAILY,  2026-11-25T05:59:59Z, 2026-11-25T06:00:00Z",
        "DAILY,  2026-11-25T06:00:00Z, 2026-11-26T06:00:00Z",
        "DAILY,  2026-12-31T23:00:00Z, 2027-01-01T06:00:00Z",
        "WEEKLY, 2026-11-25T09:00:00Z, 2026-11-30T06:00:00Z",
        "WEEKLY, 2026-11-30T05:00:00Z, 2026-11-30T06:00:00Z",
        "WEEKLY, 2026-11-30T06:00:00Z, 2026-12-07T06:00:00Z"
    })
    void theNextDigestComesInTheMorning(Frequency frequency, Instant after, Instant next) {
        assertThat(frequency.next(after)).isEqualTo(next);
    }
}
