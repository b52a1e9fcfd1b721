package org.pledgewatch.site;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.Population;
import org.pledgewatch.publication.PublishedCommitment;
import org.pledgewatch.publication.PublishedCount;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedIndicator;

/// Who has done what a commitment asks, as one indicator sees it.
///
/// @param level at which it is fulfilled, in words; empty where answers are no levels
/// @param count how many states are there; null where answers are no levels or no source has been read
/// @param map of the world; null but for the indicator of a page of which most is known, so that the page stays light
/// @param legend of the map: every answer with its number of states
/// @param named states by answer, where something is known of them
public record Observation(
        String name,
        String href,
        String question,
        String kind,
        String level,
        @Nullable CountView count,
        String evidence,
        @Nullable Content map,
        List<Named> legend,
        List<Named> named) {
    private static final int FEW = 40;

    /// States with one answer.
    ///
    /// @param states none if they are too many to name here
    /// @param elsewhere where all of them are listed
    public record Named(Mark mark, String number, List<Link> states, String elsewhere) {}

    static List<Observation> all(Asked asked, PublishedCommitment commitment) {
        List<PublishedIndicator> indicators = commitment.indicators().stream()
                .flatMap(id -> asked.edition().indicator(id).stream())
                .toList();
        Optional<PublishedIndicator> onMap = mapped(asked, indicators);
        return indicators.stream()
                .map(indicator ->
                        of(asked, indicator, onMap.filter(indicator::equals).isPresent()))
                .toList();
    }

    /// The indicator of which most is known, if anything is.
    private static Optional<PublishedIndicator> mapped(Asked asked, List<PublishedIndicator> indicators) {
        return indicators.stream()
                .filter(IndicatorsController::isOnMaps)
                .filter(indicator -> known(asked, indicator) > 0)
                .max(Comparator.comparingInt(indicator -> known(asked, indicator)));
    }

    private static int known(Asked asked, PublishedIndicator indicator) {
        PublishedCount count = count(asked, indicator);
        return count.of() - count.unknown();
    }

    private static PublishedCount count(Asked asked, PublishedIndicator indicator) {
        return asked.edition().count(indicator.id(), indicator.fulfilledAt(), asked.moment(), new Population.States());
    }

    private static Observation of(Asked asked, PublishedIndicator indicator, boolean onMap) {
        Words words = asked.words();
        String href = asked.to("/indicators/" + indicator.id());
        String kind = asked.phrases().worded("kind.", indicator.kind());
        if (!IndicatorsController.isOnMaps(indicator)) {
            return new Observation(
                    indicator.name(), href, indicator.question(), kind, "", null, "", null, List.of(), List.of());
        }
        List<PublishedFinding> findings = asked.edition().findings(indicator.id(), asked.moment());
        if (findings.stream().allMatch(finding -> finding.finding() == PublishedFinding.Kind.NOT_YET_ASSESSED)) {
            return new Observation(
                    indicator.name(),
                    href,
                    indicator.question(),
                    kind,
                    "",
                    null,
                    words.say("world.evidence.none"),
                    null,
                    List.of(),
                    List.of());
        }
        StatesByAnswer states = StatesByAnswer.of(asked, indicator, findings);
        String level = asked.phrases().orAbove(indicator.fulfilledAt(), indicator);
        CountView count = CountView.of(asked, count(asked, indicator), level);
        return new Observation(
                indicator.name(),
                href,
                indicator.question(),
                kind,
                level,
                count,
                WorldPage.evidence(asked, findings),
                onMap
                        ? AnswerMap.of(
                                asked,
                                indicator,
                                findings,
                                words.say("world.description", count.range(), count.of(), level, indicator.name()))
                        : null,
                onMap
                        ? states.groups().stream()
                                .map(group -> named(group, href))
                                .toList()
                        : List.of(),
                states.groups().stream()
                        .filter(group -> !isSilent(group))
                        .map(group -> named(group, href))
                        .toList());
    }

    /// Of these states nothing is known: no list of them says who has done it.
    private static boolean isSilent(StatesByAnswer.Group group) {
        return List.of("unread", "nothing", "void").contains(group.mark().look());
    }

    private static Named named(StatesByAnswer.Group group, String href) {
        boolean few = group.size() <= FEW;
        return new Named(
                group.mark(),
                group.number(),
                few
                        ? group.rows().stream()
                                .map(row -> new Link(row.name(), row.href()))
                                .toList()
                        : List.of(),
                href + "#" + group.anchor());
    }
}
