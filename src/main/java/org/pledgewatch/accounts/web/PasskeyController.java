package org.pledgewatch.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.PasskeyDesk;
import org.pledgewatch.accounts.Person;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Passkeys: making, naming and removing them, and coming in by one.
///
/// What the authenticator answers comes in a field of a form, so that nothing has to be fetched by script.
@Controller
class PasskeyController {
    private final PasskeyDesk desk;
    private final DeskDoor door;
    private final Entrance entrance;

    PasskeyController(PasskeyDesk desk, DeskDoor door, Entrance entrance) {
        this.desk = desk;
        this.door = door;
        this.entrance = entrance;
    }

    @PostMapping("/desk/account/passkeys/begin")
    @Needs(Action.ENTER_DESK)
    ResponseEntity<byte[]> beginMaking(HttpServletRequest request, Person person) {
        return making(request, person, HttpStatus.OK, "", "");
    }

    @PostMapping("/desk/account/passkeys")
    @Needs(Action.ENTER_DESK)
    ResponseEntity<byte[]> make(
            HttpServletRequest request,
            Person person,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String credential) {
        return switch (desk.make(person, DeskCookie.BEGUN.read(request).orElse(null), name, credential)) {
            case DONE -> DeskDoor.on("/desk/account", "passkey-made");
            case REFUSED -> making(request, person, HttpStatus.BAD_REQUEST, name, "passkey.refused");
            case NAMELESS -> making(request, person, HttpStatus.BAD_REQUEST, name, "passkey.nameless");
            case TOO_MANY -> making(request, person, HttpStatus.CONFLICT, name, "passkey.many");
        };
    }

    private ResponseEntity<byte[]> making(
            HttpServletRequest request, Person person, HttpStatus status, String name, String wrong) {
        PasskeyDesk.Challenge challenge = desk.beginMaking(person);
        return asking(
                request,
                status,
                "accounts/make-passkey",
                challenge,
                page(request, "passkey.make.title", challenge, name, "", wrong));
    }

    @PostMapping("/desk/account/passkeys/{number}/name")
    @Needs(Action.ENTER_DESK)
    ResponseEntity<byte[]> rename(
            HttpServletRequest request,
            Person person,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String name) {
        return switch (desk.rename(person, number, name)) {
            case DONE -> DeskDoor.on("/desk/account", "passkey-renamed");
            case NAMELESS -> door.problem(request, HttpStatus.BAD_REQUEST, "nameless");
            case REFUSED, TOO_MANY -> door.problem(request, HttpStatus.NOT_FOUND, "not-there");
        };
    }

    @PostMapping("/desk/account/passkeys/{number}/remove")
    @Needs(Action.ENTER_DESK)
    ResponseEntity<byte[]> remove(HttpServletRequest request, Person person, @PathVariable long number) {
        return desk.remove(person, number) == PasskeyDesk.Outcome.DONE
                ? DeskDoor.on("/desk/account", "passkey-removed")
                : door.problem(request, HttpStatus.NOT_FOUND, "not-there");
    }

    @PostMapping("/desk/sign-in/passkey/begin")
    @ForAnybody
    ResponseEntity<byte[]> beginSignIn(HttpServletRequest request, @RequestParam(defaultValue = "") String next) {
        return switch (desk.beginSignIn(Entrance.caller(request))) {
            case PasskeyDesk.Challenge challenge ->
                asking(
                        request,
                        HttpStatus.OK,
                        "accounts/use-passkey",
                        challenge,
                        page(request, "passkey.use.title", challenge, "", Entrance.ownAddress(next), ""));
            case PasskeyDesk.Wait(var until) -> entrance.tooMany(request, until, next);
        };
    }

    @PostMapping("/desk/sign-in/passkey")
    @ForAnybody
    ResponseEntity<byte[]> signIn(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String next) {
        return entrance.answer(
                request,
                desk.signIn(DeskCookie.BEGUN.read(request).orElse(null), credential, Entrance.caller(request)),
                "sign-in.passkey.refused",
                "",
                next);
    }

    private PasskeyPage page(
            HttpServletRequest request,
            String title,
            PasskeyDesk.Challenge challenge,
            String name,
            String next,
            String wrong) {
        return new PasskeyPage(
                door.frame(request, door.words().say(title)),
                door.asset("passkey.js"),
                challenge.options(),
                name,
                next,
                wrong.isEmpty() ? "" : door.words().say(wrong));
    }

    private ResponseEntity<byte[]> asking(
            HttpServletRequest request,
            HttpStatus status,
            String template,
            PasskeyDesk.Challenge challenge,
            PasskeyPage page) {
        ResponseEntity<byte[]> answer = door.page(status, template, page);
        return ResponseEntity.status(status)
                .headers(answer.getHeaders())
                .header(HttpHeaders.SET_COOKIE, DeskCookie.BEGUN.holding(challenge.begun(), request))
                .body(answer.getBody());
    }
}
