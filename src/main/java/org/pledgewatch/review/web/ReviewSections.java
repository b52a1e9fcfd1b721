package org.pledgewatch.review.web;

import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.web.DeskSection;
import org.pledgewatch.accounts.web.StillOpen;
import org.pledgewatch.review.Queue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// This module's parts of the desk.
@Configuration(proxyBeanMethods = false)
class ReviewSections {
    private static final int COUNTED_TO = 1_000;

    @Bean
    DeskSection mine() {
        return new DeskSection(20, "mine", "/desk/mine", Action.PROPOSE_CLAIM);
    }

    @Bean
    DeskSection reviewing(Queue queue) {
        return new DeskSection(
                30,
                "review",
                "/desk/review",
                Action.SEE_PROPOSALS,
                person -> person.may(Action.DECIDE_PROPOSAL)
                        ? queue.count(new Queue.Filter("", "", 0, person.actor().value()), COUNTED_TO)
                        : 0);
    }

    @Bean
    DeskSection entered() {
        return new DeskSection(35, "entered", "/desk/batches", Action.SEE_PROPOSALS);
    }

    @Bean
    StillOpen proposalsWaiting(Queue queue) {
        return new StillOpen("proposals", "/desk/review", () -> queue.count(Queue.Filter.ALL, COUNTED_TO));
    }
}
