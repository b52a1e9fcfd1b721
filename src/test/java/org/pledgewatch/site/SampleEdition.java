package org.pledgewatch.site;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.AnswerValue;
import org.pledgewatch.publication.ClaimQuery;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.EditionRecord;
import org.pledgewatch.publication.FromFindings;
import org.pledgewatch.publication.Population;
import org.pledgewatch.publication.PublishedAgreement;
import org.pledgewatch.publication.PublishedAnswer;
import org.pledgewatch.publication.PublishedArea;
import org.pledgewatch.publication.PublishedCase;
import org.pledgewatch.publication.PublishedClaim;
import org.pledgewatch.publication.PublishedCommitment;
import org.pledgewatch.publication.PublishedCount;
import org.pledgewatch.publication.PublishedDisagreement;
import org.pledgewatch.publication.PublishedDocument;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedFinding.Kind;
import org.pledgewatch.publication.PublishedGrouping;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.publication.PublishedInstrument;
import org.pledgewatch.publication.PublishedLink;
import org.pledgewatch.publication.PublishedOutcome;
import org.pledgewatch.publication.PublishedPeriod;
import org.pledgewatch.publication.PublishedSection;
import org.pledgewatch.publication.PublishedSilences;
import org.pledgewatch.publication.PublishedYears;
import org.pledgewatch.publication.SilenceQuery;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.CommitmentId;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.EventId;
import org.pledgewatch.vocabulary.GroupingCode;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.InstrumentId;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.Qualifier;
import org.pledgewatch.vocabulary.Subject;

/// An edition in memory in which every kind of finding occurs. Who is party to what is made up.
final class SampleEdition implements Edition {
    static final IndicatorId OPSC = new IndicatorId("protection.opsc-status");
    static final IndicatorId C182 = new IndicatorId("protection.c182-status");
    static final IndicatorId PLANS = new IndicatorId("coordination.national-plans");
    static final IndicatorId GOVERNMENTS = new IndicatorId("coordination.congress-governments");

    private static final InstrumentId STOCKHOLM = new InstrumentId("stockholm-1996");
    private static final CommitmentId PLANS_PROMISED = new CommitmentId(STOCKHOLM, "2.i.a");
    private static final CommitmentId RATIFICATION = new CommitmentId(STOCKHOLM, "2.i.b");
    private static final CommitmentId REMEMBERED = new CommitmentId(STOCKHOLM, "3.f");
    private static final PublishedCommitment.Deadline BY_2000 =
            new PublishedCommitment.Deadline("1999-12-31..2000-12-31", "by the year 2000", true, true, "document 3", 3);

    private static final String STATES = "AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS "
            + "BIH BLR BLZ BOL BRA BRB BRN BTN BWA CAF CAN CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CYP CZE DEU "
            + "DJI DMA DNK DOM DZA ECU EGY ERI ESP EST ETH FIN FJI FRA FSM GAB GBR GEO GHA GIN GMB GNB GNQ GRC GRD GTM GUY "
            + "HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY "
            + "LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MOZ MRT MUS MWI MYS NAM NER "
            + "NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PER PHL PLW PNG POL PRK PRT PRY PSE QAT ROU RUS RWA SAU SDN SEN "
            + "SGP SLB SLE SLV SMR SOM SRB SSD STP SUR SVK SVN SWE SWZ SYC SYR TCD TGO THA TJK TKM TLS TON TTO TUN TUR TUV "
            + "TZA UGA UKR URY USA UZB VAT VCT VEN VNM VUT WSM YEM ZAF ZMB ZWE";
    private static final List<PublishedIndicator.Level> STATUS = List.of(
            new PublishedIndicator.Level("none", "no action", "No act is known: neither signed nor bound."),
            new PublishedIndicator.Level("signed", "signed", "Signed, not yet consented to be bound."),
            new PublishedIndicator.Level(
                    "ratified", "ratified", "Consented to be bound, by whichever act; not yet in force for the state."),
            new PublishedIndicator.Level("party", "party", "In force for the state."));

