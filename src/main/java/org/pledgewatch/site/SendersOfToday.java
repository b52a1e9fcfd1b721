package org.pledgewatch.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.pledgewatch.pages.Network;
import org.springframework.stereotype.Component;

/// How often something was sent from one network today. Networks are known by a hash with a salt of the day, in memory
/// alone; at midnight all is forgotten. Where very much came from everywhere, the rest of the day goes slowly: nobody
/// is
/// shut out by what others send.
@Component
class SendersOfToday {
    private static final int MOST_FROM_ONE = 5;
    private static final int MOST_OF_ALL = 1_000;

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Clock clock;
    private final Map<String, Integer> sent = new HashMap<>();
    private LocalDate day = LocalDate.MIN;
    private byte[] salt = {};
    private int all;
    private Instant next = Instant.MIN;

    SendersOfToday(Clock clock) {
        this.clock = clock;
    }

    enum Place {
        TAKEN,
        ENOUGH_FROM_THERE,
        MUCH_AT_PRESENT
    }

    /// Takes a place for something that is about to be sent, if there is one.
    synchronized Place take(String address) {
        String sender = hash(Network.of(address));
        Instant now = clock.instant();
        if (sent.getOrDefault(sender, 0) >= MOST_FROM_ONE) {
            return Place.ENOUGH_FROM_THERE;
        }
        if (all >= MOST_OF_ALL) {
            if (now.isBefore(next)) {
                return Place.MUCH_AT_PRESENT;
            }
            next = now.plus(PAUSE);
        }
        sent.merge(sender, 1, Integer::sum);
        all++;
        return Place.TAKEN;
    }

    /// Nothing was sent after all.
    synchronized void giveBack(String address) {
        if (sent.computeIfPresent(hash(Network.of(address)), (_, times) -> times - 1) != null) {
            all--;
        }
    }

    private String hash(String address) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(day)) {
            day = today;
            salt = new byte[16];
            new SecureRandom().nextBytes(salt);
            sent.clear();
            all = 0;
            next = Instant.MIN;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(address.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
