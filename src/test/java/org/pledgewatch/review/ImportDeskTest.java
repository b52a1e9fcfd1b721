package org.pledgewatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.intake.Batches;
import org.pledgewatch.ledger.Batch;
import org.pledgewatch.ledger.CompleteList;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.library.Library;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.DocumentNumber;

class ImportDeskTest {
    private static final String UNTC = "Participant,Signature,\"Ratification, Accession(a), Succession(d)\"\n";
    private static final String PARTY =
            "iso2,member,state party,year ratification or accession,signatory,no action,status,note\n";
    private static final String AS_OF = "2016-01-27";
    private static final ImportOrder.Manner DRY_RUN =
            new ImportOrder.Manner(true, false, false, "Read and found in order.");
    private static final ImportOrder.Manner STRICT =
            new ImportOrder.Manner(false, true, false, "Read and found in order.");
    private static final ImportOrder.Manner AGAIN =
            new ImportOrder.Manner(false, false, true, "Read and found in order.");

    @TempDir
    Path directory;

    private final DeskAtWork desk = new DeskAtWork();

    @AfterEach
    void close() {
        desk.close();
    }

    private ImportOrder table(String rows, ImportOrder.Manner manner) throws IOException {
        Path file = Files.writeString(directory.resolve("table.csv"), UNTC + rows);
        return desk.order("untc-csv", file, "opsc", AS_OF, manner);
    }

    private Report take(String rows, ImportOrder.Manner manner) throws IOException {
        return desk.take(table(rows, manner));
    }

    private static Batch.Counts counts(int accepted, int rival, int unchanged, int refused) {
        return new Batch.Counts(accepted, rival, unchanged, refused);
    }

    @Test
    void whatIsAcceptedIsEnteredAsABatchInTheNameOfTheOperator() throws IOException {
        Report report = take("Sweden,8 Sep 2000,19 Jan 2007\n", DeskAtWork.PLAIN);

        assertThat(report.outcome())
                .isEqualTo(new Report.Outcome.Entered(new BatchNumber(1), new ActorId("operator-1")));
        assertThat(report.counts()).isEqualTo(counts(2, 0, 0, 0));
        assertThat(desk.inForce().claims()).hasSize(2);
        assertThat(desk.ask(Ledger.class).head().count()).isEqualTo(4);
        Batch batch = desk.ask(Batches.class).find(new BatchNumber(1)).orElseThrow();
        assertThat(batch.fileName()).isEqualTo("table.csv");
        assertThat(batch.counts()).isEqualTo(counts(2, 0, 0, 0));
        assertThat(batch.acceptedBy()).isEqualTo(new ActorId("operator-1"));
    }

    @Test
    void aRecordForTheDayIsMadeInTheSeriesOfTheFormatAndUsedAgain() throws IOException {
        int before = desk.ask(Library.class).catalogue().documents().size();

        take("Sweden,8 Sep 2000,19 Jan 2007\n", DeskAtWork.PLAIN);
        take("Sweden,8 Sep 2000,19 Jan 2007\nAlbania,,5 Feb 2008 a\n", DeskAtWork.PLAIN);

        assertThat(desk.ask(Library.class).catalogue().documents()).hasSize(before + 1);
        DocumentNumber made = desk.inForce().claims().getFirst().citation().document();
        assertThat(desk.ask(Library.class).catalogue().document(made).orElseThrow())
                .satisfies(document -> {
                    assertThat(document.series().value()).isEqualTo("untc");
                    assertThat(document.date().text()).isEqualTo(AS_OF);
                    assertThat(document.title()).contains("IV-11-c");
                });
        assertThat(desk.inForce().claims())
                .allSatisfy(claim -> assertThat(claim.citation().document()).isEqualTo(made));
    }

    @Test
    void theSameFileTwiceAddsNothing() throws IOException {
        take("Sweden,8 Sep 2000,19 Jan 2007\n", DeskAtWork.PLAIN);
        long entries = desk.ask(Ledger.class).head().count();

        Report again = take("Sweden,8 Sep 2000,19 Jan 2007\n", DeskAtWork.PLAIN);

        assertThat(again.counts()).isEqualTo(counts(0, 0, 2, 0));
        assertThat(again.outcome()).isEqualTo(new Report.Outcome.NothingNew());
        assertThat(desk.ask(Ledger.class).head().count()).isEqualTo(entries);
        assertThat(desk.ask(Batches.class).find(new BatchNumber(2))).isEmpty();
    }

