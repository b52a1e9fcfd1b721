package org.pledgewatch.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;

/// All that states have submitted.
public interface Submissions {
    /// @param newest first
    List<Submission> all(int newest);

    List<Submission> of(AreaCode state, int newest);

    long waiting();

    Optional<Submission> find(SubmissionNumber number);

    /// What a new submission brings.
    ///
    /// @param changes as [PackedFigures] packs them
    record New(
            AreaCode state,
            String flow,
            ActorId by,
            Instant at,
            String fileName,
            byte[] sha256,
            @Nullable SubmissionNumber basedOn,
            Examined.Read report,
            Map<String, String> explanations,
            byte[] changes) {}

    SubmissionNumber add(New submission);

    byte[] changes(SubmissionNumber number);

    /// All figures of the state in the dataflow since this submission was approved.
    byte[] vintage(SubmissionNumber approved);

    /// Whoever decides on a state's figures waits here for whoever does so at the same time.
    void awaitTurn(AreaCode state, String flow);

    /// The newest vintage, as of now or of an earlier moment; empty where nothing was approved.
    Optional<Vintage> newest(AreaCode state, String flow, @Nullable Instant asOf);

    /// @param figures all of the state in the dataflow, as [PackedFigures] packs them
    record Vintage(SubmissionNumber number, Instant at, byte[] figures) {}

    /// The states that have figures in a dataflow.
    List<AreaCode> statesWithVintages(String flow);

    /// @return false where it was decided before
    boolean approve(SubmissionNumber number, ActorId by, Instant at, byte[] figures);

    /// @return false where it was decided before
    boolean sendBack(SubmissionNumber number, ActorId by, Instant at, String reason);
}
