package org.pledgewatch.vocabulary;

/// An instrument: a treaty or a congress text, such as `crc` or `stockholm-1996`.
public record InstrumentId(String value) {
    public InstrumentId {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException("not an identifier of lower-case letters, digits and hyphens: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
