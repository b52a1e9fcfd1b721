package org.pledgewatch.wording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Names;
import org.pledgewatch.commitments.Scale;
import org.pledgewatch.ledger.ActKind;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.library.Authority;
import org.pledgewatch.pages.Words;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Subject;
import org.springframework.stereotype.Component;

/// The parts of a claim in words.
@Component
public class Wording {
    private final Names names;
    private final Commitments commitments;
    private final Words words = Words.of("claim", Locale.ENGLISH);

    Wording(Names names, Commitments commitments) {
        this.names = names;
        this.commitments = commitments;
    }

    public String subject(Subject subject) {
        return names.of(subject, words.say("world"));
    }

    public String name(AreaCode code) {
        return names.of(code);
    }

    public String indicator(IndicatorId id) {
        return names.of(id);
    }

    /// An act without its day: when it was done stands beside it.
    public String answer(IndicatorId id, Answer answer) {
        return switch (answer) {
            case Answer.Level level -> level(id, level);
            case Answer.Act act -> act(act);
            case Answer.Quantity quantity -> quantity(quantity);
            case Answer.Words said -> "“" + said.text().in(words.locale().getLanguage()) + "”";
            case Answer.NotApplicable _ -> words.say("not-applicable");
            case Answer.NothingFound _ -> words.say("nothing-found");
        };
    }

    private String level(IndicatorId id, Answer.Level level) {
        String lowest = levelName(id, level.lowest());
        return level.lowest().equals(level.highest())
                ? lowest
                : words.say("level.range", lowest, levelName(id, level.highest()));
    }

    public String levelName(IndicatorId id, String code) {
        Scale scale = commitments.indicator(id).map(Indicator::scale).orElse(null);
        return scale == null
                ? code
                : scale.levels().stream()
                        .filter(level -> level.code().equals(code))
                        .map(Scale.Level::name)
                        .findFirst()
                        .orElse(code);
    }

    private String act(Answer.Act act) {
        AreaCode territory = act.territory();
        String kind = act(act.kind());
        return territory == null ? kind : words.say("act.for", kind, name(territory));
    }

    public String act(ActKind kind) {
        return words.say("act." + kind.word());
    }

    private String quantity(Answer.Quantity quantity) {
        String number = words.say(
                "quantity." + quantity.qualifier().word(),
                quantity.low().toPlainString(),
                quantity.high().toPlainString());
        String withUnit = number + " " + quantity.unit();
        return quantity.scope().isEmpty() ? withUnit : withUnit + " (" + quantity.scope() + ")";
    }

    public String authority(Authority authority) {
        return words.say("authority." + authority.word());
    }

    public String when(Validity validity) {
        return switch (validity) {
            case Validity.Event event -> words.say("when.event", bounds(event.on()));
            case Validity.Observed seen -> words.say("when.observed", bounds(seen.during()));
            case Validity.Span span ->
                span.until() == null
                        ? words.say("when.since", bounds(span.from()))
                        : words.say("when.span", bounds(span.from()), bounds(span.until()));
        };
    }

    /// "19 September 2002", "1998", "June 2001", "between … and …".
    public String bounds(DateBounds bounds) {
        if (bounds.isOneDay()) {
            return day(bounds.earliest());
        }
        String written = bounds.text();
        return switch (written.length()) {
            case 4 -> written;
            case 7 -> DateTimeFormatter.ofPattern("LLLL uuuu", words.locale()).format(bounds.earliest());
            default -> words.say("between", day(bounds.earliest()), day(bounds.latest()));
        };
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", words.locale()).format(day);
    }
}
