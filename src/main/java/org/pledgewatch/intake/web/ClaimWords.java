package org.pledgewatch.intake.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Names;
import org.pledgewatch.commitments.Scale;
import org.pledgewatch.ledger.ActKind;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.library.Authority;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.library.Document;
import org.pledgewatch.library.Library;
import org.pledgewatch.pages.Words;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Subject;
import org.springframework.stereotype.Component;

/// Claims in words, as the desk's pages show them.
@Component
public class ClaimWords {
    private final Names names;
    private final Commitments commitments;
    private final Library library;
    private final Words words = Words.of("claim", Locale.ENGLISH);

    ClaimWords(Names names, Commitments commitments, Library library) {
        this.names = names;
        this.commitments = commitments;
        this.library = library;
    }

    /// Claims in words, with the catalogue as it is now: read once for a whole page.
    public Function<Claim, ClaimView> views() {
        Catalogue catalogue = library.catalogue();
        return claim -> view(claim, catalogue);
    }

    private ClaimView view(Claim claim, Catalogue catalogue) {
        Document document = catalogue.document(claim.citation().document()).orElse(null);
        return new ClaimView(
                claim.id().value(),
                subject(claim.subject()),
                claim.subject().text(),
                indicator(claim.indicator().id()),
                claim.indicator().id().value(),
                answer(claim),
                when(claim.validity()),
                bounds(claim.assertedOn()),
                claim.citation().document().value(),
                document == null ? "" : document.title(),
                document == null ? "" : document.address(),
                document == null
                        ? ""
                        : catalogue
                                .series(document.series())
                                .map(series -> words.say(
                                        "authority." + series.authority().word()))
                                .orElse(""),
                claim.citation().locator(),
                quoted(claim.citation().quotedTerm()),
                claim.citation().assessor(),
                words.say("fit." + claim.fit().word()));
    }

    private static String quoted(@Nullable String term) {
        return term == null ? "" : term;
    }

    public String subject(Subject subject) {
        return names.of(subject, words.say("world"));
    }

    public String indicator(IndicatorId id) {
        return names.of(id);
    }

    private String answer(Claim claim) {
        return switch (claim.answer()) {
            case Answer.Level level -> level(claim.indicator().id(), level);
            case Answer.Act act -> act(act, claim.validity());
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

    public String act(ActKind kind) {
        return words.say("act." + kind.word());
    }

    public String authority(Authority authority) {
        return words.say("authority." + authority.word());
    }

    private String act(Answer.Act act, Validity validity) {
        AreaCode territory = act.territory();
        String kind = words.say("act." + act.kind().word());
        String said = territory == null ? kind : words.say("act.for", kind, names.of(territory));
        return validity instanceof Validity.Event event && !event.on().equals(act.day())
                ? words.say("act.deposited", said, bounds(act.day()))
                : said;
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

    /// "19 September 2002", "1998", "June 2001", "between … and …".
    public String bounds(DateBounds bounds) {
        if (bounds.isOneDay()) {
            return day(bounds.earliest());
        }
        String written = bounds.text();
        if (written.length() == 4) {
            return written;
        }
        return written.length() == 7
                ? DateTimeFormatter.ofPattern("LLLL uuuu", words.locale()).format(bounds.earliest())
                : words.say("between", day(bounds.earliest()), day(bounds.latest()));
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", words.locale()).format(day);
    }
}
