package org.pledgewatch.dialogue.web;

import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.web.DeskSection;
import org.pledgewatch.dialogue.Contests;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// This module's parts of the desk.
@Configuration(proxyBeanMethods = false)
class DialogueSections {
    @Bean
    DeskSection contested(Contests contests) {
        return new DeskSection(
                40,
                "contested",
                "/desk/contested",
                Action.DISCUSS,
                person -> person.may(Action.ADJUDICATE) ? contests.open() : 0);
    }
}
