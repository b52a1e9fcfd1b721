package org.pledgewatch.dialogue.web;

import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.pages.Words;

/// One challenge with the claim it is about.
///
/// @param state `waiting`, `accepted`, `corrected` or `dismissed`
/// @param claimAddress where the desk shows it; empty for who may not see that
/// @param about the subject and the question; empty where the claim is no longer in force
/// @param claim null where it is no longer in force
/// @param decided who decided and when; empty while it waits
/// @param email where an answer is wanted; empty where none is, and for who does not decide
/// @param mail opens the reader's own mail with the answer in it
public record ChallengePage(
        DeskFrame frame,
        Words words,
        long number,
        String state,
        long claimNumber,
        String claimAddress,
        int edition,
        String about,
        @Nullable SaidClaim claim,
        String wrongText,
        String source,
        String received,
        String decided,
        String answer,
        String email,
        String mail,
        boolean mayDecide,
        String typed,
        Wrong wrong) {}
