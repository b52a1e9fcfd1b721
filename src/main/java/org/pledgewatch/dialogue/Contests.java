package org.pledgewatch.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.ledger.Adjudication;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.CompleteList;
import org.pledgewatch.vocabulary.ClaimId;
import org.springframework.stereotype.Component;

/// The contested findings as the ledger stands, decided ones too.
@Component
public class Contests {
    private final EvidenceNow evidence;

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

    /// How many wait for a decision.
    public long open() {
        Map<Matter, Contest> contests = evidence.now().contests();
        return contests.values().stream().filter(Contest::isOpen).count();
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
