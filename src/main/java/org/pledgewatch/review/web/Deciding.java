package org.pledgewatch.review.web;

import java.util.List;

/// What every proposal's page has, whatever is proposed: whose it is, what is said about it, and the decision.
///
/// @param decided what was decided, in words; empty while it waits
/// @param objection why the reader may not decide; empty where they may
/// @param next the address of the next that waits; empty where there is none
/// @param typed what the reader had typed as the reason
/// @param wrong what was wrong with what was just sent; empty if nothing
public record Deciding(
        long number,
        String author,
        String proposed,
        List<Said> remarks,
        String decided,
        String decidedReason,
        long batch,
        String objection,
        boolean own,
        String next,
        String typed,
        String wrong) {
    public record Said(String author, String at, String text) {}
}
