package org.pledgewatch.assessment;

import java.util.ArrayList;
import java.util.List;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Scale;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.vocabulary.ClaimId;

/// `evidence-1` for answers on a scale: voices agree when a level remains that all of them allow.
final class LevelRule implements DecisionRule {
    private final Answer[] levels;

    LevelRule(Indicator indicator) {
        Scale scale = indicator.scale();
        if (scale == null) {
            throw new IllegalArgumentException(indicator.id() + " has no scale");
        }
        this.levels = scale.levels().stream()
                .map(level -> new Answer.Level(scale.version(), level.code(), level.code()))
                .toArray(Answer[]::new);
    }

    @Override
    public boolean hears(Voice voice) {
        return voice.levels() != 0;
    }

    @Override
    public Finding ofCertain(List<Voice> kept, List<Voice> lower) {
        long agreed = -1L;
        long all = 0;
        for (Voice voice : kept) {
            agreed &= voice.levels();
            all |= voice.levels();
        }
        if (agreed == 0) {
            return new Finding.Contested(answers(kept, all), rivals(lower, all), List.of(), lastEvidence(kept), false);
        }
        if (agreed == Voice.NOT_APPLICABLE) {
            return new Finding.NotApplicable(claims(kept, agreed), rivals(lower, agreed));
        }
        if (Long.bitCount(agreed) > 1) {
            return new Finding.Undetermined(
                    answers(kept, agreed), rivals(lower, agreed), List.of(), lastEvidence(kept), false);
        }
        return new Finding.Established(
                new Support(level(agreed), claims(kept, agreed)),
                rivals(lower, agreed),
                List.of(),
                lastEvidence(kept),
                false,
                null);
    }

    @Override
    public Finding ofPossible(List<Voice> possible) {
        return new Finding.Undetermined(answers(possible, -1L), List.of(), List.of(), lastEvidence(possible), false);
    }

    /// Answers of lower rank that share no level with those that count.
    private List<Support> rivals(List<Voice> lower, long levels) {
        return lower.isEmpty() ? List.of() : answers(disjoint(lower, levels), -1L);
    }

    private static List<Voice> disjoint(List<Voice> voices, long levels) {
        List<Voice> disjoint = new ArrayList<>();
        for (Voice voice : voices) {
            if ((voice.levels() & levels) == 0) {
                disjoint.add(voice);
            }
        }
        return disjoint;
    }

    private Answer level(long bit) {
        return bit == Voice.NOT_APPLICABLE ? new Answer.NotApplicable() : levels[Long.numberOfTrailingZeros(bit)];
    }

    /// Each level that a voice allows among the given ones, lowest first, with the claims that allow it.
    private List<Support> answers(List<Voice> voices, long among) {
        long all = 0;
        for (Voice voice : voices) {
            all |= voice.levels();
        }
        all &= among;
        List<Support> answers = new ArrayList<>(Long.bitCount(all));
        for (long rest = all; rest != 0; rest &= rest - 1) {
            long bit = Long.lowestOneBit(rest);
            answers.add(new Support(level(bit), claims(voices, bit)));
        }
        return answers;
    }

    private static List<ClaimId> claims(List<Voice> voices, long levels) {
        if (voices.size() == 1) {
            return voices.getFirst().claims();
        }
        List<ClaimId> claims = new ArrayList<>(voices.size());
        for (Voice voice : voices) {
            if ((voice.levels() & levels) != 0) {
                List<ClaimId> more = voice.claims();
                for (int index = 0; index < more.size(); index++) {
                    claims.add(more.get(index));
                }
            }
        }
        return claims;
    }

    private static java.time.LocalDate lastEvidence(List<Voice> voices) {
        return DecisionRule.lastEvidence(voices);
    }
}
