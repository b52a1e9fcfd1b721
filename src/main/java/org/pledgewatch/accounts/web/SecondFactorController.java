package org.pledgewatch.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.SecondFactorDesk;
import org.pledgewatch.accounts.Secret;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One's own second factor: setting it up, new recovery codes, taking it away.
@Controller
class SecondFactorController {
    private static final String ACCOUNT = "/desk/account/second-factor";

    private final SecondFactorDesk desk;
    private final DeskDoor door;

    SecondFactorController(SecondFactorDesk desk, DeskDoor door) {
        this.desk = desk;
        this.door = door;
    }

    @PostMapping(ACCOUNT + "/begin")
    @Needs(Action.ENTER_DESK)
    ResponseEntity<byte[]> begin(HttpServletRequest request, Person person) {
        return desk.begin(person)
                .map(half -> enrolling(request, person, half))
                .orElseGet(() -> door.problem(request, HttpStatus.CONFLICT, "second-factor-there"));
    }

    private ResponseEntity<byte[]> enrolling(HttpServletRequest request, Person person, Secret half) {
        ResponseEntity<byte[]> page = enrolling(request, person, half, HttpStatus.OK, "");
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header(HttpHeaders.SET_COOKIE, DeskCookie.BEGUN.holding(half, request))
                .body(page.getBody());
    }

    @PostMapping(ACCOUNT)
    @Needs(Action.ENTER_DESK)
    ResponseEntity<byte[]> confirm(
            HttpServletRequest request, Person person, @RequestParam(defaultValue = "") String code) {
        Secret half = DeskCookie.BEGUN.read(request).orElse(null);
        return switch (desk.confirm(person, half, code)) {
            case SecondFactorDesk.Outcome.Done done -> codes(request, done);
            case SecondFactorDesk.Outcome.WrongCode _ ->
                enrolling(
                        request,
                        person,
                        half,
                        HttpStatus.BAD_REQUEST,
                        door.words().say("code.wrong"));
            case SecondFactorDesk.Outcome.NotBegun _ -> door.problem(request, HttpStatus.CONFLICT, "not-begun");
            case SecondFactorDesk.Outcome.ThereAlready _ ->
                door.problem(request, HttpStatus.CONFLICT, "second-factor-there");
            case SecondFactorDesk.Outcome.Wait _ -> door.problem(request, HttpStatus.TOO_MANY_REQUESTS, "busy");
        };
    }

    private ResponseEntity<byte[]> enrolling(
            HttpServletRequest request, Person person, @Nullable Secret half, HttpStatus status, String wrong) {
        DeskFrame frame = door.frame(request, door.words().say("second.title"));
        return desk.enrolment(person, half)
                .map(enrolment -> door.page(
                        status,
                        "accounts/second-factor",
                        new SecondFactorPage(frame, enrolment, QrCode.of(enrolment.address()), wrong)))
                .orElseGet(() -> door.problem(request, HttpStatus.CONFLICT, "not-begun"));
    }

    private ResponseEntity<byte[]> codes(HttpServletRequest request, SecondFactorDesk.Outcome.Done done) {
        DeskFrame frame = door.frame(request, door.words().say("codes.title"));
        return door.page("accounts/codes", new CodesPage(frame, done.codes()));
    }

    @GetMapping(ACCOUNT + "/codes")
    @Needs(Action.ENTER_DESK)
    ResponseEntity<byte[]> askForCodes(HttpServletRequest request) {
        return asking(request, HttpStatus.OK, "codes", "");
    }

    @PostMapping(ACCOUNT + "/codes")
    @Needs(Action.ENTER_DESK)
    ResponseEntity<byte[]> renewCodes(
            HttpServletRequest request, Person person, @RequestParam(defaultValue = "") String code) {
        return switch (desk.renewCodes(person, code)) {
            case SecondFactorDesk.Outcome.Done done -> codes(request, done);
            case SecondFactorDesk.Outcome.WrongCode _,
                    SecondFactorDesk.Outcome.NotBegun _,
                    SecondFactorDesk.Outcome.ThereAlready _ ->
                asking(request, HttpStatus.BAD_REQUEST, "codes", door.words().say("code.wrong"));
            case SecondFactorDesk.Outcome.Wait(var until) -> late(request, "codes", until);
        };
    }

    @GetMapping(ACCOUNT + "/remove")
    @Needs(Action.ENTER_DESK)
    ResponseEntity<byte[]> askToRemove(HttpServletRequest request) {
        return asking(request, HttpStatus.OK, "remove", "");
    }

    @PostMapping(ACCOUNT + "/remove")
    @Needs(Action.ENTER_DESK)
    ResponseEntity<byte[]> remove(
            HttpServletRequest request, Person person, @RequestParam(defaultValue = "") String code) {
        return switch (desk.remove(person, code)) {
            case SecondFactorDesk.Outcome.Done _ -> DeskDoor.on("/desk/account", "second-factor-removed");
            case SecondFactorDesk.Outcome.WrongCode _,
                    SecondFactorDesk.Outcome.NotBegun _,
                    SecondFactorDesk.Outcome.ThereAlready _ ->
                asking(request, HttpStatus.BAD_REQUEST, "remove", door.words().say("code.wrong"));
            case SecondFactorDesk.Outcome.Wait(var until) -> late(request, "remove", until);
        };
    }

    private ResponseEntity<byte[]> late(HttpServletRequest request, String what, Duration until) {
        String wrong = door.words().say("wait.own", Entrance.told(door.words(), until));
        return Entrance.late(asking(request, HttpStatus.TOO_MANY_REQUESTS, what, wrong), until);
    }

    /// @param what `codes` or `remove`
    private ResponseEntity<byte[]> asking(HttpServletRequest request, HttpStatus status, String what, String wrong) {
        DeskFrame frame = door.frame(request, door.words().say("second." + what + ".title"));
        return door.page(
                status,
                "accounts/code",
                new CodePage(
                        frame,
                        frame.words().say("second." + what + ".lead"),
                        ACCOUNT + "/" + what,
                        frame.words().say("second." + what + ".button"),
                        "",
                        wrong));
    }
}
