package org.pledgewatch.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.library.Library;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.Groupings;
import org.pledgewatch.vocabulary.SeriesId;

/// Our own form: one claim a row, under column names that a person understands. See `docs/formats/claims-csv.md`.
public final class ClaimsCsv implements SourceFormat {
    private final Areas areas;
    private final Groupings groupings;
    private final Commitments commitments;
    private final Library library;

    public ClaimsCsv(Areas areas, Groupings groupings, Commitments commitments, Library library) {
        this.areas = areas;
        this.groupings = groupings;
        this.commitments = commitments;
        this.library = library;
    }

    @Override
    public String name() {
        return KnownHeader.CLAIMS_CSV.format();
    }

    @Override
    public Set<Need> needs() {
        return Set.of();
    }

    @Override
    public Optional<SeriesId> series() {
        return Optional.empty();
    }

    @Override
    public Reading read(Path file, Request request, Recipient recipient) {
        return Sheet.read(
                file,
                header -> new ClaimRows(
                        columns(header),
                        header,
                        new ClaimCells(areas, groupings, commitments, library.catalogue(), request)),
                recipient);
    }

    private static Map<String, Integer> columns(List<String> header) throws Unreadable {
        if (ClaimColumns.areHardlyIn(header)) {
            throw KnownHeader.CLAIMS_CSV.wrong(
                    header,
                    "subject,indicator,answer_type,answer,unit,scope,validity,from,until,asserted_on,document,locator,"
                            + "quoted_term,assessor,fit,territory");
        }
        return ClaimColumns.in(header);
    }
}
