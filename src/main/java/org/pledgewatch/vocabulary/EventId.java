package org.pledgewatch.vocabulary;

/// An event: a congress, such as `rio-2008`.
public record EventId(String value) {
    public EventId {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException("not an identifier of lower-case letters, digits and hyphens: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
