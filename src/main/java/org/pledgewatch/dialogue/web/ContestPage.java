package org.pledgewatch.dialogue.web;

import java.util.List;
import java.util.Map;
import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.pages.Words;

/// One contested finding with all that is needed to decide on it.
///
/// @param state `open`, `reopened` or `decided`
/// @param reopened by what evidence, in words; empty where it was not reopened
/// @param sides the answers that stand against each other
/// @param rivals what sources of lower authority say against them
/// @param others everything else in force on the matter
/// @param decisions the newest first
/// @param basis what is in force, sent back with the decision
/// @param wrong what was wrong with what was just sent
/// @param typed what was just sent and not taken, by field
public record ContestPage(
        DeskFrame frame,
        Words words,
        String address,
        String subject,
        String indicator,
        String question,
        String guidance,
        String kinds,
        String days,
        String state,
        List<String> reopened,
        List<Side> sides,
        List<Side> rivals,
        List<SaidClaim> others,
        List<Decision> decisions,
        List<Remark> remarks,
        boolean mayDecide,
        boolean mayDiscuss,
        String basis,
        List<Choice> choices,
        Wrong wrong,
        Map<String, String> typed) {
    public record Side(String answer, List<SaidClaim> claims) {}

    public record Decision(long entry, String answer, String days, String rationale, String by, String at) {}

    public record Remark(String author, String at, String text) {}

    /// @param field a further field that belongs to the choice; empty where none does
    public record Choice(String value, String label, String meaning, String field, boolean chosen) {}

    public String field(String name) {
        return typed.getOrDefault(name, "");
    }
}