    private final EditionRecord record;
    private final Map<AreaCode, PublishedArea> areas = new LinkedHashMap<>();
    private final Map<IndicatorId, PublishedIndicator> indicators = new LinkedHashMap<>();
    private final Map<Long, PublishedClaim> claims = new TreeMap<>();

    SampleEdition(int number, LocalDate day) {
        record = new EditionRecord(
                number,
                "Sample",
                Instant.parse(day + "T09:00:00Z"),
                day,
                1234,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                Map.of("areas.csv", "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752"),
                "fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13",
                482_113,
                "The first with replies of states.");
        for (String code : STATES.split(" ")) {
            add(code, "state", null, null, "");
        }
        add(
                "YUG",
                "state",
                null,
                "2003-02-04",
                "The Federal Republic of Yugoslavia and, before 1992, the socialist one.");
        add("ABW", "territory", null, null, "");
        add("EUE", "other", null, null, "A regional organisation; listed by some sources beside states.");
        indicator(OPSC, "treaty-status", "Optional Protocol on the sale of children: status", STATUS, "states", "opsc");
        indicator(
                new IndicatorId("protection.crc-status"),
                "treaty-status",
                "Convention on the Rights of the Child: status",
                STATUS,
                "states",
                "crc");
        indicator(
                C182,
                "treaty-status",
                "Worst Forms of Child Labour Convention: status",
                Stream.of(STATUS.get(0), STATUS.get(2), STATUS.get(3)).toList(),
                "states",
                "c182");
        indicator(PLANS, "count", "States with a national plan of action", List.of(), "world", "");
        indicator(
                GOVERNMENTS,
                "event",
                "Governments that adopted the congress text",
                List.of(),
                "event",
                "stockholm-1996");
        for (PublishedArea area : areas.values()) {
            for (IndicatorId id : List.of(OPSC, new IndicatorId("protection.crc-status"))) {
                if (area.kind().equals("state") && consent(area.code(), id) != null) {
                    claim(
                            Subject.of(area.code()),
                            id,
                            new AnswerValue.OfAct("signed", signed(area.code(), id), signed(area.code(), id), ""),
                            signed(area.code(), id).toString(),
                            1);
                    claim(
                            Subject.of(area.code()),
                            id,
                            new AnswerValue.OfAct("ratified", consent(area.code(), id), consent(area.code(), id), ""),
                            String.valueOf(consent(area.code(), id)),
                            1);
                }
            }
        }
        claim(
                Subject.of(new AreaCode("NZL")),
                OPSC,
                new AnswerValue.OfAct("ratified", day(2001, 1, 1), day(2001, 12, 31), ""),
                "2001",
                2);
        claim(
                new Subject.World(),
                PLANS,
                new AnswerValue.OfQuantity(
                        BigDecimal.valueOf(34), BigDecimal.valueOf(34), Qualifier.EXACTLY, "states", "have a plan"),
                "2001-12",
                3);
        claim(
                new Subject.World(),
                PLANS,
                new AnswerValue.OfQuantity(
                        BigDecimal.valueOf(50),
                        BigDecimal.valueOf(50),
                        Qualifier.ABOUT,
                        "states",
                        "have or are developing a plan"),
                "2001-06",
                2);
        for (int governments : new int[] {122, 119, 126}) {
            claim(
                    new Subject.EventSubject(new EventId("stockholm-1996")),
                    GOVERNMENTS,
                    new AnswerValue.OfQuantity(
                            BigDecimal.valueOf(governments),
                            BigDecimal.valueOf(governments),
                            Qualifier.EXACTLY,
                            "governments",
                            ""),
                    "1996-08-27..1996-08-31",
                    governments == 119 ? 4 : governments == 122 ? 5 : 3);
        }
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private void add(String code, String kind, @Nullable String began, @Nullable String ended, String note) {
        String name = Locale.of("", two(code)).getDisplayCountry(Locale.ENGLISH);
        if (name.length() < 3) {
            name = code.equals("YUG") ? "Yugoslavia" : "European Union";
        }
        Map<String, String> names = new TreeMap<>();
        for (String language : List.of("ar", "zh", "en", "fr", "ru", "es")) {
            names.put(
                    language,
                    language.equals("en") ? name : Locale.of("", two(code)).getDisplayCountry(Locale.of(language)));
        }
        AreaCode alpha3 = new AreaCode(code);
        areas.put(
                alpha3,
                new PublishedArea(
                        alpha3,
                        two(code),
                        "",
                        kind,
                        name,
                        name,
                        names,
                        code.equals("SSD") ? day(2011, 7, 9) : began == null ? null : LocalDate.parse(began),
                        ended == null ? null : LocalDate.parse(ended),
                        note,
                        "",
                        code.equals("ABW")
                                ? List.of(new PublishedArea.Administration(new AreaCode("NLD"), null, null))
                                : List.of(),
                        code.equals("SRB")
                                ? List.of(new PublishedArea.Continuation(
                                        new AreaCode("YUG"), day(1992, 4, 27), day(2003, 2, 4)))
                                : List.of()));
    }

    private static String two(String alpha3) {
        return Stream.of(Locale.getISOCountries())
                .filter(two -> Locale.of("", two).getISO3Country().equals(alpha3))
                .findFirst()
                .orElse(alpha3.equals("YUG") ? "YU" : "EU");
    }

    private void indicator(
            IndicatorId id,
            String kind,
            String name,
            List<PublishedIndicator.Level> scale,
            String universe,
            String instrument) {
        indicators.put(
                id,
                new PublishedIndicator(
                        id,
                        1,
                        id.value().substring(0, id.value().indexOf('.')),
                        kind,
                        name,
                        "Has the state consented to be bound, and is it bound?",
                        scale,
                        scale.isEmpty() ? "states" : "",
                        "until-changed",
                        scale.isEmpty() ? "one-rank" : "treaty-status",
                        universe,
                        instrument,
                        id.equals(OPSC) ? List.of(PLANS_PROMISED, RATIFICATION) : List.of(),
                        "The depositary’s table is read first.",
                        "",
                        scale.isEmpty() ? "" : "ratified"));
    }

    private void claim(Subject subject, IndicatorId indicator, AnswerValue answer, String from, int document) {
        long id = claims.size() + 10L;
        claims.put(
                id,
                new PublishedClaim(
                        id,
                        subject,
                        indicator,
                        1,
                        answer,
                        "event",
                        from,
                        null,
                        document == 1 ? "2015-01-27" : "2022-06",
                        document,
                        document == 1 ? "untc" : "wpd",
                        document == 1 ? "depositary" : "compiled-dataset",
                        "row " + id,
                        document == 3 ? "34 countries" : null,
                        "pledgewatch-import",
                        "exact",
                        1));
    }

    private static int mixed(AreaCode code, IndicatorId id) {
        return Math.floorMod((code.value() + id.value()).hashCode() * 31, 1000);
    }

    private static LocalDate signed(AreaCode code, IndicatorId id) {
        return opening(id).plusDays(mixed(code, id) % 400);
    }

    private static LocalDate opening(IndicatorId id) {
        return id.equals(OPSC) ? day(2000, 9, 6) : day(1990, 1, 26);
    }

    private static @Nullable LocalDate consent(AreaCode code, IndicatorId id) {
        int mixed = mixed(code, id);
        return mixed % 7 == 0 ? null : signed(code, id).plusDays(mixed * 4L % 4300);
    }

    private List<PublishedAnswer> answer(Subject subject, IndicatorId id, String... codes) {
        List<Long> cited = claims.values().stream()
                .filter(claim ->
                        claim.subject().equals(subject) && claim.indicator().equals(id))
                .map(PublishedClaim::id)
                .toList();
        return Stream.of(codes)
                .map(code -> new PublishedAnswer(new AnswerValue.OfLevel(code, level(code)), cited))
                .toList();
    }

    private static String level(String code) {
        return STATUS.stream()
                .filter(level -> level.code().equals(code))
                .findFirst()
                .orElseThrow()
                .name();
    }

    @Override
    public Optional<PublishedFinding> finding(Subject subject, IndicatorId id, Moment moment) {
        if (subject instanceof Subject.Area(AreaCode code)) {
            PublishedArea area = Objects.requireNonNull(areas.get(code));
            return area.existsOn(moment.on()) ? Optional.of(finding(code, id, moment)) : Optional.empty();
        }
        List<PublishedAnswer> quantities = claims.values().stream()
                .filter(claim -> claim.indicator().equals(id) && claim.subject().equals(subject))
                .map(claim -> new PublishedAnswer(claim.answer(), List.of(claim.id())))
                .toList();
        return Optional.of(of(
                subject,
                id,
                moment,
                id.equals(PLANS) ? Kind.UNDETERMINED : Kind.CONTESTED,
                false,
                day(2001, 12, 20),
                quantities));
    }

    private PublishedFinding finding(AreaCode code, IndicatorId id, Moment moment) {
        Subject subject = Subject.of(code);
        LocalDate list = day(2015, 1, 27);
        if (id.equals(C182)) {
            return switch (mixed(code, id) % 4) {
                case 0 ->
                    of(subject, id, moment, Kind.UNDETERMINED, false, list, answer(subject, id, "none", "ratified"));
                case 1 -> of(subject, id, moment, Kind.NO_INFORMATION, false, null, List.of());
                case 2 ->
                    code.value().equals("VAT") || code.value().equals("LIE")
                            ? of(subject, id, moment, Kind.NOT_APPLICABLE, false, null, List.of())
                            : of(subject, id, moment, Kind.ESTABLISHED, false, list, answer(subject, id, "party"));
                default -> of(subject, id, moment, Kind.NOT_YET_ASSESSED, false, null, List.of());
            };
        }
        if (code.value().equals("PAK") || code.value().equals("PAN")) {
            return of(subject, id, moment, Kind.CONTESTED, false, list, answer(subject, id, "signed", "party"));
        }
        LocalDate consent = consent(code, id);
        String level = consent != null && !moment.on().isBefore(consent.plusMonths(1))
                ? "party"
                : consent != null && !moment.on().isBefore(consent)
                        ? "ratified"
                        : !moment.on().isBefore(signed(code, id)) && mixed(code, id) % 2 == 0 ? "signed" : "none";
        PublishedFinding plain = of(
                subject,
                id,
                moment,
                Kind.ESTABLISHED,
                moment.on().isAfter(list) && !level.equals("party"),
                list,
                answer(subject, id, level));
        return code.value().equals("NZL") ? withRival(plain) : plain;
    }

    private PublishedFinding withRival(PublishedFinding plain) {
        long rival = claims.values().stream()
                .filter(claim -> claim.document() == 2 && claim.indicator().equals(OPSC))
                .findFirst()
                .orElseThrow()
                .id();
        return new PublishedFinding(
                plain.subject(),
                plain.indicator(),
                plain.moment(),
                plain.edition(),
                plain.finding(),
                plain.stale(),
                plain.lastEvidence(),
                plain.answers(),
                List.of(new PublishedAnswer(new AnswerValue.OfLevel("ratified", "ratified"), List.of(rival))),
                List.of(),
                List.of(),
                null,
                plain.rule());
    }

    private PublishedFinding of(
            Subject subject,
            IndicatorId id,
            Moment moment,
            Kind kind,
            boolean stale,
            @Nullable LocalDate evidence,
            List<PublishedAnswer> answers) {
        return new PublishedFinding(
                subject,
                id,
                moment,
                record.number(),
                kind,
                stale,
                evidence,
                answers,
                List.of(),
                List.of(),
                List.of(),
                null,
                "evidence-1");
    }

    @Override
    public List<PublishedFinding> findings(IndicatorId id, Moment moment) {
        return areas.values().stream()
                .filter(area -> area.kind().equals("state") && area.existsOn(moment.on()))
                .sorted(Comparator.comparing(PublishedArea::code))
                .map(area -> finding(area.code(), id, moment))
                .toList();
    }

    @Override
    public List<PublishedPeriod> history(Subject subject, IndicatorId id, Moment moment) {
        TreeSet<LocalDate> changes = new TreeSet<>(List.of(opening(id)));
        if (subject instanceof Subject.Area(AreaCode code)) {
            changes.add(signed(code, id));
            LocalDate consent = consent(code, id);
            if (consent != null) {
                changes.add(consent);
                changes.add(consent.plusMonths(1));
            }
            changes.add(day(2015, 1, 28));
        }
        changes.removeIf(change -> change.isAfter(moment.on()));
        changes.add(moment.on().plusDays(1));
        List<LocalDate> days = List.copyOf(changes);
        List<PublishedPeriod> periods = new ArrayList<>();
        IntStream.range(0, days.size() - 1)
                .forEach(at -> finding(subject, id, new Moment(days.get(at), moment.known()))
                        .ifPresent(
                                finding -> periods.add(new PublishedPeriod(days.get(at), days.get(at + 1), finding))));
        return periods;
    }

    @Override
    public List<LocalDate> years(IndicatorId id, LocalDate until) {
        int first = id.equals(C182) ? 1999 : id.equals(OPSC) ? 2000 : 1990;
        return Stream.concat(
                        IntStream.range(Math.min(first, until.getYear()), until.getYear())
                                .mapToObj(year -> LocalDate.of(year, 12, 31)),
                        Stream.of(until))
                .toList();
    }

    @Override
    public PublishedYears yearly(IndicatorId id, Moment moment) {
        return FromFindings.years(this, id, moment);
    }

    @Override
    public PublishedSilences silences(SilenceQuery query) {
        return FromFindings.silences(this, query);
    }

    @Override
    public PublishedCount count(IndicatorId id, String level, Moment moment, Population population) {
        List<PublishedFinding> findings = findings(id, moment);
        int low = 0;
        int below = 0;
        int contested = 0;
        int unknown = 0;
        int of = 0;
        List<String> scale = indicators.get(id).scale().stream()
                .map(PublishedIndicator.Level::code)
                .toList();
        for (PublishedFinding finding : findings) {
            if (finding.finding() == Kind.NOT_APPLICABLE) {
                continue;
            }
            of++;
            boolean reached = finding.finding() == Kind.ESTABLISHED
                    && finding.answers().getFirst().answer() instanceof AnswerValue.OfLevel found
                    && scale.indexOf(found.code()) >= scale.indexOf(level);
            if (reached) {
                low++;
            } else if (finding.finding() == Kind.CONTESTED) {
                contested++;
            } else if (finding.finding() == Kind.ESTABLISHED && !finding.stale()) {
                below++;
            } else {
                unknown++;
            }
        }
        return new PublishedCount(
                id,
                level,
                moment,
                population,
                record.number(),
                low,
                low + contested + unknown,
                below,
                contested,
                unknown,
                of,
                List.of(new PublishedCount.ReportedCount(
                        new AnswerValue.OfQuantity(
                                BigDecimal.valueOf(169), BigDecimal.valueOf(169), Qualifier.EXACTLY, "states", "party"),
                        "2015-01",
                        2,
                        11)));
    }

    @Override
    public List<PublishedClaim> claims(ClaimQuery query) {
        return claims.values().stream()
                .filter(claim -> claim.id() > query.after()
                        && (query.subject() == null || query.subject().equals(claim.subject()))
                        && (query.indicator() == null || query.indicator().equals(claim.indicator()))
                        && (query.document() == null || query.document().value() == claim.document()))
                .limit(query.limit())
                .toList();
    }

    @Override
    public Optional<PublishedClaim> claim(long id) {
        return Optional.ofNullable(claims.get(id));
    }

    @Override
    public List<PublishedDisagreement> disagreements(Moment moment) {
        PublishedFinding plans = finding(new Subject.World(), PLANS, moment).orElseThrow();
        return List.of(
                differing(finding(new AreaCode("PAK"), OPSC, moment), "", "C20", "value"),
                differing(finding(new AreaCode("NZL"), OPSC, moment), "authority", "C20", "value"),
                differing(
                        finding(new Subject.EventSubject(new EventId("stockholm-1996")), GOVERNMENTS, moment)
                                .orElseThrow(),
                        "",
                        "C4",
                        "text version",
                        "value"),
                new PublishedDisagreement(
                        plans,
                        LocalDate.of(2001, 1, 1),
                        moment.on().plusDays(1),
                        List.of(),
                        List.of("as-of day"),
                        "as-of-day",
                        "C19",
                        "Each number speaks for its own day.",
                        plans.answers()));
    }

    private PublishedDisagreement differing(
            PublishedFinding finding, String settledBy, String reference, String... kinds) {
        return new PublishedDisagreement(
                finding,
                LocalDate.MIN,
                finding.moment().on().plusDays(1),
                List.of(),
                List.of(kinds),
                settledBy,
                reference,
                noteOn(reference),
                List.of());
    }

    private String noteOn(String reference) {
        return cases().stream()
                .filter(one -> one.reference().equals(reference))
                .map(PublishedCase::note)
                .findFirst()
                .orElse("");
    }

    @Override
    public List<PublishedCase> cases() {
        return List.of(
                new PublishedCase(
                        "C4",
                        new Subject.EventSubject(new EventId("stockholm-1996")),
                        GOVERNMENTS,
                        List.of("text version", "value"),
                        "",
                        "Copies of the text and later accounts give different numbers."),
                new PublishedCase(
                        "C20",
                        Subject.of(new AreaCode("NZL")),
                        OPSC,
                        List.of("value"),
                        "",
                        "Two lists give different years."),
                new PublishedCase(
                        "C20",
                        Subject.of(new AreaCode("PAK")),
                        OPSC,
                        List.of("value"),
                        "",
                        "Two lists give different years."));
    }

    @Override
    public EditionRecord record() {
        return record;
    }

    @Override
    public Moment moment() {
        return Moment.on(record.referenceDay());
    }

    @Override
    public List<PublishedArea> areas() {
        return List.copyOf(areas.values());
    }

    @Override
    public Optional<PublishedArea> area(AreaCode code) {
        return Optional.ofNullable(areas.get(code));
    }

    @Override
    public List<PublishedGrouping> groupings() {
        return List.of(
                grouping("002", "region", "Africa"),
                grouping("019", "region", "Americas"),
                grouping("142", "region", "Asia"),
                grouping("150", "region", "Europe"),
                grouping("009", "region", "Oceania"),
                grouping("EU", "organisation", "European Union", membership("SWE", "1995-01-01", null)),
                grouping("COE", "organisation", "Council of Europe", membership("RUS", "1996-02-28", "2022-03-16")));
    }

    private static PublishedGrouping.Membership membership(String member, String from, @Nullable String until) {
        return new PublishedGrouping.Membership(
                member, LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }

    private static PublishedGrouping grouping(
            String code, String kind, String name, PublishedGrouping.Membership... members) {
        return new PublishedGrouping(new GroupingCode(code), kind, name, "", "", List.of(members));
    }

    @Override
    public Optional<PublishedGrouping> grouping(GroupingCode code) {
        return groupings().stream()
                .filter(grouping -> grouping.code().equals(code))
                .findFirst();
    }

    @Override
    public List<AreaCode> membersOn(GroupingCode code, LocalDate day) {
        List<String> order = List.of("002", "019", "142", "150", "009");
        return areas.values().stream()
                .filter(area -> area.existsOn(day) && area.kind().equals("state"))
                .map(PublishedArea::code)
                .filter(area -> code.value().equals("EU")
                        ? List.of("SWE", "DNK", "FIN").contains(area.value())
                        : order.get(mixed(area, OPSC) % 5).equals(code.value()))
                .sorted()
                .toList();
    }

    @Override
    public List<PublishedIndicator> indicators() {
        return List.copyOf(indicators.values());
    }

    @Override
    public Optional<PublishedIndicator> indicator(IndicatorId id) {
        return Optional.ofNullable(indicators.get(id));
    }

    @Override
    public List<PublishedInstrument> instruments() {
        return List.of(
                instrument(
                        "opsc",
                        "Optional Protocol to the Convention on the Rights of the Child on the sale of children, child prostitution and child pornography",
                        "Optional Protocol on the sale of children",
                        "2000-05-25",
                        "2002-01-18",
                        OPSC.value()),
                instrument(
                        "crc",
                        "Convention on the Rights of the Child",
                        "Convention on the Rights of the Child",
                        "1989-11-20",
                        "1990-09-02",
                        "protection.crc-status"),
                instrument(
                        "c182",
                        "Worst Forms of Child Labour Convention, 1999 (No. 182)",
                        "Worst Forms of Child Labour Convention",
                        "1999-06-17",
                        "2000-11-19",
                        C182.value()),
                instrument(
                        "stockholm-1996",
                        "Stockholm Declaration and Agenda for Action",
                        "Stockholm Declaration",
                        "1996-08-27..1996-08-31",
                        null,
                        ""));
    }

    private static PublishedInstrument instrument(
            String id, String title, String shortTitle, String adopted, @Nullable String inForce, String indicator) {
        return new PublishedInstrument(
                new InstrumentId(id),
                title,
                shortTitle,
                inForce == null ? "declaration" : "treaty",
                adopted,
                "a treaty series",
                inForce == null ? null : LocalDate.parse(inForce),
                inForce == null ? "" : "a treaty series",
                inForce == null ? "" : "P1M",
                inForce == null ? "" : "article 14",
                inForce == null ? "" : "Secretary-General of the United Nations",
                inForce == null ? "" : "IV-11-c",
                "",
                "What states agreed to do.",
                indicator);
    }

    @Override
    public Optional<PublishedInstrument> instrument(InstrumentId id) {
        return instruments().stream()
                .filter(instrument -> instrument.id().equals(id))
                .findFirst();
    }

    @Override
    public List<PublishedSection> sections() {
        return List.of(
                new PublishedSection(STOCKHOLM, "2.i", "Coordination", "coordination", false, "document 3"),
                new PublishedSection(STOCKHOLM, "3", "Prevention", "prevention", true, "document 3"));
    }

    @Override
    public List<PublishedCommitment> commitments() {
        return List.of(
                commitment(PLANS_PROMISED, "2.i", "V", "A plan for the nation", List.of(BY_2000), List.of(OPSC), ""),
                commitment(RATIFICATION, "2.i", "P", "Ratification", List.of(), List.of(OPSC), ""),
                commitment(
                        REMEMBERED,
                        "3",
                        "M",
                        "Peers who teach peers",
                        List.of(new PublishedCommitment.Deadline("2013", "by 2013", false, false, "unchecked", 0)),
                        List.of(),
                        "No source lists such programmes."),
                commitment(new CommitmentId(STOCKHOLM, "y.a1"), "3", "V", "Statements", List.of(), List.of(), ""));
    }

    private static PublishedCommitment commitment(
            CommitmentId id,
            String section,
            String mark,
            String title,
            List<PublishedCommitment.Deadline> deadlines,
            List<IndicatorId> indicators,
            String notObserved) {
        boolean annex = id.code().startsWith("y.");
        return new PublishedCommitment(
                id,
                section,
                "coordination",
                title,
                "What the text asks, summed up in our words: " + title + ".",
                mark,
                "Read as far as the letter says.",
                mark.equals("M") ? List.of() : List.of(new PublishedCommitment.Passage(3, "p. 43")),
                annex,
                annex,
                notObserved,
                deadlines,
                indicators);
    }

    @Override
    public Optional<PublishedCommitment> commitment(CommitmentId id) {
        return commitments().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public List<PublishedLink> links() {
        PublishedLink.End plans =
                new PublishedLink.End(PublishedLink.Kind.COMMITMENT, PLANS_PROMISED.toString(), "Plans", "", false);
        return List.of(
                new PublishedLink(
                        new PublishedLink.End(PublishedLink.Kind.INSTRUMENT, "opsc", "Optional Protocol", "", false),
                        "implements",
                        plans,
                        "P",
                        "our reading"),
                new PublishedLink(
                        plans,
                        "implements",
                        new PublishedLink.End(
                                PublishedLink.Kind.TARGET, "sdg:16.2", "SDG target 16.2", "End violence.", false),
                        "P",
                        "our reading"),
                new PublishedLink(
                        new PublishedLink.End(PublishedLink.Kind.COMMITMENT, REMEMBERED.toString(), "Peers", "", true),
                        "narrows",
                        plans,
                        "M",
                        "our reading"));
    }

    @Override
    public List<PublishedOutcome> deadlines(Subject subject, Moment moment) {
        return deadlines(PLANS_PROMISED, moment).stream()
                .filter(outcome -> outcome.subject().equals(subject))
                .toList();
    }

    @Override
    public List<PublishedOutcome> deadlines(CommitmentId commitment, Moment moment) {
        PublishedOutcome.Kind[] kinds = PublishedOutcome.Kind.values();
        return commitment.equals(PLANS_PROMISED)
                ? areas.values().stream()
                        .filter(area -> area.kind().equals("state") && area.existsOn(day(2000, 12, 31)))
                        .map(area -> new PublishedOutcome(
                                Subject.of(area.code()),
                                commitment,
                                BY_2000,
                                OPSC,
                                kinds[Math.min(3, mixed(area.code(), OPSC) % 40)]))
                        .toList()
                : List.of();
    }

    @Override
    public List<PublishedDocument> documents() {
        return List.of(
                document(
                        1,
                        "2015-01-27",
                        "Status of treaties: chapter IV 11 c",
                        "untc",
                        "Multilateral treaties deposited with the Secretary-General",
                        "depositary"),
                document(
                        2,
                        "2022-06",
                        "Human rights treaties: party status",
                        "wpd",
                        "World party dataset",
                        "compiled-dataset"),
                document(3, "2001-12", "The Second World Congress", "yokohama", "Announcements", "government"),
                copy(4, "English copy", "en"),
                copy(5, "Spanish copy", "es"));
    }

    private static PublishedDocument copy(int number, String version, String language) {
        PublishedDocument plain =
                document(number, "1996-08", "The Declaration, " + version, "copies", "Copies", "government");
        return new PublishedDocument(
                plain.number(),
                plain.date(),
                plain.title(),
                plain.author(),
                plain.publisher(),
                language,
                plain.rights(),
                plain.types(),
                plain.keywords(),
                plain.address(),
                plain.retrieved(),
                STOCKHOLM.value(),
                version,
                plain.summary(),
                plain.source(),
                plain.series(),
                plain.availability(),
                plain.related());
    }

    private static PublishedDocument document(
            int number, String date, String title, String id, String series, String authority) {
        return new PublishedDocument(
                new DocumentNumber(number),
                date,
                title,
                "",
                "United Nations",
                "en",
                "facts only",
                number == 3 ? "announcement; news" : "table",
                number == 3 ? "Yokohama 2001" : "treaties; ratification",
                "treaties.un.org",
                "2026-11-22",
                "",
                "",
                "Who signed and ratified, and when.",
                "",
                new PublishedDocument.Series(
                        id, series, "United Nations", authority, "all states", "the depositary", ""),
                "online",
                number == 1
                        ? List.of(new DocumentNumber(2))
                        : number == 2 ? List.of(new DocumentNumber(1)) : List.of());
    }

    @Override
    public Optional<PublishedDocument> document(DocumentNumber number) {
        return documents().stream()
                .filter(document -> document.number().equals(number))
                .findFirst();
    }

    /// The first edition was made before the agreement of readers was published.
    @Override
    public List<PublishedAgreement> agreement() {
        PublishedAgreement.Figure nothing = new PublishedAgreement.Figure.NothingReadTwice();
        return record.number() == 1
                ? List.of()
                : List.of(
                        new PublishedAgreement(
                                OPSC,
                                42,
                                5,
                                new PublishedAgreement.Figure.Computed(new BigDecimal("0.7512"), 42),
                                new PublishedAgreement.Figure.Computed(new BigDecimal("0.8049"), 40),
                                new PublishedAgreement.Figure.Computed(new BigDecimal("-0.0063"), 41)),
                        new PublishedAgreement(
                                C182, 3, 2, new PublishedAgreement.Figure.AllTheSame(3), nothing, nothing),
                        new PublishedAgreement(
                                new IndicatorId("protection.crc-status"), 0, 0, nothing, nothing, nothing));
    }

    @Override
    public void writeFile(OutputStream out) throws java.io.IOException {
        out.write("edition".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void writeLedger(OutputStream out) throws java.io.IOException {
        out.write("ledger".getBytes(StandardCharsets.UTF_8));
    }
}