    @Test
    void refusedRowsAreToldAndTheRestIsEntered() throws IOException {
        Report report = take("Swedn,8 Sep 2000,19 Jan 2007\nAlbania,,5 Feb 2008 a\n", DeskAtWork.PLAIN);

        assertThat(report.counts()).isEqualTo(counts(1, 0, 0, 1));
        assertThat(DeskAtWork.refusals(report)).singleElement().asString().contains("Sweden");
        assertThat(report.remarks()).singleElement().asString().contains("incomplete");
        assertThat(desk.inForce().lists()).extracting(CompleteList::whole).containsExactly(false);
    }

    @Test
    void aListMadeWholeLaterIsEnteredAndOnlyOnce() throws IOException {
        take("Swedn,8 Sep 2000,19 Jan 2007\nAlbania,,5 Feb 2008 a\n", DeskAtWork.PLAIN);

        Report mended = take("Sweden,8 Sep 2000,19 Jan 2007\nAlbania,,5 Feb 2008 a\n", DeskAtWork.PLAIN);
        take("Swedn,8 Sep 2000,19 Jan 2007\nAlbania,,5 Feb 2008 a\n", DeskAtWork.PLAIN);

        assertThat(mended.counts()).isEqualTo(counts(2, 0, 1, 0));
        assertThat(desk.inForce().lists()).extracting(CompleteList::whole).containsExactly(false, true);
    }

