package org.pledgewatch.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Takes digests to the mail server. While it is away, that is told once in the log and tried again, ever more seldom.
@Component
class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration SHORTEST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
    private static final Duration LATER = Duration.ofMinutes(15);

    private final DigestDesk desk;
    private final SmtpPost post;
    private final MailSettings settings;
    private final Clock clock;
    private Instant notBefore = Instant.MIN;
    private Duration wait = SHORTEST_WAIT;
    private boolean isAway;

    Postman(DigestDesk desk, SmtpPost post, MailSettings settings, Clock clock) {
        this.desk = desk;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    /// Sends all that is due.
    synchronized void goRound() {
        if (!post.isOpen() || clock.instant().isBefore(notBefore)) {
            return;
        }
        int lost = desk.prepare();
        if (lost > 0) {
            LOG.warn(
                    "Of {} digests nobody knows whether the mail server took them; they are not sent again, what stood"
                            + " in them is on the pages of those they were for",
                    lost);
        }
        boolean goesOn = true;
        while (goesOn) {
            goesOn = switch (desk.next()) {
                case DigestDesk.Look.Made(var digest) -> goesOnAfter(digest);
                case DigestDesk.Look.NothingToSay _ -> true;
                case DigestDesk.Look.NobodyIsDue _ -> false;
            };
        }
    }

    private boolean goesOnAfter(Digest digest) {
        return switch (post.deliver(digest)) {
            case Delivery.Taken _ -> {
                desk.taken(digest);
                isThere();
                yield true;
            }
            case Delivery.Refused(var reason) -> {
                desk.settled(digest, Digests.Outcome.REFUSED);
                LOG.warn("The mail server {} does not take the digest for {}: {}", settings, digest.person(), reason);
                isThere();
                yield true;
            }
            case Delivery.Later(var reason) -> {
                desk.again(digest, LATER);
                LOG.info("The digest for {} is sent later: {}", digest.person(), reason);
                isThere();
                yield true;
            }
            case Delivery.Away(var reason) -> {
                desk.again(digest, Duration.ZERO);
                isGone(reason);
                yield false;
            }
            case Delivery.Unknown(var reason) -> {
                desk.settled(digest, Digests.Outcome.UNKNOWN);
                LOG.warn(
                        "Nobody knows whether the mail server {} took the digest for {}; it is not sent again: {}",
                        settings,
                        digest.person(),
                        reason);
                isGone(reason);
                yield false;
            }
        };
    }

    private void isThere() {
        if (isAway) {
            LOG.info("The mail server {} takes mail again", settings);
        }
        isAway = false;
        wait = SHORTEST_WAIT;
    }

    private void isGone(String reason) {
        if (!isAway) {
            LOG.warn("The mail server {} takes no mail; it is tried again: {}", settings, reason);
        }
        isAway = true;
        notBefore = clock.instant().plus(wait);
        wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
    }
}
