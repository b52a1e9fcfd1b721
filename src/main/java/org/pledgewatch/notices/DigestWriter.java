package org.pledgewatch.notices;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pledgewatch.accounts.SiteOrigin;
import org.pledgewatch.pages.Words;
import org.springframework.stereotype.Component;

/// Writes the text of a digest: states, questions and links to the desk, and nothing that anybody typed.
@Component
class DigestWriter {
    static final String CHOICES = "/desk/notices/choices";
    private static final String PAGE = "/desk/notices";
    private static final int MOST_LINES = 60;

    private final NoticeWords notices;
    private final SiteOrigin origin;

    DigestWriter(NoticeWords notices, SiteOrigin origin) {
        this.notices = notices;
        this.origin = origin;
    }

    String subject(List<Line> lines) {
        return notices.words().say("mail.subject", lines.size());
    }

    /// @param uncertain how many digests before this one may not have arrived
    String text(List<Line> lines, int uncertain) {
        Words words = notices.words();
        StringBuilder text = new StringBuilder();
        paragraph(text, words.say("mail.lead"));
        if (uncertain > 0) {
            paragraph(text, words.say("mail.uncertain", uncertain) + "\n" + origin.address() + PAGE);
        }
        List<Line> shown = lines.stream().limit(MOST_LINES).toList();
        Map<Kind, List<Line>> byKind = shown.stream()
                .collect(Collectors.groupingBy(line -> line.occasion().kind()));
        Arrays.stream(Kind.values())
                .filter(byKind::containsKey)
                .forEach(kind -> paragraph(
                        text,
                        byKind.getOrDefault(kind, List.of()).stream()
                                .map(line -> "- " + notices.sentence(line.occasion()) + "\n  " + origin.address()
                                        + notices.path(line.occasion()))
                                .collect(Collectors.joining(
                                        "\n",
                                        words.say("kind." + kind.word()).toUpperCase(words.locale()) + "\n",
                                        ""))));
        if (lines.size() > shown.size()) {
            paragraph(text, words.say("mail.more", lines.size() - shown.size()));
        }
        paragraph(text, words.say("mail.page") + "\n" + origin.address() + PAGE);
        paragraph(text, words.say("mail.choices") + "\n" + origin.address() + CHOICES);
        return text.toString();
    }

    private static void paragraph(StringBuilder text, String paragraph) {
        text.append(paragraph).append("\n\n");
    }
}
