package org.pledgewatch.cube;

import java.util.List;

/// The releases on this disk.
public interface Releases {
    /// By name; what was not written to its end is none.
    List<String> names();

    /// @throws ReleaseProblem where there is none of that name, or it is damaged
    Cube open(String name);

    /// Reads every byte of a release and compares its hashes.
    ///
    /// @throws ReleaseProblem that says what is wrong
    void verify(String name);

    /// One is written at a time; waits for its turn.
    ///
    /// @throws ReleaseProblem where there is one of that name
    ReleaseWriter write(String name, CubeShape shape);
}
