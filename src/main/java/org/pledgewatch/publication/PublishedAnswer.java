package org.pledgewatch.publication;

import java.util.List;

/// An answer and the claims that give it.
public record PublishedAnswer(AnswerValue answer, List<Long> claims) {}
