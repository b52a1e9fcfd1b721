package org.pledgewatch.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What several rounds took; the middle one stands for all.
final class Figures {
    private final List<Double> seconds = new ArrayList<>();

    void add(long nanoseconds) {
        seconds.add(nanoseconds / 1e9);
    }

    double median() {
        List<Double> sorted = new ArrayList<>(seconds);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double percentile(int percent) {
        List<Double> sorted = new ArrayList<>(seconds);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    int rounds() {
        return seconds.size();
    }
}
