package org.pledgewatch.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.PublishedCommitment;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedOutcome;
import org.pledgewatch.vocabulary.CommitmentId;
import org.pledgewatch.vocabulary.Moment;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The checklist as data, whole and commitment by commitment.
@Controller
class CommitmentData {
    private final Shelf shelf;
    private final Answers answers;

    CommitmentData(Shelf shelf, Answers answers) {
        this.shelf = shelf;
        this.answers = answers;
    }

    record Section(String instrument, String code, String title, String agendaArea, boolean ownGrouping) {}

    record Outcome(String subject, String indicator, CommitmentForm.Deadline deadline, String outcome) {}

    /// The whole checklist, with how many states have fulfilled what is observed.
    @GetMapping({"/commitments.json", "/commitments.csv", "/commitments.xlsx"})
    void checklist(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Question question = shelf.question(request, "on", "known", "edition");
        Edition edition = question.edition();
        Moment moment = question.moment();
        List<CountedCommitment> counted = edition.commitments().stream()
                .map(commitment -> CountedCommitment.of(edition, commitment, moment))
                .toList();
        SequencedMap<String, @Nullable Object> fields = moment(question, moment);
        fields.put(
                "sections",
                edition.sections().stream()
                        .map(section -> new Section(
                                section.instrument().value(),
                                section.code(),
                                section.title(),
                                section.agendaArea(),
                                section.ownGrouping()))
                        .toList());
        fields.put(
                "commitments", counted.stream().map(CountedCommitment::written).toList());
        fields.put("links", edition.links().stream().map(LinkForm::written).toList());
        answers.send(request, response, question, new Shown.Sheet<>(fields, counted, new CountedCommitment.Rows()));
    }

    /// One commitment: who has done it, what became of its deadlines, what it is linked to. Its table is the findings.
    @GetMapping({
        "/commitments/{instrument}/{code}.json",
        "/commitments/{instrument}/{code}.csv",
        "/commitments/{instrument}/{code}.xlsx"
    })
    void commitment(
            @PathVariable String instrument,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Question question = shelf.question(request, "on", "known", "edition");
        Edition edition = question.edition();
        Moment moment = question.moment();
        PublishedCommitment commitment = find(edition, instrument + "/" + code);
        CountedCommitment counted = CountedCommitment.of(edition, commitment, moment);
        List<PublishedFinding> findings = commitment.indicators().stream()
                .flatMap(indicator -> edition.findings(indicator, moment).stream())
                .toList();
        SequencedMap<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("commitment", CommitmentForm.written(commitment));
        fields.putAll(moment(question, moment));
        fields.put("counts", counted.written().counts());
        fields.put(
                "outcomes",
                edition.deadlines(commitment.id(), moment).stream()
                        .map(CommitmentData::written)
                        .toList());
        String id = commitment.id().toString();
        fields.put(
                "links",
                edition.links().stream()
                        .filter(link ->
                                link.from().id().equals(id) || link.to().id().equals(id))
                        .map(LinkForm::written)
                        .toList());
        fields.put("findings", findings.stream().map(FindingForm::written).toList());
        answers.send(request, response, question, new Shown.Sheet<>(fields, findings, FindingForm.in(edition)));
    }

    private static Outcome written(PublishedOutcome outcome) {
        return new Outcome(
                outcome.subject().text(),
                outcome.indicator().value(),
                CommitmentForm.written(outcome.deadline()),
                outcome.outcome().word());
    }

    private static PublishedCommitment find(Edition edition, String typed) {
        return CommitmentId.parse(typed)
                .flatMap(edition::commitment)
                .orElseThrow(() -> new Refusal(
                        ProblemKind.NO_SUCH_COMMITMENT,
                        "There is no commitment \"%s\".".formatted(Parameters.shortened(typed))));
    }

    private static SequencedMap<String, @Nullable Object> moment(Question question, Moment moment) {
        SequencedMap<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("on", moment.on());
        fields.put("known", moment.known());
        fields.put("edition", question.edition().record().number());
        return fields;
    }
}
