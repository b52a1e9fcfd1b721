package org.pledgewatch.review.web;

import jakarta.servlet.http.HttpServletRequest;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.Deed;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.TextGate;
import org.pledgewatch.accounts.web.DeskDoor;
import org.pledgewatch.accounts.web.Needs;
import org.pledgewatch.intake.Proposal;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.intake.Proposals;
import org.pledgewatch.review.Queue;
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
    private final Queue queue;
    private final Proposals proposals;
    private final ProposalPages pages;
    private final TextGate gate;
    private final Audit audit;
    private final DeskDoor door;

    ReviewController(
            ReviewDesk desk,
            ReadingDesk readingDesk,
            Queue queue,
            Proposals proposals,
            ProposalPages pages,
            TextGate gate,
            Audit audit,
            DeskDoor door) {
        this.desk = desk;
        this.readingDesk = readingDesk;
        this.queue = queue;
        this.proposals = proposals;
        this.pages = pages;
        this.gate = gate;
        this.audit = audit;
        this.door = door;
    }

    @GetMapping("/desk/review/{number}")
    @Needs(Action.SEE_PROPOSALS)
    ResponseEntity<byte[]> item(HttpServletRequest request, Person person, @PathVariable long number) {
        return page(request, person, number, HttpStatus.OK, "", "");
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
            @RequestParam(defaultValue = "") String reason) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            return page(request, person, number, HttpStatus.BAD_REQUEST, reason, "item.reason.missing");
        }
        return isStopped(person, reason, number)
                ? page(request, person, number, HttpStatus.UNPROCESSABLE_CONTENT, reason, "item.stopped")
                : decided(
                        request,
                        person,
                        number,
                        reason,
                        desk.accept(new ProposalNumber(number), person, reason.strip()),
                        "accepted");
    }

    @PostMapping("/desk/review/{number}/returned")
    @Needs(Action.DECIDE_PROPOSAL)
    ResponseEntity<byte[]> giveBack(
            HttpServletRequest request,
            Person person,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String reason) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            return page(request, person, number, HttpStatus.BAD_REQUEST, reason, "item.reason.missing");
        }
        return isStopped(person, reason, number)
                ? page(request, person, number, HttpStatus.UNPROCESSABLE_CONTENT, reason, "item.stopped")
                : decided(
                        request,
                        person,
                        number,
                        reason,
                        desk.giveBack(new ProposalNumber(number), person, reason.strip()),
                        "returned");
    }

    @PostMapping("/desk/review/{number}/remarks")
    @Needs(Action.SEE_PROPOSALS)
    ResponseEntity<byte[]> say(
            HttpServletRequest request,
            Person person,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String remark) {
        ProposalNumber proposal = new ProposalNumber(number);
        if (proposals.find(proposal).isEmpty()) {
            return door.problem(request, HttpStatus.NOT_FOUND, "not-there");
        }
        if (remark.isBlank() || remark.length() > LONGEST) {
            return page(request, person, number, HttpStatus.BAD_REQUEST, remark, "item.remark.missing");
        }
        if (isStopped(person, remark, number)) {
            return page(request, person, number, HttpStatus.UNPROCESSABLE_CONTENT, "", "item.stopped");
        }
        queue.say(proposal, person.actor(), remark.strip());
        audit.note(Deed.of(person, "remarked", proposal.toString()));
        return DeskDoor.on("/desk/review/" + number, "said");
    }

    private boolean isStopped(Person person, String text, long number) {
        return gate.stops(person, "reason", text, Assurance.NONE, "/desk/review/" + number, null)
                .isPresent();
    }

    private ResponseEntity<byte[]> decided(
            HttpServletRequest request,
            Person person,
            long number,
            String typed,
            ReviewDesk.Outcome outcome,
            String done) {
        return switch (outcome) {
            case ReviewDesk.Outcome.Accepted _, ReviewDesk.Outcome.Returned _ -> {
                String next = pages.next(person, new ProposalNumber(number));
                yield DeskDoor.on(next.isEmpty() ? "/desk/review" : next, done);
            }
            case ReviewDesk.Outcome.DecidedAlready _ ->
                page(request, person, number, HttpStatus.CONFLICT, typed, "item.decided-already");
            case ReviewDesk.Outcome.Refused(var reason) ->
                page(request, person, number, HttpStatus.FORBIDDEN, typed, reason);
            case ReviewDesk.Outcome.NothingEntered(var notEntered) ->
                page(
                        request,
                        person,
                        number,
                        HttpStatus.CONFLICT,
                        typed,
                        notEntered.getFirst().reason());
            case ReviewDesk.Outcome.NoSuchProposal _ -> door.problem(request, HttpStatus.NOT_FOUND, "not-there");
        };
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, Person person, long number, HttpStatus status, String typed, String wrong) {
        Proposal proposal = proposals.find(new ProposalNumber(number)).orElse(null);
        if (proposal == null) {
            return door.problem(request, HttpStatus.NOT_FOUND, "not-there");
        }
        if (pages.isBlind(person, proposal)) {
            return door.page(status, "review/reading", pages.reading(request, proposal, ""));
        }
        String said = wrong.isEmpty() ? "" : pages.words().say(wrong);
        return switch (proposal.content()) {
            case Proposal.Content.OfClaim(var claim) ->
                door.page(status, "review/item", pages.item(request, person, proposal, claim, typed, said));
            case Proposal.Content.OfRecord(var change) ->
                door.page(status, "review/change", pages.change(request, person, proposal, change, typed, said));
        };
    }
}
