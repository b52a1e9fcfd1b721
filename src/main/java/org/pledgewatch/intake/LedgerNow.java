package org.pledgewatch.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.assessment.AnotherLook;
import org.pledgewatch.assessment.Rivalry;
import org.pledgewatch.assessment.Saying;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.InForce;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.ledger.LedgerHead;
import org.pledgewatch.ledger.Withdrawal;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.library.Library;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.pledgewatch.vocabulary.Subject;
import org.springframework.stereotype.Component;

/// What the ledger holds at this moment on one question. Read once, and again when the ledger has grown.
@Component
public class LedgerNow {
    private final Ledger ledger;
    private final Library library;
    private final Commitments commitments;
    private final Areas areas;
    private volatile @Nullable Remembered remembered;

    LedgerNow(Ledger ledger, Library library, Commitments commitments, Areas areas) {
        this.ledger = ledger;
        this.library = library;
        this.commitments = commitments;
        this.areas = areas;
    }

    private record Remembered(LedgerHead head, InForce inForce, Map<Question, List<Claim>> byQuestion) {}

    private record Question(Subject subject, IndicatorId indicator) {}

    /// How a claim stands to what is in force.
    ///
    /// @param same the claim in force that says the same, from the same series; null if there is none
    /// @param rivals those it cannot be true together with
    /// @param others everything else in force on the same question
    /// @param contradictsAList whether it cannot be true together with a complete list
    /// @param isNews whether the same series saw something else at another time
    public record Beside(
            @Nullable Claim same, List<Claim> rivals, List<Claim> others, boolean contradictsAList, boolean isNews) {
        public boolean isRival() {
            return !rivals.isEmpty() || contradictsAList;
        }

        /// In a word: `same`, `rival`, `first`, `news` or `agrees`.
        public String word() {
            if (same != null) {
                return "same";
            }
            if (isRival()) {
                return "rival";
            }
            return others.isEmpty() ? "first" : isNews ? "news" : "agrees";
        }
    }

    /// All that is in force on a question, in the order in which it was entered.
    public List<Claim> claims(Subject subject, IndicatorId indicator) {
        return now().byQuestion().getOrDefault(new Question(subject, indicator), List.of());
    }

    /// A claim that was entered once and taken back.
    ///
    /// @param isSame whether it says what the claim asked about says
    public record TakenBack(Claim claim, BatchNumber batch, Instant at, String reason, boolean isSame) {
        private static TakenBack of(Ledger.WithdrawnClaim one, boolean isSame) {
            Withdrawal by = one.by();
            return new TakenBack(one.claim(), one.batch(), by.at(), by.reason(), isSame);
        }
    }

    /// What was taken back on the question of this claim, the last first: whoever proposes or decides should know.
    public List<TakenBack> takenBack(Claim claim) {
        LedgerPosition position = now().inForce().position();
        List<Ledger.WithdrawnClaim> onTheQuestion = ledger.withdrawn(position).stream()
                .filter(one -> one.claim().subject().equals(claim.subject())
                        && one.claim().indicator().id().equals(claim.indicator().id()))
                .toList();
        if (onTheQuestion.isEmpty()) {
            return List.of();
        }
        Catalogue catalogue = library.catalogue();
        return onTheQuestion.reversed().stream()
                .map(one -> TakenBack.of(one, Saying.isTheSame(claim, one.claim(), catalogue)))
                .toList();
    }

    public Beside beside(Claim claim) {
        return beside(claim, claims(claim.subject(), claim.indicator().id()), now(), library.catalogue());
    }

    /// For several claims one after the other, each held also against those taken before it.
    public Candidates candidates() {
        return new Candidates(now());
    }

    /// What is in force at one moment, and what is about to be entered beside it.
    public final class Candidates {
        private final Remembered now;
        private final Catalogue catalogue = library.catalogue();
        private final Map<Question, List<Claim>> taken = new HashMap<>();
        private @Nullable Map<Saying, TakenBack> takenBack;

        private Candidates(Remembered now) {
            this.now = now;
        }

        /// How the claim stands; unless it says what is there already, it is there from now on.
        public Beside take(Claim claim) {
            Question question = new Question(claim.subject(), claim.indicator().id());
            List<Claim> there = taken.computeIfAbsent(
                    question, _ -> new ArrayList<>(now.byQuestion().getOrDefault(question, List.of())));
            Beside beside = LedgerNow.this.beside(claim, there, now, catalogue);
            if (beside.same() == null) {
                there.add(claim);
            }
            return beside;
        }

        /// Whether somebody entered once what this claim says, and it was taken back: the last time.
        public Optional<TakenBack> takenBack(Claim claim) {
            Map<Saying, TakenBack> known = takenBack;
            if (known == null) {
                known = LedgerNow.this.takenBack(now, catalogue);
                takenBack = known;
            }
            return Optional.ofNullable(known.get(Saying.of(claim, catalogue)));
        }
    }

    /// What was taken back and not entered again, by what it said: the last time.
    private Map<Saying, TakenBack> takenBack(Remembered now, Catalogue catalogue) {
        Map<Saying, TakenBack> takenBack = new HashMap<>();
        ledger.withdrawn(now.inForce().position()).stream()
                .filter(one -> claims(
                                one.claim().subject(), one.claim().indicator().id())
                        .stream()
                        .noneMatch(there -> Saying.isTheSame(one.claim(), there, catalogue)))
                .forEach(one -> takenBack.put(Saying.of(one.claim(), catalogue), TakenBack.of(one, true)));
        return takenBack;
    }

    private Beside beside(Claim claim, List<Claim> there, Remembered now, Catalogue catalogue) {
        InForce onTheQuestion =
                new InForce(now.inForce().position(), there, now.inForce().lists(), List.of(), Map.of());
        List<Rivalry.Rival> incompatible = new Rivalry(commitments, areas, onTheQuestion).rivalsOf(claim);
        List<Rivalry.Rival> found = new AnotherLook(catalogue).contradicting(claim, incompatible);
        Claim same = there.stream()
                .filter(other -> Saying.isTheSame(claim, other, catalogue))
                .findFirst()
                .orElse(null);
        List<Claim> rivals = found.stream()
                .flatMap(rival -> Stream.ofNullable(rival.claim()))
                .toList();
        return new Beside(
                same,
                rivals,
                there.stream()
                        .filter(other -> !rivals.contains(other) && other != same)
                        .toList(),
                found.size() > rivals.size(),
                incompatible.size() > found.size());
    }

    private Remembered now() {
        LedgerHead head = ledger.head();
        Remembered last = remembered;
        if (last != null && last.head().equals(head)) {
            return last;
        }
        InForce inForce = ledger.inForce(new LedgerPosition(head.count()));
        Map<Question, List<Claim>> byQuestion = new HashMap<>();
        inForce.claims()
                .forEach(claim -> byQuestion
                        .computeIfAbsent(
                                new Question(claim.subject(), claim.indicator().id()), _ -> new ArrayList<>(2))
                        .add(claim));
        Remembered fresh = new Remembered(head, inForce, byQuestion);
        remembered = fresh;
        return fresh;
    }
}
