package org.pledgewatch.publication;

import java.util.Optional;
import org.pledgewatch.vocabulary.GroupingCode;

/// Whom a count counts: all states, or the states of a grouping.
public sealed interface Population {
    record States() implements Population {
        @Override
        public String text() {
            return "states";
        }
    }

    record MembersOf(GroupingCode grouping) implements Population {
        @Override
        public String text() {
            return grouping.value();
        }
    }

    String text();

    static Optional<Population> parse(String text) {
        if (text.equals("states")) {
            return Optional.of(new States());
        }
        try {
            return Optional.of(new MembersOf(new GroupingCode(text)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
