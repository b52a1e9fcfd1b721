package org.pledgewatch.accounts;

import java.util.Locale;

/// What somebody can do at the desk. Who may do which for whom stands in [Rights] and nowhere else.
public enum Action {
    /// Open the desk and one's own account.
    ENTER_DESK,
    /// Add a claim, by form or by sheet, see what is said of it and became of it, and answer.
    PROPOSE_CLAIM,
    /// See what others have proposed and nobody has published yet.
    SEE_PROPOSALS,
    /// Accept or return what others propose.
    DECIDE_PROPOSAL,
    /// Overrule the scan for personal data where it was a false alarm.
    OVERRULE_SCREENING,
    /// Take back what is entered.
    WITHDRAW,
    /// Decide a contested finding.
    ADJUDICATE,
    /// Take part in the discussion of a contested finding.
    DISCUSS,
    /// Open the draft card of a state to its focal point.
    OPEN_ROUND,
    /// See the draft card of a state under reply.
    SEE_DRAFT_CARD,
    /// Reply to findings on a state.
    REPLY,
    /// Answer a reply for the desk.
    ANSWER_REPLY,
    /// See what the public challenges.
    SEE_CHALLENGES,
    /// Decide on challenges from the public.
    DECIDE_CHALLENGE,
    /// Submit figures for a state.
    SUBMIT_FIGURES,
    /// See what was submitted and is not released.
    SEE_SUBMISSIONS,
    /// Approve submitted figures or send them back.
    APPROVE_FIGURES,
    /// Release approved figures.
    RELEASE_FIGURES,
    /// Publish an edition.
    PUBLISH,
    /// Invite people, give and take roles, suspend.
    MANAGE_PEOPLE,
    /// Read the audit.
    READ_AUDIT;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
