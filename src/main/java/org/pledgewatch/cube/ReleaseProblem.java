package org.pledgewatch.cube;

import org.jspecify.annotations.Nullable;

/// Why a release can be neither written nor read, in one sentence for whoever runs the house.
public sealed class ReleaseProblem extends RuntimeException permits TooManyQuestions {
    private static final long serialVersionUID = 1L;

    ReleaseProblem(String sentence) {
        super(sentence);
    }

    ReleaseProblem(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
