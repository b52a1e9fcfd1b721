package org.pledgewatch.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.sheets.CellRange;
import org.pledgewatch.sheets.RowTaker;
import org.pledgewatch.sheets.SheetCell;
import org.pledgewatch.sheets.SheetRow;
import org.pledgewatch.sheets.UnreadableWorkbook;

/// Takes the rows of the sheet Claims: what stands above the header, the header, then claim by claim.
final class SheetReader implements RowTaker {
    private static final int LAST_ROW_FOR_A_HEADER = 50;
    private static final String ANOTHER_TEMPLATE =
            " Download a template for what you want to enter, and paste your rows into it.";

    private static final Set<String> DESKS = SheetColumn.headings(SheetColumn::isTheDesks);
    private static final Set<String> CODED = SheetColumn.headings(SheetColumn::isCoded);
    private static final Set<String> TELLING = SheetColumn.headings(SheetColumn::tellsThatARowIsFilledIn);
    private static final Set<String> WITHOUT_AN_ANSWER = Set.of("nothing found", "not applicable", "complete list");

    private final ClaimCells cells;
    private final SheetChoice choice;
    private final String property;
    private final Recipient recipient;
    private @Nullable SheetStamp stamp;
    private @Nullable Header header;
    private boolean whole = true;
    private boolean any;
    private int untouched;

    /// @param folded the names of the columns as they are compared
    private record Header(
            long row, List<String> names, List<String> folded, Map<String, Integer> columns, ClaimRows rows) {
        String cell(int column, String text) {
            String name = column < folded.size() ? folded.get(column) : "";
            if (DESKS.contains(name)) {
                return "";
            }
            return CODED.contains(name) ? SheetWords.codeIn(text) : text;
        }
    }

    /// @param property the stamp as the workbook's properties have it; empty if a program has dropped them
    SheetReader(ClaimCells cells, SheetChoice choice, String property, Recipient recipient) {
        this.cells = cells;
        this.choice = choice;
        this.property = property;
        this.recipient = recipient;
    }

    @Override
    public void take(SheetRow row) throws UnreadableWorkbook {
        if (header != null) {
            under(header, row);
            return;
        }
        Optional<List<String>> names = SheetWords.header(row);
        if (names.isPresent()) {
            header = header(row.number(), names.get());
        } else if (row.number() > LAST_ROW_FOR_A_HEADER) {
            throw noHeader();
        } else {
            above(row);
        }
    }

    private static UnreadableWorkbook noHeader() {
        return new UnreadableWorkbook("The sheet " + SheetWords.CLAIMS + " has no header row with the columns subject,"
                + " indicator, answer type, answer and locator." + ANOTHER_TEMPLATE);
    }

    private void above(SheetRow row) throws UnreadableWorkbook {
        for (int column = 0; column < row.cells().size(); column++) {
            if (row.cell(column) instanceof SheetCell.Unfit(String why)) {
                throw new UnreadableWorkbook("Cell " + row.place(column) + " " + why);
            }
            Optional<SheetStamp> found = SheetStamp.parse(row.text(column));
            if (found.isPresent()) {
                stamp = found.get();
            }
        }
    }

    private Header header(long row, List<String> names) throws UnreadableWorkbook {
        checkStamp();
        try {
            Map<String, Integer> columns = ClaimColumns.in(names);
            List<String> folded = names.stream().map(KnownHeader::folded).toList();
            return new Header(row, names, folded, columns, new ClaimRows(columns, names, cells));
        } catch (Unreadable unreadable) {
            throw new UnreadableWorkbook(unreadable.reason());
        }
    }

    private void checkStamp() throws UnreadableWorkbook {
        if (stamp == null) {
            throw new UnreadableWorkbook("This workbook is not made from a template of ours, or the line \"Template …\""
                    + " above the header was deleted." + ANOTHER_TEMPLATE);
        }
        if (stamp.layout() != SheetWords.LAYOUT) {
            throw new UnreadableWorkbook("This workbook is made from a template of layout " + stamp.layout()
                    + "; layout " + SheetWords.LAYOUT + " is read here." + ANOTHER_TEMPLATE);
        }
        boolean sameProperty = property.isEmpty() || property.equals(stamp.text());
        if (!sameProperty
                || !SheetStamp.of(choice, cells.commitments()).choice().equals(stamp.choice())) {
            throw new UnreadableWorkbook(
                    "The sheets of this workbook come from two templates, or its lists were changed:"
                            + " what it was made for cannot be told." + ANOTHER_TEMPLATE);
        }
    }

