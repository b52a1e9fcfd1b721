package org.pledgewatch.publication;

/// How one promise stands to another, as it is shown.
///
/// @param relation `renews`, `narrows`, `extends` or `implements`
/// @param mark `V`, `P` or `M`, as of a commitment
public record PublishedLink(End from, String relation, End to, String mark, String source) {

    /// @param id `crc`, `stockholm-1996/2.i.a` or `sdg:16.2`
    /// @param summary what it asks, in our words
    /// @param isFromMemory whether nobody read what it asks
    public record End(Kind kind, String id, String title, String summary, boolean isFromMemory) {}

    public enum Kind {
        INSTRUMENT,
        COMMITMENT,
        TARGET
    }
}
