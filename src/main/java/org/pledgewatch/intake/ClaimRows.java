package org.pledgewatch.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.CompleteList;
import org.pledgewatch.vocabulary.ClaimId;

/// Rows of claims under their header, whichever kind of file they stand in.
final class ClaimRows implements Sheet.Rows {
    private final Map<String, Integer> columns;
    private final List<String> header;
    private final ClaimCells cells;
    private final List<Row.Listed> lists = new ArrayList<>();
    private final Map<String, Integer> notMapped = new TreeMap<>();

    ClaimRows(Map<String, Integer> columns, List<String> header, ClaimCells cells) {
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
            if (!ClaimColumns.ALL.contains(KnownHeader.folded(header.get(column)))
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
