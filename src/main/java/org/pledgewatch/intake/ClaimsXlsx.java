package org.pledgewatch.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.library.Library;
import org.pledgewatch.sheets.ReceivedWorkbook;
import org.pledgewatch.sheets.UnreadableWorkbook;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.Groupings;
import org.pledgewatch.vocabulary.SeriesId;

/// The workbook that [ClaimSheetTemplate] makes, filled in. See `docs/formats/claims-xlsx.md`.
public final class ClaimsXlsx implements SourceFormat {
    private final Areas areas;
    private final Groupings groupings;
    private final Commitments commitments;
    private final Library library;

    public ClaimsXlsx(Areas areas, Groupings groupings, Commitments commitments, Library library) {
        this.areas = areas;
        this.groupings = groupings;
        this.commitments = commitments;
        this.library = library;
    }

    @Override
    public String name() {
        return SheetWords.FORMAT;
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
        try (ReceivedWorkbook workbook = ReceivedWorkbook.open(file)) {
            List<String> remarks = otherSheets(workbook);
            SheetReader reader = new SheetReader(
                    new ClaimCells(areas, groupings, commitments, library.catalogue(), request),
                    SheetChoice.in(workbook),
                    workbook.property(SheetWords.STAMP_PROPERTY).orElse(""),
                    recipient);
            reader.end(workbook.read(SheetWords.CLAIMS, reader, recipient::bytesRead), remarks);
            return new Reading.Complete(ReceivedWorkbook.sha256(file), reader.notMapped());
        } catch (UnreadableWorkbook.Other other) {
            return new Reading.Unreadable(other.reason() + lookOf(file));
        } catch (UnreadableWorkbook unreadable) {
            return new Reading.Unreadable(unreadable.reason());
        } catch (IOException broken) {
            return new Reading.Unreadable("The file could not be read to its end (" + broken.getMessage() + ").");
        }
    }

    /// What stands on sheets that are not ours is not read, and that is said.
    private static List<String> otherSheets(ReceivedWorkbook workbook) throws IOException {
        List<String> remarks = new ArrayList<>();
        for (String sheet : workbook.sheets()) {
            if (sheet.equals(SheetWords.CLAIMS) || sheet.equals(SheetWords.LISTS)) {
                continue;
            }
            AtomicInteger filled = new AtomicInteger();
            workbook.read(sheet, _ -> filled.incrementAndGet());
            if (filled.get() > 0 && !SheetWords.OURS.contains(sheet)) {
                remarks.add("only the sheet " + SheetWords.CLAIMS + " is read; " + filled + " rows on the sheet \""
                        + (sheet.length() <= 60 ? sheet : sheet.substring(0, 60) + "…") + "\" are not");
            }
        }
        return remarks;
    }

    private static String lookOf(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            char[] beginning = new char[1_000];
            int count = reader.read(beginning);
            String text = new String(beginning, 0, Math.max(0, count)).strip();
            return KnownHeader.lookOf(text.lines().findFirst().orElse(""))
                    .map(format -> " This looks like " + format + "; import it as that.")
                    .orElse("");
        } catch (IOException unknown) {
            return "";
        }
    }
}
