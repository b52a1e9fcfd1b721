package org.pledgewatch;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.pledgewatch.accounts.InvitationDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Shows the public what has been published, until it is stopped.
@Command(name = "serve", description = "Serves the pages until it is stopped (Ctrl-C, or kill).")
final class ServeCommand implements Callable<Integer> {
    private final House house;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", description = "8080 unless said otherwise.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "localhost",
            description = "The address to listen on: this machine only, unless said otherwise (0.0.0.0 for everybody).")
    private String host = "localhost";

    @Spec
    private CommandSpec spec;

    ServeCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (!isFree()) {
            spec.commandLine().getErr().println(taken());
            return 1;
        }
        int opened = house.letVisitorsIn(host, port);
        out.printf(
                Locale.ROOT,
                "Pledgewatch is at http://%s:%d (ready after %.1f s; Ctrl-C stops it)%n",
                name(),
                opened,
                age());
        house.ask(InvitationDesk.class)
                .firstAdministrator()
                .ifPresent(link -> out.printf(
                        Locale.ROOT,
                        "Nobody can sign in yet. Become the first administrator, once and within a day, at%n"
                                + "  http://%s:%d/desk/invitations/%s%n",
                        name(),
                        opened,
                        link.text()));
        out.flush();
        house.keepOpen();
        return 0;
    }

    private boolean isFree() {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private String taken() {
        return "pledgewatch: port " + port + " on " + host
                + " cannot be used, perhaps another program has it; choose another with --port.";
    }

    private String name() {
        return host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
    }

    private static double age() {
        Instant started = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        return Duration.between(started, Instant.now()).toMillis() / 1000.0;
    }
}
