package org.pledgewatch.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.commitments.AuthorityOrder;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Instrument;
import org.pledgewatch.commitments.Persistence;
import org.pledgewatch.commitments.Scale;
import org.pledgewatch.ledger.ActKind;
import org.pledgewatch.ledger.Adjudication;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Citation;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.CompleteList;
import org.pledgewatch.ledger.Fit;
import org.pledgewatch.ledger.InForce;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.library.Authority;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.library.Document;
import org.pledgewatch.library.Series;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.IndicatorVersion;
import org.pledgewatch.vocabulary.InstrumentId;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.pledgewatch.vocabulary.LocalizedText;
import org.pledgewatch.vocabulary.Qualifier;
import org.pledgewatch.vocabulary.ScaleVersion;
import org.pledgewatch.vocabulary.SeriesId;
import org.pledgewatch.vocabulary.Subject;

/// A few areas, instruments and sources, and claims entered one by one.
final class SampleEvidence {
    private static final String AREAS = """
            code,alpha2,m49,kind,name,short_name,began,ended,note,source
            AFG,AF,004,state,Afghanistan,Afghanistan,,,,
            BIH,BA,070,state,Bosnia and Herzegovina,Bosnia and Herzegovina,1992-03-06,,,
            CMR,CM,120,state,Cameroon,Cameroon,,,,
            CSK,CS,200,state,Czechoslovakia,Czechoslovakia,,1993-01-01,,
            NOR,NO,578,state,Norway,Norway,,,,
            NZL,NZ,554,state,New Zealand,New Zealand,,,,
            SCG,CS,891,state,Serbia and Montenegro,Serbia and Montenegro,2003-02-04,2006-06-03,,
            SRB,RS,688,state,Serbia,Serbia,2006-06-03,,,
            SSD,SS,728,state,South Sudan,South Sudan,2011-07-09,,,
            SWE,SE,752,state,Sweden,Sweden,,,,
            TON,TO,776,state,Tonga,Tonga,,,,
            TUV,TV,798,state,Tuvalu,Tuvalu,,,,
            YUG,YU,891,state,Yugoslavia,Yugoslavia,,2003-02-04,,
            """;
    private static final String CONTINUATIONS = """
            state,continues,from,until,source
            SRB,SCG,2003-02-04,2006-06-03,
            SRB,YUG,1992-04-27,2003-02-04,
            """;

    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final Map<String, Series> series = new LinkedHashMap<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<CompleteList> lists = new ArrayList<>();
    private final List<Adjudication> adjudications = new ArrayList<>();
    private final Commitments commitments;
    private long entries;

    SampleEvidence() {
        document("untc-2012", "untc", Authority.DEPOSITARY, "2012-01-01");
        document("untc-2015", "untc", Authority.DEPOSITARY, "2015-01-27");
        document("ilo-2020", "ilo", Authority.UN_PUBLICATION, "2020-08-04");
        document("dataset-2022", "dataset", Authority.COMPILED_DATASET, "2022-06-30");
        document("report-2019", "reports", Authority.GOVERNMENT, "2019-12-31");
        document("ngo-a", "ngo-a", Authority.MONITORING_ORGANISATION, "2019-12-31");
        document("ngo-b", "ngo-b", Authority.MONITORING_ORGANISATION, "2019-12-31");
        document("ngo-c", "ngo-c", Authority.MONITORING_ORGANISATION, "2019-12-31");
        Scale status = scale("treaty-status", "none", "signed", "ratified", "party");
        Scale statusIlo = scale("treaty-status-ilo", "none", "ratified", "party");
        commitments = Commitments.of(
                List.of(
                        treaty("opsc", "2000-05-25", "2002-01-18", Period.ofMonths(1)),
                        treaty("crc", "1989-11-20", "1990-09-02", Period.ofDays(30)),
                        treaty("c182", "1999-06-17", "2000-11-19", Period.ofMonths(12))),
                List.of(
                        status("protection.opsc-status", "opsc", status),
                        status("protection.crc-status", "crc", status),
                        status("protection.c182-status", "c182", statusIlo),
                        indicator(
                                "protection.some-law",
                                scale("yes-no", "no", "partial", "yes"),
                                new Persistence.ShelfLife(3),
                                AuthorityOrder.GENERAL,
                                null),
                        indicator(
                                "context.adopting-governments",
                                null,
                                new Persistence.UntilChanged(),
                                AuthorityOrder.ONE_RANK,
                                null)));
    }

    private static Scale scale(String id, String... levels) {
        return new Scale(
                new ScaleVersion(id, 1),
                Stream.of(levels)
                        .map(level -> new Scale.Level(level, level, ""))
                        .toList());
    }

    private static Instrument treaty(String id, String adopted, String inForce, Period delay) {
        return new Instrument(
                new InstrumentId(id),
                id,
                id,
                Instrument.Kind.TREATY,
                DateBounds.on(LocalDate.parse(adopted)),
                "",
                LocalDate.parse(inForce),
                "",
                delay,
                "",
                "",
                "",
                "",
                "");
    }

    private static Indicator status(String id, String instrument, Scale scale) {
        return indicator(
                id, scale, new Persistence.UntilChanged(), AuthorityOrder.TREATY_STATUS, new InstrumentId(instrument));
    }

    private static Indicator indicator(
            String id,
            @Nullable Scale scale,
            Persistence persistence,
            AuthorityOrder order,
            @Nullable InstrumentId instrument) {
        return new Indicator(
                new IndicatorVersion(new IndicatorId(id), 1),
                id.substring(0, id.indexOf('.')),
                "law",
                id,
                "?",
                scale,
                scale == null ? "governments" : "",
                persistence,
                order,
                Indicator.Universe.STATES,
                instrument,
                List.of(),
                "",
                "",
                "");
    }

