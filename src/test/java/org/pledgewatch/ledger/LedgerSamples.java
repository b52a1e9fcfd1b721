package org.pledgewatch.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.EventId;
import org.pledgewatch.vocabulary.GroupingCode;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.IndicatorVersion;
import org.pledgewatch.vocabulary.InstrumentId;
import org.pledgewatch.vocabulary.LocalizedText;
import org.pledgewatch.vocabulary.Qualifier;
import org.pledgewatch.vocabulary.ScaleVersion;
import org.pledgewatch.vocabulary.Subject;

/// Entries that tests share.
final class LedgerSamples {
    static final ActorId AMARA = new ActorId("amara");
    static final BatchNumber FIRST = new BatchNumber(1);
    static final BatchNumber SECOND = new BatchNumber(2);
    static final BatchNumber THIRD = new BatchNumber(3);
    static final IndicatorVersion OPSC = new IndicatorVersion(new IndicatorId("protection.opsc-status"), 1);
    static final Subject SWEDEN = Subject.of(new AreaCode("SWE"));
    static final Subject NORWAY = Subject.of(new AreaCode("NOR"));

    private LedgerSamples() {}

    static DateBounds day(String text) {
        return DateBounds.parse(text).orElseThrow();
    }

    static Claim ratified(Subject subject, String when) {
        return new Claim(
                ClaimId.NOT_YET_ENTERED,
                subject,
                OPSC,
                new Answer.Act(ActKind.RATIFIED, day(when), null),
                new Validity.Event(day(when)),
                day("2015-01-27"),
                new Citation(new DocumentNumber(7), "row " + subject.text(), null, "depositary"),
                Fit.EXACT);
    }

    static Batch batch(BatchNumber number) {
        return new Batch(
                number,
                "untc-csv",
                "opsc.csv",
                "ab".repeat(32),
                new DocumentNumber(7),
                AMARA,
                new Batch.Counts(2, 0, 1, 3));
    }

    static CompleteList list() {
        return new CompleteList(
                ClaimId.NOT_YET_ENTERED,
                OPSC,
                LocalDate.parse("2015-01-27"),
                new Citation(new DocumentNumber(7), "whole table", null, "depositary"),
                true);
    }

    static Adjudication adjudication(@Nullable DateBounds days) {
        return new Adjudication(
                ClaimId.NOT_YET_ENTERED,
                SWEDEN,
                OPSC,
                level("none", "signed"),
                days,
                new LocalizedText("fr", Map.of("fr", "Voir l’annexe", "en", "See the annex")));
    }

    static Answer level(String lowest, String highest) {
        return new Answer.Level(new ScaleVersion("treaty-status", 1), lowest, highest);
    }

    /// One claim for each kind of subject, answer, validity and fit.
    static List<Claim> everyShape() {
        return List.of(
                ratified(SWEDEN, "2007-01-19"),
                shape(new Subject.World(), level("party", "party"), new Validity.Observed(day("2001-06")), Fit.PROXY),
                shape(
                        new Subject.Grouping(new GroupingCode("EU")),
                        new Answer.Quantity(
                                new BigDecimal("34"), new BigDecimal("60.50"), Qualifier.BETWEEN, "states", "named"),
                        new Validity.Span(day("1998"), day("2003-01-01")),
                        Fit.NARROWER),
                shape(
                        new Subject.Subdivision(new AreaCode("GBR"), "SCT"),
                        new Answer.Words(LocalizedText.english("\"Two\\lines\"\n😀")),
                        new Validity.Span(day("1999-06-17..2020-08-04"), null),
                        Fit.BROADER),
                shape(
                        new Subject.InstrumentSubject(new InstrumentId("crc")),
                        new Answer.NotApplicable(),
                        new Validity.Observed(day("2019")),
                        Fit.EXACT),
                shape(
                        new Subject.EventSubject(new EventId("rio-2008")),
                        new Answer.NothingFound(),
                        new Validity.Observed(day("2008-11-25..2008-11-28")),
                        Fit.EXACT),
                shape(
                        SWEDEN,
                        new Answer.Act(ActKind.EXTENSION, day("2011"), new AreaCode("NZL")),
                        new Validity.Event(day("2011")),
                        Fit.EXACT));
    }

    private static Claim shape(Subject subject, Answer answer, Validity validity, Fit fit) {
        return new Claim(
                ClaimId.NOT_YET_ENTERED,
                subject,
                OPSC,
                answer,
                validity,
                day("2019-12-31"),
                new Citation(new DocumentNumber(3), "p. 12, § “A”", "has taken measures", "an NGO"),
                fit);
    }

    static Claim numbered(Claim claim, long number) {
        return new Claim(
                new ClaimId(number),
                claim.subject(),
                claim.indicator(),
                claim.answer(),
                claim.validity(),
                claim.assertedOn(),
                claim.citation(),
                claim.fit());
    }
}
