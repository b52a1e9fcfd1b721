package org.pledgewatch.publication;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pledgewatch.assessment.Assessment;
import org.pledgewatch.assessment.Finding;
import org.pledgewatch.assessment.Support;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Instrument;
import org.pledgewatch.commitments.Persistence;
import org.pledgewatch.commitments.Scale;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.CompleteList;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.library.Document;
import org.pledgewatch.library.Series;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.Grouping;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.Subject;

/// Turns what the house knows into the shapes the public sees.
final class Showing {
    private final int edition;
    private final Commitments commitments;
    private final Catalogue catalogue;
    private final Map<String, String> levelNames = new HashMap<>();

    Showing(int edition, Commitments commitments, Catalogue catalogue) {
        this.edition = edition;
        this.commitments = commitments;
        this.catalogue = catalogue;
        for (Indicator indicator : commitments.indicators()) {
            Scale scale = indicator.scale();
            if (scale != null) {
                scale.levels()
                        .forEach(level -> levelNames.put(scale.version().id() + "/" + level.code(), level.name()));
            }
        }
    }

    PublishedFinding finding(
            Subject subject, Indicator indicator, Moment moment, Finding finding, List<Support> proxies) {
        Draft draft = switch (finding) {
            case Finding.Established known ->
                new Draft(
                        PublishedFinding.Kind.ESTABLISHED,
                        known.stale(),
                        known.lastEvidence(),
                        List.of(known.answer()),
                        known.rivals(),
                        known.notCompared(),
                        known.settledBy() == null
                                ? null
                                : known.settledBy().rationale().originalText());
            case Finding.Contested dispute ->
                new Draft(
                        PublishedFinding.Kind.CONTESTED,
                        dispute.stale(),
                        dispute.lastEvidence(),
                        dispute.answers(),
                        dispute.rivals(),
                        dispute.notCompared(),
                        null);
            case Finding.Undetermined open ->
                new Draft(
                        PublishedFinding.Kind.UNDETERMINED,
                        open.stale(),
                        open.lastEvidence(),
                        open.possible(),
                        open.rivals(),
                        open.notCompared(),
                        null);
            case Finding.NoInformation(var claims) ->
                Draft.silence(PublishedFinding.Kind.NO_INFORMATION, new Answer.NothingFound(), claims, List.of());
            case Finding.NotApplicable(var claims, var rivals) ->
                Draft.silence(PublishedFinding.Kind.NOT_APPLICABLE, new Answer.NotApplicable(), claims, rivals);
            case Finding.NotYetAssessed() ->
                new Draft(PublishedFinding.Kind.NOT_YET_ASSESSED, false, null, List.of(), List.of(), List.of(), null);
        };
        return new PublishedFinding(
                subject,
                indicator.id(),
                moment,
                edition,
                draft.kind,
                draft.stale,
                draft.lastEvidence,
                answers(draft.answers),
                answers(draft.rivals),
                answers(draft.notCompared),
                answers(proxies),
                draft.settlement,
                Assessment.RULE);
    }

    private record Draft(
            PublishedFinding.Kind kind,
            boolean stale,
            @org.jspecify.annotations.Nullable LocalDate lastEvidence,
            List<Support> answers,
            List<Support> rivals,
            List<Support> notCompared,
            @org.jspecify.annotations.Nullable String settlement) {

        static Draft silence(PublishedFinding.Kind kind, Answer answer, List<ClaimId> claims, List<Support> rivals) {
            return new Draft(kind, false, null, List.of(new Support(answer, claims)), rivals, List.of(), null);
        }
    }

    List<PublishedAnswer> answers(List<Support> supports) {
        return supports.stream()
                .map(support -> new PublishedAnswer(
                        value(support.answer()),
                        support.claims().stream().map(ClaimId::value).sorted().toList()))
                .toList();
    }

    private AnswerValue value(Answer answer) {
        return switch (answer) {
            case Answer.Level level ->
                level.lowest().equals(level.highest())
                        ? new AnswerValue.OfLevel(level.lowest(), name(level))
                        : new AnswerValue.OfLevels(level.lowest(), level.highest());
            case Answer.Act act ->
                new AnswerValue.OfAct(
                        act.kind().word(),
                        act.day().earliest(),
                        act.day().latest(),
                        act.territory() == null ? "" : act.territory().value());
            case Answer.Quantity quantity ->
                new AnswerValue.OfQuantity(
                        quantity.low(), quantity.high(), quantity.qualifier(), quantity.unit(), quantity.scope());
            case Answer.Words words ->
                new AnswerValue.OfWords(words.text().original(), words.text().originalText());
            case Answer.NotApplicable _ -> new AnswerValue.OfSilence("not-applicable");
            case Answer.NothingFound _ -> new AnswerValue.OfSilence("nothing-found");
        };
    }

    private String name(Answer.Level level) {
        return levelNames.getOrDefault(level.scale().id() + "/" + level.lowest(), level.lowest());
    }

