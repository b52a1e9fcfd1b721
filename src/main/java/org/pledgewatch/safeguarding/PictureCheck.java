package org.pledgewatch.safeguarding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.pledgewatch.safeguarding.FilePictures.CannotBeSaid;
import org.pledgewatch.safeguarding.FilePictures.HoldsPictures;
import org.pledgewatch.safeguarding.FilePictures.IsAPicture;
import org.pledgewatch.safeguarding.FilePictures.None;

/// Looks at the bytes of a file for pictures. Of an office file (a zip) it reads the list of parts and how each part
/// begins, and unpacks no more than that, so that a zip bomb costs nothing.
public final class PictureCheck {
    private static final int MOST_PARTS = 10_000;
    private static final int LOOKED_AT = 1024;
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final Pattern PICTURE_PART =
            Pattern.compile("(?:^|/)(?:media|pictures|embeddings|thumbnails?)/[^/]+$|(?:^|/)thumbnail\\.[a-z]+$"
                    + "|\\.(?:jpe?g|jfif|png|gif|webp|hei[cf]|avif|tiff?|bmp|svgz?|emf|wmf|ico|psd|jp2|jxl)$");

    private PictureCheck() {}

    public static FilePictures of(byte[] file) {
        Optional<PictureFormat> format = PictureFormat.of(file);
        if (format.isPresent()) {
            return new IsAPicture(format.get());
        }
        if (beginsWith(file, "PK".getBytes(StandardCharsets.US_ASCII))) {
            return inParts(file);
        }
        if (beginsWith(file, OLD_OFFICE)) {
            return new CannotBeSaid("This is an office file of the old kind, or one with a password. Save it as .xlsx"
                    + " or .ods without a password.");
        }
        if (beginsWith(file, "%PDF".getBytes(StandardCharsets.US_ASCII))) {
            return new CannotBeSaid("A PDF may hold pictures. Enter what it says, and name where it can be read.");
        }
        return new None();
    }

    private static FilePictures inParts(byte[] file) {
        int pictures = 0;
        int parts = 0;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (Iterator<ZipArchiveEntry> entries = zip.getEntries().asIterator(); entries.hasNext(); ) {
                ZipArchiveEntry part = entries.next();
                if (++parts > MOST_PARTS) {
                    return new CannotBeSaid("This file has more than " + MOST_PARTS + " parts. Send a smaller one.");
                }
                if (!part.isDirectory() && isPicture(zip, part)) {
                    pictures++;
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return new CannotBeSaid("This file is damaged or has a password. Save it again and send the new one.");
        }
        return pictures == 0 ? new None() : new HoldsPictures(pictures);
    }

    private static boolean isPicture(ZipFile zip, ZipArchiveEntry part) throws IOException {
        if (PICTURE_PART.matcher(part.getName().toLowerCase(Locale.ROOT)).find()) {
            return true;
        }
        if (part.getGeneralPurposeBit().usesEncryption()) {
            throw new IOException("encrypted");
        }
        try (InputStream unpacked = zip.getInputStream(part)) {
            return PictureFormat.of(unpacked.readNBytes(LOOKED_AT)).isPresent();
        }
    }

    private static boolean beginsWith(byte[] file, byte[] beginning) {
        return file.length >= beginning.length
                && Arrays.equals(file, 0, beginning.length, beginning, 0, beginning.length);
    }
}
