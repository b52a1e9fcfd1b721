package org.pledgewatch.notices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/// A mail server that goes wrong in one way, each time.
final class StubbornMailServer implements AutoCloseable {
    enum Way {
        HANGS_UP_AT_ONCE,
        REFUSES_THE_SENDER,
        REFUSES_THE_RECIPIENT,
        ASKS_TO_COME_LATER,
        HANGS_UP_BEFORE_THE_MESSAGE,
        HANGS_UP_AFTER_THE_MESSAGE
    }

    private final ServerSocket door;
    private final AtomicInteger messages = new AtomicInteger();
    private final AtomicInteger callers = new AtomicInteger();
    volatile Way way;

    StubbornMailServer(Way way) throws IOException {
        this.way = way;
        this.door = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    /// How many messages came in whole.
    int messages() {
        return messages.get();
    }

    int callers() {
        return callers.get();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                callers.incrementAndGet();
                if (way != Way.HANGS_UP_AT_ONCE) {
                    talk(caller);
                }
            } catch (IOException gone) {
                // the next one may call
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        say(caller, "220 mail.example ESMTP");
        String line = in.readLine();
        while (line != null) {
            String verb = line.toUpperCase(Locale.ROOT);
            if (verb.startsWith("RCPT") && way == Way.HANGS_UP_BEFORE_THE_MESSAGE) {
                return;
            }
            if (verb.equals("DATA")) {
                say(caller, "354 go on");
                while (!".".equals(line)) {
                    line = in.readLine();
                }
                messages.incrementAndGet();
                if (way == Way.HANGS_UP_AFTER_THE_MESSAGE) {
                    return;
                }
            }
            say(caller, answer(verb));
            if (verb.startsWith("QUIT")) {
                return;
            }
            line = in.readLine();
        }
    }

    private String answer(String verb) {
        if (verb.startsWith("MAIL") && way == Way.REFUSES_THE_SENDER) {
            return "550 not from you";
        }
        if (verb.startsWith("RCPT") && way == Way.REFUSES_THE_RECIPIENT) {
            return "550 nobody of that name";
        }
        if (verb.startsWith("RCPT") && way == Way.ASKS_TO_COME_LATER) {
            return "451 come again later";
        }
        return "250 fine";
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        caller.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException open) {
            throw new UncheckedIOException(open);
        }
    }
}
