package org.pledgewatch.sheets;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The zip file that a workbook is, its parts by name. Nothing is unpacked beyond what an honest workbook holds.
final class PackedFile implements AutoCloseable {
    private static final String AGAIN = " Open it in your spreadsheet program, save it anew, and send that.";
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts;
    private long unpacked;

    private PackedFile(ZipFile zip, Map<String, ZipEntry> parts) {
        this.zip = zip;
        this.parts = parts;
    }

    static PackedFile open(Path file) throws IOException {
        refuseWhatIsNoFile(file);
        refuseOtherKinds(file);
        ZipFile zip = zip(file);
        try {
            return new PackedFile(zip, parts(zip));
        } catch (UnreadableWorkbook unreadable) {
            zip.close();
            throw unreadable;
        }
    }

    private static void refuseWhatIsNoFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new UnreadableWorkbook("There is no such file.");
        }
        if (Files.isDirectory(file)) {
            throw new UnreadableWorkbook("This is a directory. Name the files in it one by one.");
        }
        if (!Files.isRegularFile(file)) {
            throw new UnreadableWorkbook("This is a device or a pipe, not a file. Save it as a file first.");
        }
        if (!Files.isReadable(file)) {
            throw new UnreadableWorkbook("You may not read this file. Ask its owner for permission to read it.");
        }
        if (Files.size(file) == 0) {
            throw new UnreadableWorkbook("The file is empty.");
        }
        if (Files.size(file) > Limits.FILE) {
            throw new UnreadableWorkbook("The file is larger than " + Limits.FILE / 1_000_000
                    + " MB. Spread its rows over several workbooks made from the same template.");
        }
    }

    private static void refuseOtherKinds(Path file) throws IOException {
        byte[] beginning = new byte[8];
        try (InputStream in = Files.newInputStream(file)) {
            int count = in.readNBytes(beginning, 0, beginning.length);
            String signature = new String(beginning, 0, count, StandardCharsets.ISO_8859_1);
            if (signature.startsWith("PK\u0003\u0004")) {
                return;
            }
            if (signature.startsWith("\u00D0\u00CF\u0011\u00E0")) {
                throw new UnreadableWorkbook(
                        isEncrypted(file)
                                ? "The workbook is protected by a password. Take the password off and send it again."
                                : "This is a workbook of the old kind (.xls). Save it as Excel workbook (.xlsx).");
            }
            if (signature.startsWith("%PDF")) {
                throw new UnreadableWorkbook("This is a PDF, not a workbook. Enter what it says in the template.");
            }
            throw new UnreadableWorkbook.Other(
                    "This is not an XLSX workbook, whatever its name says. Fill in the template, and save it as Excel"
                            + " workbook (.xlsx).");
        }
    }

    private static boolean isEncrypted(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        for (int at = 0; at + ENCRYPTED.length <= all.length; at++) {
            if (Arrays.equals(all, at, at + ENCRYPTED.length, ENCRYPTED, 0, ENCRYPTED.length)) {
                return true;
            }
        }
        return false;
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException broken) {
            String why = String.valueOf(broken.getMessage());
            if (why.contains("encrypted")) {
                throw new UnreadableWorkbook("The file is encrypted. Take the password off and send it again.");
            }
            throw new UnreadableWorkbook(
                    "The workbook is cut off or damaged: the list of its parts, which stands at its end, cannot be"
                            + " read. Send it again.");
        }
    }

    private static Map<String, ZipEntry> parts(ZipFile zip) throws UnreadableWorkbook {
        if (zip.size() > Limits.PARTS) {
            throw new UnreadableWorkbook("The file has " + Limits.said(zip.size()) + " parts, where a workbook of ours"
                    + " has some twenty. It is not what it seems to be; fill in the template.");
        }
        Map<String, ZipEntry> parts = new LinkedHashMap<>();
        long declared = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (entry.isDirectory()) {
                continue;
            }
            if (parts.put(folded(entry.getName()), entry) != null) {
                throw new UnreadableWorkbook(
                        "The workbook has two parts of one name, so that it could be read in two" + " ways." + AGAIN);
            }
            declared += Math.max(0, entry.getSize());
        }
        if (declared > Limits.UNPACKED) {
            throw tooLarge();
        }
        return parts;
    }

    private static UnreadableWorkbook tooLarge() {
        return new UnreadableWorkbook("The workbook unpacks to more than " + Limits.UNPACKED / 1_000_000
                + " MB. Spread its rows over several workbooks made from the same template.");
    }

    List<String> names() {
        return parts.values().stream().map(ZipEntry::getName).toList();
    }

    /// Programs do not agree on the case of the names of parts.
    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    boolean has(String name) {
        return parts.containsKey(folded(name));
    }

    InputStream part(String name) throws IOException {
        return part(name, _ -> {});
    }

    /// @param progress how many bytes of the file have gone into this part so far, about
    InputStream part(String name, LongConsumer progress) throws IOException {
        ZipEntry entry = parts.get(folded(name));
        if (entry == null) {
            throw new UnreadableWorkbook("The workbook lacks a part, " + shortened(name) + "." + AGAIN);
        }
        try {
            return new Watched(zip.getInputStream(entry), entry, progress);
        } catch (ZipException broken) {
            throw damaged(name);
        }
    }

    static UnreadableWorkbook damaged(String part) {
        return new UnreadableWorkbook("The workbook is damaged in its part " + shortened(part) + "." + AGAIN);
    }

    static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// Counts what comes out, and holds it against what went in and what was declared.
    private final class Watched extends InputStream {
        private final InputStream in;
        private final ZipEntry entry;
        private final LongConsumer progress;
        private final CRC32 check = new CRC32();
        private long count;
        private int unbroken;
        private boolean ended;

        Watched(InputStream in, ZipEntry entry, LongConsumer progress) {
            this.in = in;
            this.entry = entry;
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read;
            try {
                read = in.read(into, offset, length);
            } catch (ZipException | EOFException broken) {
                throw damaged(entry.getName());
            }
            if (read < 0) {
                if (!ended && check.getValue() != entry.getCrc()) {
                    throw damaged(entry.getName());
                }
                ended = true;
                return read;
            }
            check.update(into, offset, read);
            refuseUnbroken(into, offset, read);
            count += read;
            unpacked += read;
            long packed = Math.max(1, entry.getCompressedSize());
            if (unpacked > Limits.UNPACKED) {
                throw tooLarge();
            }
            if (count > Limits.SMALL_PART && count / packed >= Limits.SWELLING) {
                throw new UnreadableWorkbook("The part " + shortened(entry.getName()) + " unpacks to more than "
                        + Limits.SWELLING + " times its size, as no sheet filled in by people does. It is not what it"
                        + " seems to be; fill in the template.");
            }
            progress.accept(Math.min(packed, packed * count / Math.max(count, entry.getSize())));
            return read;
        }

        private void refuseUnbroken(byte[] bytes, int offset, int length) throws UnreadableWorkbook {
            for (int at = offset; at < offset + length; at++) {
                unbroken = bytes[at] == '>' ? 0 : unbroken + 1;
            }
            if (unbroken > Limits.UNBROKEN) {
                throw new UnreadableWorkbook("The part " + shortened(entry.getName()) + " holds a text of more than "
                        + Limits.said(Limits.UNBROKEN) + " bytes, as no cell can." + AGAIN);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
