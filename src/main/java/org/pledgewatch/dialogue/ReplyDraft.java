package org.pledgewatch.dialogue;

import java.time.Instant;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.IndicatorId;

/// A reply as it is being written, field by field as it was typed. Whoever replies for the state sees it.
///
/// @param version grows with each save; 0 while it was never saved
public record ReplyDraft(int version, Typed typed, Instant savedAt) {
    /// What a reply is to.
    public record To(long round, AreaCode state, IndicatorId indicator) {}

    /// @param knowsWhereHelpIs whether who typed it was shown where to get help after that
    public record Typed(String language, String text, String documents, String addresses, boolean knowsWhereHelpIs) {
        public static final Typed NOTHING = new Typed("", "", "", "", false);

        FreeText freeText() {
            return new FreeText(text, "", knowsWhereHelpIs);
        }
    }
}
