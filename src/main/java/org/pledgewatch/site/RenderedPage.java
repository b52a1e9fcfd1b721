package org.pledgewatch.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.DigestUtils;

/// A page as it goes over the line: its bytes, the same packed, and the tag by which a browser asks whether it changed.
final class RenderedPage {
    private final byte[] plain;
    private final String tag;
    private volatile byte @Nullable [] packed;

    private RenderedPage(byte[] plain, String tag) {
        this.plain = plain;
        this.tag = tag;
    }

    static RenderedPage of(byte[] plain, int edition) {
        return new RenderedPage(plain, "W/\"" + edition + "-" + DigestUtils.md5DigestAsHex(plain) + "\"");
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
