package org.pledgewatch.publication;

import java.util.List;
import org.pledgewatch.assessment.Assessment;
import org.pledgewatch.assessment.Disagreement;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.vocabulary.Moment;

/// Where the sources of one edition differ, with what our own list knows of it.
record FrozenDisagreements(Commitments commitments, Assessment assessment, Showing showing, DisagreementNotes notes) {

    List<PublishedDisagreement> at(Moment moment) {
        return assessment.disagreements(moment).stream()
                .map(one -> shown(one, moment))
                .toList();
    }

    List<PublishedCase> cases() {
        return List.copyOf(notes.cases().values());
    }

    private PublishedDisagreement shown(Disagreement disagreement, Moment moment) {
        Moment last = new Moment(disagreement.until().minusDays(1), moment.known());
        PublishedCase note = notes.on(disagreement.subject(), disagreement.indicator());
        return new PublishedDisagreement(
                showing.finding(
                        disagreement.subject(), indicator(disagreement), last, disagreement.finding(), List.of()),
                disagreement.from(),
                disagreement.until(),
                showing.answers(disagreement.apart().stream()
                        .flatMap(apart -> apart.acts().stream())
                        .toList()),
                note.kinds().isEmpty()
                        ? disagreement.kinds().stream()
                                .map(Disagreement.Kind::words)
                                .toList()
                        : note.kinds(),
                switch (disagreement.settledBy()) {
                    case OPEN -> note.settled();
                    case AUTHORITY -> "authority";
                    case ADJUDICATION -> "adjudication";
                },
                note.reference(),
                note.note(),
                List.of());
    }

    private Indicator indicator(Disagreement disagreement) {
        return commitments.indicator(disagreement.indicator()).orElseThrow();
    }
}
