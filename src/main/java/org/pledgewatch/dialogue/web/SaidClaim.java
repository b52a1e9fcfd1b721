package org.pledgewatch.dialogue.web;

/// A claim with the voice that makes it, in words.
///
/// @param age of the newest day it speaks for
/// @param isNew whether it came after a decision
public record SaidClaim(
        long number,
        String answer,
        String when,
        String asserted,
        String age,
        int document,
        String title,
        String authority,
        String locator,
        String quoted,
        String assessor,
        boolean isNew) {}
