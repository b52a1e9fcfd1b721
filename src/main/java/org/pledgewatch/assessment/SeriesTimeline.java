package org.pledgewatch.assessment;

import java.util.Arrays;
import java.util.List;

/// What one series says over time: on each day its newest issue that speaks of the day speaks alone.
final class SeriesTimeline {
    private static final Voice[] SILENCE = {};

    private final int[] starts;
    private final Voice[][] voices;

    private SeriesTimeline(int[] starts, Voice[][] voices) {
        this.starts = starts;
        this.voices = voices;
    }

    /// From the stretches of each issue, the newest issue first.
    static SeriesTimeline of(List<List<Stretch>> issues) {
        int[] starts = boundaries(issues);
        Voice[][] voices = new Voice[starts.length][];
        for (int index = 0; index < starts.length; index++) {
            voices[index] = speakingOn(starts[index], issues);
        }
        return new SeriesTimeline(starts, voices);
    }

    private static int[] boundaries(List<List<Stretch>> issues) {
        int size = 1;
        for (List<Stretch> issue : issues) {
            size += 2 * issue.size();
        }
        int[] days = new int[size];
        days[0] = Days.EVER;
        int count = 1;
        for (List<Stretch> issue : issues) {
            for (Stretch stretch : issue) {
                days[count++] = stretch.from();
                days[count++] = stretch.until();
            }
        }
        Arrays.sort(days);
        int distinct = 1;
        for (int index = 1; index < days.length; index++) {
            if (days[index] != days[distinct - 1] && days[index] != Days.FOREVER) {
                days[distinct++] = days[index];
            }
        }
        return Arrays.copyOf(days, distinct);
    }

    private static Voice[] speakingOn(int day, List<List<Stretch>> issues) {
        for (List<Stretch> issue : issues) {
            int count = 0;
            for (Stretch stretch : issue) {
                if (stretch.covers(day)) {
                    count++;
                }
            }
            if (count > 0) {
                Voice[] speaking = new Voice[count];
                int next = 0;
                for (Stretch stretch : issue) {
                    if (stretch.covers(day)) {
                        speaking[next++] = stretch.voice();
                    }
                }
                return speaking;
            }
        }
        return SILENCE;
    }

    Voice[] on(int day) {
        int index = Arrays.binarySearch(starts, day);
        return voices[index >= 0 ? index : -index - 2];
    }

    int[] starts() {
        return starts;
    }
}