    @Test
    void aDryRunSaysTheSameAndLeavesNothingBehind() throws IOException {
        int before = desk.ask(Library.class).catalogue().documents().size();

        Report report = take("Sweden,8 Sep 2000,19 Jan 2007\n", DRY_RUN);

        assertThat(report.outcome()).isEqualTo(new Report.Outcome.WouldBeEntered());
        assertThat(report.counts()).isEqualTo(counts(2, 0, 0, 0));
        assertThat(desk.ask(Ledger.class).head().count()).isZero();
        assertThat(desk.ask(Library.class).catalogue().documents()).hasSize(before);
        assertThat(desk.ask(Batches.class).next()).isEqualTo(new BatchNumber(1));
        assertThat(desk.database()
                        .owner()
                        .sql("select count(*) from review.actor")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void strictIsAllOrNothing() throws IOException {
        Report report = take("Swedn,8 Sep 2000,19 Jan 2007\nAlbania,,5 Feb 2008 a\n", STRICT);

        assertThat(report.outcome()).isEqualTo(new Report.Outcome.HeldBack());
        assertThat(report.counts()).isEqualTo(counts(0, 0, 0, 1));
        assertThat(desk.ask(Ledger.class).head().count()).isZero();
        assertThat(take("Albania,,5 Feb 2008 a\n", STRICT).counts()).isEqualTo(counts(1, 0, 0, 0));
    }

    @Test
    void aFileThatCannotBeReadEntersNothing() throws IOException {
        Path file = Files.writeString(directory.resolve("cut.csv"), UNTC + "Albania,,5 Feb 2008 a\n\"Sweden,8 Sep");

        Report report = desk.take(desk.order("untc-csv", file, "opsc", AS_OF, DeskAtWork.PLAIN));

        assertThat(report.outcome()).isInstanceOf(Report.Outcome.Unreadable.class);
        assertThat(report.counts()).isEqualTo(counts(0, 0, 0, 1));
        assertThat(desk.ask(Ledger.class).head().count()).isZero();
    }

    @Test
    void whatContradictsIsEnteredBesideWhatItContradicts() throws IOException {
        take("New Zealand,7 Sep 2000,20 Sep 2011\nSweden,8 Sep 2000,19 Jan 2007\n", DeskAtWork.PLAIN);
        Path file = Files.writeString(directory.resolve("party.csv"), PARTY + """
                        NZ,New Zealand,1,2001,0,0,state party,
                        SE,Sweden,1,2007,0,0,state party,
                        AL,Albania,1,2008,0,0,state party,
                        """);

        Report report = desk.take(desk.order("party-csv", file, "opsc", "2022-06-30", DeskAtWork.PLAIN));

        assertThat(report.counts()).isEqualTo(counts(1, 2, 0, 0));
        List<Decision.Rival> rivals = DeskAtWork.rivals(report).toList();
        assertThat(rivals).extracting(Decision.Rival::line).containsExactly(2L, 4L);
        assertThat(rivals.getFirst().contradicts())
                .singleElement()
                .asString()
                .startsWith("ratified 2011-09-20 in document");
        assertThat(rivals.getLast().contradicts())
                .singleElement()
                .asString()
                .startsWith("the complete list in document");
        assertThat(desk.inForce().claims()).hasSize(7);
    }

    @Test
    void rowsOfOneFileMayContradictEachOther() throws IOException {
        Path file = Files.writeString(directory.resolve("claims.csv"), """
                subject,indicator,answer_type,answer,validity,from,asserted_on,document,locator
                SWE,protection.opsc-status,act,ratified,event,2007,2012,1,p. 1
                SWE,protection.opsc-status,act,ratified,event,2003,2012,2,p. 1
                SWE,protection.opsc-status,act,ratified,event,2007,2012,1,p. 2
                """);

        Report report = desk.take(desk.order("claims-csv", file, null, null, DeskAtWork.PLAIN));

        assertThat(report.counts()).isEqualTo(counts(1, 1, 1, 0));
        assertThat(DeskAtWork.rivals(report).findFirst().orElseThrow().contradicts())
                .singleElement()
                .asString()
                .startsWith("another row of what is being entered in document 1");
    }

    /// Of a series the newest look speaks, also where another series spoke between.
    @Test
    void anotherLookOfTheSameSeriesContradictsNothingWhoeverElseSpoke() throws IOException {
        Path file = Files.writeString(directory.resolve("claims.csv"), """
                subject,indicator,answer_type,answer,validity,from,asserted_on,document,locator
                SWE,coordination.focal-point,level,yes,observed,2001,2001,1,p. 1
                SWE,coordination.focal-point,level,yes,observed,2002,2002,2,p. 1
                SWE,coordination.focal-point,level,no,observed,2002,2002,1,p. 2
                """);

        Report report = desk.take(desk.order("claims-csv", file, null, null, DeskAtWork.PLAIN));

        assertThat(report.counts()).isEqualTo(counts(2, 1, 0, 0));
        assertThat(DeskAtWork.rivals(report).findFirst().orElseThrow().contradicts())
                .as("only the other series")
                .singleElement()
                .asString()
                .startsWith("another row of what is being entered in document 2");
    }

    @Test
    void whatWasWithdrawnIsRefusedUnlessAskedForAgain() throws IOException {
        take("Sweden,8 Sep 2000,19 Jan 2007\n", DeskAtWork.PLAIN);
        assertThat(withdraw(1)).isInstanceOf(WithdrawDesk.Outcome.Withdrawn.class);
        assertThat(desk.inForce().claims()).isEmpty();
        assertThat(desk.inForce().lists()).isEmpty();

        Report refused = take("Sweden,8 Sep 2000,19 Jan 2007\n", DeskAtWork.PLAIN);
        Report again = take("Sweden,8 Sep 2000,19 Jan 2007\n", AGAIN);

        assertThat(refused.counts()).isEqualTo(counts(0, 0, 0, 2));
        assertThat(refused.outcome()).isEqualTo(new Report.Outcome.NothingNew());
        assertThat(DeskAtWork.refusals(refused))
                .allSatisfy(reason -> assertThat(reason)
                        .contains("was entered in batch 1 and withdrawn")
                        .contains("--again"));
        assertThat(again.counts()).isEqualTo(counts(2, 0, 0, 0));
        assertThat(desk.inForce().claims()).hasSize(2);
        assertThat(desk.inForce().lists()).extracting(CompleteList::whole).containsExactly(true);
        assertThat(take("Sweden,8 Sep 2000,19 Jan 2007\n", DeskAtWork.PLAIN).counts())
                .isEqualTo(counts(0, 0, 2, 0));
    }

    @Test
    void aBatchIsWithdrawnOnceAndOnlyIfThereIsOne() throws IOException {
        take("Sweden,8 Sep 2000,19 Jan 2007\n", DeskAtWork.PLAIN);

        assertThat(withdraw(7)).isEqualTo(new WithdrawDesk.Outcome.NoSuchBatch(new BatchNumber(7), 1));
        assertThat(withdraw(1)).isInstanceOfSatisfying(WithdrawDesk.Outcome.Withdrawn.class, withdrawn -> {
            assertThat(withdrawn.claims()).isEqualTo(2);
            assertThat(withdrawn.by()).isEqualTo(new ActorId("operator-2"));
        });
        long entries = desk.ask(Ledger.class).head().count();
        assertThat(withdraw(1)).isInstanceOf(WithdrawDesk.Outcome.AlreadyWithdrawn.class);
        assertThat(desk.ask(Ledger.class).head().count()).isEqualTo(entries);
    }

    private WithdrawDesk.Outcome withdraw(int batch) {
        return desk.ask(WithdrawDesk.class).withdraw(new BatchNumber(batch), "read wrongly", "bela");
    }

    @Test
    void theSameFileTwiceAtOnceAddsNothingTwice() throws Exception {
        ImportOrder order = table("Sweden,8 Sep 2000,19 Jan 2007\nAlbania,,5 Feb 2008 a\n", DeskAtWork.PLAIN);

        List<Report> reports = atOnce(8, order);

        assertThat(reports.stream().map(Report::counts))
                .containsOnly(counts(3, 0, 0, 0), counts(0, 0, 3, 0))
                .containsOnlyOnce(counts(3, 0, 0, 0));
        assertThat(desk.inForce().claims()).hasSize(3);
        assertThat(desk.inForce().lists()).hasSize(1);
        assertThat(desk.ask(Ledger.class).head().count()).isEqualTo(5);
    }

    private List<Report> atOnce(int times, ImportOrder order) throws InterruptedException, ExecutionException {
        try (ExecutorService people = Executors.newFixedThreadPool(times)) {
            List<Future<Report>> taken = people.invokeAll(java.util.Collections.nCopies(times, () -> desk.take(order)));
            return taken.stream().map(Future::resultNow).toList();
        }
    }

    @Test
    void noSourceSpeaksForADayToCome() throws IOException {
        Path file = Files.writeString(directory.resolve("claims.csv"), """
                subject,indicator,answer_type,answer,validity,from,asserted_on,document,locator
                SWE,protection.opsc-status,level,party,observed,2026-11-22,2026-11-23,1,p. 1
                SWE,protection.opsc-status,level,party,observed,2026-11-22,2026-11-22,1,p. 1
                """);

        Report report = desk.take(desk.order("claims-csv", file, null, null, DeskAtWork.PLAIN));

        assertThat(report.counts()).isEqualTo(counts(1, 0, 0, 1));
        assertThat(DeskAtWork.refusals(report)).singleElement().asString().contains("a day still to come");
    }

    @Test
    void whatTheOperatorSaysMustAgreeWithTheCatalogue() throws IOException {
        Path file = Files.writeString(directory.resolve("table.csv"), UNTC + "Sweden,8 Sep 2000,19 Jan 2007\n");

        assertThat(unclear(desk.order("untc-csv", file, new DocumentNumber(9999))))
                .contains("no document 9999");
        assertThat(unclear(desk.order("untc-csv", file, new DocumentNumber(1)))).contains("give --instrument ID");
        assertThat(unclear(desk.order("untc-csv", file, "opsc", null, DeskAtWork.PLAIN)))
                .contains("give --as-of DATE");
        assertThat(unclear(desk.order("untc-csv", file, null, AS_OF, DeskAtWork.PLAIN)))
                .contains("give --instrument ID");
        ImportOrder wrongDay = desk.order("untc-csv", file, null, AS_OF, DeskAtWork.PLAIN);
        assertThat(unclear(new ImportOrder(
                        wrongDay.format(), file, new DocumentNumber(6), null, wrongDay.asOf(), DeskAtWork.PLAIN)))
                .contains("Document 6 is of 2015-01-27");
        ImportOrder wrongTreaty = desk.order("untc-csv", file, "crc", null, DeskAtWork.PLAIN);
        assertThat(unclear(new ImportOrder(
                        wrongTreaty.format(),
                        file,
                        new DocumentNumber(6),
                        wrongTreaty.instrument(),
                        null,
                        DeskAtWork.PLAIN)))
                .contains("Document 6 is about opsc");
    }

    private String unclear(ImportOrder order) {
        Report report = desk.take(order);
        assertThat(report.outcome()).isInstanceOf(Report.Outcome.Unclear.class);
        return ((Report.Outcome.Unclear) report.outcome()).reason();
    }
}
