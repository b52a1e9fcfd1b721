package org.pledgewatch.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.CompleteList;
import org.pledgewatch.library.Library;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.Groupings;
import org.pledgewatch.vocabulary.SeriesId;

/// Our own form: one claim a row, under column names that a person understands. See `docs/formats/claims-csv.md`.
public final class ClaimsCsv implements SourceFormat {
    private static final List<String> REQUIRED = List.of("subject", "indicator", "answer type", "answer", "locator");
    private static final Set<String> COLUMNS = Set.of(
            "subject",
            "indicator",
            "answer type",
            "answer",
            "unit",
            "scope",
            "validity",
            "from",
            "until",
            "asserted on",
            "document",
            "locator",
            "quoted term",
            "assessor",
            "fit",
            "territory");

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
                header -> new Claims(
                        columns(header),
                        header,
                        new ClaimCells(areas, groupings, commitments, library.catalogue(), request)),
                recipient);
    }

    private static Map<String, Integer> columns(List<String> header) throws Unreadable {
        Map<String, Integer> columns = new HashMap<>();
        for (int index = 0; index < header.size(); index++) {
            String name = KnownHeader.folded(header.get(index));
            if (columns.put(name, index) != null) {
                throw new Unreadable("The header names the column \"" + name + "\" twice. Delete or rename one.");
            }
        }
        List<String> missing =
                REQUIRED.stream().filter(column -> !columns.containsKey(column)).toList();
        if (missing.isEmpty()) {
            return columns;
        }
        if (missing.size() < REQUIRED.size() - 1) {
            throw new Unreadable("The header lacks the column " + String.join(", ", missing) + ". Add it.");
        }
        throw KnownHeader.CLAIMS_CSV.wrong(
                header,
                "subject,indicator,answer_type,answer,unit,scope,validity,from,until,asserted_on,document,locator,"
                        + "quoted_term,assessor,fit,territory");
    }

    private static final class Claims implements Sheet.Rows {
        private final Map<String, Integer> columns;
        private final List<String> header;
        private final ClaimCells cells;
        private final List<Row.Listed> lists = new ArrayList<>();
        private final Map<String, Integer> notMapped = new TreeMap<>();

        Claims(Map<String, Integer> columns, List<String> header, ClaimCells cells) {
            this.columns = columns;
            this.header = header;
            this.cells = cells;
        }

        @Override
        public Row.Read row(Line line) throws Refusal {
            ClaimLine named = new ClaimLine(line, columns);
            List<Claim> claims = new ArrayList<>();
            if (KnownHeader.folded(named.text("answer type")).equals("complete list")) {
                lists.add(new Row.Listed(line.number(), cells.completeList(named)));
            } else {
                claims.add(cells.claim(named));
            }
            countNotMapped(line);
            return new Row.Read(line.number(), claims);
        }

        private void countNotMapped(Line line) {
            for (int column = 0; column < header.size(); column++) {
                if (!COLUMNS.contains(KnownHeader.folded(header.get(column)))
                        && !line.cell(column).isEmpty()) {
                    notMapped.merge(header.get(column).strip(), 1, Integer::sum);
                }
            }
        }

        /// A list is whole only if every row of its file was understood: a refused row may be of somebody it names.
        @Override
        public List<Row.Listed> lists(boolean whole) {
            return lists.stream()
                    .map(listed -> new Row.Listed(listed.line(), withWholeness(listed.list(), whole)))
                    .toList();
        }

        private static CompleteList withWholeness(CompleteList list, boolean whole) {
            return new CompleteList(ClaimId.NOT_YET_ENTERED, list.indicator(), list.asOf(), list.citation(), whole);
        }

        @Override
        public Map<String, Integer> notMapped() {
            return notMapped;
        }
    }
}
