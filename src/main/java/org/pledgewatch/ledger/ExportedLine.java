package org.pledgewatch.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/// Where the members of one exported line lie. All but kind, number and payload have a fixed length and place, so
/// the line is cut from both ends and never parsed.
final class ExportedLine {
    static final int HEX = 2 * HashChain.HASH_BYTES;
    static final int TIME = "2026-01-01T00:00:00.000000Z".length();

    private static final int SALT_HEX = 2 * HashChain.SALT_BYTES;
    private static final byte[] HASH = "{\"hash\":\"".getBytes(US_ASCII);
    private static final byte[] KIND = "\",\"kind\":\"".getBytes(US_ASCII);
    private static final byte[] NUMBER = "\",\"number\":".getBytes(US_ASCII);
    private static final byte[] PAYLOAD = ",\"payload\":".getBytes(US_ASCII);
    private static final byte[] PAYLOAD_HASH = ",\"payloadHash\":\"".getBytes(US_ASCII);
    private static final byte[] PREVIOUS = "\",\"previous\":\"".getBytes(US_ASCII);
    private static final byte[] RECORDED_AT = "\",\"recordedAt\":\"".getBytes(US_ASCII);
    private static final byte[] SALT = "\",\"salt\":".getBytes(US_ASCII);
    private static final byte[] NOTHING = "null".getBytes(US_ASCII);

    private byte[] bytes = {};
    private int hash;
    private int kind;
    private int kindEnd;
    private int number;
    private int numberEnd;
    private int payload;
    private int payloadEnd;
    private int payloadHash;
    private int previous;
    private int recordedAt;
    private int salt;
    private boolean emptied;

    /// Whether the bytes have the form of a line; the accessors then speak of it.
    boolean cut(byte[] line, int from, int to) {
        bytes = line;
        return cutEnd(from, to) && cutBeginning(from) && hasPayload();
    }

    private boolean cutEnd(int from, int to) {
        emptied = to - from > NOTHING.length + 1 && holds(NOTHING, to - 1 - NOTHING.length);
        int saltLength = emptied ? NOTHING.length : SALT_HEX + 2;
        salt = to - 1 - saltLength;
        recordedAt = salt - SALT.length - TIME;
        previous = recordedAt - RECORDED_AT.length - HEX;
        payloadHash = previous - PREVIOUS.length - HEX;
        payloadEnd = payloadHash - PAYLOAD_HASH.length;
        return payloadEnd > from
                && holds(PAYLOAD_HASH, payloadEnd)
                && holds(PREVIOUS, payloadHash + HEX)
                && holds(RECORDED_AT, previous + HEX)
                && holds(SALT, recordedAt + TIME)
                && bytes[to - 1] == '}'
                && (emptied || (bytes[salt] == '"' && bytes[to - 2] == '"'));
    }

    private boolean cutBeginning(int from) {
        hash = from + HASH.length;
        kind = hash + HEX + KIND.length;
        if (kind >= payloadEnd || !holds(HASH, from) || !holds(KIND, hash + HEX)) {
            return false;
        }
        kindEnd = kind;
        while (kindEnd < payloadEnd && isOfKind(bytes[kindEnd])) {
            kindEnd++;
        }
        number = kindEnd + NUMBER.length;
        numberEnd = number;
        while (numberEnd < payloadEnd && bytes[numberEnd] >= '0' && bytes[numberEnd] <= '9') {
            numberEnd++;
        }
        payload = numberEnd + PAYLOAD.length;
        return payload < payloadEnd && holds(NUMBER, kindEnd) && holds(PAYLOAD, numberEnd);
    }

    private boolean hasPayload() {
        return emptied
                ? payloadEnd - payload == NOTHING.length && holds(NOTHING, payload)
                : Members.isOneObject(bytes, payload, payloadEnd);
    }

    private static boolean isOfKind(byte letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
    }

    private boolean holds(byte[] expected, int at) {
        return at >= 0
                && at + expected.length <= bytes.length
                && Arrays.equals(bytes, at, at + expected.length, expected, 0, expected.length);
    }

    /// The part of the line that is hashed: without hash, payload and salt.
    LineBuffer hashed(LineBuffer into) {
        int first = hash + HEX + 2;
        return into.clear()
                .put((byte) '{')
                .put(bytes, first, numberEnd - first)
                .put(bytes, payloadEnd, recordedAt + TIME + 1 - payloadEnd)
                .put((byte) '}');
    }

    /// Whether payload and salt are null.
    boolean isEmptied() {
        return emptied;
    }

    boolean isOfKind(byte[] asked) {
        return Arrays.equals(bytes, kind, kindEnd, asked, 0, asked.length);
    }

    boolean hasNumber(byte[] expected) {
        return Arrays.equals(bytes, number, numberEnd, expected, 0, expected.length);
    }

    String number() {
        return new String(bytes, number, Math.min(numberEnd - number, 20), US_ASCII);
    }

    boolean hasHash(byte[] hex) {
        return Arrays.equals(bytes, hash, hash + HEX, hex, 0, HEX);
    }

    boolean hasPayloadHash(byte[] hex) {
        return Arrays.equals(bytes, payloadHash, payloadHash + HEX, hex, 0, HEX);
    }

    boolean hasPrevious(byte[] hex) {
        return Arrays.equals(bytes, previous, previous + HEX, hex, 0, HEX);
    }

    boolean isRecordedBefore(byte[] time) {
        return Arrays.compare(bytes, recordedAt, recordedAt + TIME, time, 0, TIME) < 0;
    }

    void copyRecordedAt(byte[] into) {
        System.arraycopy(bytes, recordedAt, into, 0, TIME);
    }

    /// False where the salt is not written in lower-case hexadecimal.
    boolean readSalt(byte[] into) {
        for (int at = 0; at < into.length; at++) {
            int high = digit(bytes[salt + 1 + 2 * at]);
            int low = digit(bytes[salt + 2 + 2 * at]);
            if (high < 0 || low < 0) {
                return false;
            }
            into[at] = (byte) (high << 4 | low);
        }
        return true;
    }

    private static int digit(byte letter) {
        if (letter >= '0' && letter <= '9') {
            return letter - '0';
        }
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }

    int payloadFrom() {
        return payload;
    }

    int payloadLength() {
        return payloadEnd - payload;
    }

    byte[] payload() {
        return Arrays.copyOfRange(bytes, payload, payloadEnd);
    }
}
