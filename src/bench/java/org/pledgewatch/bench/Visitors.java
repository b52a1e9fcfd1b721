package org.pledgewatch.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Many connections to one server, driven by one thread.
///
/// *Saturated*: each connection asks again as soon as it has its answer. *Open loop*: requests are due at fixed times,
/// whether or not earlier ones were answered, and each one's time counts from when it was due; so a server that
/// stumbles cannot slow down those who would have shown it.
final class Visitors {
    private final InetSocketAddress server;
    private final int connections;

    Visitors(InetSocketAddress server, int connections) {
        this.server = server;
        this.connections = connections;
    }

    /// @param milliseconds sorted
    record Result(int answers, double seconds, double[] milliseconds) {
        double rate() {
            return answers / seconds;
        }

        double percentile(double percent) {
            return milliseconds.length == 0
                    ? 0
                    : milliseconds[(int) Math.ceil(percent / 100 * milliseconds.length) - 1];
        }
    }

    /// Each request once, in order.
    Result once(List<byte[]> requests) throws IOException {
        return run(new Saturated(requests, requests.size(), Long.MAX_VALUE));
    }

    Result saturated(List<byte[]> requests, double seconds) throws IOException {
        return run(new Saturated(requests, Integer.MAX_VALUE, System.nanoTime() + (long) (seconds * 1e9)));
    }

    Result openLoop(List<byte[]> requests, double rate, double seconds) throws IOException {
        return run(new Timed(requests, rate, (int) (rate * seconds), System.nanoTime() + 10_000_000));
    }

    /// When the next request is due.
    private interface Plan {
        byte[] request(int number);

        /// By [System#nanoTime]; in the past means at once.
        long due(int number);

        boolean endsBefore(int number);
    }

    private record Saturated(List<byte[]> requests, int most, long end) implements Plan {
        @Override
        public byte[] request(int number) {
            return requests.get(number % requests.size());
        }

        @Override
        public long due(int number) {
            return System.nanoTime();
        }

        @Override
        public boolean endsBefore(int number) {
            return number >= most || System.nanoTime() - end > 0;
        }
    }

    private record Timed(List<byte[]> requests, double rate, int most, long start) implements Plan {
        @Override
        public byte[] request(int number) {
            return requests.get(number % requests.size());
        }

        @Override
        public long due(int number) {
            return start + (long) (number * 1e9 / rate);
        }

        @Override
        public boolean endsBefore(int number) {
            return number >= most;
        }
    }

    private Result run(Plan plan) throws IOException {
        List<Visit> visits = new ArrayList<>();
        ArrayDeque<Visit> free = new ArrayDeque<>();
        double[] taken = new double[1024];
        int answers = 0;
        int asked = 0;
        try (Selector selector = Selector.open()) {
            for (int number = 0; number < connections; number++) {
                visits.add(new Visit(server, selector));
            }
            free.addAll(visits);
            long start = System.nanoTime();
            while (true) {
                while (!free.isEmpty() && !plan.endsBefore(asked) && plan.due(asked) - System.nanoTime() <= 0) {
                    free.remove().ask(plan.request(asked), plan.due(asked));
                    asked++;
                }
                if (free.size() == connections && plan.endsBefore(asked)) {
                    long end = System.nanoTime();
                    Arrays.sort(taken, 0, answers);
                    return new Result(answers, (end - start) / 1e9, Arrays.copyOf(taken, answers));
                }
                await(selector, free, plan, asked);
                for (SelectionKey ready : selector.selectedKeys()) {
                    Visit visit = (Visit) ready.attachment();
                    if (visit.isBusy() && visit.goesOn()) {
                        taken = answers == taken.length ? Arrays.copyOf(taken, 2 * answers) : taken;
                        taken[answers++] = (System.nanoTime() - visit.due()) / 1e6;
                        free.add(visit);
                    }
                }
                selector.selectedKeys().clear();
            }
        } finally {
            for (Visit visit : visits) {
                visit.close();
            }
        }
    }

    private static void await(Selector selector, ArrayDeque<Visit> free, Plan plan, int asked) throws IOException {
        if (free.isEmpty() || plan.endsBefore(asked)) {
            selector.select(1_000);
            return;
        }
        long wait = (plan.due(asked) - System.nanoTime()) / 1_000_000;
        if (wait > 0) {
            selector.select(wait);
        } else {
            selector.selectNow();
        }
    }
}
