package org.pledgewatch.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.web.DeskDoor;
import org.pledgewatch.accounts.web.Needs;
import org.pledgewatch.intake.Proposal;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.intake.Proposals;
import org.pledgewatch.review.ReviewDesk;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What one has proposed oneself: what was said about it, what became of it, an answer to that, and taking it back.
/// Also for those who see nothing of what others propose.
@Controller
class MineController {
    static final String MINE = "/desk/mine";

    private final Proposals proposals;
    private final ReviewDesk desk;
    private final MinePages minePages;
    private final ProposalPages pages;
    private final Remarks remarks;
    private final DeskDoor door;

    MineController(
            Proposals proposals,
            ReviewDesk desk,
            MinePages minePages,
            ProposalPages pages,
            Remarks remarks,
            DeskDoor door) {
        this.proposals = proposals;
        this.desk = desk;
        this.minePages = minePages;
        this.pages = pages;
        this.remarks = remarks;
        this.door = door;
    }

    @GetMapping(MINE)
    @Needs(Action.PROPOSE_CLAIM)
    ResponseEntity<byte[]> mine(
            HttpServletRequest request, Person person, @RequestParam(required = false) @Nullable Long before) {
        return door.page(
                "review/mine", minePages.mine(request, person, before == null ? null : new ProposalNumber(before)));
    }

    @PostMapping("/desk/mine/{number}/taken-back")
    @Needs(Action.PROPOSE_CLAIM)
    ResponseEntity<byte[]> takeBack(HttpServletRequest request, Person person, @PathVariable long number) {
        ReviewDesk.Outcome outcome =
                desk.takeBack(new ProposalNumber(number), person, pages.words().say("mine.taken-back.reason"));
        return outcome instanceof ReviewDesk.Outcome.Returned
                ? DeskDoor.on(MINE, "taken-back")
                : door.problem(request, HttpStatus.CONFLICT, "not-there");
    }

    /// All of one sheet that still waits.
    @PostMapping("/desk/mine/sheets/{number}/taken-back")
    @Needs(Action.PROPOSE_CLAIM)
    ResponseEntity<byte[]> takeBackSheet(
            HttpServletRequest request,
            Person person,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String sure) {
        if (!sure.equals("yes")) {
            return door.problem(request, HttpStatus.CONFLICT, "not-sure");
        }
        int taken = desk.takeBackSheet(number, person, pages.words().say("mine.taken-back.reason"));
        return taken > 0 ? DeskDoor.on(MINE, "taken-back") : door.problem(request, HttpStatus.CONFLICT, "not-there");
    }

    @GetMapping("/desk/mine/{number}")
    @Needs(Action.PROPOSE_CLAIM)
    ResponseEntity<byte[]> item(HttpServletRequest request, Person person, @PathVariable long number) {
        return ofTheirs(
                request,
                person,
                number,
                proposal -> pages.shown(request, person, proposal, HttpStatus.OK, Typed.NOTHING));
    }

    @PostMapping("/desk/mine/{number}/remarks")
    @Needs(Action.PROPOSE_CLAIM)
    ResponseEntity<byte[]> say(
            HttpServletRequest request,
            Person person,
            @PathVariable long number,
            @RequestParam Map<String, String> sent) {
        return ofTheirs(
                request,
                person,
                number,
                proposal -> remarks.said(
                        person,
                        proposal,
                        sent,
                        MINE + "/" + number,
                        (status, typed) -> pages.shown(request, person, proposal, status, typed)));
    }

    private ResponseEntity<byte[]> ofTheirs(
            HttpServletRequest request, Person person, long number, Function<Proposal, ResponseEntity<byte[]>> shown) {
        Optional<Proposal> own = proposals
                .find(new ProposalNumber(number))
                .filter(proposal -> proposal.author().equals(person.actor()));
        return own.map(shown).orElseGet(() -> door.problem(request, HttpStatus.NOT_FOUND, "not-there"));
    }
}
