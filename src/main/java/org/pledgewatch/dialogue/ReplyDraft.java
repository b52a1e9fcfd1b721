package org.pledgewatch.dialogue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.IndicatorId;

/// A reply as it is being written, field by field as it was typed. Whoever replies for the state sees it.
///
/// @param version grows with each save; 0 while it was never saved
public record ReplyDraft(int version, Typed typed, Instant savedAt) {
    /// What a reply is to.
    public record To(long round, AreaCode state, IndicatorId indicator) {}

    public record Typed(String language, String text, String documents, String addresses, Assurance assurance) {
        public static final Typed NOTHING = new Typed("", "", "", "", Assurance.NONE);

        /// By field, as far as it may hold words.
        SequencedMap<String, String> texts() {
            SequencedMap<String, String> texts = new LinkedHashMap<>();
            texts.put("language", language);
            texts.put("text", text);
            if (!NamedDocuments.areNumbers(documents)) {
                texts.put("documents", documents);
            }
            texts.put("addresses", addresses);
            return texts;
        }
    }
}
