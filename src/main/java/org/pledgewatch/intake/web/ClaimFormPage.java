package org.pledgewatch.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.accounts.web.Stopped;
import org.pledgewatch.pages.Words;

/// The form for one claim.
///
/// @param question what the indicator asks
/// @param there what the ledger holds on the question already
/// @param checked how what is filled in stands to that; null while nothing was checked
/// @param wrongField the field that is wrong; empty while none is
/// @param draft the draft it is kept in, 0 while there is none
/// @param saved when that was last saved, in words
/// @param stopped what was stopped because it may tell who a single person is
public record ClaimFormPage(
        DeskFrame frame,
        Words words,
        ClaimForm form,
        String subject,
        String indicator,
        String question,
        String guidance,
        String unit,
        List<Level> levels,
        List<Choice> acts,
        List<Choice> territories,
        DocumentFact document,
        List<ClaimView> there,
        @Nullable Checked checked,
        String wrongField,
        String wrong,
        long draft,
        int version,
        String saved,
        Stopped stopped) {

    /// @param chosen whether it is chosen
    public record Level(String value, String name, String meaning, boolean chosen) {}

    public record Choice(String value, String label, boolean chosen) {}

    public record DocumentFact(int number, String title, String date, String series, String address, String assesses) {}

    /// @param kind `first`, `agrees`, `news`, `same` or `rival`
    public record Checked(String kind, ClaimView claim, List<ClaimView> same, List<ClaimView> rivals) {}

    /// Whether the answer is a range of levels, or could be: between two there is nothing.
    public boolean hasRanges() {
        return levels.size() > 2 || !field("to").isEmpty();
    }

    /// Whether a number or words can answer the question, or do.
    public boolean hasOtherAnswers() {
        return levels.isEmpty() || !unit.isEmpty() || isChosen("quantity") || isChosen("words");
    }

    public String field(String name) {
        return form.text(name);
    }

    public boolean isChosen(String choice) {
        return form.text("choice").equals(choice);
    }

    public boolean isWrong(String name) {
        return wrongField.equals(name);
    }
}
