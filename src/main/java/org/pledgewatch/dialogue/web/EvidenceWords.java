package org.pledgewatch.dialogue.web;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Names;
import org.pledgewatch.commitments.Scale;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.CompleteList;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.library.Document;
import org.pledgewatch.library.Library;
import org.pledgewatch.pages.Words;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Subject;
import org.springframework.stereotype.Component;

/// Evidence in words, as the pages of the dialogue show it.
@Component
class EvidenceWords {
    private final Names names;
    private final Commitments commitments;
    private final Library library;
    private final Words words = Words.of("claim", Locale.ENGLISH);
    private final Words own = Words.of("dialogue", Locale.ENGLISH);

    EvidenceWords(Names names, Commitments commitments, Library library) {
        this.names = names;
        this.commitments = commitments;
        this.library = library;
    }

    /// @param isNew whether it came after a decision
    SaidClaim said(Claim claim, LocalDate today, boolean isNew) {
        Catalogue catalogue = library.catalogue();
        Document document = catalogue.document(claim.citation().document()).orElse(null);
        return new SaidClaim(
                claim.id().value(),
                answer(claim.indicator().id(), claim.answer()),
                claim.answer() instanceof Answer.Act ? "" : when(claim.validity()),
                bounds(claim.assertedOn()),
                age(claim.assertedOn().latest(), today),
                claim.citation().document().value(),
                document == null ? "" : document.title(),
                document == null
                        ? ""
                        : catalogue
                                .series(document.series())
                                .map(series -> words.say(
                                        "authority." + series.authority().word()))
                                .orElse(""),
                claim.citation().locator(),
                text(claim.citation().quotedTerm()),
                claim.citation().assessor(),
                isNew);
    }

    SaidClaim said(CompleteList list, boolean isNew) {
        Document document =
                library.catalogue().document(list.citation().document()).orElse(null);
        return new SaidClaim(
                list.id().value(),
                own.say("list", day(list.asOf())),
                "",
                day(list.asOf()),
                "",
                list.citation().document().value(),
                document == null ? "" : document.title(),
                words.say("authority.depositary"),
                list.citation().locator(),
                "",
                list.citation().assessor(),
                isNew);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String age(LocalDate asserted, LocalDate today) {
        return own.say("age", Math.max(0, Period.between(asserted, today).getYears()));
    }

    String subject(Subject subject) {
        return names.of(subject, words.say("world"));
    }

    String name(AreaCode code) {
        return names.of(code);
    }

    String indicator(IndicatorId id) {
        return names.of(id);
    }

    String answer(IndicatorId id, Answer answer) {
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

    private String levelName(IndicatorId id, String code) {
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
        String kind = words.say("act." + act.kind().word());
        String done = territory == null ? kind : words.say("act.for", kind, name(territory));
        return own.say("act.on", done, bounds(act.day()));
    }

    private String quantity(Answer.Quantity quantity) {
        String number = words.say(
                "quantity." + quantity.qualifier().word(),
                quantity.low().toPlainString(),
                quantity.high().toPlainString());
        String withUnit = number + " " + quantity.unit();
        return quantity.scope().isEmpty() ? withUnit : withUnit + " (" + quantity.scope() + ")";
    }

    private String when(Validity validity) {
        return switch (validity) {
            case Validity.Event event -> words.say("when.event", bounds(event.on()));
            case Validity.Observed seen -> words.say("when.observed", bounds(seen.during()));
            case Validity.Span span ->
                span.until() == null
                        ? words.say("when.since", bounds(span.from()))
                        : words.say("when.span", bounds(span.from()), bounds(span.until()));
        };
    }

    String bounds(DateBounds bounds) {
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

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", words.locale()).format(day);
    }
}
