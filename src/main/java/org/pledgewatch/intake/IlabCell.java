package org.pledgewatch.intake;

import java.util.List;

/// A text in an ILAB file, with the names of the elements it lies in, below its country.
///
/// @param owner tells the texts of one element from those of its neighbours of the same name
record IlabCell(long line, List<String> path, int owner, String text) {
    String section() {
        return path.isEmpty() ? "" : path.getFirst();
    }

    String name() {
        return path.isEmpty() ? "" : path.getLast();
    }

    /// Whether it is what the country is called.
    boolean isName() {
        return path.size() == 1 && path.getFirst().equals("Name");
    }

    String place() {
        return String.join("/", path);
    }
}
