package org.pledgewatch.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The columns of the sheet that people fill in: those of `claims-csv`, between what the desk says of each row.
enum SheetColumn {
    OUTCOME(13, "filled in when the sheet comes back"),
    SUBJECT(16, "from the list"),
    INDICATOR(28, "from the list; see sheet Guidance"),
    ANSWER_TYPE(11, "from the list"),
    ANSWER(18, "from the list, a range such as none..signed, or a number such as about 50"),
    UNIT(8, "of a number, if not the usual one"),
    SCOPE(12, "of a number: which things it counts"),
    VALIDITY(10, "event, span or observed"),
    FROM(12, "1998, 2001-06, 2001-03-12 or two with .. between"),
    UNTIL(11, "of a span: the first day it no longer holds"),
    ASSERTED_ON(12, "day for which the source speaks; else that of the document"),
    DOCUMENT(13, "its number in the library"),
    LOCATOR(16, "where in it: page 14, paragraph 2"),
    QUOTED_TERM(18, "the decisive words, eight at most"),
    ASSESSOR(12, "who judged, if not the usual one"),
    FIT(9, "empty is exact"),
    TERRITORY(9, "of an act, if it extends to one: its code"),
    REMARKS(30, "filled in when the sheet comes back");

    private final int width;
    private final String hint;

    SheetColumn(int width, String hint) {
        this.width = width;
        this.hint = hint;
    }

    String heading() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    int width() {
        return width;
    }

    String hint() {
        return hint;
    }

    /// Whether the desk fills it in and not the one who sends the sheet.
    boolean isTheDesks() {
        return this == OUTCOME || this == REMARKS;
    }

    /// Whether a person who fills in a row must give it thought; the template fills in some of the others.
    boolean tellsThatARowIsFilledIn() {
        return switch (this) {
            case ANSWER, UNIT, SCOPE, FROM, UNTIL, ASSERTED_ON, LOCATOR, QUOTED_TERM, ASSESSOR, FIT, TERRITORY -> true;
            case OUTCOME, SUBJECT, INDICATOR, ANSWER_TYPE, VALIDITY, DOCUMENT, REMARKS -> false;
        };
    }

    /// Whether its cells may say in words after a dot what their code stands for: `SWE · Sweden`.
    boolean isCoded() {
        return this == SUBJECT || this == INDICATOR || this == DOCUMENT;
    }

    static Set<String> headings(Predicate<SheetColumn> of) {
        return all().stream().filter(of).map(SheetColumn::heading).collect(Collectors.toUnmodifiableSet());
    }

    static List<SheetColumn> all() {
        return Arrays.asList(values());
    }
}
