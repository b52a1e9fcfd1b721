package org.pledgewatch.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.Deed;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Instrument;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.library.Library;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.Groupings;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.ReferenceData;
import org.pledgewatch.vocabulary.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes one claim from a form, as a proposal that somebody else decides on.
@Service
public class ProposalDesk {
    private static final List<String> DAYS = List.of("from", "until", "asserted on");

    private final Areas areas;
    private final Groupings groupings;
    private final Commitments commitments;
    private final Library library;
    private final LedgerNow ledger;
    private final DaysToCome daysToCome;
    private final Proposals proposals;
    private final Fates fates;
    private final Drafts drafts;
    private final Audit audit;

    ProposalDesk(
            Areas areas,
            ReferenceData tables,
            Commitments commitments,
            Library library,
            LedgerNow ledger,
            DaysToCome daysToCome,
            Proposals proposals,
            Fates fates,
            Drafts drafts,
            Audit audit) {
        this.areas = areas;
        this.groupings = Groupings.of(tables);
        this.commitments = commitments;
        this.library = library;
        this.ledger = ledger;
        this.daysToCome = daysToCome;
        this.proposals = proposals;
        this.fates = fates;
        this.drafts = drafts;
        this.audit = audit;
    }

    public sealed interface Checked {
        record Understood(Claim claim, LedgerNow.Beside beside) implements Checked {}

        /// @param column the column of `claims-csv` it is about
        record Wrong(String column, String reason) implements Checked {}

        /// The person may not propose claims about this subject.
        record NotTheirs() implements Checked {}
    }

    public sealed interface Outcome {
        record Proposed(ProposalNumber number) implements Outcome {}

        record Refused(Checked why) implements Outcome {}
    }

    /// What a form says, held against what is in force; nothing is kept.
    ///
    /// @param cells by column of `claims-csv`; days may be said in words
    public Checked check(Person person, Map<String, String> cells) {
        Map<String, String> written = new LinkedHashMap<>(cells);
        for (String column : DAYS) {
            String typed = cells.getOrDefault(column, "");
            if (!typed.isBlank()) {
                Optional<DateBounds> day = SpokenBounds.read(typed, beginningOf(cells));
                if (day.isEmpty()) {
                    return noDay(column, typed);
                }
                written.put(column, day.get().text());
            }
        }
        String act = cells.getOrDefault("answer", "");
        int own = act.indexOf(' ');
        if (own > 0 && cells.getOrDefault("answer type", "").equals("act")) {
            Optional<DateBounds> day = SpokenBounds.read(act.substring(own), beginningOf(cells));
            if (day.isEmpty()) {
                return noDay("answer", act.substring(own).strip());
            }
            written.put("answer", act.substring(0, own) + " " + day.get().text());
        }
        try {
            Claim claim = new ClaimCells(
                            areas, groupings, commitments, library.catalogue(), new Request(null, null, null))
                    .claim(ClaimLine.of(written));
            if (!person.may(Action.PROPOSE_CLAIM, stateOf(claim.subject()))) {
                return new Checked.NotTheirs();
            }
            return daysToCome
                    .objection(claim)
                    .<Checked>map(objection -> new Checked.Wrong("asserted on", objection))
                    .orElseGet(() -> new Checked.Understood(claim, ledger.beside(claim)));
        } catch (Refusal refusal) {
            return new Checked.Wrong(refusal.column(), refusal.reason());
        }
    }

    private static Checked noDay(String column, String typed) {
        return new Checked.Wrong(
                column,
                "\"" + shortened(typed) + "\" is no day we understand. Write 19 Sep 2002, June 2001, 1998,"
                        + " 2002-09-19, or between 1999 and 4 Aug 2020.");
    }

    /// One's own proposal that was returned, to be revised; once.
    public Optional<Proposal> revisable(Person person, ProposalNumber number) {
        return proposals
                .find(number)
                .filter(one -> one.author().equals(person.actor())
                        && fates.returned(person.actor()).contains(one.number()));
    }

    /// Proposes it, and discards the draft it was written in.
    @Transactional
    public Outcome propose(
            Person person, Map<String, String> cells, @Nullable ProposalNumber replaces, @Nullable Long draft) {
        if (replaces != null && revisable(person, replaces).isEmpty()) {
            return new Outcome.Refused(new Checked.Wrong(
                    "replaces",
                    "Proposal " + replaces + ", which this was to replace, is none of yours that was returned"
                            + " and not proposed again. Propose"
                            + " it again as a new one: nothing is replaced then."));
        }
        return switch (check(person, cells)) {
            case Checked.Understood(var claim, var _)
            when replaces != null && !isOnTheSameQuestion(claim, replaces) ->
                new Outcome.Refused(new Checked.Wrong(
                        "replaces",
                        "Proposal " + replaces + ", which this was to replace, is on another question. Propose this as"
                                + " a new one."));
            case Checked.Understood(var claim, var _) -> {
                ProposalNumber number = proposals
                        .add(person.actor(), null, List.of(new Proposals.New(claim, 0, cells, replaces)))
                        .first();
                if (draft != null) {
                    drafts.discard(person.actor(), draft);
                }
                audit.note(Deed.of(person, "proposed", number.toString()).in(stateOf(claim.subject())));
                yield new Outcome.Proposed(number);
            }
            case Checked.Wrong wrong -> new Outcome.Refused(wrong);
            case Checked.NotTheirs notTheirs -> new Outcome.Refused(notTheirs);
        };
    }

    private boolean isOnTheSameQuestion(Claim claim, ProposalNumber replaces) {
        return proposals
                .find(replaces)
                .flatMap(Proposal::claim)
                .filter(earlier -> earlier.subject().equals(claim.subject())
                        && earlier.indicator().id().equals(claim.indicator().id()))
                .isPresent();
    }

    /// The state or territory a subject is of; null where it is about none.
    public static @Nullable AreaCode stateOf(Subject subject) {
        return switch (subject) {
            case Subject.Area area -> area.code();
            case Subject.Subdivision part -> part.area();
            case Subject.Grouping _, Subject.World _, Subject.InstrumentSubject _, Subject.EventSubject _ -> null;
        };
    }

    /// Nothing can have been done about a treaty before it was adopted.
    private @Nullable LocalDate beginningOf(Map<String, String> cells) {
        try {
            return commitments
                    .indicator(new IndicatorId(cells.getOrDefault("indicator", "")))
                    .map(Indicator::instrument)
                    .flatMap(commitments::instrument)
                    .map(Instrument::adopted)
                    .map(DateBounds::earliest)
                    .orElse(null);
        } catch (IllegalArgumentException notAnIndicator) {
            return null;
        }
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
