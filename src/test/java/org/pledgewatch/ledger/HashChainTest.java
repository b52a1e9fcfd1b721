package org.pledgewatch.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HashChainTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void aLineIsHashedAsTheFormatSays() throws Exception {
        HashChain chain = HashChain.begun(NOON);
        byte[] payload = "{\"schema\":1}".getBytes(US_ASCII);
        byte[] salt = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
        chain.add("claim".getBytes(US_ASCII), payload, salt, 0);

        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update(salt);
        byte[] payloadHash = sha256.digest(payload);
        byte[] line = CanonicalJson.bytes(Map.of(
                "kind",
                "claim",
                "number",
                1,
                "payloadHash",
                HexFormat.of().formatHex(payloadHash),
                "previous",
                "0".repeat(64),
                "recordedAt",
                "2026-11-22T12:00:00.000000Z"));
        assertThat(chain.payloadHash()).isEqualTo(payloadHash);
        assertThat(chain.hash()).isEqualTo(sha256.digest(line));
    }

    @Property
    void timeNeverGoesBackAndAlwaysFits(@ForAll Instant last, @ForAll Instant now) {
        HashChain begun = HashChain.begun(last);
        HashChain chain = HashChain.after(1, begun.hash(), begun.recordedAt(), now);
        assertThat(chain.recordedAt()).isAfterOrEqualTo(begun.recordedAt());
        assertThat(HashChain.text(chain.recordedAt())).hasSize(27);
    }

    @Test
    void aClockPastTheLastYearOfFourDigitsIsHeldBack() {
        assertThat(HashChain.text(HashChain.begun(Instant.MAX).recordedAt())).isEqualTo("9999-12-31T23:59:59.999999Z");
    }

    @Test
    void aClockBeforeTheFirstYearIsHeldBack() {
        assertThat(HashChain.text(HashChain.begun(Instant.MIN).recordedAt())).hasSize(27);
    }
}
