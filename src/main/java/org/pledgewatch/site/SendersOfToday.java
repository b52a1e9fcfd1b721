package org.pledgewatch.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.stereotype.Component;

/// How often something was sent from one address today. Addresses are known by a hash with a salt of the day, in memory
/// alone; at midnight all is forgotten.
@Component
class SendersOfToday {
    private static final int MOST_FROM_ONE = 5;
    private static final int MOST_OF_ALL = 1_000;

    private final Clock clock;
    private final Map<String, Integer> sent = new HashMap<>();
    private LocalDate day = LocalDate.MIN;
    private byte[] salt = {};
    private int all;

    SendersOfToday(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean hasSentEnough(String address) {
        return all >= MOST_OF_ALL || sent.getOrDefault(hash(address), 0) >= MOST_FROM_ONE;
    }

    synchronized void count(String address) {
        sent.merge(hash(address), 1, Integer::sum);
        all++;
    }

    private String hash(String address) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(day)) {
            day = today;
            salt = new byte[16];
            new SecureRandom().nextBytes(salt);
            sent.clear();
            all = 0;
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
