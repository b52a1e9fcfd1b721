package org.pledgewatch.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.assessment.Assessment;
import org.pledgewatch.assessment.Finding;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.dialogue.RepliesGiven;
import org.pledgewatch.dialogue.ReplyTables;
import org.pledgewatch.ledger.InForce;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.library.CatalogueTables;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.AreaParts;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.CommitmentId;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.GroupingCode;
import org.pledgewatch.vocabulary.Groupings;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.InstrumentId;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.SeriesId;
import org.pledgewatch.vocabulary.Subject;

/// An edition in memory: frozen tables and the claims in force at its position; answers are derived when asked.
final class FrozenEdition implements Edition {
    private final EditionRecord record;
    private final Downloads downloads;
    private final Areas areas;
    private final AreaParts parts;
    private final Groupings groupings;
    private final Commitments commitments;
    private final Assessment assessment;
    private final RepliesGiven replies;
    private final List<PublishedAgreement> agreement;
    private final List<PublishedArea> publishedAreas;
    private final Map<AreaCode, PublishedArea> areasByCode = new LinkedHashMap<>();
    private final Map<IndicatorId, PublishedIndicator> indicators = new LinkedHashMap<>();
    private final Map<InstrumentId, PublishedInstrument> instruments = new LinkedHashMap<>();
    private final Map<DocumentNumber, PublishedDocument> documents = new LinkedHashMap<>();
    private final ClaimIndex claims;
    private final Showing showing;
    private final FrozenChecklist checklist;
    private final FrozenCounts counts;
    private final FrozenDisagreements disagreements;
    private final YearTable years;
    private final SilenceTable silences;
    private final Recent<Asked, PublishedYears> recentYears = new Recent<>(32);
    private final Recent<Moment, PublishedSilences> recentSilences = new Recent<>(4);

    private record Asked(IndicatorId indicator, Moment moment) {}

    /// Where the frozen files are fetched from when somebody downloads them.
    interface Downloads {
        void writeFile(int edition, OutputStream out) throws IOException;

        void writeLedger(long count, OutputStream out) throws IOException;
    }

    FrozenEdition(EditionRecord record, FrozenTables tables, InForce inForce, Downloads downloads) {
        this.record = record;
        this.downloads = downloads;
        this.areas = Areas.of(tables);
        this.parts = AreaParts.of(tables);
        this.groupings = Groupings.of(tables);
        this.commitments = Commitments.of(tables);
        Catalogue catalogue = CatalogueTables.read(tables);
        this.assessment = new Assessment(commitments, areas, catalogue, inForce).inOrder();
        this.checklist = new FrozenChecklist(commitments, areas, assessment);
        this.replies = ReplyTables.read(tables);
        this.agreement = AgreementTable.read(tables, commitments);
        this.showing = new Showing(record.number(), commitments, catalogue);
        this.publishedAreas = areas.all().stream()
                .sorted(Comparator.comparingInt(FrozenEdition::place).thenComparing(Area::code))
                .map(Showing::area)
                .toList();
        publishedAreas.forEach(area -> areasByCode.put(area.code(), area));
        commitments.indicators().forEach(one -> indicators.put(one.id(), Showing.indicator(one)));
        commitments.instruments().forEach(one -> instruments.put(one.id(), showing.instrument(one)));
        catalogue.documents().forEach(one -> documents.put(one.number(), showing.document(one)));
        this.claims = new ClaimIndex(Stream.concat(
                inForce.claims().stream().map(claim -> showing.claim(claim, batch(claim.id(), inForce))),
                inForce.lists().stream().map(list -> showing.list(list, batch(list.id(), inForce)))));
        this.counts = new FrozenCounts(record.number(), areas, groupings, assessment, claims);
        this.disagreements = new FrozenDisagreements(commitments, assessment, showing, DisagreementNotes.of(tables));
        this.years = new YearTable(record.number(), areas, commitments, assessment, inForce, showing);
        this.silences = new SilenceTable(record.number(), areas, commitments, assessment, this::source);
    }

    private SilenceTable.@Nullable Source source(ClaimId id) {
        PublishedClaim claim = claims.find(id.value()).orElse(null);
        return claim == null
                ? null
                : DateBounds.parse(claim.assertedOn())
                        .map(asserted -> new SilenceTable.Source(new SeriesId(claim.series()), asserted.latest()))
                        .orElse(null);
    }

    private static int batch(ClaimId claim, InForce inForce) {
        BatchNumber batch = inForce.batches().get(claim);
        return batch == null ? 0 : batch.value();
    }

    private static int place(Area area) {
        return switch (area.kind()) {
            case STATE -> area.ended() == null ? 0 : 1;
            case TERRITORY -> 2;
            case OTHER -> 3;
        };
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
        return publishedAreas;
    }

    @Override
    public Optional<PublishedArea> area(AreaCode code) {
        return Optional.ofNullable(areasByCode.get(code));
    }

    @Override
    public Optional<PublishedPart> part(Subject subject) {
        return parts.find(subject)
                .map(part ->
                        new PublishedPart(subject, part.kind().name().toLowerCase(java.util.Locale.ROOT), part.name()));
    }

