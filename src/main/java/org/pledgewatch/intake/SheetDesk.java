package org.pledgewatch.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.Deed;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.TextGate;
import org.pledgewatch.accounts.TextStop;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.library.Library;
import org.pledgewatch.safeguarding.FilePictures;
import org.pledgewatch.safeguarding.PictureCheck;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.Groupings;
import org.pledgewatch.vocabulary.ReferenceData;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes a workbook of claims: says of each row what becomes of it, and proposes those that can be.
@Service
public class SheetDesk {
    private final ClaimSheetTemplate templates;
    private final SourceFormat format;
    private final RowOutcomes outcomes;
    private final Proposals proposals;
    private final TextGate gate;
    private final Audit audit;

    SheetDesk(
            Areas areas,
            ReferenceData tables,
            Commitments commitments,
            Library library,
            Formats formats,
            RowOutcomes outcomes,
            Proposals proposals,
            TextGate gate,
            Audit audit) {
        this.templates = new ClaimSheetTemplate(areas, Groupings.of(tables), commitments, library);
        this.format = formats.find(SheetWords.FORMAT).orElseThrow();
        this.outcomes = outcomes;
        this.proposals = proposals;
        this.gate = gate;
        this.audit = audit;
    }

    public sealed interface Outcome {
        /// @param rows each with what became of it; of several claims on one row, one each
        /// @param proposed how many were proposed; 0 where the sheet was only checked
        /// @param submission by which number they wait together; 0 where nothing was proposed
        /// @param stopped what was stopped as personal details; with help first, nothing was proposed
        record Read(List<RowResult> rows, List<String> remarks, int proposed, long submission, TextStop stopped)
                implements Outcome {}

        record Unreadable(String reason) implements Outcome {}
    }

    /// @param claim null where the row is refused
    public record RowResult(
            long row,
            ReturnedSheet.Outcome outcome,
            String remark,
            @Nullable Claim claim) {}

    public byte[] template(SheetAsked asked) {
        return templates.template(asked);
    }

    /// @param proposing whether what can be proposed is, or everything is only checked
    @Transactional
    public Outcome take(Person person, String fileName, Path file, boolean proposing, Assurance assurance) {
        Optional<String> pictures = pictures(file);
        if (pictures.isPresent()) {
            return new Outcome.Unreadable(pictures.get());
        }
        List<Row> rows = new ArrayList<>();
        Reading reading = format.read(file, new Request(null, null, null), rows::add);
        return switch (reading) {
            case Reading.Unreadable(var reason) -> new Outcome.Unreadable(reason);
            case Reading.Complete complete ->
                decide(person, new Proposals.Submission(fileName, complete.sha256()), rows, proposing, assurance);
        };
    }

    /// Why a file is not taken for the pictures in it.
    private static Optional<String> pictures(Path file) {
        try {
            return switch (PictureCheck.of(Files.readAllBytes(file))) {
                case FilePictures.None _, FilePictures.CannotBeSaid _ -> Optional.empty();
                case FilePictures.IsAPicture(var format) ->
                    Optional.of("This file is a picture (" + format + "), not a workbook. Pictures are not taken.");
                case FilePictures.HoldsPictures(var count) ->
                    Optional.of("The workbook holds pictures or embedded files (" + count
                            + "). Take them out and send it again; pictures are not taken.");
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Outcome decide(
            Person person, Proposals.Submission submission, List<Row> rows, boolean proposing, Assurance assurance) {
        ScreenedRows screened = ScreenedRows.of(rows);
        TextStop stopped = gate.stops(person, screened.all(), assurance, "/desk/sheets", null)
                .orElse(TextStop.NOTHING);
        if (proposing) {
            proposals.awaitTurn(person.actor());
        }
        Held held = outcomes.held(person);
        List<RowResult> results = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        List<Proposals.New> fresh = new ArrayList<>();
        for (Row row : rows) {
            switch (row) {
                case Row.Refused refused ->
                    results.add(new RowResult(refused.line(), ReturnedSheet.Outcome.REFUSED, refused.reason(), null));
                case Row.Listed listed ->
                    results.add(new RowResult(
                            listed.line(),
                            ReturnedSheet.Outcome.REFUSED,
                            "A complete list is imported by the operator, not proposed row by row.",
                            null));
                case Row.Read read -> {
                    read.remarks().forEach(remark -> remarks.add("Row " + read.line() + ": " + remark));
                    for (Claim claim : read.claims()) {
                        TextStop inRow = stopped.found().isEmpty() ? TextStop.NOTHING : screened.in(read);
                        RowResult result = outcomes.of(person, held, read.line(), claim, inRow);
                        results.add(result);
                        if (isNew(result)) {
                            fresh.add(new Proposals.New(
                                    claim, (int) read.line(), WrittenCells.of(claim), held.replacedBy(claim)));
                        }
                    }
                }
            }
        }
        proposals
                .sentBefore(person.actor(), submission.sha256())
                .ifPresent(before -> remarks.add("You sent this same file on "
                        + LocalDate.ofInstant(before.at(), ZoneOffset.UTC) + ", as sheet " + before.number() + "."));
        if (!proposing || fresh.isEmpty() || stopped.helpFirst()) {
            return new Outcome.Read(results, remarks, 0, 0, stopped);
        }
        ProposalsMade made = proposals.add(person.actor(), submission, fresh);
        audit.note(Deed.of(person, "proposed-sheet", made.first() + " to " + made.last()));
        long waiting = proposals.find(made.first()).map(Proposal::submission).orElse(0L);
        return new Outcome.Read(
                results.stream().map(SheetDesk::proposed).toList(), remarks, fresh.size(), waiting, stopped);
    }

    private static RowResult proposed(RowResult row) {
        return row.outcome() == ReturnedSheet.Outcome.CAN_BE_PROPOSED
                ? new RowResult(row.row(), ReturnedSheet.Outcome.WAITING, row.remark(), row.claim())
                : row;
    }

    private static boolean isNew(RowResult result) {
        return result.outcome() == ReturnedSheet.Outcome.CAN_BE_PROPOSED
                || result.outcome() == ReturnedSheet.Outcome.TAKEN_BACK
                || result.outcome() == ReturnedSheet.Outcome.RIVAL;
    }

    /// The workbook as it goes back to its sender.
    public void giveBack(Path file, List<RowResult> results, OutputStream out) throws IOException {
        ReturnedSheet.write(
                file,
                results.stream()
                        .map(result -> new ReturnedSheet.Remark(result.row(), result.outcome(), result.remark()))
                        .toList(),
                out);
    }
}
