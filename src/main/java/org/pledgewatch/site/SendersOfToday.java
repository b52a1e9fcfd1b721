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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.pledgewatch.pages.Network;
import org.springframework.stereotype.Component;

/// How often something was sent from one network today. Networks are known by a hash with a salt of the day, in memory
/// alone; at midnight all is forgotten. Where very much came from everywhere, the rest of the day goes slowly, so that
/// nobody is shut out by what others send.
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
        forgetOtherDays();
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
        if (sent.isEmpty()) {
            forgetAtMidnight(now);
        }
        sent.merge(sender, 1, Integer::sum);
        all++;
        return Place.TAKEN;
    }

    /// Nothing was sent after all.
    synchronized void giveBack(String address) {
        forgetOtherDays();
        Integer times = sent.get(hash(Network.of(address)));
        if (times != null) {
            sent.put(hash(Network.of(address)), times - 1);
            all--;
            next = Instant.MIN;
        }
    }

    /// How many networks it knows at present.
    synchronized int networks() {
        return sent.size();
    }

    /// Also where nobody sends anything after midnight.
    private void forgetAtMidnight(Instant now) {
        Duration rest = Duration.between(now, day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
        CompletableFuture.delayedExecutor(rest.toMillis() + 1, TimeUnit.MILLISECONDS)
                .execute(this::forgetOtherDays);
    }

    private synchronized void forgetOtherDays() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(day)) {
            day = today;
            salt = new byte[16];
            new SecureRandom().nextBytes(salt);
            sent.clear();
            all = 0;
            next = Instant.MIN;
        }
    }

    private String hash(String network) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(network.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
