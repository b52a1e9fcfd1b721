package org.pledgewatch.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.PublishedDisagreement;

/// A disagreement: the finding it is about, and what kind of difference it is.
record DisagreementForm(FindingForm findings) implements Form<PublishedDisagreement> {
    record Json(
            FindingForm.Json finding,
            List<String> kinds,
            @Nullable String settledBy,
            @Nullable String reference,
            @Nullable String note) {}

    static DisagreementForm in(Edition edition) {
        return new DisagreementForm(FindingForm.in(edition));
    }

    @Override
    public Object json(PublishedDisagreement disagreement) {
        return new Json(
                FindingForm.written(disagreement.finding()),
                disagreement.kinds(),
                Texts.orNull(disagreement.settledBy()),
                Texts.orNull(disagreement.reference()),
                Texts.orNull(disagreement.note()));
    }

    @Override
    public List<Column<PublishedDisagreement>> columns() {
        List<Column<PublishedDisagreement>> columns = new ArrayList<>();
        columns.add(new Column<>("reference", PublishedDisagreement::reference));
        columns.add(new Column<>("kinds", disagreement -> String.join("; ", disagreement.kinds())));
        columns.add(new Column<>("settled_by", PublishedDisagreement::settledBy));
        findings.columns()
                .forEach(column -> columns.add(new Column<>(
                        column.name(), disagreement -> column.cell().apply(disagreement.finding()))));
        columns.add(new Column<>("note", PublishedDisagreement::note));
        return columns;
    }
}
