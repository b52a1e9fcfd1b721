package org.pledgewatch.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.pledgewatch.ledger.Adjudication;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.CompleteList;
import org.pledgewatch.vocabulary.ClaimId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// The contested findings as the ledger stands, decided ones too.
@Component
public class Contests {
    private static final Logger LOG = LoggerFactory.getLogger(Contests.class);

    private final EvidenceNow evidence;
    private final AtomicBoolean counting = new AtomicBoolean();
    private volatile long open;

    Contests(EvidenceNow evidence) {
        this.evidence = evidence;
    }

    /// Open ones first, then by indicator and subject.
    public List<Contest> all() {
        return List.copyOf(evidence.now().contests().values());
    }

    public Optional<Contest> find(Matter matter) {
        return evidence.now().contest(matter);
    }

    /// How many wait for a decision, as it was found last. Nobody waits for it: it is counted anew meanwhile.
    public long open() {
        if (counting.compareAndSet(false, true)) {
            Thread.ofVirtual().name("count of contested findings").start(this::count);
        }
        return open;
    }

    private void count() {
        try {
            Map<Matter, Contest> contests = evidence.now().contests();
            open = contests.values().stream().filter(Contest::isOpen).count();
        } catch (DataAccessException | TransactionException gone) {
            LOG.debug("contested findings are counted later", gone);
        } finally {
            counting.set(false);
        }
    }

    /// A claim in force.
    public Optional<Claim> claim(ClaimId id) {
        return evidence.now().claim(id);
    }

    /// A complete list in force.
    public Optional<CompleteList> list(ClaimId id) {
        return evidence.now().list(id);
    }

    /// The decisions in force on a matter, the newest last.
    public List<Adjudication> decisions(Matter matter) {
        return evidence.now().decisions(matter);
    }
}
