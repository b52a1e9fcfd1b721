package org.pledgewatch.intake;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.vocabulary.Spelling;

/// The texts of an ILAB file, in the many ways the years write one thing.
final class IlabText {
    private static final String MARKS = "*†‡";
    private static final Map<String, IlabValue> SILENCES = Map.of(
            "n/a", new IlabValue.NotApplicable(),
            "na", new IlabValue.NotApplicable(),
            "not applicable", new IlabValue.NotApplicable(),
            "unknown", new IlabValue.NothingFound(),
            "unavailable", new IlabValue.NothingFound(),
            "not available", new IlabValue.NothingFound(),
            "no assessment", new IlabValue.NothingFound());
    private static final Map<String, String> GRADES = Map.of(
            "no advancement", "none",
            "minimal advancement", "minimal",
            "moderate advancement", "moderate",
            "significant advancement", "significant");

    private IlabText() {}

    /// Empty where the cell says nothing at all.
    static Optional<IlabValue> read(String text, IlabField.Question question) throws Refusal {
        int end = text.length();
        while (end > 0 && MARKS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String plain = text.substring(0, end).stripTrailing();
        String marks = text.substring(end);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        IlabValue silence = SILENCES.get(Spelling.folded(plain));
        if (silence != null) {
            return Optional.of(silence);
        }
        return Optional.of(
                switch (question) {
                    case YES_NO -> yesOrNo(plain);
                    case YES_NO_OR_NUMBER -> yesOrNoOrNumber(plain, marks);
                    case NUMBER, MONEY, AGE -> IlabNumbers.number(plain, marks, question);
                    case GRADE -> grade(plain);
                });
    }

    static boolean isYes(String text) {
        return Spelling.folded(text).equals("yes");
    }

    private static IlabValue yesOrNo(String text) throws Refusal {
        return switch (Spelling.folded(text)) {
            case "yes" -> new IlabValue.Yes();
            case "no" -> new IlabValue.No();
            default ->
                throw new Refusal("\"" + text + "\" stands where yes or no is asked. Look it up in the publication.");
        };
    }

    private static IlabValue yesOrNoOrNumber(String text, String marks) throws Refusal {
        if (!Character.isDigit(text.charAt(0))) {
            return yesOrNo(text);
        }
        IlabValue.Number times = IlabNumbers.number(text, marks, IlabField.Question.NUMBER);
        return times.low().compareTo(BigDecimal.ZERO) > 0 ? new IlabValue.Yes() : new IlabValue.No();
    }

    /// `Minimal Advancement – Efforts Made but …`: what follows the dash tells the kind of setback and has no order.
    private static IlabValue grade(String text) throws Refusal {
        String first = text.split("[–—-]", 2)[0];
        String level = GRADES.get(Spelling.folded(first));
        if (level == null) {
            throw new Refusal("\"" + text + "\" is no level of advancement we know: significant, moderate, minimal, no"
                    + " advancement, or no assessment. A new one needs a new scale.");
        }
        return new IlabValue.Grade(level);
    }
}
