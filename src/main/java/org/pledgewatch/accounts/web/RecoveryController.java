package org.pledgewatch.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.RecoveryDesk;
import org.pledgewatch.accounts.Secret;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a link leads by which somebody gets into their account again.
@Controller
class RecoveryController {
    private final RecoveryDesk desk;
    private final Entrance entrance;
    private final DeskDoor door;

    RecoveryController(RecoveryDesk desk, Entrance entrance, DeskDoor door) {
        this.entrance = entrance;
        this.desk = desk;
        this.door = door;
    }

    @GetMapping("/desk/recovery/{secret}")
    @ForAnybody
    ResponseEntity<byte[]> form(HttpServletRequest request, @PathVariable String secret) {
        return page(request, HttpStatus.OK, new Secret(secret), "");
    }

    @PostMapping("/desk/recovery/{secret}")
    @ForAnybody
    ResponseEntity<byte[]> recover(
            HttpServletRequest request, @PathVariable String secret, @RequestParam(defaultValue = "") String password) {
        Secret link = new Secret(secret);
        return switch (desk.recover(link, password, Entrance.caller(request))) {
            case RecoveryDesk.Outcome.Recovered recovered ->
                entrance.answer(request, recovered.admission(), "sign-in.refused", "", "/desk?done=recovered");
            case RecoveryDesk.Outcome.NoSuchLink _ -> door.problem(request, HttpStatus.NOT_FOUND, "no-such-link");
            case RecoveryDesk.Outcome.Refused refused ->
                page(request, HttpStatus.BAD_REQUEST, link, door.words().say(refused.reason()));
            case RecoveryDesk.Outcome.Busy _ ->
                page(request, HttpStatus.SERVICE_UNAVAILABLE, link, door.words().say("sign-in.busy"));
        };
    }

    private ResponseEntity<byte[]> page(HttpServletRequest request, HttpStatus status, Secret link, String wrong) {
        return desk.find(link)
                .map(person -> page(request, status, link, person, wrong))
                .orElseGet(() -> door.problem(request, HttpStatus.NOT_FOUND, "no-such-link"));
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, HttpStatus status, Secret link, Person person, String wrong) {
        DeskFrame frame = door.frame(request, door.words().say("recovery.title"));
        return door.page(status, "accounts/recovery", new RecoveryPage(frame, link.text(), person.email(), wrong));
    }
}
