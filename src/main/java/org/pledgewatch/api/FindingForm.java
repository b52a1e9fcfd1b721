package org.pledgewatch.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.PublishedFinding;

/// A finding. Keys and their order up to `rule` are a contract.
record FindingForm(SubjectNames names) implements Form<PublishedFinding> {
    record Json(
            String subject,
            String indicator,
            LocalDate on,
            @Nullable LocalDate known,
            int edition,
            String finding,
            boolean stale,
            @Nullable LocalDate lastEvidence,
            List<AnswerForm.Answered> answers,
            List<AnswerForm.Answered> rivals,
            String rule,
            List<AnswerForm.Answered> notCompared,
            List<AnswerForm.Answered> proxies,
            @Nullable String settlement) {}

    static FindingForm in(Edition edition) {
        return new FindingForm(new SubjectNames(edition));
    }

    static Json written(PublishedFinding finding) {
        return new Json(
                finding.subject().text(),
                finding.indicator().value(),
                finding.moment().on(),
                finding.moment().known(),
                finding.edition(),
                finding.finding().word(),
                finding.stale(),
                finding.lastEvidence(),
                AnswerForm.json(finding.answers()),
                AnswerForm.json(finding.rivals()),
                finding.rule(),
                AnswerForm.json(finding.notCompared()),
                AnswerForm.json(finding.proxies()),
                finding.settlement());
    }

    @Override
    public Object json(PublishedFinding finding) {
        return written(finding);
    }

    @Override
    public List<Column<PublishedFinding>> columns() {
        return List.of(
                new Column<>("subject", finding -> finding.subject().text()),
                new Column<>("subject_name", finding -> names.of(finding.subject())),
                new Column<>("indicator", finding -> finding.indicator().value()),
                new Column<>("indicator_name", finding -> names.of(finding.indicator())),
                new Column<>("on", finding -> finding.moment().on()),
                new Column<>("known", finding -> finding.moment().known()),
                new Column<>("edition", PublishedFinding::edition),
                new Column<>("finding", finding -> finding.finding().word()),
                new Column<>("stale", PublishedFinding::stale),
                new Column<>("last_evidence", PublishedFinding::lastEvidence),
                new Column<>("answers", finding -> AnswerForm.answersCell(finding.answers())),
                new Column<>("answer_claims", finding -> AnswerForm.claimsCell(finding.answers())),
                new Column<>("rivals", finding -> AnswerForm.answersCell(finding.rivals())),
                new Column<>("rival_claims", finding -> AnswerForm.claimsCell(finding.rivals())),
                new Column<>("rule", PublishedFinding::rule),
                new Column<>("not_compared", finding -> AnswerForm.answersCell(finding.notCompared())),
                new Column<>("not_compared_claims", finding -> AnswerForm.claimsCell(finding.notCompared())),
                new Column<>("proxies", finding -> AnswerForm.answersCell(finding.proxies())),
                new Column<>("proxy_claims", finding -> AnswerForm.claimsCell(finding.proxies())),
                new Column<>("settlement", PublishedFinding::settlement));
    }
}
