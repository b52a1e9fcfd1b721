package org.pledgewatch.safeguarding;

/// Something in a text that may tell who a single person is: its kind, and where it stands, from a character up to
/// and without another. It never holds the words themselves, so that it can be shown and logged.
public record PersonalDetail(DetailKind kind, int from, int to) {
    public PersonalDetail {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("from " + from + " to " + to + " is no passage");
        }
    }
}
