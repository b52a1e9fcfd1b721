package org.pledgewatch.cube;

import java.nio.file.Path;

/// A process that writes release after release and says which are there, until it is killed.
final class ReleaseWithoutEnd {
    static final int OBSERVATIONS = 20_000;

    private ReleaseWithoutEnd() {}

    public static void main(String[] directory) {
        ReleasesOnDisk releases = CubeSamples.in(Path.of(directory[0]));
        for (int number = 1; ; number++) {
            String name = "r" + number;
            CubeSamples.released(releases, name, CubeSamples.SHAPE, ManyObservations.of(OBSERVATIONS)::iterator);
            System.out.println(name);
        }
    }
}
