package org.pledgewatch.vocabulary;

/// A series of documents of one source, such as `untc`, the depositary's table.
public record SeriesId(String value) {
    public SeriesId {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException("not an identifier of lower-case letters, digits and hyphens: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
