package org.pledgewatch.dialogue;

import java.util.List;
import org.pledgewatch.assessment.Finding;
import org.pledgewatch.assessment.Support;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.vocabulary.AreaCode;

/// What would be published of a state, as far as the ledger held it when the round was opened.
public record DraftCard(Round round, AreaCode state, List<Entry> entries) {
    /// @param proxies what sources say that ask something near
    /// @param claims all that stand behind it, complete lists left out
    public record Entry(Indicator indicator, Finding finding, List<Support> proxies, List<Claim> claims) {
        public boolean isSpokenOf() {
            return !(finding instanceof Finding.NotYetAssessed) || !proxies.isEmpty();
        }
    }
}
