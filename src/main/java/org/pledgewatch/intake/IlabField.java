package org.pledgewatch.intake;

import java.util.List;
import org.pledgewatch.ledger.Fit;
import org.pledgewatch.vocabulary.IndicatorId;

/// A field of the ILAB layout, and the indicators it answers.
///
/// @param elements its name as the publisher writes it, and as it would be spelt right
/// @param part the element inside it that holds the answer; empty where it holds the answer itself
record IlabField(String section, List<String> elements, String part, Question question, List<Target> targets) {

    enum Question {
        /// Yes or no.
        YES_NO,
        /// Yes or no; some years give the number of times instead.
        YES_NO_OR_NUMBER,
        NUMBER,
        /// A number of US dollars.
        MONEY,
        /// A number of years of age.
        AGE,
        /// The yearly grade, with its sub-label.
        GRADE
    }

    /// An indicator that is answered.
    ///
    /// @param yes the level that a yes says, or two with `..` between; empty for numbers and grades
    /// @param no the level that a no says
    record Target(IndicatorId indicator, Fit fit, String yes, String no) {}

    /// Its place in a country's element, as the publisher writes it.
    String place() {
        String field = section.isEmpty() ? elements.getFirst() : section + "/" + elements.getFirst();
        return part.isEmpty() ? field : field + "/" + part;
    }

    /// Whether it counts something, so that a number for several places is none for each of them.
    boolean isCount() {
        return switch (question) {
            case NUMBER, MONEY -> true;
            case YES_NO, YES_NO_OR_NUMBER, AGE, GRADE -> false;
        };
    }
}
