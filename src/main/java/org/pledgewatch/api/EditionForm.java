package org.pledgewatch.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.EditionRecord;

/// An edition: what identifies it, and where its files are.
record EditionForm() implements Form<EditionRecord> {
    record Json(
            int number,
            @Nullable String label,
            Instant publishedAt,
            LocalDate referenceDay,
            long ledgerCount,
            String ledgerHead,
            Map<String, String> reference,
            String fileHash,
            long fileSize,
            String file,
            String ledger,
            @Nullable String note) {}

    @Override
    public Object json(EditionRecord edition) {
        return new Json(
                edition.number(),
                Texts.orNull(edition.label()),
                edition.publishedAt(),
                edition.referenceDay(),
                edition.ledgerCount(),
                edition.ledgerHead(),
                new TreeMap<>(edition.reference()),
                edition.fileHash(),
                edition.fileSize(),
                file(edition),
                ledger(edition),
                Texts.orNull(edition.note()));
    }

    private static String file(EditionRecord edition) {
        return "/editions/" + edition.number() + "/edition.json";
    }

    private static String ledger(EditionRecord edition) {
        return "/editions/" + edition.number() + "/ledger.jsonl";
    }

    @Override
    public List<Column<EditionRecord>> columns() {
        return List.of(
                new Column<>("number", EditionRecord::number),
                new Column<>("label", EditionRecord::label),
                new Column<>("published_at", EditionRecord::publishedAt),
                new Column<>("reference_day", EditionRecord::referenceDay),
                new Column<>("ledger_count", EditionRecord::ledgerCount),
                new Column<>("ledger_head", EditionRecord::ledgerHead),
                new Column<>("file_hash", EditionRecord::fileHash),
                new Column<>("file_size", EditionRecord::fileSize),
                new Column<>("file", EditionForm::file),
                new Column<>("ledger", EditionForm::ledger),
                new Column<>("note", EditionRecord::note));
    }
}
