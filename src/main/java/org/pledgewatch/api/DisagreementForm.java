package org.pledgewatch.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.PublishedDisagreement;

/// A disagreement: the finding it is about, and what kind of difference it is.
record DisagreementForm(FindingForm findings) implements Form<PublishedDisagreement> {
    record Json(
            FindingForm.Json finding,
            @Nullable LocalDate from,
            LocalDate until,
            List<AnswerForm.Answered> acts,
            List<String> kinds,
            @Nullable String settledBy,
            @Nullable String reference,
            @Nullable String note,
            List<AnswerForm.Answered> said) {}

    static DisagreementForm in(Edition edition) {
        return new DisagreementForm(FindingForm.in(edition));
    }

    @Override
    public Object json(PublishedDisagreement disagreement) {
        return new Json(
                FindingForm.written(disagreement.finding()),
                from(disagreement),
                disagreement.until(),
                AnswerForm.json(disagreement.acts()),
                disagreement.kinds(),
                Texts.orNull(disagreement.settledBy()),
                Texts.orNull(disagreement.reference()),
                Texts.orNull(disagreement.note()),
                AnswerForm.json(disagreement.said()));
    }

    @Override
    public List<Column<PublishedDisagreement>> columns() {
        List<Column<PublishedDisagreement>> columns = new ArrayList<>();
        columns.add(new Column<>("reference", PublishedDisagreement::reference));
        columns.add(new Column<>("from", DisagreementForm::from));
        columns.add(new Column<>("until", PublishedDisagreement::until));
        columns.add(new Column<>("kinds", disagreement -> String.join("; ", disagreement.kinds())));
        columns.add(new Column<>("settled_by", PublishedDisagreement::settledBy));
        findings.columns()
                .forEach(column -> columns.add(new Column<>(
                        column.name(), disagreement -> column.cell().apply(disagreement.finding()))));
        columns.add(new Column<>("acts", disagreement -> AnswerForm.answersCell(disagreement.acts())));
        columns.add(new Column<>("act_claims", disagreement -> AnswerForm.claimsCell(disagreement.acts())));
        columns.add(new Column<>("note", PublishedDisagreement::note));
        columns.add(new Column<>("said", disagreement -> AnswerForm.answersCell(disagreement.said())));
        columns.add(new Column<>("said_claims", disagreement -> AnswerForm.claimsCell(disagreement.said())));
        return columns;
    }

    /// Null where sources differ from the beginning.
    private static @Nullable LocalDate from(PublishedDisagreement disagreement) {
        return disagreement.from().equals(LocalDate.MIN) ? null : disagreement.from();
    }
}
