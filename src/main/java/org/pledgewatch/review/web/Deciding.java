package org.pledgewatch.review.web;

import java.util.List;

/// What every proposal's page has, whatever is proposed: whose it is, what is said about it, and the decision.
///
/// @param asAuthor whether it is seen among one's own proposals, and not in the queue
/// @param decided what was decided, in words; empty while it waits
/// @param objection why the reader may not decide; empty where they may
/// @param again the address at which its author revises it; empty where it was not returned to the reader
/// @param next the address of the next that waits; empty where there is none
public record Deciding(
        boolean asAuthor,
        long number,
        String author,
        String proposed,
        List<Said> remarks,
        String decided,
        String decidedReason,
        long batch,
        String objection,
        boolean own,
        String again,
        String next,
        Typed typed) {
    /// Where it is seen.
    public String address() {
        return (asAuthor ? "/desk/mine/" : "/desk/review/") + number;
    }

    public record Said(String author, String at, String text) {}
}
