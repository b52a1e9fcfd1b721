package org.pledgewatch.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.sheets.MarkedWorkbook;
import org.pledgewatch.sheets.ReceivedWorkbook;
import org.pledgewatch.sheets.SheetRow;

/// The sheet as it goes back to the one who sent it: all that was filled in stands, beside it what became of each row.
public final class ReturnedSheet {
    private static final int LONGEST_REMARK = 2_000;
    /// In points.
    private static final int LINE = 15;
    private static final int TALLEST = 400;

    private ReturnedSheet() {}

    /// What became of a row. Of several on one row the last of these counts. The sign stands first in its
    /// cell, so that colour is never all there is.
    public enum Outcome {
        UNCHANGED('○', "FFF0F0EE"),
        ACCEPTED('✓', "FFE3F1E6"),
        WAITING_ALREADY('…', "FFEEF3F4"),
        CAN_BE_PROPOSED('→', "FFE6EEF8"),
        WAITING('…', "FFEEF3F4"),
        RIVAL('≠', "FFFFF3D6"),
        TAKEN_BACK('←', "FFF3E6F0"),
        REFUSED('✗', "FFFBE0DC");

        private final char sign;
        private final String fill;

        Outcome(char sign, String fill) {
            this.sign = sign;
            this.fill = fill;
        }

        char sign() {
            return sign;
        }

        String fill() {
            return fill;
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        private String said() {
            return sign + " " + word();
        }
    }

    /// @param row its number in the sheet
    /// @param remark what its sender should know; may be empty
    public record Remark(long row, Outcome outcome, String remark) {}

    /// Writes the workbook anew with these remarks, and without those it had from an earlier time.
    ///
    /// @throws IOException if the original is no workbook of ours; whoever has read it before knows why
    public static void write(Path original, Collection<Remark> remarks, OutputStream out) throws IOException {
        try (ReceivedWorkbook workbook = ReceivedWorkbook.open(original)) {
            Finder finder = new Finder();
            workbook.read(SheetWords.CLAIMS, finder::take);
            MarkedWorkbook marked = new MarkedWorkbook(workbook, SheetWords.CLAIMS);
            finder.mark(marked, remarks);
            marked.write(out);
        }
    }

    /// Finds the header, and the rows under it.
    private static final class Finder {
        private final Set<Long> rows = new TreeSet<>();
        private @Nullable SheetRow header;
        private List<String> names = List.of();

        void take(SheetRow row) {
            if (header != null) {
                rows.add(row.number());
                return;
            }
            SheetWords.header(row).ifPresent(found -> {
                header = row;
                names = found.stream().map(KnownHeader::folded).toList();
            });
        }

        void mark(MarkedWorkbook marked, Collection<Remark> remarks) throws IOException {
            if (header == null) {
                throw new IOException("there is no header on the sheet " + SheetWords.CLAIMS);
            }
            int next = names.size();
            int outcomes = names.indexOf(SheetColumn.OUTCOME.heading());
            int outcomeColumn = outcomes < 0 ? next++ : outcomes;
            int written = names.indexOf(SheetColumn.REMARKS.heading());
            int remarksColumn = written < 0 ? next : written;
            Map<Long, List<Remark>> byRow = remarks.stream().collect(Collectors.groupingBy(Remark::row));
            Set<Long> all = new TreeSet<>(rows);
            all.addAll(byRow.keySet());
            for (long row : all) {
                List<Remark> said = byRow.getOrDefault(row, List.of());
                marked.mark(
                        row, outcomeColumn, said.isEmpty() ? "" : worst(said).said());
                String together = together(said);
                marked.mark(row, remarksColumn, together);
                marked.heighten(row, height(together));
            }
            marked.mark(header.number(), outcomeColumn, SheetColumn.OUTCOME.heading());
            marked.mark(header.number(), remarksColumn, SheetColumn.REMARKS.heading());
            if (header.number() > 1) {
                marked.mark(header.number() - 1, 0, counted(byRow));
            }
        }

        private static Outcome worst(List<Remark> said) {
            return said.stream().map(Remark::outcome).max(Enum::compareTo).orElseThrow();
        }

        private static String together(List<Remark> said) {
            String text = said.stream()
                    .map(Remark::remark)
                    .filter(remark -> !remark.isBlank())
                    .collect(Collectors.joining("\n"));
            return text.length() <= LONGEST_REMARK ? text : text.substring(0, LONGEST_REMARK) + "…";
        }

        private static int height(String remark) {
            int lines = remark.lines()
                    .mapToInt(line -> 1 + line.length() / (SheetColumn.REMARKS.width() - 4))
                    .sum();
            return Math.min(TALLEST, LINE * lines);
        }

        private static String counted(Map<Long, List<Remark>> byRow) {
            Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
            byRow.values().forEach(said -> counts.merge(worst(said), 1, Integer::sum));
            String parts = counts.entrySet().stream()
                    .map(entry -> entry.getValue() + " " + entry.getKey().word())
                    .collect(Collectors.joining(", "));
            String sum = byRow.size() + (byRow.size() == 1 ? " row: " : " rows: ") + parts + ".";
            return counts.containsKey(Outcome.REFUSED)
                    ? sum + " Filter the column outcome for ✗ refused, correct these rows, and send the workbook again."
                    : sum;
        }
    }
}
