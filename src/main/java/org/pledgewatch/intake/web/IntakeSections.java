package org.pledgewatch.intake.web;

import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.web.DeskSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// This module's part of the desk.
@Configuration(proxyBeanMethods = false)
class IntakeSections {
    @Bean
    DeskSection workbooks() {
        return new DeskSection(15, "sheets", "/desk/sheets", Action.PROPOSE_CLAIM);
    }

    @Bean
    DeskSection claims() {
        return new DeskSection(10, "claims", "/desk/claims", Action.PROPOSE_CLAIM);
    }
}
