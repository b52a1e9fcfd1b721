package org.pledgewatch.intake;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.TextStop;
import org.pledgewatch.assessment.Saying;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.library.Library;
import org.springframework.stereotype.Component;

/// Says of each claim of a sheet what becomes of it.
@Component
class RowOutcomes {
    private final LedgerNow ledger;
    private final DaysToCome daysToCome;
    private final Library library;
    private final Proposals proposals;
    private final Fates fates;

    RowOutcomes(LedgerNow ledger, DaysToCome daysToCome, Library library, Proposals proposals, Fates fates) {
        this.ledger = ledger;
        this.daysToCome = daysToCome;
        this.library = library;
        this.proposals = proposals;
        this.fates = fates;
    }

    Held held(Person person) {
        Catalogue catalogue = library.catalogue();
        Map<Saying, Proposal> waiting = new HashMap<>();
        for (Proposal proposal : proposals.find(fates.waiting(person.actor()))) {
            proposal.claim().ifPresent(claim -> waiting.putIfAbsent(Saying.of(claim, catalogue), proposal));
        }
        Map<Held.Cited, ProposalNumber> returned = new HashMap<>();
        for (Proposal proposal : proposals.find(fates.returned(person.actor()))) {
            proposal.claim().ifPresent(claim -> returned.put(Held.Cited.by(claim), proposal.number()));
        }
        return new Held(ledger.candidates(), catalogue, waiting, returned);
    }

    /// @param stopped what is to be stopped in the row
    SheetDesk.RowResult of(Person person, Held held, long line, Claim claim, TextStop stopped) {
        if (!person.may(Action.PROPOSE_CLAIM, ProposalDesk.stateOf(claim.subject()))) {
            return new SheetDesk.RowResult(
                    line, ReturnedSheet.Outcome.REFUSED, "Your roles do not permit claims about this subject.", claim);
        }
        if (!stopped.found().isEmpty()) {
            TextStop.Found first = stopped.found().getFirst();
            return new SheetDesk.RowResult(
                    line,
                    ReturnedSheet.Outcome.REFUSED,
                    "Column " + first.field().substring(("row " + line + " ").length()) + ": " + first.why(),
                    null);
        }
        Optional<String> objection = daysToCome.objection(claim);
        if (objection.isPresent()) {
            return new SheetDesk.RowResult(
                    line, ReturnedSheet.Outcome.REFUSED, "Column asserted on: " + objection.get(), null);
        }
        Optional<Proposal> already = held.waitingAlready(claim);
        if (already.isPresent()) {
            return new SheetDesk.RowResult(
                    line,
                    ReturnedSheet.Outcome.WAITING_ALREADY,
                    "You proposed this before, as proposal "
                            + already.get().number() + ", and it still waits. Take that one back first if this is to"
                            + " stand in its place.",
                    claim);
        }
        LedgerNow.Beside beside = held.candidates().take(claim);
        if (beside.same() != null) {
            return new SheetDesk.RowResult(
                    line,
                    ReturnedSheet.Outcome.UNCHANGED,
                    "The ledger has this already, or a row above says it.",
                    claim);
        }
        Optional<LedgerNow.TakenBack> takenBack = held.candidates().takenBack(claim);
        if (takenBack.isPresent()) {
            return new SheetDesk.RowResult(line, ReturnedSheet.Outcome.TAKEN_BACK, told(takenBack.get()), claim);
        }
        return beside.isRival()
                ? new SheetDesk.RowResult(
                        line,
                        ReturnedSheet.Outcome.RIVAL,
                        "It contradicts what is there; both will stand side by side.",
                        claim)
                : new SheetDesk.RowResult(line, ReturnedSheet.Outcome.CAN_BE_PROPOSED, "", claim);
    }

    private static String told(LedgerNow.TakenBack takenBack) {
        return "It was entered once and taken back on " + LocalDate.ofInstant(takenBack.at(), ZoneOffset.UTC) + ": "
                + takenBack.reason() + " It is not accepted together with others.";
    }
}
