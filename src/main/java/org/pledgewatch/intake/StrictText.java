package org.pledgewatch.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/// A file's text: UTF-8 and nothing else, without its byte-order mark, hashed and measured while it is read.
final class StrictText extends Reader {
    static final long MOST_BYTES = 200_000_000;
    private static final int CHUNK = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
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

    StrictText(InputStream in, LongConsumer progress) {
        this.in = in;
        this.progress = progress;
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
            throw new Unreadable("Line " + line + " is not UTF-8. Save the file as \"CSV UTF-8\", or convert it: "
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
        if (bytesRead > MOST_BYTES) {
            throw tooLarge();
        }
    }

    static Unreadable tooLarge() {
        return new Unreadable("The file is larger than " + MOST_BYTES / 1_000_000
                + " MB. Split it into smaller files, each with its header line.");
    }

    private static void refuseOtherKinds(byte[] bytes, int count) throws Unreadable {
        String beginning = new String(bytes, 0, Math.min(count, 4), StandardCharsets.ISO_8859_1);
        if (beginning.startsWith("PK\u0003\u0004")) {
            throw new Unreadable("This is a spreadsheet or zip file, not a CSV. Save the sheet as \"CSV UTF-8\".");
        }
        if (beginning.startsWith("%PDF")) {
            throw new Unreadable("This is a PDF, not a CSV. Enter what it says as claims-csv.");
        }
        if (beginning.startsWith("\u00FF\u00FE") || beginning.startsWith("\u00FE\u00FF")) {
            throw new Unreadable("Line 1 is UTF-16, not UTF-8. Save the file as \"CSV UTF-8\", or convert it: "
                    + "iconv -f UTF-16 -t UTF-8 FILE > NEW-FILE.");
        }
    }

    private void inspect() throws Unreadable {
        if (!begun && text.hasRemaining()) {
            begun = true;
            if (text.get(text.position()) == BYTE_ORDER_MARK) {
                text.get();
            }
        }
        for (int index = text.position(); index < text.limit(); index++) {
            char one = text.get(index);
            if (one == '\r' || one == '\n' && last != '\r') {
                line++;
            } else if (one == '"') {
                quotes++;
            } else if (one == 0) {
                throw new Unreadable(
                        "Line " + line + " holds a NUL byte, so this is not a text file. Export it again as CSV.");
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
