package org.pledgewatch.safeguarding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The formats of pictures, by how their files begin.
public enum PictureFormat {
    JPEG,
    PNG,
    GIF,
    WEBP,
    HEIC,
    TIFF,
    BMP,
    SVG,
    ICON,
    METAFILE,
    PHOTOSHOP;

    private static final int LOOKED_AT = 4096;
    private static final Pattern SVG_FILE = Pattern.compile("<(?:\\w{1,20}:)?svg[\\s>]");

    static Optional<PictureFormat> of(byte[] file) {
        byte[] beginning = Arrays.copyOf(file, Math.min(file.length, LOOKED_AT));
        String bytes = new String(beginning, StandardCharsets.ISO_8859_1);
        if (bytes.startsWith("\u00FF\u00D8\u00FF")) {
            return Optional.of(JPEG);
        }
        if (bytes.startsWith("\u0089PNG")) {
            return Optional.of(PNG);
        }
        if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a")) {
            return Optional.of(GIF);
        }
        if (bytes.startsWith("RIFF") && bytes.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        if (bytes.startsWith("ftyp", 4) && isOfStillPictures(bytes)) {
            return Optional.of(HEIC);
        }
        if (bytes.startsWith("II*\0") || bytes.startsWith("MM\0*") || bytes.startsWith("II+\0")) {
            return Optional.of(TIFF);
        }
        if (bytes.startsWith("BM") && bytes.length() > 14 && bytes.startsWith("\0\0\0\0", 6)) {
            return Optional.of(BMP);
        }
        if (bytes.startsWith("\0\0\u0001\0") || bytes.startsWith("\0\0\u0002\0")) {
            return Optional.of(ICON);
        }
        if (bytes.startsWith("\u00D7\u00CD\u00C6\u009A") || bytes.startsWith(" EMF", 40)) {
            return Optional.of(METAFILE);
        }
        if (bytes.startsWith("8BPS")) {
            return Optional.of(PHOTOSHOP);
        }
        return isSvg(beginning) ? Optional.of(SVG) : Optional.empty();
    }

    /// HEIC and AVIF are boxes whose brand says so; a film is the same kind of box with another brand.
    private static boolean isOfStillPictures(String bytes) {
        String brands = bytes.substring(8, Math.min(bytes.length(), 40));
        return brands.contains("heic")
                || brands.contains("heix")
                || brands.contains("heim")
                || brands.contains("hevc")
                || brands.contains("mif1")
                || brands.contains("msf1")
                || brands.contains("avif")
                || brands.contains("avis");
    }

    private static boolean isSvg(byte[] beginning) {
        boolean wide =
                beginning.length > 1 && (beginning[0] == 0 || beginning[1] == 0 || (beginning[0] & 0xFE) == 0xFE);
        String text = new String(beginning, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .toLowerCase(Locale.ROOT);
        return text.stripLeading().startsWith("<") && SVG_FILE.matcher(text).find();
    }
}
