package org.pledgewatch.cube;

/// There was no turn for a question in good time; it may be asked again.
public final class TooManyQuestions extends ReleaseProblem {
    private static final long serialVersionUID = 1L;

    TooManyQuestions() {
        super("So many questions are being answered that there was no turn for this one.");
    }
}
