package org.pledgewatch.publication.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.commitments.Names;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.AnswerValue;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Subject;
import org.springframework.stereotype.Component;

/// Findings in words, as an editor reads them before they are published.
@Component
class FindingWords {
    private final Names names;
    private final Words claim = Words.of("claim", Locale.ENGLISH);
    private final Words words = Words.of("publish", Locale.ENGLISH);

    FindingWords(Names names) {
        this.names = names;
    }

    String subject(Subject subject) {
        return names.of(subject, claim.say("world"));
    }

    String name(AreaCode code) {
        return names.of(code);
    }

    String indicator(IndicatorId id) {
        return names.of(id);
    }

    /// @param finding null where there was none
    String finding(@Nullable PublishedFinding finding) {
        if (finding == null) {
            return words.say("finding.none");
        }
        String answers = finding.answers().stream()
                .map(one -> answer(one.answer()))
                .distinct()
                .collect(Collectors.joining(words.say("finding.or")));
        return finding.stale()
                ? words.say("finding.stale", answers)
                : words.say("finding." + finding.finding().word(), answers);
    }

    private String answer(AnswerValue answer) {
        return switch (answer) {
            case AnswerValue.OfLevel level -> level.name();
            case AnswerValue.OfLevels(var lowest, var highest) -> claim.say("level.range", lowest, highest);
            case AnswerValue.OfQuantity quantity -> quantity(quantity);
            case AnswerValue.OfAct act ->
                words.say("answer.act", claim.say("act." + act.act()), bounds(act.earliest(), act.latest()));
            case AnswerValue.OfWords(var _, var text) -> "“" + text + "”";
            case AnswerValue.OfSilence silence -> silence.code();
        };
    }

    private String quantity(AnswerValue.OfQuantity quantity) {
        String number = claim.say(
                "quantity." + quantity.qualifier().word(),
                quantity.low().toPlainString(),
                quantity.high().toPlainString());
        String withUnit = number + " " + quantity.unit();
        return quantity.scope().isEmpty() ? withUnit : withUnit + " (" + quantity.scope() + ")";
    }

    private String bounds(LocalDate earliest, LocalDate latest) {
        return earliest.equals(latest) ? day(earliest) : claim.say("between", day(earliest), day(latest));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", words.locale()).format(day);
    }
}
