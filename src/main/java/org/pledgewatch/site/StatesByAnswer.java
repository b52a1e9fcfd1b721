package org.pledgewatch.site;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.PublishedArea;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.vocabulary.Subject;

/// All states with their answer to one indicator, those with the same answer together: legend and table of a map.
public record StatesByAnswer(List<Group> groups) {
    /// @param answer what all or most of it answer, where the group's own word does not say it
    public record Group(String anchor, Mark mark, int size, String number, String answer, List<Row> rows) {}

    /// @param answer in full where the group does not say it (the answers of a contested finding)
    public record Row(String name, String href, String answer, String since, String evidence) {
        private Row withoutAnswer() {
            return new Row(name, href, "", since, evidence);
        }
    }

    static StatesByAnswer of(Asked asked, PublishedIndicator indicator, List<PublishedFinding> findings) {
        Words words = asked.words();
        Phrases phrases = asked.phrases();
        Map<Mark, List<PublishedFinding>> together = findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> Mark.group(finding, indicator, phrases, words),
                        () -> new TreeMap<>(Comparator.comparingInt(Mark::order).thenComparing(Mark::word)),
                        Collectors.toList()));
        return new StatesByAnswer(together.entrySet().stream()
                .map(entry -> group(
                        entry.getKey(),
                        phrases.number(entry.getValue().size()),
                        words,
                        entry.getValue().stream()
                                .map(finding -> row(asked, indicator, finding))
                                .sorted(Comparator.comparing(Row::name))
                                .toList()))
                .toList());
    }

    /// What most of an open group answers is said once.
    private static Group group(Mark mark, String number, Words words, List<Row> rows) {
        Map<String, Long> answers =
                rows.stream().collect(Collectors.groupingBy(Row::answer, TreeMap::new, Collectors.counting()));
        String most = answers.entrySet().stream()
                .filter(answer -> answer.getValue() * 2 > rows.size())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        return new Group(
                mark.anchor(),
                mark,
                rows.size(),
                number,
                most.isEmpty() || answers.size() == 1 ? most : words.say("world.table.mostly", most),
                rows.stream()
                        .map(row -> row.answer().equals(most) ? row.withoutAnswer() : row)
                        .toList());
    }

    private static Row row(Asked asked, PublishedIndicator indicator, PublishedFinding finding) {
        Phrases phrases = asked.phrases();
        String code = finding.subject().text();
        String name = finding.subject() instanceof Subject.Area(var area)
                ? asked.edition().area(area).map(PublishedArea::shortName).orElse(code)
                : code;
        boolean open = finding.finding() == PublishedFinding.Kind.CONTESTED
                || finding.finding() == PublishedFinding.Kind.UNDETERMINED;
        return new Row(
                name,
                asked.to("/states/" + code) + "#" + CardFinding.anchor(indicator),
                open ? Mark.of(finding, indicator, phrases, asked.words()).word() : "",
                asked.edition().since(finding).map(phrases::bounds).orElse(""),
                finding.lastEvidence() == null ? "" : phrases.day(finding.lastEvidence()));
    }
}
