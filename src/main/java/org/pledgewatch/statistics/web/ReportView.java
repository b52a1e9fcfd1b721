package org.pledgewatch.statistics.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.pledgewatch.pages.Words;
import org.pledgewatch.statistics.Examined;
import org.pledgewatch.statistics.Remark;
import org.pledgewatch.statistics.RuleBook;
import org.pledgewatch.statistics.Severity;

/// What was remarked of a file, for a page.
///
/// @param summary how many rows there are and what is to be done
/// @param rules how many remarks there are of each rule, where not all are shown
/// @param questions what has to be explained
public record ReportView(String summary, List<Line> lines, List<String> more, List<Question> questions) {
    private static final int SHOWN = 200;

    /// @param severity `refused`, `error` or `question`
    public record Line(long line, String column, String severity, String told, String sentence) {}

    /// @param field its name in the form
    /// @param why what the rule is for
    /// @param answer what was given as explanation, if anything
    public record Question(String field, String rule, String why, String answer) {}

    static ReportView of(Examined.Read report, Map<String, String> explanations, RuleBook rules, Words words) {
        List<Line> lines = report.remarks().stream()
                .limit(SHOWN)
                .map(remark -> line(remark, words))
                .toList();
        long all = report.counts().values().stream().mapToLong(Long::longValue).sum();
        return new ReportView(
                words.say(
                        "report.counted",
                        report.rows(),
                        report.count(Severity.REFUSED),
                        report.count(Severity.ERROR),
                        report.count(Severity.QUESTION)),
                lines,
                all > lines.size()
                        ? report.counts().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(rule -> words.say("report.of-rule", rule.getKey(), rule.getValue()))
                                .toList()
                        : List.of(),
                report.remarks().stream()
                        .filter(remark -> remark.severity() == Severity.QUESTION)
                        .map(Remark::rule)
                        .distinct()
                        .map(rule -> new Question(
                                FiguresController.EXPLANATION + rule,
                                rule,
                                rules.why(rule),
                                explanations.getOrDefault(rule, "")))
                        .collect(Collectors.toUnmodifiableList()));
    }

    /// Of a file that could not be read to its end.
    static ReportView unreadable(long line, String sentence, Words words) {
        return new ReportView(
                words.say("report.unreadable"),
                List.of(new Line(line, "", "error", words.say("severity.error"), sentence)),
                List.of(),
                List.of());
    }

    private static Line line(Remark remark, Words words) {
        String severity = remark.severity().name().toLowerCase(Locale.ROOT);
        return new Line(remark.line(), remark.column(), severity, words.say("severity." + severity), remark.sentence());
    }
}
