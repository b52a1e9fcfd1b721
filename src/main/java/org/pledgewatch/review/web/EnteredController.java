package org.pledgewatch.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.accounts.People;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.web.DeskDoor;
import org.pledgewatch.accounts.web.Moments;
import org.pledgewatch.accounts.web.Needs;
import org.pledgewatch.accounts.web.Stopped;
import org.pledgewatch.intake.web.ClaimWords;
import org.pledgewatch.pages.Words;
import org.pledgewatch.review.EnteredDesk;
import org.pledgewatch.vocabulary.ClaimId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Each claim of the ledger, as the desk sees it; here one is taken back.
@Controller
class EnteredController {
    private final EnteredDesk desk;
    private final ClaimWords claims;
    private final People people;
    private final DeskDoor door;
    private final Words words = Words.of("review", Locale.ENGLISH);

    EnteredController(EnteredDesk desk, ClaimWords claims, People people, DeskDoor door) {
        this.desk = desk;
        this.claims = claims;
        this.people = people;
        this.door = door;
    }

    @GetMapping("/desk/entered/{claim}")
    @Needs(Action.SEE_PROPOSALS)
    ResponseEntity<byte[]> entered(HttpServletRequest request, Person person, @PathVariable long claim) {
        return page(request, person, claim, HttpStatus.OK, Typed.NOTHING);
    }

    @PostMapping("/desk/entered/{claim}/taken-back")
    @Needs(Action.WITHDRAW)
    ResponseEntity<byte[]> takeBack(
            HttpServletRequest request,
            Person person,
            @PathVariable long claim,
            @RequestParam Map<String, String> sent) {
        String reason = sent.getOrDefault("reason", "").strip();
        Assurance assurance = Assurance.of(sent);
        return switch (desk.takeBack(new ClaimId(claim), person, reason, assurance)) {
            case EnteredDesk.Outcome.TakenBack _ -> DeskDoor.on("/desk/entered/" + claim, "claim-withdrawn");
            case EnteredDesk.Outcome.TakenBackBefore _ ->
                page(
                        request,
                        person,
                        claim,
                        HttpStatus.CONFLICT,
                        Typed.wrong(words, "reason", reason, "entered.taken-back-before"));
            case EnteredDesk.Outcome.Unreasoned _ ->
                page(
                        request,
                        person,
                        claim,
                        HttpStatus.BAD_REQUEST,
                        Typed.wrong(words, "reason", reason, "item.reason.missing"));
            case EnteredDesk.Outcome.Stopped(var stop) ->
                page(
                        request,
                        person,
                        claim,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Typed.stopped("reason", reason, Stopped.of(stop, person, null, assurance)));
            case EnteredDesk.Outcome.NotTheirs _ -> door.problem(request, HttpStatus.FORBIDDEN, "not-allowed");
            case EnteredDesk.Outcome.NoSuchClaim _ -> door.problem(request, HttpStatus.NOT_FOUND, "not-there");
        };
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, Person person, long claim, HttpStatus status, Typed typed) {
        return desk.find(new ClaimId(claim))
                .map(entered -> door.page(status, "review/entered", page(request, person, entered, typed)))
                .orElseGet(() -> door.problem(request, HttpStatus.NOT_FOUND, "not-there"));
    }

    private EnteredPage page(HttpServletRequest request, Person person, EnteredDesk.Entered entered, Typed typed) {
        return new EnteredPage(
                door.frame(
                        request, words.say("entered.title", entered.claim().id().toString())),
                words,
                claims.views().apply(entered.claim()),
                Moments.told(entered.at(), words.locale()),
                entered.batch().number().value(),
                entered.batch().fileName(),
                people.names()
                        .getOrDefault(
                                entered.batch().acceptedBy(),
                                entered.batch().acceptedBy().value()),
                entered.takenBack().orElse(""),
                person.mayEverywhere(Action.WITHDRAW),
                typed);
    }
}
