package org.pledgewatch.accounts.web;

import org.pledgewatch.accounts.Action;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// This module's parts of the desk.
@Configuration(proxyBeanMethods = false)
class AccountSections {
    @Bean
    DeskSection people() {
        return new DeskSection(80, "people", "/desk/people", Action.MANAGE_PEOPLE);
    }

    @Bean
    DeskSection audit() {
        return new DeskSection(90, "audit", "/desk/audit", Action.READ_AUDIT);
    }
}
