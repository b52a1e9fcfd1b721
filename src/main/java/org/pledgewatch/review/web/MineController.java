package org.pledgewatch.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.Deed;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.TextGate;
import org.pledgewatch.accounts.web.DeskDoor;
import org.pledgewatch.accounts.web.Needs;
import org.pledgewatch.accounts.web.Stopped;
import org.pledgewatch.intake.Proposal;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.intake.Proposals;
import org.pledgewatch.review.Queue;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Each thing one has proposed oneself: what was said about it, what became of it, and an answer to that. Also for
/// those who see nothing of what others propose.
@Controller
class MineController {
    static final String MINE = "/desk/mine";
    private static final int LONGEST = 2_000;

    private final Queue queue;
    private final Proposals proposals;
    private final ProposalPages pages;
    private final TextGate gate;
    private final Audit audit;
    private final DeskDoor door;

    MineController(Queue queue, Proposals proposals, ProposalPages pages, TextGate gate, Audit audit, DeskDoor door) {
        this.queue = queue;
        this.proposals = proposals;
        this.pages = pages;
        this.gate = gate;
        this.audit = audit;
        this.door = door;
    }

    @GetMapping("/desk/mine/{number}")
    @Needs(Action.PROPOSE_CLAIM)
    ResponseEntity<byte[]> item(HttpServletRequest request, Person person, @PathVariable long number) {
        return ofTheirs(
                request, person, number, proposal -> page(request, person, proposal, HttpStatus.OK, Typed.NOTHING));
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
                proposal -> say(
                        request,
                        person,
                        proposal,
                        sent.getOrDefault("remark", "").strip(),
                        Assurance.of(sent)));
    }

    private ResponseEntity<byte[]> say(
            HttpServletRequest request, Person person, Proposal proposal, String remark, Assurance assurance) {
        if (remark.isEmpty() || remark.length() > LONGEST) {
            Typed wrong = Typed.wrong(pages.words(), "remark", remark, "item.remark.missing");
            return page(request, person, proposal, HttpStatus.BAD_REQUEST, wrong);
        }
        String address = MINE + "/" + proposal.number();
        return gate.stops(person, "remark", remark, assurance, address, proposal.area())
                .map(stop -> page(
                        request,
                        person,
                        proposal,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Typed.stopped("remark", remark, Stopped.of(stop, person, proposal.area(), assurance))))
                .orElseGet(() -> {
                    queue.say(proposal.number(), person.actor(), remark);
                    audit.note(Deed.of(person, "remarked", proposal.number().toString())
                            .in(proposal.area()));
                    return DeskDoor.on(address, "said");
                });
    }

    private ResponseEntity<byte[]> ofTheirs(
            HttpServletRequest request, Person person, long number, Function<Proposal, ResponseEntity<byte[]>> shown) {
        Optional<Proposal> own = proposals
                .find(new ProposalNumber(number))
                .filter(proposal -> proposal.author().equals(person.actor()));
        return own.map(shown).orElseGet(() -> door.problem(request, HttpStatus.NOT_FOUND, "not-there"));
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, Person person, Proposal proposal, HttpStatus status, Typed typed) {
        return switch (proposal.content()) {
            case Proposal.Content.OfClaim(var claim) ->
                door.page(status, "review/item", pages.item(request, person, proposal, claim, typed));
            case Proposal.Content.OfRecord(var change) ->
                door.page(status, "review/change", pages.change(request, person, proposal, change, typed));
        };
    }
}
