package org.pledgewatch.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// What only the holder knows: 256 random bits in a link or a cookie. Here we keep its hash.
public record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret fresh() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /// Compared in a time that tells nothing.
    boolean isSame(Secret other) {
        return MessageDigest.isEqual(
                text.getBytes(StandardCharsets.UTF_8), other.text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// The hash as it stands in addresses.
    String hashText() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash());
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
