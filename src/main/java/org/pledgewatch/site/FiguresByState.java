package org.pledgewatch.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.ClaimQuery;
import org.pledgewatch.publication.PublishedClaim;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.vocabulary.DateBounds;

/// The states with a figure on one day, where answers are numbers and there is nothing to colour or count.
public record FiguresByState(String caption, List<Row> rows) {
    private static final int ALL = Integer.MAX_VALUE;

    public record Row(String name, String href, Mark mark, String evidence) {}

    static boolean suits(PublishedIndicator indicator) {
        return indicator.universe().equals("states") && indicator.scale().isEmpty();
    }

    static FiguresByState of(Asked asked, PublishedIndicator indicator) {
        String day = asked.phrases().day(asked.moment().on());
        List<Row> rows = asked.edition().findings(indicator.id(), asked.moment()).stream()
                .filter(FiguresByState::isAnswered)
                .map(finding -> row(asked, finding, indicator))
                .sorted(Comparator.comparing(Row::name))
                .toList();
        return new FiguresByState(asked.words().say("figures.caption", indicator.name(), day), rows);
    }

    static boolean isAnswered(PublishedFinding finding) {
        return switch (finding.finding()) {
            case ESTABLISHED, CONTESTED, UNDETERMINED -> true;
            case NO_INFORMATION, NOT_YET_ASSESSED, NOT_APPLICABLE -> false;
        };
    }

    private static Row row(Asked asked, PublishedFinding finding, PublishedIndicator indicator) {
        SubjectName state = SubjectName.of(asked, finding.subject());
        return new Row(
                state.name(),
                state.href(),
                Mark.of(finding, indicator, asked.phrases(), asked.words()),
                finding.lastEvidence() == null ? "" : asked.phrases().day(finding.lastEvidence()));
    }

    /// The last day of the newest figures up to the day asked; null where there are none.
    static @Nullable Link newest(Asked asked, PublishedIndicator indicator) {
        LocalDate on = asked.moment().on();
        return asked.edition().claims(new ClaimQuery(null, indicator.id(), null, 0, ALL)).stream()
                .map(PublishedClaim::from)
                .distinct()
                .flatMap(bounds -> DateBounds.parse(bounds).stream())
                .map(DateBounds::latest)
                .filter(last -> !last.isAfter(on))
                .max(Comparator.naturalOrder())
                .map(last -> new Link(
                        asked.words().say("figures.newest", asked.phrases().day(last)),
                        Asked.with("/indicators/" + indicator.id() + "?on=" + last, asked.otherThan("on"))))
                .orElse(null);
    }
}
