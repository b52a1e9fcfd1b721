package org.pledgewatch.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.pledgewatch.vocabulary.GroupingCode;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.InstrumentId;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.Subject;

/// A small edition written by hand: finds what it is told to find.
record EditionInMemory(
        EditionRecord record,
        List<PublishedArea> areas,
        List<PublishedGrouping> groupings,
        List<PublishedIndicator> indicators,
        List<PublishedInstrument> instruments,
        List<PublishedDocument> documents,
        List<PublishedClaim> inForce,
        List<PublishedCount.ReportedCount> reported,
        Finder finder)
        implements Edition {

    static final String FILE = "{\"edition\":2}\n";
    static final String LEDGER = "{\"number\":1}\n{\"count\":1,\"head\":\"00\"}\n";

    interface Finder {
        PublishedFinding find(Subject subject, IndicatorId indicator, Moment moment);
    }

    @Override
    public Moment moment() {
        return Moment.on(record.referenceDay());
    }

    @Override
    public Optional<PublishedArea> area(AreaCode code) {
        return areas.stream().filter(area -> area.code().equals(code)).findFirst();
    }

    @Override
    public Optional<PublishedGrouping> grouping(GroupingCode code) {
        return groupings.stream()
                .filter(grouping -> grouping.code().equals(code))
                .findFirst();
    }

    @Override
    public List<AreaCode> membersOn(GroupingCode code, LocalDate day) {
        return List.of(new AreaCode("SWE"));
    }

    @Override
    public Optional<PublishedIndicator> indicator(IndicatorId id) {
        return indicators.stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst();
    }

    @Override
    public Optional<PublishedInstrument> instrument(InstrumentId id) {
        return instruments.stream()
                .filter(instrument -> instrument.id().equals(id))
                .findFirst();
    }

    @Override
    public List<PublishedAgreement> agreement() {
        return indicators.isEmpty() ? List.of() : Samples.agreement();
    }

    @Override
    public List<PublishedSection> sections() {
        return instruments.isEmpty() ? List.of() : Samples.sections();
    }

    @Override
    public List<PublishedCommitment> commitments() {
        return instruments.isEmpty() ? List.of() : Samples.commitments();
    }

    @Override
    public Optional<PublishedCommitment> commitment(CommitmentId id) {
        return commitments().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public List<PublishedLink> links() {
        return instruments.isEmpty() ? List.of() : Samples.links();
    }

    @Override
    public List<PublishedOutcome> deadlines(Subject subject, Moment moment) {
        return deadlines(Samples.PLANS_PROMISED, moment).stream()
                .filter(outcome -> outcome.subject().equals(subject))
                .toList();
    }

    @Override
    public List<PublishedOutcome> deadlines(CommitmentId commitment, Moment moment) {
        return commitment.equals(Samples.PLANS_PROMISED)
                ? List.of(
                        Samples.outcome(Subject.of(new AreaCode("NZL")), PublishedOutcome.Kind.UNKNOWN),
                        Samples.outcome(Subject.of(new AreaCode("SWE")), PublishedOutcome.Kind.MET_IN_TIME))
                : List.of();
    }

    @Override
    public Optional<PublishedDocument> document(DocumentNumber number) {
        return documents.stream()
                .filter(document -> document.number().equals(number))
                .findFirst();
    }

    @Override
    public Optional<PublishedFinding> finding(Subject subject, IndicatorId indicator, Moment moment) {
        if (subject instanceof Subject.Area(var code)
                && !area(code).orElseThrow().existsOn(moment.on())) {
            return Optional.empty();
        }
        return Optional.of(finder.find(subject, indicator, moment));
    }

    @Override
    public List<PublishedFinding> findings(IndicatorId indicator, Moment moment) {
        return states(moment)
                .map(PublishedArea::code)
                .sorted()
                .flatMap(code -> finding(Subject.of(code), indicator, moment).stream())
                .toList();
    }

    private Stream<PublishedArea> states(Moment moment) {
        return areas.stream().filter(area -> area.kind().equals("state")).filter(area -> area.existsOn(moment.on()));
    }

    @Override
    public List<PublishedPeriod> history(Subject subject, IndicatorId indicator, Moment moment) {
        return List.of();
    }

    @Override
    public List<LocalDate> years(IndicatorId indicator, LocalDate until) {
        int first = 2000;
        return Stream.concat(
                        IntStream.range(Math.min(first, until.getYear()), until.getYear())
                                .mapToObj(year -> LocalDate.of(year, 12, 31)),
                        Stream.of(until))
                .toList();
    }

    @Override
    public PublishedYears yearly(IndicatorId indicator, Moment moment) {
        return FromFindings.years(this, indicator, moment);
    }

    @Override
    public PublishedSilences silences(SilenceQuery query) {
        return FromFindings.silences(this, query);
    }

    @Override
    public PublishedCount count(IndicatorId indicator, String level, Moment moment, Population population) {
        List<String> scale = indicator(indicator).orElseThrow().scale().stream()
                .map(PublishedIndicator.Level::code)
                .toList();
        List<PublishedFinding> findings = findings(indicator, moment);
        int low = 0;
        int below = 0;
        int contested = 0;
        for (PublishedFinding finding : findings) {
            if (finding.finding() == PublishedFinding.Kind.CONTESTED) {
                contested++;
            } else if (finding.finding() == PublishedFinding.Kind.ESTABLISHED
                    && !finding.stale()
                    && finding.answers().getFirst().answer() instanceof AnswerValue.OfLevel(var code, var _)) {
                if (scale.indexOf(code) >= scale.indexOf(level)) {
                    low++;
                } else {
                    below++;
                }
            }
        }
        int unknown = findings.size() - low - below - contested;
        return new PublishedCount(
                indicator,
                level,
                moment,
                population,
                record.number(),
                low,
                low + contested + unknown,
                below,
                contested,
                unknown,
                findings.size(),
                reported);
    }

    @Override
    public List<PublishedClaim> claims(ClaimQuery query) {
        return inForce.stream()
                .filter(claim -> claim.id() > query.after())
                .filter(claim -> query.subject() == null || query.subject().equals(claim.subject()))
                .filter(claim -> query.indicator() == null || query.indicator().equals(claim.indicator()))
                .filter(claim -> query.document() == null
                        || Objects.equals(query.document().value(), claim.document()))
                .limit(query.limit())
                .toList();
    }

    @Override
    public Optional<PublishedClaim> claim(long id) {
        return inForce.stream().filter(claim -> claim.id() == id).findFirst();
    }

    @Override
    public List<PublishedDisagreement> disagreements(Moment moment) {
        return indicators.stream()
                .filter(indicator -> indicator.universe().equals("states"))
                .flatMap(indicator -> findings(indicator.id(), moment).stream())
                .filter(finding -> finding.finding() == PublishedFinding.Kind.CONTESTED
                        || !finding.rivals().isEmpty())
                .map(finding -> new PublishedDisagreement(
                        finding,
                        LocalDate.of(2001, 1, 1),
                        moment.on().plusDays(1),
                        List.of(ratified("2006-11-01", "2006-11-01", 12), ratified("2005-01-01", "2005-12-31", 14)),
                        List.of("value"),
                        finding.rivals().isEmpty() ? "" : "authority",
                        "C18",
                        "The dataset gives a year that the depositary's table does not bear out.",
                        List.of()))
                .toList();
    }

    private static PublishedAnswer ratified(String earliest, String latest, long claim) {
        return new PublishedAnswer(
                new AnswerValue.OfAct("ratified", LocalDate.parse(earliest), LocalDate.parse(latest), ""),
                List.of(claim));
    }

    @Override
    public List<PublishedCase> cases() {
        return List.of();
    }

    @Override
    public void writeFile(OutputStream out) throws IOException {
        out.write(FILE.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void writeLedger(OutputStream out) throws IOException {
        out.write(LEDGER.getBytes(StandardCharsets.UTF_8));
    }
}
