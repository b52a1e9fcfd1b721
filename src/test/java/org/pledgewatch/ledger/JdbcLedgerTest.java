package org.pledgewatch.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.pledgewatch.ledger.LedgerSamples.AMARA;
import static org.pledgewatch.ledger.LedgerSamples.FIRST;
import static org.pledgewatch.ledger.LedgerSamples.NORWAY;
import static org.pledgewatch.ledger.LedgerSamples.SECOND;
import static org.pledgewatch.ledger.LedgerSamples.SWEDEN;
import static org.pledgewatch.ledger.LedgerSamples.THIRD;
import static org.pledgewatch.ledger.LedgerSamples.numbered;
import static org.pledgewatch.ledger.LedgerSamples.ratified;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.database.TestDatabase;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class JdbcLedgerTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/ledger/small.jsonl");

    private final TestDatabase database = TestDatabase.create();
    private final List<Object> heard = new ArrayList<>();
    private Instant now = SmallLedger.NOON;
    private final DataSourceTransactionManager manager = new DataSourceTransactionManager(database.application());
    private final TransactionTemplate transactions = new TransactionTemplate(manager);
    private final Ledger ledger = another();

    private Ledger another() {
        return new JdbcLedger(
                new JdbcTemplate(database.application()),
                new JdbcEntries(database.jdbc(), manager),
                heard::add,
                new MovableClock(),
                new Random(1996));
    }

    private final class MovableClock extends Clock {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private EntriesRecorded append(NewEntry... entries) {
        return append(List.of(entries));
    }

    private EntriesRecorded append(List<NewEntry> entries) {
        return transactions.execute(_ -> ledger.append(entries));
    }

    private byte[] export() {
        return export(ledger.head().count());
    }

    private byte[] export(long upTo) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ledger.export(new LedgerPosition(upTo), out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Verdict verify(byte[] export) {
        try {
            return new Verifier(new ByteArrayInputStream(export), null).verify();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void fill() {
        append(
                Entries.batch(LedgerSamples.batch(FIRST)),
                Entries.claim(ratified(SWEDEN, "2007-01-19"), FIRST),
                Entries.completeList(LedgerSamples.list(), FIRST));
        append(
                Entries.batch(LedgerSamples.batch(SECOND)),
                Entries.claim(ratified(NORWAY, "2001-10-02"), SECOND),
                Entries.completeList(LedgerSamples.list(), SECOND),
                Entries.adjudication(LedgerSamples.adjudication(null), AMARA),
                new NewEntry.Written("somebody-elses", CanonicalJson.bytes(Map.of("schema", 1))));
    }

    private static LedgerPosition position(long number) {
        return new LedgerPosition(number);
    }

    @Test
    void theEmptyLedgerHasAHeadOfZeros() {
        assertThat(ledger.head()).isEqualTo(new LedgerHead(0, "0".repeat(64)));
        assertThat(ledger.inForce(LedgerPosition.START).claims()).isEmpty();
        assertThat(verify(export())).isEqualTo(new Verdict.Well(0, 0, "0".repeat(64)));
    }

    @Test
    void whatWasAppendedIsInForceUnderTheNumberOfItsEntry() {
        fill();
        InForce inForce = ledger.inForce(position(8));
        assertThat(inForce.claims())
                .containsExactly(
                        numbered(ratified(SWEDEN, "2007-01-19"), 2), numbered(ratified(NORWAY, "2001-10-02"), 5));
        assertThat(inForce.lists()).hasSize(2);
        assertThat(inForce.adjudications()).hasSize(1);
        assertThat(inForce.batches())
                .hasSize(4)
                .containsEntry(inForce.claims().getLast().id(), SECOND);
        assertThat(ledger.inForce(position(3)).claims()).hasSize(1);
    }

    @Test
    void whoHasReadAndThenWrittenKnowsWhatAnotherReads() {
        fill();
        ledger.inForce(position(8));
        List<NewEntry> more = LedgerSamples.everyShape().stream()
                .map(claim -> Entries.claim(claim, THIRD))
                .toList();
        append(more);
        append(Entries.completeList(LedgerSamples.list(), THIRD));
        append(Entries.adjudication(LedgerSamples.adjudication(null), AMARA));
        assertThat(known())
                .isEqualTo(read())
                .returns(2 + more.size(), all -> all.claims().size());
        append(Entries.withdrawal(SECOND, "Wrong file", AMARA));
        assertThat(known())
                .isEqualTo(read())
                .returns(1 + more.size(), all -> all.claims().size());
        ledger.redact(2, "Order of a court", AMARA);
        assertThat(known())
                .isEqualTo(read())
                .returns(more.size(), all -> all.claims().size());
    }

    @Test
    void whatCameToNothingIsNotInForce() {
        fill();
        InForce before = known();
        transactions.executeWithoutResult(transaction -> {
            ledger.append(List.of(Entries.claim(ratified(SWEDEN, "2008-01-19"), THIRD)));
            assertThat(known().claims()).hasSize(3);
            transaction.setRollbackOnly();
        });
        assertThat(known()).isEqualTo(before);
        append(Entries.claim(ratified(NORWAY, "2009-01-19"), THIRD));
        assertThat(known()).isEqualTo(read());
    }

    private InForce known() {
        return ledger.inForce(position(ledger.head().count()));
    }

    /// By somebody who has not read or written yet.
    private InForce read() {
        return another().inForce(position(ledger.head().count()));
    }

    @Test
    void everyAppendIsHeardOfOnce() {
        fill();
        assertThat(heard)
                .containsExactly(
                        new EntriesRecorded(position(0), position(3)), new EntriesRecorded(position(3), position(8)));
    }

    @Test
    void otherProcessesHearOfAnAppendByTheirConnection() throws Exception {
        try (Connection listener = database.application().getConnection()) {
            JdbcClient.create(new SingleConnectionDataSource(listener, true))
                    .sql("listen pledgewatch_ledger")
                    .update();
            fill();
            ledger.redact(2, "Order of a court", AMARA);
            assertThat(listener.unwrap(PGConnection.class).getNotifications(5000))
                    .extracting(PGNotification::getParameter)
                    .containsExactly("3", "8", "9");
        }
    }

    @Test
    void appendingNothingRecordsNothing() {
        fill();
        assertThat(append()).isEqualTo(new EntriesRecorded(position(8), position(8)));
        assertThat(heard).hasSize(2);
    }

    @Test
    void nothingIsAppendedOutsideATransaction() {
        assertThatThrownBy(() -> ledger.append(List.of())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aWithdrawnBatchIsNoLongerInForceButWasBefore() {
        fill();
        append(Entries.withdrawal(FIRST, "Wrong file", AMARA));
        assertThat(ledger.inForce(position(8)).claims()).hasSize(2);
        InForce after = ledger.inForce(position(9));
        assertThat(after.claims()).containsExactly(numbered(ratified(NORWAY, "2001-10-02"), 5));
        assertThat(after.lists()).hasSize(1);
        assertThat(ledger.withdrawnBatches(position(9))).containsExactly(FIRST);
        assertThat(ledger.withdrawn(position(9))).singleElement().satisfies(one -> {
            assertThat(one.claim()).isEqualTo(numbered(ratified(SWEDEN, "2007-01-19"), 2));
            assertThat(one.batch()).isEqualTo(FIRST);
            assertThat(one.by().reason()).isEqualTo("Wrong file");
        });
        assertThat(ledger.withdrawn(position(8))).isEmpty();
    }

    @Test
    void aSingleClaimIsTakenBackAndTheOthersOfItsBatchStay() {
        fill();
        append(Entries.withdrawal(single(5), "The date is that of the signature.", AMARA));
        assertThat(ledger.inForce(position(8)).claims()).hasSize(2);
        InForce after = ledger.inForce(position(9));
        assertThat(after.claims()).containsExactly(numbered(ratified(SWEDEN, "2007-01-19"), 2));
        assertThat(after.lists()).hasSize(2);
        assertThat(ledger.withdrawnBatches(position(9))).isEmpty();
        assertThat(ledger.withdrawn(position(9))).singleElement().satisfies(one -> {
            assertThat(one.claim()).isEqualTo(numbered(ratified(NORWAY, "2001-10-02"), 5));
            assertThat(one.batch()).isEqualTo(SECOND);
            assertThat(one.by().reason()).isEqualTo("The date is that of the signature.");
        });
        append(Entries.withdrawal(FIRST, "Wrong file", AMARA));
        assertThat(ledger.withdrawals())
                .extracting(Withdrawal::entry, Withdrawal::what)
                .containsExactly(tuple(9L, single(5)), tuple(10L, new Withdrawal.What.Batch(FIRST)));
        assertThat(ledger.inForce(position(10)).claims()).isEmpty();
    }

    @Test
    void whatTakesSingleClaimsBackIsRedactedOnlyWhenItIsSaidAgain() {
        fill();
        append(Entries.withdrawal(single(2, 5), "Wrong page", AMARA));
        assertThatThrownBy(() -> ledger.redact(9, "Order", AMARA))
                .hasMessage("entry 9 takes claims back: take them back again in other words first");
        append(Entries.withdrawal(single(5), "Wrong page, in other words", AMARA));
        assertThatThrownBy(() -> ledger.redact(9, "Order", AMARA)).hasMessageContaining("take them back again");
        append(Entries.withdrawal(single(2, 5), "Wrong page, in other words", AMARA));
        ledger.redact(9, "Order", AMARA);
        assertThat(ledger.inForce(position(12)).claims()).isEmpty();
        assertThat(verify(export())).isInstanceOf(Verdict.Well.class);
    }

    private static Withdrawal.What.Claims single(long... numbers) {
        return new Withdrawal.What.Claims(
                new TreeSet<>(LongStream.of(numbers).boxed().toList()));
    }

    @Test
    void theHeadOfAnEarlierDayStaysWhatItWas() {
        fill();
        LedgerHead head = ledger.headAt(position(3));
        append(Entries.withdrawal(FIRST, "Wrong file", AMARA));
        assertThat(ledger.headAt(position(3))).isEqualTo(head);
        assertThat(verify(export(3))).isEqualTo(new Verdict.Well(3, 0, head.hash()));
    }

    @Test
    void anExportIsWrittenInTheseBytes() throws IOException {
        fill();
        append(Entries.withdrawal(FIRST, "Wrong file", AMARA));
        LedgerSamples.everyShape().forEach(claim -> append(Entries.claim(claim, SECOND)));
        byte[] export = export();
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.write(GOLDEN, export);
        }
        assertThat(new String(export, StandardCharsets.UTF_8)).isEqualTo(Files.readString(GOLDEN));
        assertThat(verify(export)).isInstanceOf(Verdict.Well.class);
    }

    @Test
    void aRolledBackAppendLeavesNoGap() {
        fill();
        transactions.executeWithoutResult(status -> {
            ledger.append(List.of(Entries.withdrawal(FIRST, "Wrong file", AMARA)));
            status.setRollbackOnly();
        });
        assertThat(ledger.head().count()).isEqualTo(8);
        append(Entries.withdrawal(SECOND, "Wrong file", AMARA));
        assertThat(verify(export())).isInstanceOf(Verdict.Well.class);
        assertThat(ledger.head().count()).isEqualTo(9);
    }

    @Test
    void aClockThatGoesBackIsNotBelieved() {
        fill();
        now = now.minus(Duration.ofDays(400));
        fill();
        assertThat(verify(export())).isInstanceOf(Verdict.Well.class);
        now = Instant.MAX;
        fill();
        now = Instant.MIN;
        fill();
        assertThat(ledger.redact(2, "Order of a court", AMARA).to()).isEqualTo(position(33));
        assertThat(verify(export())).isInstanceOf(Verdict.Well.class);
    }

    @Test
    void aRedactionEmptiesThePayloadAndLeavesTheLine() {
        fill();
        LedgerHead before = ledger.head();
        EntriesRecorded recorded = ledger.redact(2, "Order of a court: \"X\\Y\"\n\u0001\u007f å😀/", AMARA);
        assertThat(recorded).isEqualTo(new EntriesRecorded(position(8), position(9)));
        assertThat(heard).last().isEqualTo(recorded);
        assertThat(verify(export()))
                .isEqualTo(new Verdict.Well(9, 1, ledger.head().hash()));
        String secondLine = new String(export(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        assertThat(secondLine).contains("\"payload\":null").endsWith("\"salt\":null}");
        assertThat(ledger.headAt(position(8))).isEqualTo(before);
        assertThat(ledger.inForce(position(9)).claims()).hasSize(1);
    }

    @Test
    void aRedactionIsWrittenByTheDatabaseAsWeWouldWriteIt() {
        fill();
        String ground = "Order \"9\\3\"\t\n\r\b\f\u0001\u001f\u007f\u2028 å😀/";
        ledger.redact(2, ground, AMARA);
        byte[] payload = database.owner()
                .sql("select content from ledger.payload where number = 9")
                .query(byte[].class)
                .single();
        assertThat(payload).isEqualTo(Entries.redaction(2, ground, AMARA).payload());
    }

    @Test
    void anExportOfAnEarlierDayGoesOnToTheRedactionsThatExplainIt() {
        fill();
        LedgerHead edition = ledger.headAt(position(3));
        ledger.redact(2, "Order of a court", AMARA);
        append(Entries.withdrawal(SECOND, "Wrong file", AMARA));
        assertThat(verify(export(3))).isInstanceOf(Verdict.Well.class);
        assertThat(new String(export(3), StandardCharsets.UTF_8))
                .contains(edition.hash())
                .contains("\"count\":9");
        assertThat(new String(export(1), StandardCharsets.UTF_8)).contains("\"count\":1,");
    }

    @Test
    void whatCannotBeRedactedIsSaidPlainly() {
        fill();
        ledger.redact(2, "Order of a court", AMARA);
        append(Entries.withdrawal(FIRST, "Wrong file", AMARA));
        assertThatThrownBy(() -> ledger.redact(2, "Again", AMARA)).hasMessage("entry 2 is empty already");
        assertThatThrownBy(() -> ledger.redact(99, "Order", AMARA)).hasMessage("there is no entry 99");
        assertThatThrownBy(() -> ledger.redact(9, "Order", AMARA)).hasMessage("entry 9 is a redaction and stays");
        assertThatThrownBy(() -> ledger.redact(3, " ", AMARA)).hasMessage("a redaction names its legal ground");
        assertThatThrownBy(() -> ledger.redact(10, "Order", AMARA)).hasMessageContaining("withdraw that batch again");
        append(Entries.withdrawal(FIRST, "Wrong file, in other words", AMARA));
        ledger.redact(10, "Order", AMARA);
        assertThat(ledger.withdrawnBatches(position(12))).containsExactly(FIRST);
        assertThat(verify(export()))
                .isEqualTo(new Verdict.Well(12, 2, ledger.head().hash()));
    }

    @Test
    void aRedactionThatIsRolledBackEmptiesNothing() {
        fill();
        transactions.executeWithoutResult(status -> {
            ledger.redact(2, "Order of a court", AMARA);
            status.setRollbackOnly();
        });
        assertThat(verify(export()))
                .isEqualTo(new Verdict.Well(8, 0, ledger.head().hash()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.line set kind = 'x'",
                "delete from ledger.line",
                "truncate ledger.line",
                "update ledger.payload set content = null, salt = null",
                "delete from ledger.payload",
                "truncate ledger.payload",
                "alter table ledger.line disable trigger all",
                "drop table ledger.payload",
                "drop function ledger.redact",
                "set role pledgewatch_ledger"
            })
    void theApplicationCanOnlyAdd(String statement) {
        fill();
        assertThatThrownBy(() -> database.jdbc().sql(statement).update()).isInstanceOf(DataAccessException.class);
        assertThat(verify(export())).isInstanceOf(Verdict.Well.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.line set kind = 'x'",
                "delete from ledger.line",
                "truncate ledger.line",
                "update ledger.payload set content = null, salt = null",
                "update ledger.payload set content = '\\x7b7d'",
                "delete from ledger.payload",
                "truncate ledger.payload"
            })
    void theOwnerIsStoppedToo(String statement) {
        fill();
        assertThatThrownBy(() -> database.owner().sql(statement).update())
                .hasMessageContaining("the ledger only grows");
    }

    @Test
    void thoseWhoAppendAtOnceWaitForEachOther() throws Exception {
        List<Callable<EntriesRecorded>> appends = new ArrayList<>();
        for (int index = 0; index < 40; index++) {
            appends.add(() -> append(claims(25)));
        }
        try (ExecutorService several = Executors.newFixedThreadPool(8)) {
            for (Future<EntriesRecorded> done : several.invokeAll(appends)) {
                EntriesRecorded recorded = done.get();
                assertThat(recorded.to().value() - recorded.from().value()).isEqualTo(25);
            }
        }
        assertThat(verify(export()))
                .isEqualTo(new Verdict.Well(1000, 0, ledger.head().hash()));
    }

    @Test
    void anAppendCutOffInTheMiddleLeavesNothing() {
        fill();
        LedgerHead before = ledger.head();
        List<NewEntry> claims = claims(30_000);
        List<NewEntry> cutOff = new AbstractList<>() {
            @Override
            public NewEntry get(int index) {
                if (index == 25_000) {
                    endTheConnection();
                }
                return claims.get(index);
            }

            @Override
            public int size() {
                return claims.size();
            }
        };
        assertThatThrownBy(() -> append(cutOff)).isInstanceOf(RuntimeException.class);
        assertThat(ledger.head()).isEqualTo(before);
        append(claims.subList(0, 10));
        assertThat(verify(export()))
                .isEqualTo(new Verdict.Well(18, 0, ledger.head().hash()));
    }

    private void endTheConnection() {
        database.owner().sql("""
                        select pg_terminate_backend(pid)
                          from pg_stat_activity
                         where datname = current_database()
                           and pid <> pg_backend_pid()
                           and state <> 'idle'
                           and backend_type = 'client backend'
                        """).query(Boolean.class).list();
    }

    @Test
    void aLargeAppendIsOneChain() {
        append(claims(25_001));
        assertThat(verify(export()))
                .isEqualTo(new Verdict.Well(25_001, 0, ledger.head().hash()));
        assertThat(ledger.inForce(position(25_001)).claims()).hasSize(25_001);
    }

    private static List<NewEntry> claims(int count) {
        NewEntry claim = Entries.claim(ratified(SWEDEN, "2007-01-19"), FIRST);
        return java.util.Collections.nCopies(count, claim);
    }
}
