package org.pledgewatch.accounts.web;

import org.pledgewatch.accounts.SecondFactorDesk;

/// Where a second factor is set up.
///
/// @param wrong what was wrong with the code; empty if nothing
public record SecondFactorPage(DeskFrame frame, SecondFactorDesk.Enrolment enrolment, QrCode picture, String wrong) {}
