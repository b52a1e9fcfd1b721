package org.pledgewatch.intake;

import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Persistence;
import org.pledgewatch.commitments.Scale;

/// The sheet that says how to fill in the other: what holds for every row, then question by question.
final class SheetGuidance {
    private static final int TERM_WIDTH = 24;
    private static final int TEXT_WIDTH = 100;

    private final Worksheet sheet;
    private int row;

    private SheetGuidance(Worksheet sheet) {
        this.sheet = sheet;
    }

    static void write(Workbook workbook, List<Indicator> indicators) {
        Worksheet sheet = workbook.newWorksheet(SheetWords.GUIDANCE);
        sheet.width(0, TERM_WIDTH);
        sheet.width(1, TEXT_WIDTH);
        SheetGuidance guidance = new SheetGuidance(sheet);
        guidance.title("How to fill in the sheet " + SheetWords.CLAIMS);
        guidance.everyRow();
        guidance.dates();
        guidance.answers();
        indicators.forEach(guidance::indicator);
        SheetLook.printed(sheet, "portrait", "guidance");
        SheetLook.asWideAsThePage(sheet);
    }

    private void title(String text) {
        sheet.value(row, 0, text);
        SheetLook.title(sheet, row);
        row++;
    }

    private void section(String text) {
        row++;
        sheet.value(row, 0, text);
        SheetLook.section(sheet.range(row, 0, row, 1));
        sheet.rowHeight(row, 20);
        row++;
    }

    private void line(String term, String text) {
        sheet.value(row, 0, term);
        sheet.value(row, 1, text);
        SheetLook.term(sheet.range(row, 0, row, 0));
        SheetLook.text(sheet.range(row, 1, row, 1));
        sheet.rowHeight(row, height(term, text));
        row++;
    }

    /// High enough for the text, also in programs that do not fit rows to their text when they open a file.
    private static double height(String term, String text) {
        int lines = Math.max(lines(term, TERM_WIDTH), lines(text, TEXT_WIDTH));
        return Math.min(400, 15.0 * lines + 3);
    }

    private static int lines(String text, int width) {
        return 1 + text.length() / (width + 4);
    }

    private void everyRow() {
        section("Every row");
        line(
                "One row, one claim",
                "What one document says of one subject on one question. A table that gives a signature"
                        + " and a ratification gives two rows: copy the row and change the copy.");
        line(
                "What the source says",
                "Write what the document says, not what you think is true. Sources that contradict"
                        + " each other are both welcome, a row each.");
        line("Rows left alone", "Rows in which nothing is filled in but what the template brought are passed over.");
        line(
                "subject, indicator",
                "Pick from the list. The code in front counts; the words after the dot are for you.");
        line(
                "document, locator",
                "The document's number in the library, and where in it: page 14, paragraph 2, row"
                        + " Sweden. If the library has no record of the document, have it entered first.");
        line("quoted term", "The decisive words of the document, eight at most, in its own language. May be empty.");
        line(
                "validity",
                "event: it happened on the day in from. span: it holds from the day in from until the day in"
                        + " until, the first day it no longer does; an empty end is open. observed: it was seen to hold on the"
                        + " day, or during the time, in from; nothing is said of before or after.");
        line(
                "fit",
                "How what the source asks fits the question: exact (or empty); narrower or broader; proxy, which is"
                        + " shown and never establishes anything.");
        line(
                "No formulas",
                "Type values. Cells are kept as text, so that a date stays as you typed it; a green corner in"
                        + " a cell says just that and does no harm.");
        line("No single child", "Nothing about a single child, ever: no cases, no names, no small numbers from files.");
    }

    private void dates() {
        section("Days and their bounds: from, until, asserted on");
        line("2001-03-12", "One day: 12 March 2001.");
        line("2001-06", "Some day in June 2001.");
        line("1998", "Some day in 1998.");
        line(
                "1999-06-17..2020-08-04",
                "Some day between the two, both included. So is written \"by 4 Aug 2020\" or \"not"
                        + " later than 4 August 2020\": from the first day on which it can have been (of a treaty, the day of"
                        + " its adoption) to the last.");
        line(
                "Not sure?",
                "Write the bounds that are sure, not the day you guess. A date such as 03/04/2002 is refused,"
                        + " since it can be read either way.");
    }

    private void answers() {
        section("Answers: answer type and answer");
        line(
                "level",
                "A level of the question's scale, or a range of two, lower one first: none..signed for a source"
                        + " that says no more than \"not ratified\".");
        line("act", "signed, ratified, acceded, ... with validity event and the day in from.");
        line(
                "quantity",
                "122, about 50, at least 100, at most 100, more than 21, fewer than 50, 34 to 60. No comma or"
                        + " space between digits.");
        line("words", "A text in our own words.");
        line("not applicable", "The question does not arise for this subject. The answer stays empty.");
        line("nothing found", "Somebody looked and found nothing. The answer stays empty. It is not \"no\".");
    }

    private void indicator(Indicator indicator) {
        section(SheetLists.label(indicator) + " (version " + indicator.version().version() + ")");
        line("Question", indicator.question());
        if (!indicator.note().isEmpty()) {
            line("Note", indicator.note());
        }
        if (!indicator.guidance().isEmpty()) {
            line("How to code", indicator.guidance());
        }
        line(
                "Types of answer",
                String.join(
                        ", ",
                        AnswerKind.of(indicator).stream().map(AnswerKind::word).toList()));
        if (!indicator.unit().isEmpty()) {
            line("Usual unit", indicator.unit());
        }
        Scale scale = indicator.scale();
        if (scale != null) {
            scale.levels().forEach(level -> line("Level " + level.code(), meaning(level)));
        }
        line("How long it lasts", lasts(indicator.persistence()));
    }

    private static String meaning(Scale.Level level) {
        String name = level.name().equalsIgnoreCase(level.code()) ? "" : level.name();
        return name.isEmpty() || level.meaning().isEmpty() ? name + level.meaning() : name + ": " + level.meaning();
    }

    private static String lasts(Persistence persistence) {
        return switch (persistence) {
            case Persistence.UntilChanged _ -> "Until something later ends it; silence does not.";
            case Persistence.ShelfLife life ->
                life.years() == 1 ? "One year, then it is stale." : life.years() + " years, then it is stale.";
            case Persistence.PeriodOnly _ -> "It says something of its own period only.";
        };
    }
}
