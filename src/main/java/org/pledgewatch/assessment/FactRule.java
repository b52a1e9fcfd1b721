package org.pledgewatch.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.ledger.Answer;

/// `evidence-1` for numbers, dates and words: only answers of one unit and scope are held against each other; where
/// several units or scopes weigh the same, nothing is established.
final class FactRule implements DecisionRule {
    private final Indicator indicator;

    FactRule(Indicator indicator) {
        this.indicator = indicator;
    }

    /// An answer with the voices that agree with it and with each other.
    private record Cluster(Answer answer, List<Voice> voices) {
        boolean takes(Voice voice) {
            return Agreement.decides(said(voice)) == Agreement.decides(answer)
                    && voices.stream()
                            .allMatch(other -> Agreement.comparable(said(other), said(voice))
                                    && Agreement.agree(said(other), said(voice)));
        }

        Support support() {
            return new Support(
                    answer,
                    voices.stream()
                            .flatMap(voice -> voice.claims().stream())
                            .distinct()
                            .sorted()
                            .toList());
        }
    }

    @Override
    public boolean hears(Voice voice) {
        return isAnswer(voice) || voice.levels() == Voice.NOT_APPLICABLE;
    }

    private static boolean isAnswer(Voice voice) {
        return voice.answer() != null;
    }

    @Override
    public Finding ofCertain(List<Voice> heard, List<Voice> lower) {
        List<Voice> kept = heard.stream().filter(FactRule::isAnswer).toList();
        if (kept.isEmpty()) {
            return new Finding.NotApplicable(
                    heard.stream()
                            .flatMap(voice -> voice.claims().stream())
                            .sorted()
                            .toList(),
                    supports(lower.stream().filter(FactRule::isAnswer).toList()));
        }
        List<Voice> deciding = kept.stream().filter(voice -> decides(voice)).toList();
        if (deciding.isEmpty()) {
            return ofPossible(kept);
        }
        List<Answer> measures = measures(deciding);
        if (measures.size() > 1) {
            return new Finding.Undetermined(
                    supports(kept), List.of(), List.of(), DecisionRule.lastEvidence(kept), false);
        }
        Answer measure = measures.getFirst();
        List<Voice> compared =
                deciding.stream().filter(voice -> isComparable(voice, measure)).toList();
        List<Support> beside = supports(kept.stream()
                .filter(voice -> !decides(voice) || !isComparable(voice, measure))
                .toList());
        List<Support> answers = supports(compared);
        List<Support> rivals = supports(lower.stream()
                .filter(voice -> isAnswer(voice) && decides(voice) && isComparable(voice, measure))
                .filter(voice -> answers.stream().noneMatch(answer -> Agreement.agree(answer.answer(), said(voice))))
                .toList());
        if (answers.size() == 1) {
            return new Finding.Established(
                    answers.getFirst(), rivals, beside, DecisionRule.lastEvidence(compared), false, null);
        }
        return new Finding.Contested(answers, rivals, beside, DecisionRule.lastEvidence(compared), false);
    }

    @Override
    public Finding ofPossible(List<Voice> heard) {
        List<Voice> possible = heard.stream().filter(FactRule::isAnswer).toList();
        if (possible.isEmpty()) {
            return new Finding.NotYetAssessed();
        }
        return new Finding.Undetermined(
                supports(possible), List.of(), List.of(), DecisionRule.lastEvidence(possible), false);
    }

    private static Answer said(Voice voice) {
        return Objects.requireNonNull(voice.answer(), "a voice on no scale has an answer");
    }

    private static boolean decides(Voice voice) {
        return Agreement.decides(said(voice));
    }

    private static boolean isComparable(Voice voice, Answer measure) {
        return Agreement.comparable(said(voice), measure);
    }

    /// An answer of the unit and scope the finding is in: the indicator's own unit first, then what most sources use.
    /// Several where nothing speaks for one of them.
    private List<Answer> measures(List<Voice> deciding) {
        List<Answer> measures = new ArrayList<>();
        long best = -1;
        for (Voice voice : deciding) {
            Answer answer = said(voice);
            long weight = weight(answer, deciding);
            if (weight > best) {
                best = weight;
                measures.clear();
            }
            if (weight == best && measures.stream().noneMatch(other -> Agreement.comparable(other, answer))) {
                measures.add(answer);
            }
        }
        return measures;
    }

    private long weight(Answer answer, List<Voice> deciding) {
        long sources =
                deciding.stream().filter(voice -> isComparable(voice, answer)).count();
        return hasOwnUnit(answer) ? sources + deciding.size() : sources;
    }

    private boolean hasOwnUnit(Answer answer) {
        return answer instanceof Answer.Quantity quantity && quantity.unit().equals(indicator.unit());
    }

    /// Answers that all agree stand together under the sharpest of them.
    private static List<Support> supports(List<Voice> voices) {
        List<Cluster> clusters = new ArrayList<>();
        voices.stream()
                .sorted(Comparator.comparing(voice -> Agreement.width(said(voice))))
                .forEach(voice -> clusters.stream()
                        .filter(cluster -> cluster.takes(voice))
                        .findFirst()
                        .orElseGet(() -> {
                            Cluster fresh = new Cluster(said(voice), new ArrayList<>());
                            clusters.add(fresh);
                            return fresh;
                        })
                        .voices
                        .add(voice));
        return clusters.stream().map(Cluster::support).toList();
    }
}
