package org.pledgewatch.site;

import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.PublishedOutcome;

/// How what became of a deadline is shown: in the shapes of findings, never without its word.
final class OutcomeMark {
    private OutcomeMark() {}

    static Mark of(PublishedOutcome.Kind kind, Words words) {
        String look = switch (kind) {
            case MET_IN_TIME -> "l3";
            case MET_LATE -> "l2";
            case NOT_MET -> "l0";
            case UNKNOWN -> "nothing";
            case NOT_YET_DUE -> "unread";
        };
        return new Mark(look, words.say("outcome." + kind.word()), kind.ordinal());
    }
}
