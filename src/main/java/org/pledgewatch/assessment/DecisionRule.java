package org.pledgewatch.assessment;

import java.time.LocalDate;
import java.util.List;

/// What voices of one rank add up to.
interface DecisionRule {
    /// Whether a voice gives an answer of the kind this rule decides on.
    boolean hears(Voice voice);

    /// @param kept the certain voices of the highest rank present, at least one
    /// @param lower the certain voices of lower rank
    Finding ofCertain(List<Voice> kept, List<Voice> lower);

    /// @param possible at least one voice, none of them certain
    Finding ofPossible(List<Voice> possible);

    static LocalDate lastEvidence(List<Voice> voices) {
        int last = Days.EVER;
        for (Voice voice : voices) {
            last = Math.max(last, voice.asserted());
        }
        return Days.date(last);
    }
}
