package org.pledgewatch.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One connection that stays open and asks for one address after the other. It reads the head of an answer, and counts
/// the bytes of its body without looking at them.
final class Visit {
    private static final int HEAD = 16_384;

    private final InetSocketAddress server;
    private final Selector selector;
    private final ByteBuffer in = ByteBuffer.allocateDirect(1 << 16);
    private final StringBuilder head = new StringBuilder();
    private ByteBuffer out = ByteBuffer.allocate(0);
    private boolean inBody;
    private long left;
    private long due;
    private boolean busy;
    private boolean last;
    private SocketChannel channel;
    private SelectionKey key;

    Visit(InetSocketAddress server, Selector selector) throws IOException {
        this.server = server;
        this.selector = selector;
        this.channel = SocketChannel.open(server);
        this.key = begin();
    }

    private SelectionKey begin() throws IOException {
        channel.configureBlocking(false);
        channel.socket().setTcpNoDelay(true);
        return channel.register(selector, SelectionKey.OP_READ, this);
    }

    /// A server may end a connection with an answer; the next request opens another, in its own time.
    private void beginAgain() throws IOException {
        channel.close();
        channel = SocketChannel.open(server);
        key = begin();
        last = false;
    }

    boolean isBusy() {
        return busy;
    }

    /// When this request should have been sent; its time counts from then, also if it had to wait for a free
    /// connection.
    long due() {
        return due;
    }

    void ask(byte[] request, long due) throws IOException {
        if (last) {
            beginAgain();
        }
        this.due = due;
        busy = true;
        inBody = false;
        head.setLength(0);
        out = ByteBuffer.wrap(request);
        write();
    }

    private void write() throws IOException {
        channel.write(out);
        key.interestOps(out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /// @return whether the answer is complete
    boolean goesOn() throws IOException {
        if (out.hasRemaining()) {
            write();
        }
        in.clear();
        int read = channel.read(in);
        if (read < 0) {
            throw new IOException("the server hung up");
        }
        in.flip();
        if (!inBody) {
            readHead();
        }
        if (inBody) {
            left -= in.remaining();
            if (left < 0) {
                throw new IOException("more came than was announced");
            }
            busy = left > 0;
            return !busy;
        }
        return false;
    }

    private void readHead() throws IOException {
        while (in.hasRemaining()) {
            head.append((char) (in.get() & 0xff));
            int length = head.length();
            if (length >= 4 && head.charAt(length - 1) == '\n' && head.charAt(length - 3) == '\n') {
                understand(head.toString());
                return;
            }
            if (length > HEAD) {
                throw new IOException("an answer without end of its head");
            }
        }
    }

    private void understand(String said) throws IOException {
        if (!said.startsWith("HTTP/1.1 200")) {
            throw new IOException("refused: " + said.lines().findFirst().orElse(""));
        }
        String announced = said.toLowerCase(Locale.ROOT);
        last = announced.contains("\r\nconnection: close");
        int at = announced.indexOf("\r\ncontent-length:");
        if (at < 0) {
            throw new IOException("an answer of unknown length");
        }
        int from = at + "\r\ncontent-length:".length();
        left = Long.parseLong(
                announced.substring(from, announced.indexOf('\r', from)).strip());
        inBody = true;
    }

    static byte[] request(InetSocketAddress server, String path, String more) {
        return ("GET " + path + " HTTP/1.1\r\nHost: " + server.getHostString() + ":" + server.getPort()
                        + "\r\nAccept: text/html,*/*;q=0.8\r\n" + more + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    void close() throws IOException {
        channel.close();
    }
}
