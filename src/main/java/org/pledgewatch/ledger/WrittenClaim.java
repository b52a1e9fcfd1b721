package org.pledgewatch.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.ClaimId;

/// A claim written down as the ledger writes it, before it is entered.
public final class WrittenClaim {
    private static final BatchNumber NONE_YET = new BatchNumber(0);

    private WrittenClaim() {}

    public static String of(Claim claim) {
        return new String(Entries.claim(claim, NONE_YET).payload(), UTF_8);
    }

    public static Claim read(String written) {
        return new Payloads()
                .claim(ClaimId.NOT_YET_ENTERED.value(), written.getBytes(UTF_8))
                .entered();
    }
}
