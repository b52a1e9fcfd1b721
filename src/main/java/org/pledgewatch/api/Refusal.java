package org.pledgewatch.api;

/// A request that cannot be answered, with the reason for a person. Ends its handling; sent as a [Problem].
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;

    Refusal(ProblemKind kind, String detail) {
        super(detail, null, false, false);
        this.kind = kind;
    }

    ProblemKind kind() {
        return kind;
    }

    String detail() {
        String detail = getMessage();
        return detail == null ? kind.explanation() : detail;
    }
}
