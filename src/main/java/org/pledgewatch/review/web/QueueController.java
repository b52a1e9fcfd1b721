package org.pledgewatch.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.TextGate;
import org.pledgewatch.accounts.web.DeskDoor;
import org.pledgewatch.accounts.web.Needs;
import org.pledgewatch.accounts.web.Stopped;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.review.Queue;
import org.pledgewatch.review.ReviewDesk;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What waits for a decision, and is decided together.
@Controller
class QueueController {
    private static final int LONGEST = 2_000;
    static final int MOST_TOGETHER = 25_000;

    private final ReviewDesk desk;
    private final Queue queue;
    private final QueuePages pages;
    private final TextGate gate;
    private final DeskDoor door;

    QueueController(ReviewDesk desk, Queue queue, QueuePages pages, TextGate gate, DeskDoor door) {
        this.desk = desk;
        this.queue = queue;
        this.pages = pages;
        this.gate = gate;
        this.door = door;
    }

    @GetMapping("/desk/review")
    @Needs(Action.SEE_PROPOSALS)
    ResponseEntity<byte[]> queue(
            HttpServletRequest request,
            Person person,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "0") long submission,
            @RequestParam(defaultValue = "") String others,
            @RequestParam(required = false) @Nullable Long after) {
        QueuePages.Asked asked = new QueuePages.Asked(
                area, indicator, submission, others.equals("yes"), after == null ? null : new ProposalNumber(after));
        return door.page("review/queue", pages.queue(request, person, asked, QueuePages.Said.NOTHING));
    }

    /// Accepts those ticked, or all of a sheet, in one decision; the others are listed with why they were not.
    @PostMapping("/desk/review/accepted")
    @Needs(Action.DECIDE_PROPOSAL)
    ResponseEntity<byte[]> acceptTogether(
            HttpServletRequest request,
            Person person,
            @RequestParam(defaultValue = "") List<Long> proposal,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "0") long submission,
            @RequestParam(defaultValue = "") String others,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam Map<String, String> sent) {
        QueuePages.Asked asked = new QueuePages.Asked(
                area, indicator, submission, others.equals("yes"), after > 0 ? new ProposalNumber(after) : null);
        Set<ProposalNumber> ticked =
                proposal.stream().map(ProposalNumber::new).collect(Collectors.toCollection(LinkedHashSet::new));
        Typed again = again(person, reason.strip(), !ticked.isEmpty() || all, Assurance.of(sent));
        if (!again.field().isEmpty()) {
            HttpStatus status = again.stopped().isThere() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.BAD_REQUEST;
            return door.page(
                    status, "review/queue", pages.queue(request, person, asked, QueuePages.Said.again(ticked, again)));
        }
        Collection<ProposalNumber> numbers = all && submission > 0
                ? queue.waiting(new Queue.Filter("", "", submission, ""), null, MOST_TOGETHER).stream()
                        .map(Queue.Waiting::proposal)
                        .toList()
                : ticked;
        return switch (desk.acceptTogether(numbers, person, reason.strip())) {
            case ReviewDesk.Outcome.Accepted(var batch, var entered, var notEntered) -> {
                String result = pages.words()
                        .say("queue.accepted", entered.size(), batch.number().toString());
                yield door.page(
                        "review/queue",
                        pages.queue(request, person, asked, QueuePages.Said.result(result, notEntered)));
            }
            case ReviewDesk.Outcome.NothingEntered(var notEntered) -> {
                String result = pages.words().say("queue.nothing-entered");
                yield door.page(
                        HttpStatus.CONFLICT,
                        "review/queue",
                        pages.queue(request, person, asked, QueuePages.Said.result(result, notEntered)));
            }
            case ReviewDesk.Outcome.Returned _,
                    ReviewDesk.Outcome.DecidedAlready _,
                    ReviewDesk.Outcome.Refused _,
                    ReviewDesk.Outcome.NoSuchProposal _ -> door.problem(request, HttpStatus.NOT_FOUND, "not-there");
        };
    }

    /// What has to be sent again; [Typed#NOTHING] where it can be taken.
    private Typed again(Person person, String reason, boolean hasChosen, Assurance assurance) {
        if (!hasChosen || reason.isEmpty() || reason.length() > LONGEST) {
            return Typed.wrong(pages.words(), "reason", reason, "queue.together.missing");
        }
        return gate.stops(person, "reason", reason, assurance, "/desk/review", null)
                .map(stop -> Typed.stopped("reason", reason, Stopped.of(stop, person, null, assurance)))
                .orElse(Typed.NOTHING);
    }
}
