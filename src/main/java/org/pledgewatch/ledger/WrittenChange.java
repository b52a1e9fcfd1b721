package org.pledgewatch.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.pledgewatch.vocabulary.BatchNumber;

/// A change of a record written down as the ledger writes it, before it is entered.
public final class WrittenChange {
    private static final BatchNumber NONE_YET = new BatchNumber(0);

    private WrittenChange() {}

    public static String of(RecordChange change) {
        return new String(Entries.recordChange(change, NONE_YET, null).payload(), UTF_8);
    }

    public static RecordChange read(String written) {
        return new Payloads().recordChange(written.getBytes(UTF_8)).entered();
    }
}
