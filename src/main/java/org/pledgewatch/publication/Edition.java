package org.pledgewatch.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.CommitmentId;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.GroupingCode;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.InstrumentId;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.Subject;

/// One frozen edition and all that may be asked of it. Thread-safe; answers never change.
public interface Edition {
    EditionRecord record();

    /// The edition's reference day, all evidence known.
    Moment moment();

    /// Every area with a page: states of today, then ended states, territories and others.
    List<PublishedArea> areas();

    Optional<PublishedArea> area(AreaCode code);

    /// A part of an area, if this edition knows it; those made before parts were known name none.
    default Optional<PublishedPart> part(Subject subject) {
        return Optional.empty();
    }

    List<PublishedGrouping> groupings();

    Optional<PublishedGrouping> grouping(GroupingCode code);

    /// Its members on a day, in order of code.
    List<AreaCode> membersOn(GroupingCode code, LocalDate day);

    List<PublishedIndicator> indicators();

    Optional<PublishedIndicator> indicator(IndicatorId id);

    List<PublishedInstrument> instruments();

    Optional<PublishedInstrument> instrument(InstrumentId id);

    /// Sections of the congress texts, text by text in their order.
    List<PublishedSection> sections();

    /// The whole checklist, text by text in the order of its sections; empty in editions made before there was one.
    List<PublishedCommitment> commitments();

    Optional<PublishedCommitment> commitment(CommitmentId id);

    /// Every link between instruments, commitments and targets.
    List<PublishedLink> links();

    /// What became of every deadline that decides, for one state as of a moment.
    List<PublishedOutcome> deadlines(Subject subject, Moment moment);

    /// What became of one commitment's deadlines, state by state: of those that existed on all days a deadline may
    /// mean.
    List<PublishedOutcome> deadlines(CommitmentId commitment, Moment moment);

    List<PublishedDocument> documents();

    Optional<PublishedDocument> document(DocumentNumber number);

    /// The finding at a moment; empty where there is no such subject on that day.
    Optional<PublishedFinding> finding(Subject subject, IndicatorId indicator, Moment moment);

    /// One finding for each state existing on the day, in order of code.
    List<PublishedFinding> findings(IndicatorId indicator, Moment moment);

    /// How the finding came about: periods in order, each with the finding that held then, at the given knowledge.
    /// Ends at the moment's day.
    List<PublishedPeriod> history(Subject subject, IndicatorId indicator, Moment moment);

    /// The days that stand for the years of an indicator up to a day: 31 December of each from the first evidence on
    /// a state, and that day for its own year. Where there is no evidence, that day alone.
    List<LocalDate> years(IndicatorId indicator, LocalDate until);

    /// The findings of every state on these days, up to the moment's. Near answers are left out.
    PublishedYears yearly(IndicatorId indicator, Moment moment);

    /// How far the questions asked of states are answered. Needs no finding in full, and so is quick.
    PublishedSilences silences(SilenceQuery query);
    /// Since when the answer of a finding holds; empty where it is not known, or was never otherwise.
    default Optional<DateBounds> since(PublishedFinding finding) {
        return Since.of(this, finding);
    }

    /// How many subjects of a population are at a level or above.
    PublishedCount count(IndicatorId indicator, String level, Moment moment, Population population);

    /// Claims (complete lists among them) in force in this edition.
    List<PublishedClaim> claims(ClaimQuery query);

    Optional<PublishedClaim> claim(long id);

    /// Every incompatibility at a moment, settled ones too.
    List<PublishedDisagreement> disagreements(Moment moment);

    /// The known disagreements of our own list, whether or not sources differ at a moment.
    List<PublishedCase> cases();

    /// What a state was asked and what it replied; empty where it was never asked.
    default Optional<PublishedRightOfReply> rightOfReply(AreaCode state) {
        return Optional.empty();
    }

    /// How far readers of the same passages agree, for each indicator that is answered on a scale; empty in editions
    /// made before that was published.
    default List<PublishedAgreement> agreement() {
        return List.of();
    }

    /// The frozen file, byte for byte as it was published.
    void writeFile(OutputStream out) throws IOException;

    /// The ledger as far as this edition rests on it, in canonical bytes with its head line.
    void writeLedger(OutputStream out) throws IOException;
}
