package org.pledgewatch.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Scale;
import org.pledgewatch.ledger.ActKind;

/// The types of answer, as they are written, and which of them an indicator can be answered with.
enum AnswerKind {
    LEVEL,
    ACT,
    QUANTITY,
    WORDS,
    NOT_APPLICABLE,
    NOTHING_FOUND;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// The usual one first, if there is a usual one.
    static List<AnswerKind> of(Indicator indicator) {
        List<AnswerKind> kinds = new ArrayList<>();
        if (indicator.isTreatyStatus()) {
            kinds.add(ACT);
        }
        if (indicator.scale() != null) {
            kinds.add(LEVEL);
        } else if (!indicator.unit().isEmpty()) {
            kinds.add(QUANTITY);
        } else {
            kinds.addAll(List.of(WORDS, ACT));
        }
        kinds.addAll(List.of(NOT_APPLICABLE, NOTHING_FOUND));
        return kinds;
    }

    /// What to choose from, each with its name where that says more; empty where there is nothing to choose.
    List<String> answers(Indicator indicator) {
        Scale scale = indicator.scale();
        return switch (this) {
            case LEVEL -> scale == null ? List.of() : levels(scale);
            case ACT -> acts(indicator);
            case QUANTITY, WORDS, NOT_APPLICABLE, NOTHING_FOUND -> List.of();
        };
    }

    private static List<String> levels(Scale scale) {
        return scale.levels().stream()
                .map(level -> level.name().isEmpty() || level.name().equalsIgnoreCase(level.code())
                        ? level.code()
                        : SheetWords.labelled(level.code(), level.name()))
                .toList();
    }

    private static List<String> acts(Indicator indicator) {
        boolean ofText = indicator.universe() == Indicator.Universe.INSTRUMENT;
        return Arrays.stream(ActKind.values())
                .filter(act -> ofText == (act == ActKind.ADOPTED || act == ActKind.ENTERED_INTO_FORCE))
                .map(ActKind::word)
                .toList();
    }
}