    private void under(Header header, SheetRow row) {
        List<String> texts = texts(header, row);
        if (texts.stream().allMatch(String::isEmpty)
                && row.cells().stream().noneMatch(SheetCell.Unfit.class::isInstance)) {
            return;
        }
        Line line = new Line(row.number(), texts);
        try {
            refuseUnfit(row);
            refuseBeyond(header, row);
            if (isUntouched(new ClaimLine(line, header.columns()))) {
                untouched++;
                return;
            }
            any = true;
            refuseOtherVersions(new ClaimLine(line, header.columns()));
            recipient.take(header.rows().row(line));
        } catch (Refusal refusal) {
            any = true;
            whole = false;
            recipient.take(new Row.Refused(row.number(), refusal.reason()));
        }
    }

    /// The row as `claims-csv` would have it: codes without the words beside them, nothing in the desk's columns.
    private static List<String> texts(Header header, SheetRow row) {
        int size = Math.max(header.names().size(), row.cells().size());
        List<String> texts = new ArrayList<>(size);
        for (int column = 0; column < size; column++) {
            texts.add(
                    header.cell(column, row.text(column).replace('\u00A0', ' ').strip()));
        }
        Integer typeColumn = header.columns().get(SheetColumn.ANSWER_TYPE.heading());
        Integer answerColumn = header.columns().get(SheetColumn.ANSWER.heading());
        if (typeColumn != null && answerColumn != null) {
            String type = KnownHeader.folded(texts.get(typeColumn));
            if (type.equals("level") || type.equals("act")) {
                texts.set(answerColumn, SheetWords.codeIn(texts.get(answerColumn)));
            }
        }
        return texts;
    }

    private static void refuseUnfit(SheetRow row) throws Refusal {
        for (int column = 0; column < row.cells().size(); column++) {
            if (row.cell(column) instanceof SheetCell.Unfit(String why)) {
                throw new Refusal("Cell " + row.place(column) + " " + why);
            }
        }
    }

    private static void refuseBeyond(Header header, SheetRow row) throws Refusal {
        for (int column = header.names().size(); column < row.cells().size(); column++) {
            if (!row.cell(column).isBlank()) {
                throw new Refusal("Cell " + row.place(column)
                        + " holds something, and the header names no column there. Name it, or empty the cell.");
            }
        }
    }

    private static boolean isUntouched(ClaimLine line) {
        String type = KnownHeader.folded(line.text(SheetColumn.ANSWER_TYPE.heading()));
        return !WITHOUT_AN_ANSWER.contains(type) && TELLING.stream().noneMatch(line::has);
    }

    /// Who answers a question must have had it before them as it stands now.
    private void refuseOtherVersions(ClaimLine line) throws Refusal {
        String id = line.text(SheetColumn.INDICATOR.heading());
        Optional<Indicator> known = cells.known(id);
        if (known.isEmpty()) {
            return;
        }
        Integer made = choice.versions().get(id);
        if (made == null) {
            throw new Refusal("This workbook was made for other indicators; " + id + " is not among them, so its"
                    + " guidance is not in it." + ANOTHER_TEMPLATE);
        }
        int now = known.get().version().version();
        if (made != now) {
            throw new Refusal("The template was made with version " + made + " of " + id + ", and version " + now
                    + " stands now: the question has changed. Download the template again, and check the answer"
                    + " against it.");
        }
    }

    /// @param merged which cells of the sheet are merged
    /// @param remarks what there is to say of the workbook beside its rows
    void end(List<CellRange> merged, List<String> remarks) throws UnreadableWorkbook {
        if (header == null) {
            throw noHeader();
        }
        refuseMerged(header, merged);
        if (!any) {
            throw new UnreadableWorkbook(
                    "There is a header and no row under it that was filled in, so there is nothing to import.");
        }
        header.rows().lists(whole).forEach(recipient::take);
        List<String> all = new ArrayList<>(remarks);
        if (untouched > 0) {
            all.add(untouched + (untouched == 1 ? " row is" : " rows are") + " not filled in and passed over");
        }
        if (stamp != null
                && !SheetStamp.of(choice, cells.commitments()).wording().equals(stamp.wording())) {
            all.add("some guidance has been worded anew since this template was made; no question has changed");
        }
        if (!all.isEmpty()) {
            recipient.take(new Row.Read(header.row(), List.of(), all));
        }
    }

    private static void refuseMerged(Header header, List<CellRange> merged) throws UnreadableWorkbook {
        for (CellRange range : merged) {
            if (range.lastRow() > header.row()
                    && range.firstColumn() < header.names().size()) {
                throw new UnreadableWorkbook(
                        "The cells " + range.text() + " are merged, so that all but the first of them"
                                + " are empty. Unmerge them, and write in each what holds for its row.");
            }
        }
    }

    Map<String, Integer> notMapped() {
        return header == null ? Map.of() : header.rows().notMapped();
    }
}
