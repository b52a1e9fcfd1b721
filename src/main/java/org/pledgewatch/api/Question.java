package org.pledgewatch.api;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.ClaimQuery;
import org.pledgewatch.publication.DisagreementQuery;
import org.pledgewatch.publication.DocumentQuery;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.Population;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.InstrumentId;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.Subject;

/// A request that an edition is to answer. What it names is looked up as it is asked for: unknown names end the
/// request.
record Question(Edition edition, Parameters parameters) {
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern REFERENCE = Pattern.compile("C[1-9][0-9]{0,3}");

    Moment moment() {
        return new Moment(on(), parameters.day("known").orElse(null));
    }

    LocalDate on() {
        LocalDate referenceDay = edition.record().referenceDay();
        LocalDate on = parameters.day("on").orElse(edition.moment().on());
        if (on.isAfter(referenceDay)) {
            throw new Refusal(
                    ProblemKind.DAY_AFTER_EDITION,
                    "Edition %d answers for days up to %s; %s lies after it."
                            .formatted(edition.record().number(), referenceDay, on));
        }
        return on;
    }

    Optional<Subject> subject() {
        return parameters.text("subject").map(typed -> {
            Subject subject = Subject.parse(typed)
                    .orElseThrow(() -> Parameters.malformed(
                            "subject", typed, "a state's alpha-3 code, WORLD, grouping:EU or instrument:crc"));
            if (!isKnown(subject)) {
                throw new Refusal(ProblemKind.NO_SUCH_SUBJECT, "There is no subject \"%s\".".formatted(typed));
            }
            return subject;
        });
    }

    private boolean isKnown(Subject subject) {
        return switch (subject) {
            case Subject.Area(var code) -> edition.area(code).isPresent();
            case Subject.Subdivision part -> edition.area(part.area()).isPresent() && isSpokenOf(subject);
            case Subject.Grouping(var code) -> edition.grouping(code).isPresent();
            case Subject.InstrumentSubject(var id) -> edition.instrument(id).isPresent();
            case Subject.EventSubject _ -> isSpokenOf(subject);
            case Subject.World() -> true;
        };
    }

    private boolean isSpokenOf(Subject subject) {
        return !edition.claims(new ClaimQuery(subject, null, null, 0, 1)).isEmpty();
    }

    Optional<PublishedIndicator> indicator() {
        return parameters.text("indicator").map(this::indicator);
    }

    PublishedIndicator requiredIndicator() {
        return indicator().orElseThrow(() -> missing("indicator", "such as indicator=protection.opsc-status"));
    }

    PublishedIndicator indicator(String typed) {
        IndicatorId id;
        try {
            id = new IndicatorId(typed);
        } catch (IllegalArgumentException malformed) {
            throw Parameters.malformed("indicator", typed, "an id like protection.opsc-status");
        }
        return edition.indicator(id)
                .orElseThrow(() -> new Refusal(
                        ProblemKind.NO_SUCH_INDICATOR,
                        "There is no indicator \"%s\".%s"
                                .formatted(
                                        typed,
                                        Nearest.to(
                                                        typed,
                                                        edition.indicators().stream()
                                                                .map(known -> known.id()
                                                                        .value())
                                                                .toList())
                                                .map(" Did you mean \"%s\"?"::formatted)
                                                .orElse(""))));
    }

    PublishedIndicator.Level requiredLevel(PublishedIndicator indicator) {
        String typed = parameters
                .text("level")
                .orElseThrow(() -> missing("level", "one of the levels of the indicator's scale"));
        return level(indicator, typed);
    }

    PublishedIndicator.Level level(PublishedIndicator indicator, String typed) {
        return indicator.scale().stream()
                .filter(level -> level.code().equals(typed))
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemKind.NO_SUCH_LEVEL, noSuchLevel(indicator, typed)));
    }

    private static String noSuchLevel(PublishedIndicator indicator, String typed) {
        return indicator.scale().isEmpty()
                ? "The answers to %s are not levels, so nothing can be counted by level.".formatted(indicator.id())
                : "%s has no level \"%s\"; its levels are %s."
                        .formatted(
                                indicator.id(),
                                Parameters.shortened(typed),
                                String.join(
                                        ", ",
                                        indicator.scale().stream()
                                                .map(PublishedIndicator.Level::code)
                                                .toList()));
    }

    Population population() {
        return parameters
                .text("population")
                .map(typed -> {
                    Population population = Population.parse(typed)
                            .orElseThrow(
                                    () -> Parameters.malformed("population", typed, "states or a grouping's code"));
                    if (population instanceof Population.MembersOf(var grouping)
                            && edition.grouping(grouping).isEmpty()) {
                        throw new Refusal(
                                ProblemKind.NO_SUCH_GROUPING, "There is no grouping \"%s\".".formatted(typed));
                    }
                    return population;
                })
                .orElseGet(Population.States::new);
    }

    Optional<DocumentNumber> document() {
        return parameters.number("document").map(number -> {
            DocumentNumber document = new DocumentNumber(number);
            if (edition.document(document).isEmpty()) {
                throw noSuchDocument(number);
            }
            return document;
        });
    }

    DocumentQuery documentQuery() {
        return new DocumentQuery(
                parameters.text("type").orElse(null),
                parameters.text("keyword").orElse(null),
                parameters.text("language").orElse(null),
                parameters.text("year").map(Question::year).orElse(null),
                parameters.text("q").orElse(null));
    }

    DisagreementQuery disagreementQuery() {
        return new DisagreementQuery(
                oneOf("kind", DisagreementQuery.KINDS),
                oneOf("state", DisagreementQuery.STATES),
                oneOf("by", DisagreementQuery.SETTLEMENTS),
                parameters.text("case").map(Question::reference).orElse(null));
    }

    private @Nullable String oneOf(String name, List<String> known) {
        String typed = parameters.text(name).orElse(null);
        if (typed != null && !known.contains(typed)) {
            throw Parameters.malformed(name, typed, "one of " + String.join(", ", known));
        }
        return typed;
    }

    private static String reference(String typed) {
        if (REFERENCE.matcher(typed).matches()) {
            return typed;
        }
        throw Parameters.malformed("case", typed, "a case number like C12");
    }

    private static Year year(String typed) {
        if (YEAR.matcher(typed).matches()) {
            return Year.parse(typed);
        }
        throw Parameters.malformed("year", typed, "a year like 2001");
    }

    static Refusal noSuchDocument(int number) {
        return new Refusal(ProblemKind.NO_SUCH_DOCUMENT, "The catalogue has no record number %d.".formatted(number));
    }

    static AreaCode areaCode(String typed) {
        return AreaCode.parse(typed)
                .orElseThrow(() -> new Refusal(
                        ProblemKind.NO_SUCH_SUBJECT,
                        "\"%s\" is not a state's alpha-3 code, such as SWE.".formatted(Parameters.shortened(typed))));
    }

    static InstrumentId instrumentId(String typed) {
        try {
            return new InstrumentId(typed);
        } catch (IllegalArgumentException malformed) {
            throw new Refusal(
                    ProblemKind.NO_SUCH_INSTRUMENT,
                    "\"%s\" is not an instrument's id, such as crc.".formatted(Parameters.shortened(typed)));
        }
    }

    private static Refusal missing(String name, String wanted) {
        return new Refusal(
                ProblemKind.MISSING_PARAMETER, "The parameter \"%s\" is needed: %s.".formatted(name, wanted));
    }
}
