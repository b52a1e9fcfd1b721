package org.pledgewatch.assessment;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.library.Document;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.Subject;

/// Where sources cannot all be right: answers that differ on some day, and acts done once and dated differently.
final class Disagreements {
    private final Catalogue catalogue;
    private final Map<ClaimId, Claim> claims;

    Disagreements(Catalogue catalogue, Map<ClaimId, Claim> claims) {
        this.catalogue = catalogue;
        this.claims = claims;
    }

    /// @param history what was found up to the day asked
    /// @param apart acts that sources date differently
    Optional<Disagreement> on(
            Subject subject, Indicator indicator, List<Period> history, List<ActsApart> apart, LocalDate asked) {
        List<ActsApart> done = apart.stream()
                .filter(acts -> !acts.days().earliest().isAfter(asked))
                .toList();
        Optional<Period> disputed = history.reversed().stream()
                .filter(period -> isDisputed(period.finding()))
                .findFirst();
        if (disputed.isPresent()) {
            return disputed.map(period -> disagreement(subject, indicator, period, done));
        }
        return done.isEmpty()
                ? Optional.empty()
                : history.reversed().stream()
                        .findFirst()
                        .map(last -> disagreement(subject, indicator, last.finding(), done, asked));
    }

    private Disagreement disagreement(Subject subject, Indicator indicator, Period period, List<ActsApart> apart) {
        Set<Disagreement.Kind> kinds = kinds(period.finding());
        if (!apart.isEmpty()) {
            kinds.add(Disagreement.Kind.VALUE);
        }
        return new Disagreement(
                subject,
                indicator.id(),
                period.from(),
                period.until(),
                period.finding(),
                apart,
                kinds,
                settlement(period.finding(), apart));
    }

    /// Nobody differs about the answer of any day: only about when it came about.
    private static Disagreement disagreement(
            Subject subject, Indicator indicator, Finding finding, List<ActsApart> apart, LocalDate asked) {
        LocalDate from = apart.stream()
                .map(acts -> acts.days().earliest())
                .min(LocalDate::compareTo)
                .orElse(asked);
        LocalDate last = apart.stream()
                .map(acts -> acts.days().latest())
                .max(LocalDate::compareTo)
                .orElse(asked);
        return new Disagreement(
                subject,
                indicator.id(),
                from,
                (last.isAfter(asked) ? asked : last).plusDays(1),
                finding,
                apart,
                EnumSet.of(Disagreement.Kind.VALUE),
                settlement(finding, apart));
    }

    private static boolean isDisputed(Finding finding) {
        return switch (finding) {
            case Finding.Established known ->
                !known.rivals().isEmpty() || !known.notCompared().isEmpty() || known.settledBy() != null;
            case Finding.Contested _ -> true;
            case Finding.Undetermined open ->
                !open.rivals().isEmpty() || !open.notCompared().isEmpty() || areNumbers(open);
            case Finding.NotApplicable none -> !none.rivals().isEmpty();
            case Finding.NoInformation _, Finding.NotYetAssessed _ -> false;
        };
    }

    /// Whether numbers that cannot be compared stand side by side.
    private static boolean areNumbers(Finding.Undetermined open) {
        return open.possible().size() > 1 && open.possible().getFirst().answer() instanceof Answer.Quantity;
    }

    private static Disagreement.Settlement settlement(Finding finding, List<ActsApart> apart) {
        if (apart.stream().anyMatch(ActsApart::isOpen)) {
            return Disagreement.Settlement.OPEN;
        }
        Disagreement.Settlement byRank =
                apart.isEmpty() ? Disagreement.Settlement.OPEN : Disagreement.Settlement.AUTHORITY;
        return switch (finding) {
            case Finding.Established known when known.settledBy() != null -> Disagreement.Settlement.ADJUDICATION;
            case Finding.Established known -> known.rivals().isEmpty() ? byRank : Disagreement.Settlement.AUTHORITY;
            case Finding.Undetermined open -> open.rivals().isEmpty() ? byRank : Disagreement.Settlement.AUTHORITY;
            case Finding.NotApplicable none -> none.rivals().isEmpty() ? byRank : Disagreement.Settlement.AUTHORITY;
            case Finding.Contested _ -> Disagreement.Settlement.OPEN;
            case Finding.NoInformation _, Finding.NotYetAssessed _ -> byRank;
        };
    }

    private Set<Disagreement.Kind> kinds(Finding finding) {
        EnumSet<Disagreement.Kind> kinds = EnumSet.noneOf(Disagreement.Kind.class);
        switch (finding) {
            case Finding.Established known -> {
                addKinds(known.answer(), known.rivals(), kinds);
                addUnits(known.notCompared(), kinds);
            }
            case Finding.Contested dispute -> {
                dispute.answers().forEach(one -> addKinds(one, dispute.answers(), kinds));
                dispute.answers().forEach(one -> addKinds(one, dispute.rivals(), kinds));
                addUnits(dispute.notCompared(), kinds);
            }
            case Finding.Undetermined open -> {
                open.possible().forEach(one -> addKinds(one, open.rivals(), kinds));
                addUnits(areNumbers(open) ? open.possible() : open.notCompared(), kinds);
            }
            case Finding.NotApplicable none ->
                addKinds(new Support(new Answer.NotApplicable(), none.claims()), none.rivals(), kinds);
            case Finding.NoInformation _, Finding.NotYetAssessed _ -> {}
        }
        return kinds;
    }

    private static void addUnits(List<Support> notCompared, Set<Disagreement.Kind> kinds) {
        if (!notCompared.isEmpty()) {
            kinds.add(Disagreement.Kind.UNIT_OR_SCOPE);
        }
    }

    /// Two copies of one text that differ are a matter of the text's version, anything else of the value.
    private void addKinds(Support one, List<Support> others, Set<Disagreement.Kind> kinds) {
        for (Support other : others) {
            if (other == one) {
                continue;
            }
            for (ClaimId left : one.claims()) {
                for (ClaimId right : other.claims()) {
                    kinds.add(
                            areCopiesOfOneText(left, right) ? Disagreement.Kind.TEXT_VERSION : Disagreement.Kind.VALUE);
                }
            }
        }
    }

    private boolean areCopiesOfOneText(ClaimId left, ClaimId right) {
        String one = textOf(left);
        return !one.isEmpty() && one.equals(textOf(right));
    }

    private String textOf(ClaimId claim) {
        Claim said = claims.get(claim);
        return said == null
                ? ""
                : catalogue
                        .document(said.citation().document())
                        .map(Document::versionOf)
                        .orElse("");
    }
}
