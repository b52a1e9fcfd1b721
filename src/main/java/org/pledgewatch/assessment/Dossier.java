package org.pledgewatch.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.ledger.Adjudication;
import org.pledgewatch.vocabulary.ClaimId;

/// Everything the sources say about one subject and indicator, and what it adds up to on a day (semantics 5).
final class Dossier {
    static final Dossier EMPTY = new Dossier(List.of(), List.of(), List.of(), null);

    private final List<SeriesTimeline> timelines;
    private final List<SeriesTimeline> beside;
    private final List<Adjudication> adjudications;
    private final @Nullable DecisionRule rule;

    /// @param beside what the same series say that ask something near
    Dossier(
            List<SeriesTimeline> timelines,
            List<SeriesTimeline> beside,
            List<Adjudication> adjudications,
            @Nullable DecisionRule rule) {
        this.timelines = timelines;
        this.beside = beside;
        this.adjudications = adjudications;
        this.rule = rule;
    }

    Finding finding(int day) {
        if (rule == null) {
            return new Finding.NotYetAssessed();
        }
        List<Voice> certain = new ArrayList<>(8);
        boolean isPossible = false;
        int staleSince = Days.EVER;
        for (SeriesTimeline timeline : timelines) {
            for (Voice voice : timeline.on(day)) {
                if (voice.certainty() == Voice.Certainty.CERTAIN) {
                    if (rule.hears(voice)) {
                        certain.add(voice);
                    }
                } else if (certain.isEmpty() && rule.hears(voice)) {
                    isPossible |= voice.certainty() == Voice.Certainty.POSSIBLE;
                    if (voice.certainty() == Voice.Certainty.STALE) {
                        staleSince = Math.max(staleSince, voice.heldUntil());
                    }
                }
            }
        }
        if (!certain.isEmpty()) {
            return decided(certain, day, rule);
        }
        if (isPossible) {
            return rule.ofPossible(heard(Voice.Certainty.POSSIBLE, day, rule));
        }
        if (staleSince != Days.EVER) {
            return asStale(lastKnown(staleSince, day, rule));
        }
        List<ClaimId> nothingFound = nothingFound(day);
        return nothingFound.isEmpty() ? new Finding.NotYetAssessed() : new Finding.NoInformation(nothingFound);
    }

    private List<Voice> heard(Voice.Certainty certainty, int day, DecisionRule rule) {
        List<Voice> heard = new ArrayList<>();
        for (SeriesTimeline timeline : timelines) {
            for (Voice voice : timeline.on(day)) {
                if (voice.certainty() == certainty && rule.hears(voice)) {
                    heard.add(voice);
                }
            }
        }
        return heard;
    }

    private List<ClaimId> nothingFound(int day) {
        List<ClaimId> claims = new ArrayList<>();
        for (SeriesTimeline timeline : timelines) {
            for (Voice voice : timeline.on(day)) {
                if (voice.certainty() == Voice.Certainty.NOTHING_FOUND) {
                    claims.addAll(voice.claims());
                }
            }
        }
        return List.copyOf(claims);
    }

    /// Keeps the certain voices of the highest rank present; an adjudication settles what they contest.
    private Finding decided(List<Voice> certain, int day, DecisionRule rule) {
        int best = Integer.MAX_VALUE;
        for (Voice voice : certain) {
            best = Math.min(best, voice.rank());
        }
        List<Voice> kept = new ArrayList<>(certain.size());
        List<Voice> lower = new ArrayList<>(certain.size());
        for (Voice voice : certain) {
            (voice.rank() == best ? kept : lower).add(voice);
        }
        Finding finding = rule.ofCertain(kept, lower);
        return finding instanceof Finding.Contested contested && !adjudications.isEmpty()
                ? settled(contested, kept, day)
                : finding;
    }

    private Finding settled(Finding.Contested contested, List<Voice> kept, int day) {
        long newest = 0;
        for (Voice voice : kept) {
            for (ClaimId claim : voice.claims()) {
                newest = Math.max(newest, claim.value());
            }
        }
        for (Adjudication adjudication : adjudications.reversed()) {
            boolean concernsDay = adjudication.days() == null
                    || (Days.of(adjudication.days().earliest()) <= day
                            && day <= Days.of(adjudication.days().latest()));
            if (concernsDay && adjudication.id().value() > newest) {
                return new Finding.Established(
                        new Support(adjudication.answer(), claimsFor(adjudication, contested)),
                        contested.answers().stream()
                                .filter(answer -> !answer.answer().equals(adjudication.answer()))
                                .toList(),
                        contested.notCompared(),
                        contested.lastEvidence(),
                        false,
                        adjudication);
            }
        }
        return contested;
    }

    private static List<ClaimId> claimsFor(Adjudication adjudication, Finding.Contested contested) {
        return contested.answers().stream()
                .filter(answer -> answer.answer().equals(adjudication.answer()))
                .findFirst()
                .map(Support::claims)
                .orElse(List.of());
    }

    /// The finding on the last day on which a voice that is stale now was certain.
    private Finding lastKnown(int staleSince, int day, DecisionRule rule) {
        Finding then = finding(staleSince);
        if (then instanceof Finding.Established
                || then instanceof Finding.Contested
                || then instanceof Finding.Undetermined) {
            return then;
        }
        List<Voice> lastHeard = heard(Voice.Certainty.STALE, day, rule).stream()
                .filter(voice -> voice.heldUntil() == staleSince)
                .toList();
        return rule.ofCertain(lastHeard, List.of());
    }

    private static Finding asStale(Finding finding) {
        return switch (finding) {
            case Finding.Established was ->
                new Finding.Established(
                        was.answer(), was.rivals(), was.notCompared(), was.lastEvidence(), true, was.settledBy());
            case Finding.Contested was ->
                new Finding.Contested(was.answers(), was.rivals(), was.notCompared(), was.lastEvidence(), true);
            case Finding.Undetermined was ->
                new Finding.Undetermined(was.possible(), was.rivals(), was.notCompared(), was.lastEvidence(), true);
            case Finding.NoInformation _, Finding.NotYetAssessed _, Finding.NotApplicable _ -> finding;
        };
    }

    /// What sources say that ask something near.
    List<Voice> proxies(int day) {
        List<Voice> proxies = new ArrayList<>();
        for (SeriesTimeline timeline : beside) {
            proxies.addAll(List.of(timeline.on(day)));
        }
        return proxies;
    }

    /// The days, up to and including the given one, on which what the sources say changes; the first is [Days#EVER].
    TreeSet<Integer> changesUntil(int day) {
        TreeSet<Integer> changes = new TreeSet<>(List.of(Days.EVER));
        for (SeriesTimeline timeline : timelines) {
            for (int start : timeline.starts()) {
                if (start <= day) {
                    changes.add(start);
                }
            }
        }
        for (Adjudication adjudication : adjudications) {
            if (adjudication.days() != null) {
                changes.add(Math.min(day, Days.of(adjudication.days().earliest())));
                changes.add(Math.min(day, Days.of(adjudication.days().latest()) + 1));
            }
        }
        return changes;
    }
}
