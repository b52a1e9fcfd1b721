package org.pledgewatch.site;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// A mark on a public form that says when it was given out, so that nobody sends it who has not opened it, at once, or
/// the day after. The key lives as long as the program runs.
@Component
class FormSeal {
    private static final Duration NOT_BEFORE = Duration.ofSeconds(4);
    private static final Duration NOT_AFTER = Duration.ofHours(6);

    private final Clock clock;
    private final SecretKeySpec key;

    FormSeal(Clock clock) {
        this.clock = clock;
        byte[] bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        this.key = new SecretKeySpec(bits, "HmacSHA256");
    }

    enum Verdict {
        GOOD,
        /// Quicker than anybody reads and writes.
        TOO_YOUNG,
        TOO_OLD,
        NOT_OURS
    }

    String fresh(long claim) {
        return sealed(clock.instant().getEpochSecond(), claim);
    }

    Verdict of(String seal, long claim) {
        int dot = seal.indexOf('.');
        if (dot < 1 || !seal.substring(0, dot).matches("\\d{1,12}")) {
            return Verdict.NOT_OURS;
        }
        long second = Long.parseLong(seal.substring(0, dot));
        if (!MessageDigest.isEqual(
                sealed(second, claim).getBytes(StandardCharsets.UTF_8), seal.getBytes(StandardCharsets.UTF_8))) {
            return Verdict.NOT_OURS;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(second), clock.instant());
        if (age.compareTo(NOT_AFTER) > 0) {
            return Verdict.TOO_OLD;
        }
        return age.compareTo(NOT_BEFORE) < 0 ? Verdict.TOO_YOUNG : Verdict.GOOD;
    }

    private String sealed(long second, long claim) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return second + "."
                    + HexFormat.of().formatHex(mac.doFinal((second + " " + claim).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
