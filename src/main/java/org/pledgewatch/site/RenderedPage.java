package org.pledgewatch.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// A page as it goes over the line: its bytes, the same packed, and the tag by which a browser asks whether it changed.
final class RenderedPage {
    private static final int FINGERPRINT_BYTES = 16;

    private final byte[] plain;
    private final String tag;
    private volatile byte @Nullable [] packed;

    private RenderedPage(byte[] plain, String tag) {
        this.plain = plain;
        this.tag = tag;
    }

    static RenderedPage of(byte[] plain, int edition) {
        return new RenderedPage(plain, "W/\"" + edition + "-" + fingerprint(plain) + "\"");
    }

    private static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    byte[] plain() {
        return plain;
    }

    String tag() {
        return tag;
    }

    /// Packed once, when it is first asked for.
    byte[] packed() {
        byte[] there = packed;
        if (there == null) {
            there = gzip(plain);
            packed = there;
        }
        return there;
    }

    /// What it takes to keep it, the packed bytes guessed: text packs to less than a third.
    long weight() {
        return plain.length + plain.length / 3;
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(packed, 1 << 13)) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
