package org.pledgewatch.ledger;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.BatchNumber;

/// Something to be entered. [Entries] makes those of the kinds known here. Claims and lists are written down only when
/// they are entered, and need not be read again to know what is in force then.
public sealed interface NewEntry {
    /// What an entry may weigh; whatever is larger is a file and belongs into the library.
    int LARGEST_PAYLOAD = 1 << 20;

    /// The form in which it goes into the ledger.
    Written written();

    default String kind() {
        return written().kind();
    }

    default byte[] payload() {
        return written().payload();
    }

    record OfClaim(Claim claim, BatchNumber batch, @Nullable ActorId proposedBy) implements NewEntry {
        @Override
        public Written written() {
            return Entries.written(claim, batch, proposedBy);
        }
    }

    record OfList(CompleteList list, BatchNumber batch) implements NewEntry {
        @Override
        public Written written() {
            return Entries.written(list, batch);
        }
    }

    /// Its kind, from an open registry, and its payload in canonical JSON (RFC 8785), which carries its own `schema`
    /// number. [CanonicalJson] writes such payloads.
    record Written(String kind, byte[] payload) implements NewEntry {
        private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,62}");

        public Written {
            if (!KIND.matcher(kind).matches()) {
                throw new IllegalArgumentException("not a kind of entry: " + kind);
            }
            if (payload.length > LARGEST_PAYLOAD) {
                throw new IllegalArgumentException(
                        "a payload has at most " + LARGEST_PAYLOAD + " bytes, this one " + payload.length);
            }
            if (!Members.isOneObject(payload, 0, payload.length)) {
                throw new IllegalArgumentException("a payload is one JSON object");
            }
        }

        @Override
        public Written written() {
            return this;
        }
    }
}
