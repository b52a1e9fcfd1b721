package org.pledgewatch.commitments;

import java.util.List;
import java.util.OptionalInt;
import org.pledgewatch.vocabulary.ScaleVersion;

/// An ordered scale of answers, lowest first.
public record Scale(ScaleVersion version, List<Level> levels) {
    /// One answer on the scale: its code in data, its name for readers, what it means.
    public record Level(String code, String name, String meaning) {}

    /// A level's place on the scale, 0 for the lowest; empty when the scale has no such level.
    public OptionalInt position(String code) {
        for (int position = 0; position < levels.size(); position++) {
            if (levels.get(position).code().equals(code)) {
                return OptionalInt.of(position);
            }
        }
        return OptionalInt.empty();
    }

    public boolean has(String code) {
        return position(code).isPresent();
    }

    public int top() {
        return levels.size() - 1;
    }
}
