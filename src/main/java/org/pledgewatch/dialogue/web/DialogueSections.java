package org.pledgewatch.dialogue.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.web.DeskSection;
import org.pledgewatch.dialogue.Challenges;
import org.pledgewatch.dialogue.Contests;
import org.pledgewatch.dialogue.Replies;
import org.pledgewatch.dialogue.Round;
import org.pledgewatch.dialogue.Rounds;
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

    @Bean
    DeskSection roundsOfReply() {
        return new DeskSection(50, "rounds", "/desk/rounds", Action.OPEN_ROUND);
    }

    /// For a state its open cards wait, for the desk the replies that have no answer.
    @Bean
    DeskSection openCards(Rounds rounds, Replies replies, Clock clock) {
        return new DeskSection(
                51,
                "replies",
                "/desk/replies",
                Action.SEE_DRAFT_CARD,
                person -> person.mayEverywhere(Action.ANSWER_REPLY)
                        ? replies.unanswered()
                        : openFor(person, rounds.all(), clock.instant()));
    }

    private static long openFor(Person person, List<Round> rounds, Instant now) {
        return rounds.stream()
                .filter(round -> round.isOpenAt(now))
                .flatMap(round -> round.states().stream())
                .filter(state -> person.may(Action.REPLY, state))
                .count();
    }

    @Bean
    DeskSection challengesOfReaders(Challenges challenges) {
        return new DeskSection(
                60,
                "challenges",
                "/desk/challenges",
                Action.SEE_CHALLENGES,
                person -> person.may(Action.DECIDE_CHALLENGE) ? challenges.waiting() : 0);
    }
}
