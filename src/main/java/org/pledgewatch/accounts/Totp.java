package org.pledgewatch.accounts;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes that change every thirty seconds: RFC 6238 with SHA-1 and six digits, which every such app knows.
final class Totp {
    private static final int SECONDS = 30;
    private static final int MODULUS = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS);
    }

    static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
            return "%06d".formatted(number % MODULUS);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// The step whose code this is: of now, or the one before or after, for clocks that differ.
    static OptionalLong step(byte[] secret, String code, Instant now) {
        long here = step(now);
        return LongStream.rangeClosed(here - 1, here + 1)
                .filter(step -> code(secret, step).equals(code))
                .findFirst();
    }

    /// As people type it into an app.
    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte one : bytes) {
            held = held << 8 | one & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(BASE32.charAt(held >> bits - 5 & 31));
            }
            held &= (1 << bits) - 1;
        }
        return bits == 0
                ? text.toString()
                : text.append(BASE32.charAt(held << 5 - bits & 31)).toString();
    }
}
