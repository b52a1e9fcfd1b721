package org.pledgewatch.vocabulary;

/// A grouping of areas: an M49 number (`150`) or a short code (`EU`).
public record GroupingCode(String value) {
    public GroupingCode {
        if (!value.matches("[0-9]{3}|[A-Z][A-Z0-9-]{1,11}")) {
            throw new IllegalArgumentException("not a grouping code: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
