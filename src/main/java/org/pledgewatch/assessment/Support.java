package org.pledgewatch.assessment;

import java.util.List;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.vocabulary.ClaimId;

/// An answer and the claims (or complete lists) that give it, series by series.
public record Support(Answer answer, List<ClaimId> claims) {}
