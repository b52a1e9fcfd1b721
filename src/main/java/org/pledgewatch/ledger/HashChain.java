package org.pledgewatch.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/// Binds each line to its payload and to all lines before it.
///
/// The payload's hash is SHA-256 of salt and payload; the line's hash is SHA-256 of the canonical JSON of kind, number,
/// payload hash, previous hash and time. The line before the first is all zeros.
final class HashChain {
    static final int HASH_BYTES = 32;
    static final int SALT_BYTES = 16;

    private static final Instant FIRST_OF_FOUR_DIGIT_YEARS = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST_OF_FOUR_DIGIT_YEARS = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final byte[] KIND = "{\"kind\":\"".getBytes(US_ASCII);
    private static final byte[] NUMBER = "\",\"number\":".getBytes(US_ASCII);
    private static final byte[] PAYLOAD_HASH = ",\"payloadHash\":\"".getBytes(US_ASCII);
    private static final byte[] PREVIOUS = "\",\"previous\":\"".getBytes(US_ASCII);
    private static final byte[] RECORDED_AT = "\",\"recordedAt\":\"".getBytes(US_ASCII);
    private static final byte[] END = "\"}".getBytes(US_ASCII);

    private final MessageDigest sha256 = sha256();
    private final LineBuffer line = new LineBuffer();
    private final byte[] payloadHash = new byte[HASH_BYTES];
    private final byte[] recordedAtText;
    private final Instant recordedAt;
    private long number;
    private byte[] previous = new byte[HASH_BYTES];
    private byte[] hash = new byte[HASH_BYTES];

    private HashChain(long number, byte[] hash, Instant recordedAt) {
        this.number = number;
        this.recordedAt = recordedAt;
        this.recordedAtText = text(recordedAt).getBytes(US_ASCII);
        System.arraycopy(hash, 0, this.hash, 0, HASH_BYTES);
    }

    /// A chain with no line yet.
    static HashChain begun(Instant now) {
        return new HashChain(0, new byte[HASH_BYTES], written(now));
    }

    /// A chain that goes on after a line. A clock that is behind that line is not believed: time never goes back.
    static HashChain after(long number, byte[] hash, Instant recordedAt, Instant now) {
        Instant there = written(now);
        return new HashChain(number, hash, there.isBefore(recordedAt) ? recordedAt : there);
    }

    /// An instant as the line writes it, always with six digits of a second.
    static String text(Instant recordedAt) {
        return MICROSECONDS.format(recordedAt);
    }

    /// What a clock says, as far as a line can hold it: a clock may be wildly wrong.
    static Instant written(Instant now) {
        if (now.isBefore(FIRST_OF_FOUR_DIGIT_YEARS)) {
            return FIRST_OF_FOUR_DIGIT_YEARS;
        }
        return now.isAfter(LAST_OF_FOUR_DIGIT_YEARS) ? LAST_OF_FOUR_DIGIT_YEARS : now.truncatedTo(ChronoUnit.MICROS);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// Adds the next line; the accessors then speak of it.
    ///
    /// @param salts holds the line's salt from the given byte on
    void add(byte[] kind, byte[] payload, byte[] salts, int salt) {
        byte[] spare = previous;
        previous = hash;
        hash = spare;
        number++;
        sha256.update(salts, salt, SALT_BYTES);
        sha256.update(payload, 0, payload.length);
        digest(payloadHash);
        line.clear().put(KIND).put(kind).put(NUMBER).number(number);
        line.put(PAYLOAD_HASH).hex(payloadHash).put(PREVIOUS).hex(previous);
        line.put(RECORDED_AT).put(recordedAtText).put(END);
        sha256.update(line.bytes(), 0, line.length());
        digest(hash);
    }

    private void digest(byte[] into) {
        try {
            sha256.digest(into, 0, into.length);
        } catch (DigestException tooShort) {
            throw new IllegalStateException(tooShort);
        }
    }

    LedgerHead head() {
        return new LedgerHead(number, HexFormat.of().formatHex(hash));
    }

    long number() {
        return number;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    byte[] payloadHash() {
        return payloadHash;
    }

    byte[] previous() {
        return previous;
    }

    byte[] hash() {
        return hash;
    }
}
