package org.pledgewatch.intake;

/// New proposals wait for a decision: those numbered from `first` to `last`, made in one transaction.
public record ProposalsMade(ProposalNumber first, ProposalNumber last) {}
