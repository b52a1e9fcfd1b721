package org.pledgewatch;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The one clock of the house. Whoever wants to know the time is given it, so that tests can give another.
@Configuration(proxyBeanMethods = false)
class WallClock {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
