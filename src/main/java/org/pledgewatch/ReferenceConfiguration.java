package org.pledgewatch;

import java.time.Clock;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.ReferenceData;
import org.pledgewatch.vocabulary.StarterTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The reference tables of this release, read once; and the clock everybody asks.
@Configuration(proxyBeanMethods = false)
class ReferenceConfiguration {

    @Bean
    ReferenceData referenceData() {
        return new StarterTables();
    }

    @Bean
    Areas areas(ReferenceData tables) {
        return Areas.of(tables);
    }

    @Bean
    Commitments commitments(ReferenceData tables) {
        return Commitments.of(tables);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
