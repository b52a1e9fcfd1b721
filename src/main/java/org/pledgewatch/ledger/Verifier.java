package org.pledgewatch.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.ledger.Verdict.Broken;

/// Checks an exported ledger with nothing but its own bytes, and finds the first line that is not as it was exported.
final class Verifier {
    private static final byte[] HEAD_BEGINS = "{\"count\":".getBytes(US_ASCII);
    private static final byte[] REDACTION = Entries.REDACTION.getBytes(US_ASCII);

    private final ExportedLines lines;
    private final @Nullable String asked;
    private final byte[] askedHex;
    private final ExportedLine line = new ExportedLine();
    private final MessageDigest sha256 = HashChain.sha256();
    private final LineBuffer hashed = new LineBuffer();
    private final LineBuffer hex = new LineBuffer();
    private final byte[] digest = new byte[HashChain.HASH_BYTES];
    private final byte[] salt = new byte[HashChain.SALT_BYTES];
    private final byte[] previous = "0".repeat(ExportedLine.HEX).getBytes(US_ASCII);
    private final byte[] recordedAt = new byte[ExportedLine.TIME];
    private final TreeSet<Long> unexplained = new TreeSet<>();
    private long count;
    private long redacted;
    private long askedLine = -1;

    /// @param asked the head, in lower-case hexadecimal, that the ledger is said to have or to have had
    Verifier(InputStream in, @Nullable String asked) {
        this.lines = new ExportedLines(in);
        this.asked = asked;
        this.askedHex = asked == null ? new byte[ExportedLine.HEX] : asked.getBytes(US_ASCII);
        noteIfAsked();
    }

    Verdict verify() throws IOException {
        while (true) {
            long here = count + 1;
            switch (lines.next()) {
                case END -> {
                    return new Broken(
                            here,
                            count == 0 ? "the file is empty" : "the head line is missing, the file was cut off here");
                }
                case CUT_OFF -> {
                    return new Broken(here, "it does not end, the file was cut off here");
                }
                case TOO_LONG -> {
                    return new Broken(here, "it is longer than any entry of a ledger");
                }
                case LINE -> {
                    if (isHeadLine()) {
                        return verdictAtHeadLine();
                    }
                    Optional<Broken> broken = check(here);
                    if (broken.isPresent()) {
                        return broken.get();
                    }
                }
            }
        }
    }

    private Optional<Broken> check(long here) {
        if (!line.cut(lines.bytes(), lines.from(), lines.to())) {
            return broken(here, "it is not a line of an exported ledger");
        }
        digest(line.hashed(hashed));
        if (!line.hasHash(hex.bytes())) {
            return broken(here, "it was changed: its hash is not that of what it says");
        }
        if (!line.hasNumber(Long.toString(here).getBytes(US_ASCII))) {
            return broken(
                    here, "it holds entry " + line.number() + ": a line is missing, inserted, doubled or out of place");
        }
        if (!line.hasPrevious(previous)) {
            return broken(here, "it does not follow from the line above: one of the two was changed");
        }
        if (here > 1 && line.isRecordedBefore(recordedAt)) {
            return broken(here, "it was recorded before the line above");
        }
        System.arraycopy(hex.bytes(), 0, previous, 0, previous.length);
        line.copyRecordedAt(recordedAt);
        count = here;
        noteIfAsked();
        return line.isEmptied() ? unexplained(here) : checkPayload(here);
    }

    private Optional<Broken> unexplained(long here) {
        unexplained.add(here);
        return Optional.empty();
    }

    private Optional<Broken> checkPayload(long here) {
        if (!line.readSalt(salt)) {
            return broken(here, "its salt was changed");
        }
        sha256.update(salt, 0, salt.length);
        sha256.update(lines.bytes(), line.payloadFrom(), line.payloadLength());
        digest();
        if (!line.hasPayloadHash(hex.bytes())) {
            return broken(here, "its payload or its salt was changed");
        }
        return line.isOfKind(REDACTION) ? checkRedaction(here) : Optional.empty();
    }

    private Optional<Broken> checkRedaction(long here) {
        long entry = Payloads.redactedEntry(line.payload());
        if (entry < 1 || entry >= here) {
            return broken(here, "it is a redaction and names no entry before it");
        }
        if (!unexplained.remove(entry)) {
            return broken(entry, "entry " + here + " says that its payload was removed, but it is here");
        }
        redacted++;
        return Optional.empty();
    }

    private boolean isHeadLine() {
        byte[] bytes = lines.bytes();
        int from = lines.from();
        for (int at = 0; at < HEAD_BEGINS.length; at++) {
            if (from + at >= lines.to() || bytes[from + at] != HEAD_BEGINS[at]) {
                return false;
            }
        }
        return true;
    }

    private Verdict verdictAtHeadLine() throws IOException {
        String head = new String(previous, US_ASCII);
        String says = new String(lines.bytes(), lines.from(), lines.to() - lines.from(), US_ASCII) + "\n";
        if (!says.equals(new String(ExportWriter.headLine(new LedgerHead(count, head)), US_ASCII))) {
            return new Broken(
                    count + 1,
                    "the head line does not fit: above it are " + count + " lines, the last with hash " + head);
        }
        if (lines.next() != ExportedLines.Found.END) {
            return new Broken(count + 2, "there is something after the head line");
        }
        if (!unexplained.isEmpty()) {
            return new Broken(unexplained.first(), "its payload is missing, and no later entry says why");
        }
        Verdict.Well well = new Verdict.Well(count, redacted, head);
        if (asked == null || askedLine == count) {
            return well;
        }
        return askedLine < 0 ? new Verdict.OtherLedger(well, asked) : new Verdict.Grown(well, askedLine);
    }

    private void noteIfAsked() {
        if (asked != null && java.util.Arrays.equals(previous, askedHex)) {
            askedLine = count;
        }
    }

    private void digest(LineBuffer of) {
        sha256.update(of.bytes(), 0, of.length());
        digest();
    }

    private void digest() {
        try {
            sha256.digest(digest, 0, digest.length);
        } catch (DigestException tooShort) {
            throw new IllegalStateException(tooShort);
        }
        hex.clear().hex(digest);
    }

    private static Optional<Broken> broken(long line, String reason) {
        return Optional.of(new Broken(line, reason));
    }
}
