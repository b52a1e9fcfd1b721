package org.pledgewatch.api.sdmx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.publication.AnswerValue;
import org.pledgewatch.publication.PublishedAnswer;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedIndicator;

/// The lowest and the highest level that a finding leaves possible, by their place on the scale.
record LevelBounds(int low, int high) {
    /// Empty for silences, which say nothing of any level.
    static Optional<LevelBounds> of(PublishedFinding finding, PublishedIndicator indicator) {
        return switch (finding.finding()) {
            case ESTABLISHED, CONTESTED, UNDETERMINED -> Optional.of(around(finding.answers(), levels(indicator)));
            case NO_INFORMATION, NOT_YET_ASSESSED, NOT_APPLICABLE -> Optional.empty();
        };
    }

    private static List<String> levels(PublishedIndicator indicator) {
        return indicator.scale().stream().map(PublishedIndicator.Level::code).toList();
    }

    /// Whether the question arises at all may be what is contested: then nothing is known of the level.
    private static LevelBounds around(List<PublishedAnswer> answers, List<String> scale) {
        LevelBounds whole = new LevelBounds(0, scale.size() - 1);
        List<LevelBounds> each = new ArrayList<>();
        for (PublishedAnswer answer : answers) {
            each.add(
                    switch (answer.answer()) {
                        case AnswerValue.OfLevel(var code, var _) ->
                            new LevelBounds(scale.indexOf(code), scale.indexOf(code));
                        case AnswerValue.OfLevels(var lowest, var highest) ->
                            new LevelBounds(scale.indexOf(lowest), scale.indexOf(highest));
                        case AnswerValue.OfQuantity _,
                                AnswerValue.OfAct _,
                                AnswerValue.OfWords _,
                                AnswerValue.OfSilence _ -> whole;
                    });
        }
        return each.stream()
                .reduce((one, other) -> new LevelBounds(Math.min(one.low, other.low), Math.max(one.high, other.high)))
                .orElse(whole);
    }
}
