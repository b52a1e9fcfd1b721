package org.pledgewatch.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/// A file's text: UTF-8 and nothing else, without its byte-order mark, hashed and measured while it is read.
final class StrictText extends Reader {
    private static final int CHUNK = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final Kind kind;
    private final LongConsumer progress;
    private final MessageDigest digest = sha256();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
    private final CharBuffer text = CharBuffer.allocate(CHUNK).flip();
    private long bytesRead;
    private boolean ended;
    private boolean begun;
    private long line = 1;
    private long quotes;
    private char last;

    private StrictText(InputStream in, Kind kind, LongConsumer progress) {
        this.in = in;
        this.kind = kind;
        this.progress = progress;
    }

    /// What the text is meant to be, for saying what to do about one that is not.
    enum Kind {
        CSV(
                200_000_000,
                "Save the file as \"CSV UTF-8\", or convert it: ",
                "Export it again as CSV.",
                "This is a spreadsheet or zip file, not a CSV. A sheet made from our template is imported as"
                        + " claims-xlsx; save any other as \"CSV UTF-8\".",
                "This is a PDF, not a CSV. Enter what it says as claims-csv.",
                "Split it into smaller files, each with its header line."),
        XML(
                32_000_000,
                "Convert it, and take the encoding out of its first line: ",
                "Fetch it again.",
                "This is a spreadsheet or zip file, not XML. Unpack it, and import the XML file in it.",
                "This is a PDF, not XML. Enter what it says as claims-csv.",
                "Check that this is the file you meant.");

        private final long mostBytes;
        private final String convert;
        private final String again;
        private final String zip;
        private final String pdf;
        private final String large;

        Kind(long mostBytes, String convert, String again, String zip, String pdf, String large) {
            this.mostBytes = mostBytes;
            this.convert = convert;
            this.again = again;
            this.zip = zip;
            this.pdf = pdf;
            this.large = large;
        }
    }

    /// Opens what is a file, can be read and holds something.
    static StrictText open(Path file, Kind kind, LongConsumer progress) throws IOException {
        if (!Files.exists(file)) {
            throw new Unreadable("There is no such file.");
        }
        if (Files.isDirectory(file)) {
            throw new Unreadable("This is a directory. Name the files in it one by one.");
        }
        if (!Files.isRegularFile(file)) {
            throw new Unreadable("This is a device or a pipe, not a file. Save it as a file first.");
        }
        if (!Files.isReadable(file)) {
            throw new Unreadable("You may not read this file. Ask its owner for permission to read it.");
        }
        if (Files.size(file) > kind.mostBytes) {
            throw tooLarge(kind);
        }
        if (Files.size(file) == 0) {
            throw new Unreadable("The file is empty.");
        }
        return new StrictText(Files.newInputStream(file), kind, progress);
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        while (!text.hasRemaining()) {
            if (!decodeMore()) {
                return -1;
            }
        }
        int count = Math.min(length, text.remaining());
        text.get(into, offset, count);
        return count;
    }

    /// Whether there was anything left to decode.
    private boolean decodeMore() throws IOException {
        text.clear();
        CoderResult result = decoder.decode(bytes, text, ended);
        text.flip();
        inspect();
        if (result.isError()) {
            throw new Unreadable("Line " + line + " is not UTF-8. " + kind.convert
                    + "iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW-FILE.");
        }
        if (text.hasRemaining()) {
            return true;
        }
        if (ended) {
            return false;
        }
        fill();
        return true;
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            digest.update(bytes.array(), bytes.position(), count);
            if (bytesRead == 0) {
                refuseOtherKinds(bytes.array(), count);
            }
            bytes.position(bytes.position() + count);
            bytesRead += count;
            progress.accept(bytesRead);
        }
        bytes.flip();
        if (bytesRead > kind.mostBytes) {
            throw tooLarge(kind);
        }
    }

    private static Unreadable tooLarge(Kind kind) {
        return new Unreadable("The file is larger than " + kind.mostBytes / 1_000_000 + " MB. " + kind.large);
    }

    private void refuseOtherKinds(byte[] bytes, int count) throws Unreadable {
        String beginning = new String(bytes, 0, Math.min(count, 4), StandardCharsets.ISO_8859_1);
        if (beginning.startsWith("PK\u0003\u0004")) {
            throw new Unreadable(kind.zip);
        }
        if (beginning.startsWith("%PDF")) {
            throw new Unreadable(kind.pdf);
        }
        if (beginning.startsWith("\u00FF\u00FE") || beginning.startsWith("\u00FE\u00FF")) {
            throw new Unreadable(
                    "Line 1 is UTF-16, not UTF-8. " + kind.convert + "iconv -f UTF-16 -t UTF-8 FILE > NEW-FILE.");
        }
    }

    private void inspect() throws Unreadable {
        if (!begun && text.hasRemaining()) {
            begun = true;
            if (text.get(text.position()) == BYTE_ORDER_MARK) {
                text.get();
            }
        }
        char[] letters = text.array();
        for (int index = text.position(); index < text.limit(); index++) {
            char one = letters[index];
            if (one == '\r' || one == '\n' && last != '\r') {
                line++;
            } else if (one == '"') {
                quotes++;
            } else if (one == 0) {
                throw new Unreadable("Line " + line + " holds a NUL byte, so this is not a text file. " + kind.again);
            }
            last = one;
        }
    }

    /// Whether quotation marks are left without their partner so far.
    boolean quoteIsOpen() {
        return quotes % 2 == 1;
    }

    String sha256OfAll() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
