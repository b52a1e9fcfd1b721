package org.pledgewatch.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Scale;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Batch;
import org.pledgewatch.ledger.Citation;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.Entries;
import org.pledgewatch.ledger.Fit;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.ledger.NewEntry;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.ledger.Withdrawal;
import org.pledgewatch.site.RealServer;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Subject;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Enters claims into the ledger of a running house, as an import would.
public final class LedgerPen {
    /// Reports of three organisations of one rank.
    public static final int ONE_ORGANISATION = 48;

    public static final int ANOTHER_ORGANISATION = 63;
    public static final int A_THIRD_ORGANISATION = 23;

    private static final ActorId OPERATOR = new ActorId("operator");
    private int nextBatch = 9_000;
    private final RealServer server;

    public LedgerPen(RealServer server) {
        this.server = server;
    }

    /// @return the number of the claim
    public long says(int document, String subject, String indicator, String level, int year) {
        return enter(List.of(claim(document, subject, indicator, level, year))).value() + 2; // batch, then claim
    }

    /// In one batch.
    ///
    /// @return the number of the first; the others follow
    long saysOfEach(int document, List<String> subjects, String indicator, String level, int year) {
        return enter(subjects.stream()
                                .map(subject -> claim(document, subject, indicator, level, year))
                                .toList())
                        .value()
                + 2;
    }

    BatchNumber lastBatch() {
        return new BatchNumber(nextBatch - 1);
    }

    Claim claim(int document, String subject, String indicator, String level, int year) {
        Indicator asked = server.ask(Commitments.class)
                .indicator(new IndicatorId(indicator))
                .orElseThrow();
        Scale scale = java.util.Objects.requireNonNull(asked.scale());
        DateBounds days = DateBounds.parse(String.valueOf(year)).orElseThrow();
        return new Claim(
                ClaimId.NOT_YET_ENTERED,
                Subject.parse(subject).orElseThrow(),
                asked.version(),
                new Answer.Level(scale.version(), level, level),
                new Validity.Observed(days),
                DateBounds.on(LocalDate.of(year, 12, 31)),
                new Citation(new DocumentNumber(document), "page 7", null, "the organisation"),
                Fit.EXACT);
    }

    private ClaimId enter(List<Claim> claims) {
        BatchNumber batch = new BatchNumber(nextBatch++);
        List<NewEntry> entries = new ArrayList<>();
        entries.add(Entries.batch(new Batch(
                batch,
                "claims-csv",
                "test.csv",
                "0".repeat(64),
                null,
                OPERATOR,
                new Batch.Counts(claims.size(), 0, 0, 0))));
        claims.forEach(claim -> entries.add(Entries.claim(claim, batch)));
        return new ClaimId(append(entries));
    }

    void withdraw(BatchNumber batch, String reason) {
        append(List.of(Entries.withdrawal(batch, reason, OPERATOR)));
    }

    void withdraw(long claim, String reason) {
        append(List.of(
                Entries.withdrawal(new Withdrawal.What.Claims(new TreeSet<>(List.of(claim))), reason, OPERATOR)));
    }

    private long append(List<NewEntry> entries) {
        return new TransactionTemplate(server.ask(PlatformTransactionManager.class))
                .execute(_ -> server.ask(Ledger.class).append(entries).from().value());
    }
}
