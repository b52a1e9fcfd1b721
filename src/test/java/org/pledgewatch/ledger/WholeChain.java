package org.pledgewatch.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.pledgewatch.vocabulary.LedgerPosition;

/// Everything a ledger holds, checked as a stranger with the export would.
public final class WholeChain {
    private WholeChain() {}

    public static void isIntact(Ledger ledger) throws IOException {
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        ledger.export(new LedgerPosition(Long.MAX_VALUE), export);
        assertThat(new Verifier(new ByteArrayInputStream(export.toByteArray()), null).verify())
                .isInstanceOf(Verdict.Well.class);
    }
}
