package org.pledgewatch.notices.web;

import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.web.DeskSection;
import org.pledgewatch.notices.NoticeDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// This module's part of the desk.
@Configuration(proxyBeanMethods = false)
class NoticesSections {
    @Bean
    DeskSection notices(NoticeDesk desk) {
        return new DeskSection(5, "notices", "/desk/notices", Action.ENTER_DESK, desk::unread, true);
    }
}