    @Override
    public List<PublishedGrouping> groupings() {
        return groupings.all().stream().map(Showing::grouping).toList();
    }

    @Override
    public Optional<PublishedGrouping> grouping(GroupingCode code) {
        return groupings.find(code).map(Showing::grouping);
    }

    @Override
    public List<AreaCode> membersOn(GroupingCode code, LocalDate day) {
        return List.copyOf(groupings.membersOn(code, day));
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
        return List.copyOf(instruments.values());
    }

    @Override
    public Optional<PublishedInstrument> instrument(InstrumentId id) {
        return Optional.ofNullable(instruments.get(id));
    }

    @Override
    public List<PublishedSection> sections() {
        return checklist.sections();
    }

    @Override
    public List<PublishedCommitment> commitments() {
        return checklist.commitments();
    }

    @Override
    public Optional<PublishedCommitment> commitment(CommitmentId id) {
        return checklist.commitment(id);
    }

    @Override
    public List<PublishedLink> links() {
        return checklist.links();
    }

    @Override
    public List<PublishedOutcome> deadlines(Subject subject, Moment moment) {
        return checklist.deadlines(subject, moment);
    }

    @Override
    public List<PublishedOutcome> deadlines(CommitmentId commitment, Moment moment) {
        return checklist.deadlines(commitment, moment);
    }

    @Override
    public List<PublishedDocument> documents() {
        return List.copyOf(documents.values());
    }

    @Override
    public Optional<PublishedDocument> document(DocumentNumber number) {
        return Optional.ofNullable(documents.get(number));
    }

    @Override
    public Optional<PublishedFinding> finding(Subject subject, IndicatorId id, Moment moment) {
        Indicator indicator = known(id);
        return assessment
                .finding(subject, indicator, moment)
                .map(finding -> shown(subject, indicator, moment, finding));
    }

    private PublishedFinding shown(Subject subject, Indicator indicator, Moment moment, Finding finding) {
        return showing.finding(subject, indicator, moment, finding, assessment.proxies(subject, indicator, moment));
    }

    @Override
    public List<PublishedFinding> findings(IndicatorId id, Moment moment) {
        return areas.statesOn(moment.on()).stream()
                .map(Area::code)
                .sorted()
                .flatMap(code -> finding(Subject.of(code), id, moment).stream())
                .toList();
    }

    @Override
    public List<PublishedPeriod> history(Subject subject, IndicatorId id, Moment moment) {
        Indicator indicator = known(id);
        return assessment.history(subject, indicator, moment).stream()
                .map(period -> new PublishedPeriod(
                        period.from(),
                        period.until(),
                        showing.finding(
                                subject,
                                indicator,
                                new Moment(period.until().minusDays(1), moment.known()),
                                period.finding(),
                                List.of())))
                .toList();
    }

    @Override
    public List<LocalDate> years(IndicatorId id, LocalDate until) {
        return years.days(id, until);
    }

    @Override
    public PublishedYears yearly(IndicatorId id, Moment moment) {
        return recentYears.get(new Asked(id, moment), asked -> years.of(known(asked.indicator), asked.moment));
    }

    @Override
    public PublishedSilences silences(SilenceQuery query) {
        PublishedSilences all = recentSilences.get(query.moment(), silences::at);
        Set<AreaCode> members = query.grouping() == null
                ? Set.of()
                : groupings.membersOn(query.grouping(), query.moment().on());
        return new PublishedSilences(
                all.moment(),
                all.edition(),
                all.cells().stream()
                        .filter(cell ->
                                query.indicator() == null || cell.indicator().equals(query.indicator()))
                        .filter(cell -> query.agendaArea() == null
                                || known(cell.indicator()).agendaArea().equals(query.agendaArea()))
                        .filter(cell -> query.grouping() == null || members.contains(cell.state()))
                        .toList());
    }

    @Override
    public PublishedCount count(IndicatorId id, String level, Moment moment, Population population) {
        return counts.count(known(id), level, moment, population);
    }

    @Override
    public List<PublishedClaim> claims(ClaimQuery query) {
        return claims.find(query);
    }

    @Override
    public Optional<PublishedClaim> claim(long id) {
        return claims.find(id);
    }

    @Override
    public List<PublishedDisagreement> disagreements(Moment moment) {
        return new NotedCases(this).with(disagreements.at(moment), moment);
    }

    @Override
    public List<PublishedCase> cases() {
        return disagreements.cases();
    }

    @Override
    public Optional<PublishedRightOfReply> rightOfReply(AreaCode state) {
        return PublishedRightOfReply.of(replies, state, record.publishedAt());
    }

    @Override
    public List<PublishedAgreement> agreement() {
        return agreement;
    }

    @Override
    public void writeFile(OutputStream out) throws IOException {
        downloads.writeFile(record.number(), out);
    }

    @Override
    public void writeLedger(OutputStream out) throws IOException {
        downloads.writeLedger(record.ledgerCount(), out);
    }

    private Indicator known(IndicatorId id) {
        return commitments.indicator(id).orElseThrow(() -> new IllegalArgumentException("no such indicator: " + id));
    }
}
