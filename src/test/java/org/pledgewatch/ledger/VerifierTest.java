package org.pledgewatch.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.ledger.LedgerSamples.AMARA;
import static org.pledgewatch.ledger.LedgerSamples.FIRST;
import static org.pledgewatch.ledger.LedgerSamples.NORWAY;
import static org.pledgewatch.ledger.LedgerSamples.SECOND;
import static org.pledgewatch.ledger.LedgerSamples.SWEDEN;
import static org.pledgewatch.ledger.LedgerSamples.ratified;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerifierTest {
    private static final Path EXAMPLE = Path.of("docs/formats/ledger-example.jsonl");
    private static final List<NewEntry> ENTRIES = entries();
    private static final byte[] EXPORT = SmallLedger.export(ENTRIES, Set.of(3L));
    private static final List<String> LINES = lines(EXPORT);
    private static final int HEAD_LINE = ENTRIES.size() + 1;

    private static List<NewEntry> entries() {
        List<NewEntry> entries = new ArrayList<>();
        entries.add(Entries.batch(LedgerSamples.batch(FIRST)));
        entries.add(Entries.claim(ratified(SWEDEN, "2007-01-19"), FIRST));
        entries.add(Entries.claim(ratified(NORWAY, "2001-10-02"), FIRST));
        entries.add(new NewEntry.Written("somebody-elses", CanonicalJson.bytes(java.util.Map.of("å", "\"},{\"\n"))));
        entries.add(Entries.redaction(3, "Order of a court", AMARA));
        entries.add(Entries.withdrawal(SECOND, "Wrong file", AMARA));
        LedgerSamples.everyShape().forEach(claim -> entries.add(Entries.claim(claim, SECOND)));
        return entries;
    }

    private static List<String> lines(byte[] export) {
        return new String(export, StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] export(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Verdict verify(byte[] export) {
        return verify(export, null);
    }

    private static Verdict verify(byte[] export, @Nullable String head) {
        try {
            return new Verifier(new ByteArrayInputStream(export), head).verify();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static long brokenLine(byte[] export) {
        Verdict verdict = verify(export);
        assertThat(verdict).isInstanceOf(Verdict.Broken.class);
        return ((Verdict.Broken) verdict).line();
    }

    private static String hash(String line) {
        return line.substring(9, 73);
    }

    @Test
    void anUntouchedExportIsWell() {
        String head = hash(LINES.get(ENTRIES.size() - 1));
        assertThat(verify(EXPORT)).isEqualTo(new Verdict.Well(ENTRIES.size(), 1, head));
        assertThat(verify(EXPORT).text()).isEqualTo("13 lines, 1 of them redacted, all well. Head " + head);
    }

    @Test
    void theExampleInTheDocumentationIsWell() throws IOException {
        byte[] export =
                SmallLedger.export(List.of(ENTRIES.get(0), ENTRIES.get(1), ENTRIES.get(2), ENTRIES.get(4)), Set.of(3L));
        if (Boolean.getBoolean("golden.update")) {
            Files.write(EXAMPLE, export);
        }
        assertThat(Files.readString(EXAMPLE)).isEqualTo(new String(export, StandardCharsets.UTF_8));
        assertThat(verify(export)).isInstanceOf(Verdict.Well.class);
        assertThat(Files.readString(EXAMPLE.resolveSibling("ledger.md")))
                .contains(verify(export).text());
    }

    @Test
    void theEmptyLedgerIsWell() {
        assertThat(verify(SmallLedger.export(List.of(), Set.of()))).isEqualTo(new Verdict.Well(0, 0, "0".repeat(64)));
    }

    @Test
    void everyChangedByteIsFoundInItsLine() {
        for (int at = 0; at < EXPORT.length; at++) {
            for (int change : new int[] {1, 0x20, 0x80, EXPORT[at] ^ '\n', EXPORT[at] ^ '0', EXPORT[at] ^ '"'}) {
                if (change != 0) {
                    byte[] changed = EXPORT.clone();
                    changed[at] ^= (byte) change;
                    assertThat(brokenLine(changed))
                            .as("byte %d changed by %x", at, change)
                            .isEqualTo(lineOf(at));
                }
            }
        }
    }

    @Property(tries = 2000)
    void anyChangedByteIsFoundInItsLine(@ForAll @IntRange(max = 1_000_000) int place, @ForAll byte value) {
        int at = place % EXPORT.length;
        if (EXPORT[at] != value) {
            byte[] changed = EXPORT.clone();
            changed[at] = value;
            assertThat(brokenLine(changed)).isEqualTo(lineOf(at));
        }
    }

    @Test
    void everyCutIsFoundWhereItWasMade() {
        for (int length = 0; length < EXPORT.length; length++) {
            assertThat(brokenLine(Arrays.copyOf(EXPORT, length)))
                    .as("cut to %d bytes", length)
                    .isEqualTo(lineOf(length));
        }
    }

    @Test
    void everyDroppedLineIsFound() {
        for (int drop = 0; drop < LINES.size(); drop++) {
            List<String> lines = new ArrayList<>(LINES);
            lines.remove(drop);
            assertThat(brokenLine(export(lines))).isEqualTo(drop + 1);
        }
    }

    @Test
    void everySwapIsFound() {
        for (int one = 0; one < LINES.size(); one++) {
            for (int other = one + 1; other < LINES.size(); other++) {
                List<String> lines = new ArrayList<>(LINES);
                Collections.swap(lines, one, other);
                assertThat(brokenLine(export(lines))).isEqualTo(one + 1);
            }
        }
    }

    @Test
    void everyLineInsertedAgainIsFound() {
        for (int line = 0; line < LINES.size(); line++) {
            for (int place = 0; place <= LINES.size(); place++) {
                List<String> lines = new ArrayList<>(LINES);
                lines.add(place, LINES.get(line));
                // put before or after itself, it is the second of the two that is one too many
                assertThat(brokenLine(export(lines))).isEqualTo(place == line ? place + 2 : place + 1);
            }
        }
    }

    @Test
    void anEmptyLineIsFoundAnywhere() {
        for (int place = 0; place <= LINES.size(); place++) {
            List<String> lines = new ArrayList<>(LINES);
            lines.add(place, "");
            assertThat(brokenLine(export(lines))).isEqualTo(place + 1);
        }
    }

    @Test
    void aPayloadLeftOutWithoutARedactionIsFound() {
        byte[] export = SmallLedger.export(ENTRIES, Set.of(3L, 4L));
        assertThat(verify(export))
                .isEqualTo(new Verdict.Broken(4, "its payload is missing, and no later entry says why"));
    }

    @Test
    void aRedactionCannotEmptyItselfOrALaterEntry() {
        for (long named : new long[] {0, 2, 3}) {
            List<NewEntry> entries =
                    List.of(ENTRIES.getFirst(), Entries.redaction(named, "None", AMARA), ENTRIES.getLast());
            assertThat(brokenLine(SmallLedger.export(entries, named == 3 ? Set.of(3L) : Set.of())))
                    .isEqualTo(2);
        }
    }

    @Test
    void aPayloadThatWasPutBackIsFound() {
        assertThat(brokenLine(SmallLedger.export(ENTRIES, Set.of()))).isEqualTo(3);
    }

    @Test
    void aRedactionThatSaysNothingReadableIsFound() {
        List<NewEntry> entries = List.of(
                ENTRIES.getFirst(), new NewEntry.Written("redaction", "{nonsense}".getBytes(StandardCharsets.UTF_8)));
        assertThat(brokenLine(SmallLedger.export(entries, Set.of()))).isEqualTo(2);
    }

    @Test
    void theHeadFindsALedgerThatWasWrittenAnew() {
        List<NewEntry> other = new ArrayList<>(ENTRIES);
        other.set(1, Entries.claim(ratified(SWEDEN, "2017-01-19"), FIRST));
        byte[] forged = SmallLedger.export(other, Set.of(3L));
        assertThat(verify(forged)).isInstanceOf(Verdict.Well.class);
        assertThat(verify(forged, hash(LINES.get(12)))).isInstanceOf(Verdict.OtherLedger.class);
    }

    @Test
    void theHeadFindsACutOffEndWithANewHeadLine() {
        byte[] cut = SmallLedger.export(ENTRIES.subList(0, 12), Set.of(3L));
        assertThat(verify(cut)).isInstanceOf(Verdict.Well.class);
        assertThat(verify(cut, hash(LINES.get(12)))).isInstanceOf(Verdict.OtherLedger.class);
    }

    @Test
    void theHeadOfAnEarlierDayIsFoundInTheGrownLedger() {
        assertThat(verify(EXPORT, hash(LINES.get(9)))).isEqualTo(new Verdict.Grown((Verdict.Well) verify(EXPORT), 10));
        assertThat(verify(EXPORT, hash(LINES.get(12)))).isEqualTo(verify(EXPORT));
    }

    /// Counted from 1; the byte behind the last belongs to the line after it.
    private static long lineOf(int at) {
        long line = 1;
        for (int before = 0; before < at; before++) {
            if (EXPORT[before] == '\n') {
                line++;
            }
        }
        return Math.min(line, HEAD_LINE);
    }
}
