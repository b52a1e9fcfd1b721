package org.pledgewatch.statistics;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;

/// A file that was taken in, and what became of it.
///
/// @param basedOn the vintage it was held against; null where the state had none in this dataflow
/// @param explanations by rule, what the sender says of what is asked
public record Submission(
        SubmissionNumber number,
        AreaCode state,
        String flow,
        ActorId by,
        Instant at,
        String fileName,
        @Nullable SubmissionNumber basedOn,
        Examined.Read report,
        Map<String, String> explanations,
        Fate fate) {

    public sealed interface Fate {
        record Waiting() implements Fate {}

        record Approved(ActorId by, Instant at) implements Fate {}

        record SentBack(ActorId by, Instant at, String reason) implements Fate {}
    }

    public boolean isWaiting() {
        return fate instanceof Fate.Waiting;
    }
}
