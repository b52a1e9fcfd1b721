package org.pledgewatch.vocabulary;

/// An indicator, written `area.slug`: `protection.opsc-status`.
public record IndicatorId(String value) implements Comparable<IndicatorId> {
    public IndicatorId {
        if (!value.matches("[a-z]{1,32}\\.[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException("not an indicator id (area.slug): " + value);
        }
    }

    @Override
    public int compareTo(IndicatorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
