package org.pledgewatch.notices;

import java.util.Map;

/// What somebody wants to be told. Where nothing was chosen of a kind, it is told on the page and in the digest.
public record Choice(Map<Kind, Told> told, Frequency frequency) {
    static final Choice WHERE_NOTHING_WAS_CHOSEN = new Choice(Map.of(), Frequency.DAILY);

    public Choice {
        told = Map.copyOf(told);
    }

    public Told of(Kind kind) {
        return told.getOrDefault(kind, Told.DIGEST);
    }
}
