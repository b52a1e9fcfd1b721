package org.pledgewatch.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgewatch.assessment.Assessment;
import org.pledgewatch.assessment.DeadlineOutcome;
import org.pledgewatch.assessment.Deadlines;
import org.pledgewatch.commitments.Checklist;
import org.pledgewatch.commitments.Commitment;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Deadline;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Link;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.CommitmentId;
import org.pledgewatch.vocabulary.InstrumentId;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.Subject;

/// The checklist of one edition, and what became of its deadlines.
final class FrozenChecklist {
    private final Commitments known;
    private final Checklist checklist;
    private final Areas areas;
    private final Deadlines rule;
    private final List<PublishedSection> sections;
    private final Map<CommitmentId, PublishedCommitment> commitments = new LinkedHashMap<>();
    private final List<PublishedLink> links;

    FrozenChecklist(Commitments known, Areas areas, Assessment assessment) {
        this.known = known;
        this.checklist = known.checklist();
        this.areas = areas;
        this.rule = new Deadlines(assessment, areas);
        this.sections = checklist.sections().stream()
                .map(section -> new PublishedSection(
                        section.instrument(),
                        section.code(),
                        section.title(),
                        section.agendaArea(),
                        section.ownGrouping(),
                        section.source()))
                .toList();
        checklist.commitments().forEach(one -> commitments.put(one.id(), commitment(one)));
        this.links = checklist.links().stream().map(this::link).toList();
    }

    List<PublishedSection> sections() {
        return sections;
    }

    List<PublishedCommitment> commitments() {
        return List.copyOf(commitments.values());
    }

    Optional<PublishedCommitment> commitment(CommitmentId id) {
        return Optional.ofNullable(commitments.get(id));
    }

    List<PublishedLink> links() {
        return links;
    }

    List<PublishedOutcome> deadlines(Subject subject, Moment moment) {
        return checklist.commitments().stream()
                .flatMap(commitment -> outcomes(commitment, subject, moment))
                .toList();
    }

    List<PublishedOutcome> deadlines(CommitmentId id, Moment moment) {
        return checklist.commitment(id).stream()
                .flatMap(commitment -> areas.all().stream()
                        .filter(area -> area.kind() == Area.Kind.STATE)
                        .map(Area::code)
                        .sorted()
                        .flatMap(state -> outcomes(commitment, Subject.of(state), moment)))
                .toList();
    }

    private Stream<PublishedOutcome> outcomes(Commitment commitment, Subject subject, Moment moment) {
        return commitment.deadlines().stream()
                .filter(commitment::decides)
                .flatMap(deadline -> known.observing(commitment.id()).stream()
                        .filter(indicator -> indicator.fulfilment().isPresent())
                        .flatMap(indicator -> outcome(commitment, deadline, indicator, subject, moment).stream()));
    }

    private Optional<PublishedOutcome> outcome(
            Commitment commitment, Deadline deadline, Indicator indicator, Subject subject, Moment moment) {
        return known.instrument(commitment.id().instrument())
                .flatMap(instrument -> rule.outcome(
                        subject, indicator, instrument.adopted().earliest(), commitment.boundsOf(deadline), moment))
                .map(outcome -> new PublishedOutcome(
                        subject, commitment.id(), deadline(commitment, deadline), indicator.id(), kind(outcome)));
    }

    private static PublishedOutcome.Kind kind(DeadlineOutcome outcome) {
        return switch (outcome) {
            case MET_IN_TIME -> PublishedOutcome.Kind.MET_IN_TIME;
            case MET_LATE -> PublishedOutcome.Kind.MET_LATE;
            case NOT_MET -> PublishedOutcome.Kind.NOT_MET;
            case UNKNOWN -> PublishedOutcome.Kind.UNKNOWN;
            case NOT_YET_DUE -> PublishedOutcome.Kind.NOT_YET_DUE;
        };
    }

    private PublishedCommitment commitment(Commitment one) {
        return new PublishedCommitment(
                one.id(),
                one.section(),
                one.agendaArea(),
                one.title(),
                one.summary(),
                one.mark().letter(),
                one.restsOn(),
                one.sources().stream()
                        .map(source -> new PublishedCommitment.Passage(
                                source.document().value(), source.locator()))
                        .toList(),
                one.ownCode(),
                one.annex(),
                one.notObserved(),
                one.deadlines().stream()
                        .map(deadline -> deadline(one, deadline))
                        .toList(),
                known.observing(one.id()).stream().map(Indicator::id).toList());
    }

    private static PublishedCommitment.Deadline deadline(Commitment commitment, Deadline deadline) {
        return new PublishedCommitment.Deadline(
                deadline.bounds() == null ? "" : deadline.bounds().text(),
                deadline.words(),
                deadline.verified(),
                commitment.decides(deadline),
                deadline.source(),
                deadline.document() == null ? 0 : deadline.document().value());
    }

    private PublishedLink link(Link link) {
        return new PublishedLink(
                end(link.from()),
                link.relation().word(),
                end(link.to()),
                link.mark().letter(),
                link.source());
    }

    private PublishedLink.End end(Link.End end) {
        return switch (end) {
            case Link.End.OfInstrument(InstrumentId id) ->
                known.instrument(id)
                        .map(one -> new PublishedLink.End(
                                PublishedLink.Kind.INSTRUMENT, end.text(), one.shortTitle(), one.summary(), false))
                        .orElseGet(() -> unknown(PublishedLink.Kind.INSTRUMENT, end));
            case Link.End.OfCommitment(CommitmentId id) ->
                commitment(id)
                        .map(one -> new PublishedLink.End(
                                PublishedLink.Kind.COMMITMENT,
                                end.text(),
                                one.title(),
                                one.summary(),
                                one.isFromMemory()))
                        .orElseGet(() -> unknown(PublishedLink.Kind.COMMITMENT, end));
            case Link.End.OfTarget(String id) ->
                checklist
                        .target(id)
                        .map(one -> new PublishedLink.End(
                                PublishedLink.Kind.TARGET, end.text(), one.title(), one.summary(), false))
                        .orElseGet(() -> unknown(PublishedLink.Kind.TARGET, end));
        };
    }

    private static PublishedLink.End unknown(PublishedLink.Kind kind, Link.End end) {
        return new PublishedLink.End(kind, end.text(), end.text(), "", false);
    }
}
