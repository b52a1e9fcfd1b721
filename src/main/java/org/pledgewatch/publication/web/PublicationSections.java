package org.pledgewatch.publication.web;

import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.web.DeskSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// This module's part of the desk.
@Configuration(proxyBeanMethods = false)
class PublicationSections {
    @Bean
    DeskSection publishing() {
        return new DeskSection(70, "publish", "/desk/publish", Action.PUBLISH);
    }
}