    PublishedClaim claim(Claim claim, int batch) {
        Series series = catalogue.seriesOf(claim.citation().document());
        String validity = switch (claim.validity()) {
            case Validity.Event _ -> "event";
            case Validity.Span _ -> "span";
            case Validity.Observed _ -> "observed";
        };
        DateBounds from = switch (claim.validity()) {
            case Validity.Event(var on) -> on;
            case Validity.Span span -> span.from();
            case Validity.Observed(var during) -> during;
        };
        DateBounds until = claim.validity() instanceof Validity.Span span ? span.until() : null;
        return new PublishedClaim(
                claim.id().value(),
                claim.subject(),
                claim.indicator().id(),
                claim.indicator().version(),
                value(claim.answer()),
                validity,
                from.text(),
                until == null ? null : until.text(),
                claim.assertedOn().text(),
                claim.citation().document().value(),
                series.id().value(),
                series.authority().word(),
                claim.citation().locator(),
                claim.citation().quotedTerm(),
                claim.citation().assessor(),
                claim.fit().word(),
                batch);
    }

    /// A complete list, shown among the claims: what it says of everybody.
    PublishedClaim list(CompleteList list, int batch) {
        Series series = catalogue.seriesOf(list.citation().document());
        String day = list.asOf().toString();
        return new PublishedClaim(
                list.id().value(),
                new Subject.World(),
                list.indicator().id(),
                list.indicator().version(),
                new AnswerValue.OfSilence("complete-list"),
                "observed",
                day,
                null,
                day,
                list.citation().document().value(),
                series.id().value(),
                series.authority().word(),
                list.citation().locator(),
                list.citation().quotedTerm(),
                list.citation().assessor(),
                "exact",
                batch);
    }

    static PublishedArea area(Area area) {
        return new PublishedArea(
                area.code(),
                area.alpha2(),
                area.m49(),
                area.kind().name().toLowerCase(Locale.ROOT),
                area.name().originalText(),
                area.shortName(),
                area.name().texts(),
                area.began(),
                area.ended(),
                area.note(),
                area.source(),
                area.administrations().stream()
                        .map(one -> new PublishedArea.Administration(one.by(), one.from(), one.until()))
                        .toList(),
                area.continues().stream()
                        .map(one -> new PublishedArea.Continuation(one.state(), one.from(), one.until()))
                        .toList());
    }

    static PublishedGrouping grouping(Grouping grouping) {
        return new PublishedGrouping(
                grouping.code(),
                grouping.kind(),
                grouping.name(),
                grouping.note(),
                grouping.source(),
                grouping.members().stream()
                        .map(one -> new PublishedGrouping.Membership(one.member(), one.from(), one.until()))
                        .toList());
    }

    static PublishedIndicator indicator(Indicator indicator) {
        Scale scale = indicator.scale();
        return new PublishedIndicator(
                indicator.id(),
                indicator.version().version(),
                indicator.agendaArea(),
                indicator.kind(),
                indicator.name(),
                indicator.question(),
                scale == null
                        ? List.of()
                        : scale.levels().stream()
                                .map(level -> new PublishedIndicator.Level(level.code(), level.name(), level.meaning()))
                                .toList(),
                indicator.unit(),
                switch (indicator.persistence()) {
                    case Persistence.UntilChanged() -> "until-changed";
                    case Persistence.ShelfLife(int years) -> "shelf-life:" + years;
                    case Persistence.PeriodOnly() -> "period-only";
                },
                indicator.authorityOrder().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                indicator.universe().name().toLowerCase(Locale.ROOT),
                indicator.instrument() == null ? "" : indicator.instrument().value(),
                indicator.commitments(),
                indicator.guidance(),
                indicator.note(),
                indicator.fulfilment().orElse(""));
    }

    PublishedInstrument instrument(Instrument instrument) {
        return new PublishedInstrument(
                instrument.id(),
                instrument.title(),
                instrument.shortTitle(),
                instrument.kind().name().toLowerCase(Locale.ROOT),
                instrument.adopted().text(),
                instrument.adoptedSource(),
                instrument.inForce(),
                instrument.inForceSource(),
                instrument.delay() == null ? "" : instrument.delay().toString(),
                instrument.delaySource(),
                instrument.depositary(),
                instrument.depositaryReference(),
                instrument.textAddress(),
                instrument.summary(),
                commitments
                        .statusOf(instrument.id())
                        .map(indicator -> indicator.id().value())
                        .orElse(""));
    }

    PublishedDocument document(Document document) {
        Series series = catalogue.series(document.series()).orElseThrow();
        return new PublishedDocument(
                document.number(),
                document.date().text(),
                document.title(),
                document.author(),
                document.publisher(),
                document.language(),
                document.rights(),
                document.types(),
                document.keywords(),
                document.address(),
                document.retrieved(),
                document.versionOf(),
                document.version(),
                document.summary(),
                document.source(),
                new PublishedDocument.Series(
                        series.id().value(),
                        series.title(),
                        series.publisher(),
                        series.authority().word(),
                        series.covers(),
                        series.assesses(),
                        series.address()),
                document.availability(),
                catalogue.related(document).stream().map(Document::number).toList());
    }
}
