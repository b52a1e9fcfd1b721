package org.pledgewatch.dialogue.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.dialogue.ReplyDraft;
import org.pledgewatch.pages.Words;

/// One finding of a draft card: what sources say, what the state replies, what the desk answers.
///
/// @param saved what somebody else saved meanwhile, where what was typed here is something else; empty otherwise
/// @param form what the state writes; null where the reader may not reply or the clock has run out
/// @param notTaken what was just written after the clock had run out; empty otherwise
/// @param reply what was sent; null while nothing was
/// @param mayAnswer whether the reader answers for the desk
/// @param answer what was just typed as an answer and not taken
public record DraftFindingPage(
        DeskFrame frame,
        Words words,
        String address,
        String card,
        String state,
        String clock,
        String name,
        String question,
        String finding,
        List<ContestPage.Side> sides,
        String saved,
        @Nullable Form form,
        String notTaken,
        @Nullable Sent reply,
        boolean mayAnswer,
        String answer,
        Wrong wrong) {
    /// @param version of the draft
    /// @param replaces number of the reply that is revised
    /// @param saved when it was last saved, in words
    public record Form(ReplyDraft.Typed typed, int version, long replaces, String saved, List<Language> languages) {}

    public record Language(String code, String name, boolean chosen) {}

    /// @param answerNumber of the newest answer, 0 while there is none
    public record Sent(
            long number,
            String language,
            String text,
            List<Integer> documents,
            List<String> addresses,
            String at,
            long answerNumber,
            String answer,
            String answeredAt) {}
}
