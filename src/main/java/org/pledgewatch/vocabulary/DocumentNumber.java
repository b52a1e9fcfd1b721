package org.pledgewatch.vocabulary;

/// A catalogue record's number: a plain integer, given once.
public record DocumentNumber(int value) implements Comparable<DocumentNumber> {
    public DocumentNumber {
        if (value < 1) {
            throw new IllegalArgumentException("document numbers begin at 1: " + value);
        }
    }

    @Override
    public int compareTo(DocumentNumber other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
