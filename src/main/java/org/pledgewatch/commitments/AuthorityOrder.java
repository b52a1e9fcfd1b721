package org.pledgewatch.commitments;

/// Whose word counts most for a kind of fact; which rank a source has in it is `assessment`'s to say.
public enum AuthorityOrder {
    /// The depositary first, then treaty bodies and official journals, the UN, governments, monitors, datasets, press.
    TREATY_STATUS,
    /// The same order without a depositary's privilege.
    GENERAL,
    /// All sources of one rank: for facts of an event nobody keeps the register of.
    ONE_RANK;

    static AuthorityOrder parse(String text) {
        return valueOf(text.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
