package org.pledgewatch.commitments;

import java.util.Locale;
import org.pledgewatch.vocabulary.CommitmentId;
import org.pledgewatch.vocabulary.InstrumentId;

/// How one promise stands to another.
public record Link(End from, Relation relation, End to, Mark mark, String source) {

    public enum Relation {
        /// Asks the same again.
        RENEWS,
        /// Asks for a part of it.
        NARROWS,
        /// Asks for it and more.
        EXTENDS,
        /// Is a way to fulfil it, or makes it binding.
        IMPLEMENTS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Relation of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /// What a link holds on to.
    public sealed interface End {
        record OfInstrument(InstrumentId id) implements End {
            @Override
            public String text() {
                return id.value();
            }
        }

        record OfCommitment(CommitmentId id) implements End {
            @Override
            public String text() {
                return id.toString();
            }
        }

        record OfTarget(String id) implements End {
            @Override
            public String text() {
                return id;
            }
        }

        /// `crc`, `stockholm-1996/2.i.a` or `sdg:16.2`.
        String text();

        static End of(String text) {
            if (text.indexOf(':') >= 0) {
                return new OfTarget(text);
            }
            return CommitmentId.parse(text)
                    .<End>map(OfCommitment::new)
                    .orElseGet(() -> new OfInstrument(new InstrumentId(text)));
        }
    }
}
