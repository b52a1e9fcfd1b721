package org.pledgewatch.assessment;

import java.util.Arrays;

/// What one series says over time: on each day its newest issue that speaks of the day speaks alone.
final class SeriesTimeline {
    private static final Voice[] SILENCE = {};

    private final int[] starts;
    private final Voice[][] voices;

    private SeriesTimeline(int[] starts, Voice[][] voices) {
        this.starts = starts;
        this.voices = voices;
    }

    Voice[] on(int day) {
        int index = Arrays.binarySearch(starts, day);
        return voices[index >= 0 ? index : -index - 2];
    }

    int[] starts() {
        return starts;
    }

    /// Takes the stretches of each issue, the newest issue first.
    static final class Builder {
        private Stretch[] stretches = new Stretch[16];
        private int[] issues = new int[16];
        private int count;
        private int issue;

        void nextIssue() {
            issue++;
        }

        void add(int from, int until, Voice voice) {
            if (from >= until) {
                return;
            }
            if (count == stretches.length) {
                stretches = Arrays.copyOf(stretches, 2 * count);
                issues = Arrays.copyOf(issues, 2 * count);
            }
            stretches[count] = new Stretch(from, until, voice);
            issues[count] = issue;
            count++;
        }

        boolean isEmpty() {
            return count == 0;
        }

        /// The timeline; the builder is then ready for another series.
        SeriesTimeline build() {
            int[] starts = starts();
            Voice[][] voices = new Voice[starts.length][];
            int[] speaking = new int[starts.length];
            Arrays.fill(voices, SILENCE);
            for (int index = 0; index < count; index++) {
                paint(stretches[index], issues[index], starts, voices, speaking);
            }
            count = 0;
            issue = 0;
            return new SeriesTimeline(starts, voices);
        }

        private int[] starts() {
            int[] days = new int[2 * count + 1];
            days[0] = Days.EVER;
            for (int index = 0; index < count; index++) {
                days[2 * index + 1] = stretches[index].from();
                days[2 * index + 2] = stretches[index].until();
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

        /// Lets a stretch speak where no newer issue does.
        private static void paint(Stretch stretch, int issue, int[] starts, Voice[][] voices, int[] speaking) {
            Voice[] alone = {stretch.voice()};
            int first = Arrays.binarySearch(starts, stretch.from());
            for (int index = first; index < starts.length && starts[index] < stretch.until(); index++) {
                if (voices[index] == SILENCE) {
                    voices[index] = alone;
                    speaking[index] = issue;
                } else if (speaking[index] == issue) {
                    voices[index] = Arrays.copyOf(voices[index], voices[index].length + 1);
                    voices[index][voices[index].length - 1] = stretch.voice();
                }
            }
        }
    }
}