    private void document(String key, String seriesId, Authority authority, String date) {
        series.putIfAbsent(seriesId, new Series(new SeriesId(seriesId), seriesId, "", authority, "", "", "", ""));
        documents.put(
                key,
                new Document(
                        new DocumentNumber(documents.size() + 1),
                        new SeriesId(seriesId),
                        DateBounds.on(LocalDate.parse(date)),
                        key,
                        "",
                        "",
                        "en",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        List.of()));
    }

    void list(String indicator, String document, boolean whole) {
        Document cited = documents.get(document);
        lists.add(new CompleteList(nextId(), version(indicator), cited.date().latest(), cite(cited), whole));
    }

    void act(String subject, String indicator, ActKind kind, String day, String document) {
        DateBounds bounds = DateBounds.parse(day).orElseThrow();
        claim(
                Subject.parse(subject).orElseThrow(),
                indicator,
                new Answer.Act(kind, bounds, null),
                new Validity.Event(bounds),
                document,
                Fit.EXACT);
    }

    void succeeded(String subject, String indicator, String date, String deposited, String document) {
        claim(
                Subject.parse(subject).orElseThrow(),
                indicator,
                new Answer.Act(ActKind.SUCCEEDED, DateBounds.parse(deposited).orElseThrow(), null),
                new Validity.Event(DateBounds.parse(date).orElseThrow()),
                document,
                Fit.EXACT);
    }

    void observed(String subject, String indicator, String level, String during, String document) {
        claim(subject, indicator, level(indicator, level), during, document, Fit.EXACT);
    }

    void proxy(String subject, String indicator, String level, String during, String document) {
        claim(subject, indicator, level(indicator, level), during, document, Fit.PROXY);
    }

    void number(
            String subject,
            String indicator,
            String number,
            String unit,
            String scope,
            String during,
            String document) {
        claim(subject, indicator, quantity(number, Qualifier.EXACTLY, unit, scope), during, document, Fit.EXACT);
    }

    void about(
            String subject,
            String indicator,
            String number,
            String unit,
            String scope,
            String during,
            String document) {
        claim(subject, indicator, quantity(number, Qualifier.ABOUT, unit, scope), during, document, Fit.EXACT);
    }

    void range(String subject, String indicator, Qualifier qualifier, String low, String high, String document) {
        Answer answer =
                new Answer.Quantity(new BigDecimal(low), new BigDecimal(high), qualifier, "governments", "adopted");
        claim(subject, indicator, answer, "2019", document, Fit.EXACT);
    }

    private static Answer.Quantity quantity(String number, Qualifier qualifier, String unit, String scope) {
        return new Answer.Quantity(new BigDecimal(number), new BigDecimal(number), qualifier, unit, scope);
    }

    void notApplicable(String subject, String indicator, String during, String document) {
        claim(subject, indicator, new Answer.NotApplicable(), during, document, Fit.EXACT);
    }

    void nothingFound(String subject, String indicator, String during, String document) {
        claim(subject, indicator, new Answer.NothingFound(), during, document, Fit.EXACT);
    }

    private void claim(String subject, String indicator, Answer answer, String during, String document, Fit fit) {
        claim(
                Subject.parse(subject).orElseThrow(),
                indicator,
                answer,
                new Validity.Observed(DateBounds.parse(during).orElseThrow()),
                document,
                fit);
    }

    Claim claim(Subject subject, String indicator, Answer answer, Validity validity, String document, Fit fit) {
        Document cited = documents.get(document);
        Claim claim =
                new Claim(nextId(), subject, version(indicator), answer, validity, cited.date(), cite(cited), fit);
        claims.add(claim);
        return claim;
    }

    void adjudicate(String subject, String indicator, String level, String rationale) {
        adjudications.add(new Adjudication(
                nextId(),
                Subject.parse(subject).orElseThrow(),
                version(indicator),
                level(indicator, level),
                null,
                LocalizedText.english(rationale)));
    }

    private Answer.Level level(String indicator, String level) {
        ScaleVersion scale = indicator(indicator).scale().version();
        String[] ends = level.split("\\.\\.", -1);
        return new Answer.Level(scale, ends[0], ends[ends.length - 1]);
    }

    Indicator indicator(String id) {
        return commitments.indicator(new IndicatorId(id)).orElseThrow();
    }

    private IndicatorVersion version(String indicator) {
        return indicator(indicator).version();
    }

    private static Citation cite(Document document) {
        return new Citation(document.number(), "somewhere", null, "somebody");
    }

    private ClaimId nextId() {
        entries++;
        return new ClaimId(entries);
    }

    Areas areas() {
        return Areas.of(file -> (switch (file) {
                    case "areas.csv" -> AREAS;
                    case "continuations.csv" -> CONTINUATIONS;
                    case "administrations.csv" -> "territory,administered_by,from,until,source\n";
                    case "area-names.csv" -> "code,language,name,source\n";
                    case "aliases.csv" -> "alias,code,family,source\n";
                    default -> throw new IllegalArgumentException(file);
                })
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    InForce inForce() {
        return new InForce(
                new LedgerPosition(entries),
                List.copyOf(claims),
                List.copyOf(lists),
                List.copyOf(adjudications),
                Map.of());
    }

    Commitments commitments() {
        return commitments;
    }

    Assessment assessment() {
        return new Assessment(commitments, areas(), new Catalogue(series.values(), documents.values()), inForce());
    }
}
