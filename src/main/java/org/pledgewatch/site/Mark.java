package org.pledgewatch.site;

import java.util.List;
import org.pledgewatch.atlas.Fill;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.AnswerValue;
import org.pledgewatch.publication.PublishedAnswer;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedIndicator;

/// How a finding is shown: a shape and colour by name, never without its word.
///
/// @param look class names of the stylesheet: `l3`, `contested a0 b3`, `nothing`
/// @param order where it stands among others: high levels first, silences last
public record Mark(String look, String word, int order) {
    /// Places on the colour scale from sand (0) to deep teal (3).
    private static final int DEEPEST = 3;

    private static final int STALE = 100;
    private static final int SILENT = 200;

    static Mark of(PublishedFinding finding, PublishedIndicator indicator, Phrases phrases, Words words) {
        String either = phrases.either(finding, indicator);
        return switch (finding.finding()) {
            case ESTABLISHED -> established(finding, either, indicator, phrases, words);
            case CONTESTED ->
                new Mark(both("contested", finding, indicator), words.say("mark.contested.between", either), SILENT);
            case UNDETERMINED ->
                new Mark(both("open", finding, indicator), words.say("mark.undetermined.among", either), SILENT + 1);
            case NO_INFORMATION, NOT_YET_ASSESSED, NOT_APPLICABLE -> kind(finding.finding(), words);
        };
    }

    private static Mark established(
            PublishedFinding finding, String answer, PublishedIndicator indicator, Phrases phrases, Words words) {
        int depth = depth(finding.answers().getFirst(), indicator);
        String look = "l" + depth;
        return finding.stale()
                ? new Mark(look + " old", words.say("mark.stale", answer), STALE - depth)
                : new Mark(look, phrases.standing(answer), DEEPEST - depth);
    }

    /// The mark of a whole kind of finding, as legends show it.
    static Mark kind(PublishedFinding.Kind kind, Words words) {
        String look = switch (kind) {
            case ESTABLISHED -> "l3";
            case CONTESTED -> "contested a0 b3";
            case UNDETERMINED -> "open a0 b3";
            case NO_INFORMATION -> "nothing";
            case NOT_YET_ASSESSED -> "unread";
            case NOT_APPLICABLE -> "void";
        };
        return new Mark(look, words.say("mark." + kind.word()), SILENT + kind.ordinal());
    }

    /// The mark that findings which are shown together in a legend share: the level, or the kind.
    static Mark group(PublishedFinding finding, PublishedIndicator indicator, Phrases phrases, Words words) {
        return finding.finding() == PublishedFinding.Kind.ESTABLISHED
                ? of(finding, indicator, phrases, words)
                : kind(finding.finding(), words);
    }

    /// The same on a map.
    static Fill fill(PublishedFinding finding, PublishedIndicator indicator) {
        List<Integer> depths = depths(finding, indicator);
        return switch (finding.finding()) {
            case ESTABLISHED -> finding.stale() ? new Fill.Stale(depths.getFirst()) : new Fill.Level(depths.getFirst());
            case CONTESTED -> new Fill.Contested(several(depths));
            case UNDETERMINED -> new Fill.Undetermined(several(depths));
            case NO_INFORMATION -> new Fill.NoInformation();
            case NOT_YET_ASSESSED -> new Fill.NotYetAssessed();
            case NOT_APPLICABLE -> new Fill.NotApplicable();
        };
    }

    private static List<Integer> several(List<Integer> depths) {
        return depths.stream().distinct().count() > 1 ? depths : List.of(0, DEEPEST);
    }

    private static List<Integer> depths(PublishedFinding finding, PublishedIndicator indicator) {
        return finding.answers().stream()
                .map(answer -> depth(answer, indicator))
                .sorted()
                .toList();
    }

    private static String both(String look, PublishedFinding finding, PublishedIndicator indicator) {
        List<Integer> depths = depths(finding, indicator);
        List<Integer> both = several(depths);
        return look + " a" + both.getFirst() + " b" + both.getLast();
    }

    private static int depth(PublishedAnswer answer, PublishedIndicator indicator) {
        return answer.answer() instanceof AnswerValue.OfLevel level ? depth(level.code(), indicator) : DEEPEST;
    }

    /// A level's place on the colour scale; the treaty levels have theirs whichever of them a treaty knows.
    static int depth(String code, PublishedIndicator indicator) {
        return switch (code) {
            case "none" -> 0;
            case "signed" -> 1;
            case "ratified" -> DEEPEST - 1;
            case "party" -> DEEPEST;
            default -> {
                List<String> codes = indicator.scale().stream()
                        .map(PublishedIndicator.Level::code)
                        .toList();
                int at = Math.max(0, codes.indexOf(code));
                yield codes.size() < 2 ? DEEPEST : Math.round((float) at * DEEPEST / (codes.size() - 1));
            }
        };
    }

    /// A name for the group in addresses: `party`, `signed-last-known`.
    public String anchor() {
        return "answer-" + look.replace(' ', '-');
    }
}
