package org.pledgewatch.accounts;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Who saw which unpublished thing and who did what. Added to, never changed.
public interface Audit {
    /// Notes a deed in the caller's transaction, or in one of its own where there is none.
    void note(Deed deed);

    /// Newest first.
    List<Noted> find(Search search);

    /// All that is found, oldest first, one by one.
    void export(Search search, Consumer<Noted> reader);

    record Noted(long number, Instant at, Deed deed) {}

    /// @param who a pseudonym; empty for anybody
    /// @param word the deed; empty for any
    /// @param about what the deed was done to begins with this; empty for anything
    /// @param area code of the state it concerns; empty for any or none
    /// @param from only what was noted at this moment or later; null for all
    /// @param until only what was noted before this moment; null for all
    /// @param before only what was noted before this number; null from the newest on
    record Search(
            String who,
            String word,
            String about,
            String area,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Long before,
            int most) {
        public Search(String who, String word, String about, @Nullable Long before, int most) {
            this(who, word, about, "", null, null, before, most);
        }
    }
}
