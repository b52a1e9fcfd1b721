package org.pledgewatch.vocabulary;

/// A batch of proposals that arrived, and can be taken back, together.
public record BatchNumber(int value) {
    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
