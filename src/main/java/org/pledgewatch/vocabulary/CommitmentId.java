package org.pledgewatch.vocabulary;

import java.util.Comparator;
import java.util.Optional;

/// One commitment of an instrument, written `stockholm-1996/2.i.a`.
public record CommitmentId(InstrumentId instrument, String code) implements Comparable<CommitmentId> {
    private static final Comparator<CommitmentId> ORDER = Comparator.<CommitmentId, String>comparing(
                    id -> id.instrument.value())
            .thenComparing(CommitmentId::code);

    public CommitmentId {
        if (!code.matches("[a-z0-9]{1,8}(\\.[a-z0-9]{1,8}){0,4}")) {
            throw new IllegalArgumentException("not the code of a commitment: " + code);
        }
    }

    /// For what strangers typed; knows the form, not whether there is such a commitment.
    public static Optional<CommitmentId> parse(String text) {
        int slash = text.indexOf('/');
        try {
            return slash < 0
                    ? Optional.empty()
                    : Optional.of(
                            new CommitmentId(new InstrumentId(text.substring(0, slash)), text.substring(slash + 1)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(CommitmentId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return instrument + "/" + code;
    }
}
