package org.pledgewatch.commitments;

import java.util.List;
import org.pledgewatch.vocabulary.CommitmentId;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.DocumentNumber;

/// One thing the states promised in a text, in our words.
///
/// @param section the code of its section
/// @param restsOn what was read of it and what is remembered
/// @param ownCode whether the code is ours and not the text's
/// @param annex whether it is annexed to the text: linked, not counted
/// @param notObserved why it cannot be observed; empty where it can, or where nobody has said
public record Commitment(
        CommitmentId id,
        String section,
        String agendaArea,
        String title,
        String summary,
        Mark mark,
        String restsOn,
        List<Passage> sources,
        boolean ownCode,
        boolean annex,
        String notObserved,
        List<Deadline> deadlines) {

    /// Where something of it was read: `p. 43`, or the whole document.
    public record Passage(DocumentNumber document, String locator) {}

    /// Whether it can be said of a deadline who met it: it names days, somebody read it, and the commitment is not
    /// from memory.
    public boolean decides(Deadline deadline) {
        return deadline.bounds() != null && deadline.verified() && mark != Mark.REMEMBERED;
    }

    /// The bounds of a deadline that decides.
    public DateBounds boundsOf(Deadline deadline) {
        DateBounds bounds = deadline.bounds();
        if (bounds == null || !decides(deadline)) {
            throw new IllegalArgumentException(id + ": nothing can be decided by the deadline " + deadline.words());
        }
        return bounds;
    }
}
