package org.pledgewatch.api;

/// A problem as it is sent (RFC 9457).
record Problem(String type, String title, int status, String detail, String instance) {
    static Problem of(ProblemKind kind, String detail, String instance) {
        return new Problem(kind.address(), kind.title(), kind.status(), detail, instance);
    }

    /// With the server's own status where that is finer than the kind's: 413, 414, 431.
    static Problem of(ProblemKind kind, int status, String instance) {
        return new Problem(kind.address(), kind.title(), status, kind.explanation(), instance);
    }
}
