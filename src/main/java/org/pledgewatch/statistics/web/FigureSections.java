package org.pledgewatch.statistics.web;

import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.web.DeskSection;
import org.pledgewatch.statistics.Submissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// This module's part of the desk.
@Configuration(proxyBeanMethods = false)
class FigureSections {
    @Bean
    DeskSection figures(Submissions submissions) {
        return new DeskSection(
                55,
                "figures",
                "/desk/figures",
                Action.SEE_SUBMISSIONS,
                person -> person.mayEverywhere(Action.APPROVE_FIGURES) ? submissions.waiting() : 0);
    }

    @Bean
    DeskSection figureReleases() {
        return new DeskSection(56, "releases", "/desk/releases", Action.RELEASE_FIGURES);
    }
}
