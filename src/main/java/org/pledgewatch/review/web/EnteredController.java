package org.pledgewatch.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.accounts.People;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.web.DeskDoor;
import org.pledgewatch.accounts.web.Moments;
import org.pledgewatch.accounts.web.Needs;
import org.pledgewatch.accounts.web.Stopped;
import org.pledgewatch.intake.web.ClaimWords;
import org.pledgewatch.ledger.Batch;
import org.pledgewatch.pages.Words;
import org.pledgewatch.review.EnteredDesk;
import org.pledgewatch.review.WithdrawDesk;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.ClaimId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the ledger holds, as the desk sees it: batches and claims; here they are taken back.
@Controller
class EnteredController {
    private static final int ON_A_PAGE = 50;
    private static final int LISTED = 100;

    private final EnteredDesk desk;
    private final WithdrawDesk withdrawDesk;
    private final ClaimWords claims;
    private final People people;
    private final DeskDoor door;
    private final Words words = Words.of("review", Locale.ENGLISH);

    EnteredController(EnteredDesk desk, WithdrawDesk withdrawDesk, ClaimWords claims, People people, DeskDoor door) {
        this.desk = desk;
        this.withdrawDesk = withdrawDesk;
        this.claims = claims;
        this.people = people;
        this.door = door;
    }

    /// By the number that stands beside a claim on every page.
    @GetMapping("/desk/entered")
    @Needs(Action.SEE_PROPOSALS)
    ResponseEntity<byte[]> byNumber(HttpServletRequest request, @RequestParam(defaultValue = "") String claim) {
        if (!claim.strip().matches("\\d{1,15}")) {
            return door.problem(request, HttpStatus.NOT_FOUND, "not-there");
        }
        return DeskDoor.on("/desk/entered/" + Long.parseLong(claim.strip()), null);
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
        return takenBack(
                request,
                person,
                sent,
                given -> withdrawDesk.withdraw(new ClaimId(claim), person, given),
                "/desk/entered/" + claim,
                (status, typed) -> page(request, person, claim, status, typed));
    }

    @GetMapping("/desk/batches")
    @Needs(Action.SEE_PROPOSALS)
    ResponseEntity<byte[]> batches(
            HttpServletRequest request, @RequestParam(required = false) @Nullable Integer before) {
        List<EnteredDesk.EnteredBatch> found =
                desk.batches(before == null ? null : new BatchNumber(before), ON_A_PAGE + 1);
        Map<ActorId, String> names = people.names();
        return door.page(
                "review/batches",
                new BatchesPage(
                        door.frame(request, words.say("batches.title")),
                        words,
                        found.stream()
                                .limit(ON_A_PAGE)
                                .map(one -> row(one, names))
                                .toList(),
                        found.size() > ON_A_PAGE
                                ? "/desk/batches?before="
                                        + found.get(ON_A_PAGE - 1).batch().number()
                                : ""));
    }

    private BatchesPage.Row row(EnteredDesk.EnteredBatch entered, Map<ActorId, String> names) {
        Batch batch = entered.batch();
        Batch.Counts counts = batch.counts();
        return new BatchesPage.Row(
                batch.number().value(),
                batch.fileName(),
                Moments.told(entered.at(), words.locale()),
                names.getOrDefault(batch.acceptedBy(), batch.acceptedBy().value()),
                words.say("batches.claims", counts.accepted() + counts.rival()),
                TakenBack.of(entered.takenBack()));
    }

    @GetMapping("/desk/batches/{number}")
    @Needs(Action.SEE_PROPOSALS)
    ResponseEntity<byte[]> batch(HttpServletRequest request, Person person, @PathVariable int number) {
        return batch(request, person, number, HttpStatus.OK, Typed.NOTHING);
    }

    @PostMapping("/desk/batches/{number}/taken-back")
    @Needs(Action.WITHDRAW)
    ResponseEntity<byte[]> takeBatchBack(
            HttpServletRequest request,
            Person person,
            @PathVariable int number,
            @RequestParam Map<String, String> sent) {
        return takenBack(
                request,
                person,
                sent,
                given -> withdrawDesk.withdraw(new BatchNumber(number), person, given),
                "/desk/batches/" + number,
                (status, typed) -> batch(request, person, number, status, typed));
    }

    private ResponseEntity<byte[]> batch(
            HttpServletRequest request, Person person, int number, HttpStatus status, Typed typed) {
        return desk.batch(new BatchNumber(number), LISTED)
                .map(opened -> door.page(status, "review/batch", page(request, person, opened, typed)))
                .orElseGet(() -> door.problem(request, HttpStatus.NOT_FOUND, "not-there"));
    }

    private BatchPage page(HttpServletRequest request, Person person, EnteredDesk.Opened opened, Typed typed) {
        BatchesPage.Row row = row(opened.entered(), people.names());
        long more = opened.inForce() - opened.claims().size();
        return new BatchPage(
                door.frame(request, words.say("batch.title", String.valueOf(row.number()))),
                words,
                row,
                opened.claims().stream().map(claims.views()).toList(),
                words.say("batch.in-force", opened.inForce()),
                more > 0 ? words.say("batch.more", more) : "",
                person.mayEverywhere(Action.WITHDRAW),
                typed);
    }

    private ResponseEntity<byte[]> takenBack(
            HttpServletRequest request,
            Person person,
            Map<String, String> sent,
            Function<WithdrawDesk.Given, WithdrawDesk.Outcome> withdraw,
            String address,
            Again again) {
        WithdrawDesk.Given given = given(sent);
        String reason = given.reason();
        return switch (withdraw.apply(given)) {
            case WithdrawDesk.Outcome.Withdrawn _ -> DeskDoor.on(address, "withdrawn");
            case WithdrawDesk.Outcome.AlreadyWithdrawn _ ->
                again.page(HttpStatus.CONFLICT, Typed.wrong(words, "reason", reason, "entered.taken-back-before"));
            case WithdrawDesk.Outcome.Unreasoned _ ->
                again.page(HttpStatus.BAD_REQUEST, Typed.wrong(words, "reason", reason, "item.reason.missing"));
            case WithdrawDesk.Outcome.Stopped(var stop) ->
                again.page(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Typed.stopped("reason", reason, Stopped.of(stop, person, null, given.assurance())));
            case WithdrawDesk.Outcome.NotTheirs _ -> door.problem(request, HttpStatus.FORBIDDEN, "not-allowed");
            case WithdrawDesk.Outcome.NoSuchBatch _, WithdrawDesk.Outcome.NoSuchClaim _ ->
                door.problem(request, HttpStatus.NOT_FOUND, "not-there");
        };
    }

    private static WithdrawDesk.Given given(Map<String, String> sent) {
        String restates = sent.getOrDefault("restates", "");
        return new WithdrawDesk.Given(
                sent.getOrDefault("reason", "").strip(),
                Assurance.of(sent),
                restates.matches("\\d{1,15}") ? Long.parseLong(restates) : 0);
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
                TakenBack.of(entered.takenBack()),
                person.mayEverywhere(Action.WITHDRAW),
                typed);
    }
}
