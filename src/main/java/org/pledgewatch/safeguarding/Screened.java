package org.pledgewatch.safeguarding;

import java.util.List;

/// What a screening saw in one text. Holds nothing of the text.
///
/// @param details in the order of the text, at most [Screening#MOST_DETAILS]; they do not overlap
/// @param mayBeDisclosure whether somebody seems to tell of harm to themselves or to a child they know. Then show
/// first where to get help. It is no ground to refuse anything.
public record Screened(List<PersonalDetail> details, boolean mayBeDisclosure) {
    public Screened {
        details = List.copyOf(details);
    }

    /// Whether the text must not be stored unless a reviewer says that it is a false alarm.
    public boolean stops() {
        return !details.isEmpty();
    }
}
