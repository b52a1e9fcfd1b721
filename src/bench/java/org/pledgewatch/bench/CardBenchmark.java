package org.pledgewatch.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// State pages a second for 500 different states and days, over 64 connections: asked for the first time, then again
/// and again. Beside it, the same server in the same run sends a file of the same size. Then half that rate, in open
/// loop.
final class CardBenchmark {
    private static final int PAGES = 500;
    private static final int CONNECTIONS = 64;
    private static final double SECONDS = 5;
    private static final int ROUNDS = 5;
    private static final Pattern STATE = Pattern.compile("\"code\":\"([A-Z]{3})\",[^{}]*?\"kind\":\"state\"");

    private CardBenchmark() {}

    static void run() throws Exception {
        Path directory = Files.createTempDirectory("pledgewatch-bench");
        Path files = Files.createDirectories(directory.resolve("files"));
        Process server = serve(directory, files);
        try (BufferedReader said = server.inputReader(StandardCharsets.UTF_8)) {
            String ready = said.readLine();
            if (ready == null || !ready.contains("http://")) {
                throw new IllegalStateException("the server did not start: " + ready);
            }
            int port = Integer.parseInt(ready.replaceFirst("^.*http://[^:]+:(\\d+).*$", "$1"));
            measure(new InetSocketAddress("127.0.0.1", port), files);
        } finally {
            server.destroy();
            server.waitFor(30, TimeUnit.SECONDS);
            server.destroyForcibly();
            Bench.delete(directory);
        }
    }

    private static void measure(InetSocketAddress server, Path files) throws IOException, InterruptedException {
        List<String> addresses = addresses(server);
        List<byte[]> pages = requests(server, addresses, "");
        Visitors visitors = new Visitors(server, CONNECTIONS);
        int size = size(server, addresses);
        Files.writeString(files.resolve("card.html"), "x".repeat(size));
        List<byte[]> file = requests(server, List.of("/card.html"), "");

        // The machine gets warm on pages that are not measured, and on the file.
        visitors.saturated(requests(server, warmUp(addresses), ""), SECONDS);
        visitors.saturated(file, SECONDS);

        Visitors.Result first = visitors.once(pages);
        Figures again = new Figures();
        Figures sent = new Figures();
        for (int round = 0; round < ROUNDS; round++) {
            again.add((long) (1e9 / visitors.saturated(pages, SECONDS).rate()));
            sent.add((long) (1e9 / visitors.saturated(file, SECONDS).rate()));
        }
        double pageRate = 1 / again.median();
        double fileRate = 1 / sent.median();
        Visitors.Result half = visitors.openLoop(pages, pageRate / 2, 2 * SECONDS);
        Visitors.Result packed = visitors.saturated(requests(server, addresses, "Accept-Encoding: gzip\r\n"), SECONDS);

        System.out.printf(
                "  pages a second, asked again  %,12.0f  (%,d pages of %,d bytes on average)%n", pageRate, PAGES, size);
        System.out.printf("  a file of the same size      %,12.0f%n", fileRate);
        System.out.printf(
                "  ratio                        %12.2f  (at least 0.4; medians of %d rounds)%n",
                pageRate / fileRate, ROUNDS);
        System.out.printf(
                "  pages a second, asked first  %,12.0f  (ratio %.2f; each of the %,d pages once)%n",
                first.rate(), first.rate() / fileRate, PAGES);
        System.out.printf("  pages a second, packed       %,12.0f  (gzip, asked again)%n", packed.rate());
        System.out.printf(
                "  at half the rate, open loop  p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms  (p99 under 50 ms; %,d pages at %,.0f a second)%n",
                half.percentile(50), half.percentile(99), half.percentile(99.9), half.answers(), pageRate / 2);
    }

    private static Process serve(Path directory, Path files) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dspring.web.resources.static-locations=" + files.toUri(),
                        "-cp",
                        System.getProperty("java.class.path").replaceFirst("^[^:]*test-classes:", ""),
                        "org.pledgewatch.Pledgewatch",
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        directory.resolve("data").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// States and days drawn by a seed, no pair twice.
    private static List<String> addresses(InetSocketAddress server) throws IOException, InterruptedException {
        List<String> states = STATE.matcher(get(server, "/api/v1/states"))
                .results()
                .map(found -> found.group(1))
                .toList();
        if (states.size() < 190) {
            throw new IllegalStateException("only " + states.size() + " states were found");
        }
        Random random = new Random(2026);
        return random.ints(0, states.size())
                .mapToObj(at -> "/states/" + states.get(at) + "?on="
                        + LocalDate.of(1996, 1, 1).plusDays(random.nextInt(10_500)))
                .distinct()
                .limit(PAGES)
                .toList();
    }

    private static List<String> warmUp(List<String> addresses) {
        return addresses.stream().map(address -> address + "&known=2026-01-01").toList();
    }

    private static List<byte[]> requests(InetSocketAddress server, List<String> addresses, String more) {
        List<byte[]> requests = new ArrayList<>();
        addresses.forEach(address -> requests.add(Visit.request(server, address, more)));
        return requests;
    }

    /// Measured on other days than those that are asked afterwards, so that none of them is known before.
    private static int size(InetSocketAddress server, List<String> addresses) throws IOException, InterruptedException {
        long sum = 0;
        List<String> sample = warmUp(addresses.subList(0, 50));
        for (String address : sample) {
            sum += get(server, address).getBytes(StandardCharsets.UTF_8).length;
        }
        return (int) (sum / sample.size());
    }

    private static String get(InetSocketAddress server, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(
                                            "http://" + server.getHostString() + ":" + server.getPort() + path))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }
}
