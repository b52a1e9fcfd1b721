package org.pledgewatch.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.TextGate;
import org.pledgewatch.accounts.web.DeskDoor;
import org.pledgewatch.accounts.web.Needs;
import org.pledgewatch.accounts.web.Stopped;
import org.pledgewatch.intake.Proposal;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.intake.Proposals;
import org.pledgewatch.review.ReadingDesk;
import org.pledgewatch.review.ReviewDesk;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Each thing that waits for a decision.
@Controller
class ReviewController {
    private static final int LONGEST = 2_000;

    private final ReviewDesk desk;
    private final ReadingDesk readingDesk;
    private final Proposals proposals;
    private final ProposalPages pages;
    private final TextGate gate;
    private final Remarks remarks;
    private final DeskDoor door;

    ReviewController(
            ReviewDesk desk,
            ReadingDesk readingDesk,
            Proposals proposals,
            ProposalPages pages,
            TextGate gate,
            Remarks remarks,
            DeskDoor door) {
        this.desk = desk;
        this.readingDesk = readingDesk;
        this.proposals = proposals;
        this.pages = pages;
        this.gate = gate;
        this.remarks = remarks;
        this.door = door;
    }

    @GetMapping("/desk/review/{number}")
    @Needs(Action.SEE_PROPOSALS)
    ResponseEntity<byte[]> item(HttpServletRequest request, Person person, @PathVariable long number) {
        return page(request, person, number, HttpStatus.OK, Typed.NOTHING);
    }

    /// What a second reader finds, without having seen the first answer.
    @PostMapping("/desk/review/{number}/reading")
    @Needs(Action.SEE_PROPOSALS)
    ResponseEntity<byte[]> read(
            HttpServletRequest request,
            Person person,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String choice) {
        Proposal proposal = proposals.find(new ProposalNumber(number)).orElse(null);
        if (proposal == null) {
            return door.problem(request, HttpStatus.NOT_FOUND, "not-there");
        }
        return switch (readingDesk.read(person, proposal, choice)) {
            case KEPT -> DeskDoor.on("/desk/review/" + number, "read");
            case READ_BEFORE -> DeskDoor.on("/desk/review/" + number, null);
            case TOO_LATE ->
                page(request, person, number, HttpStatus.CONFLICT, Typed.told(pages.tooLate(proposal, choice)));
            case NO_SUCH_ANSWER ->
                door.page(
                        HttpStatus.BAD_REQUEST,
                        "review/reading",
                        pages.reading(request, proposal, pages.words().say("reading.missing")));
            case NOT_FOR_THIS_READER -> door.problem(request, HttpStatus.FORBIDDEN, "not-allowed");
        };
    }

    @PostMapping("/desk/review/{number}/accepted")
    @Needs(Action.DECIDE_PROPOSAL)
    ResponseEntity<byte[]> accept(
            HttpServletRequest request,
            Person person,
            @PathVariable long number,
            @RequestParam Map<String, String> sent) {
        return decided(request, person, number, sent, "accepted", desk::accept);
    }

    @PostMapping("/desk/review/{number}/returned")
    @Needs(Action.DECIDE_PROPOSAL)
    ResponseEntity<byte[]> giveBack(
            HttpServletRequest request,
            Person person,
            @PathVariable long number,
            @RequestParam Map<String, String> sent) {
        return decided(request, person, number, sent, "returned", desk::giveBack);
    }

    @PostMapping("/desk/review/{number}/remarks")
    @Needs(Action.SEE_PROPOSALS)
    ResponseEntity<byte[]> say(
            HttpServletRequest request,
            Person person,
            @PathVariable long number,
            @RequestParam Map<String, String> sent) {
        return proposals
                .find(new ProposalNumber(number))
                .map(proposal -> remarks.said(
                        person,
                        proposal,
                        sent,
                        "/desk/review/" + number,
                        (status, typed) -> page(request, person, number, status, typed)))
                .orElseGet(() -> door.problem(request, HttpStatus.NOT_FOUND, "not-there"));
    }

    /// The page once more, where the reason cannot be taken.
    private Optional<ResponseEntity<byte[]>> objection(
            HttpServletRequest request, Person person, long number, String reason, Assurance assurance) {
        if (reason.isEmpty() || reason.length() > LONGEST) {
            return Optional.of(refused(request, person, number, HttpStatus.BAD_REQUEST, reason, "item.reason.missing"));
        }
        return gate.stops(person, "reason", reason, assurance, "/desk/review/" + number, null)
                .map(stop -> page(
                        request,
                        person,
                        number,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Typed.stopped("reason", reason, Stopped.of(stop, person, null, assurance))));
    }

    /// One of the ways in which a proposal is decided.
    private interface Decide {
        ReviewDesk.Outcome on(ProposalNumber proposal, Person person, String reason);
    }

    private ResponseEntity<byte[]> decided(
            HttpServletRequest request,
            Person person,
            long number,
            Map<String, String> sent,
            String done,
            Decide decide) {
        String reason = sent.getOrDefault("reason", "").strip();
        ProposalNumber proposal = new ProposalNumber(number);
        return objection(request, person, number, reason, Assurance.of(sent)).orElseGet(() -> switch (decide.on(
                proposal, person, reason)) {
            case ReviewDesk.Outcome.Accepted _, ReviewDesk.Outcome.Returned _ -> {
                String next = pages.next(person, proposal);
                yield DeskDoor.on(next.isEmpty() ? "/desk/review" : next, done);
            }
            case ReviewDesk.Outcome.DecidedAlready _ ->
                refused(request, person, number, HttpStatus.CONFLICT, reason, "item.decided-already");
            case ReviewDesk.Outcome.Refused(var why) ->
                refused(request, person, number, HttpStatus.FORBIDDEN, reason, why);
            case ReviewDesk.Outcome.NothingEntered(var notEntered) ->
                refused(
                        request,
                        person,
                        number,
                        HttpStatus.CONFLICT,
                        reason,
                        notEntered.getFirst().reason());
            case ReviewDesk.Outcome.NoSuchProposal _ -> door.problem(request, HttpStatus.NOT_FOUND, "not-there");
        });
    }

    private ResponseEntity<byte[]> refused(
            HttpServletRequest request, Person person, long number, HttpStatus status, String reason, String why) {
        return page(request, person, number, status, Typed.wrong(pages.words(), "reason", reason, why));
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, Person person, long number, HttpStatus status, Typed typed) {
        Proposal proposal = proposals.find(new ProposalNumber(number)).orElse(null);
        if (proposal == null) {
            return door.problem(request, HttpStatus.NOT_FOUND, "not-there");
        }
        if (pages.isBlind(person, proposal)) {
            return door.page(status, "review/reading", pages.reading(request, proposal, typed.wrong()));
        }
        return pages.shown(request, person, proposal, status, typed);
    }
}
