package org.pledgewatch.review.web;

import java.util.List;

/// What every proposal's page has, whatever is proposed: whose it is, what is said about it, and the decision.
///
/// @param decided what was decided, in words; empty while it waits
/// @param objection why the reader may not decide; empty where they may
/// @param next the address of the next that waits; empty where there is none
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
        Typed typed) {
    public record Said(String author, String at, String text) {}
}
