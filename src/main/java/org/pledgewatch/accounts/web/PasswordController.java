package org.pledgewatch.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.PasswordDesk;
import org.pledgewatch.accounts.Sessions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Changing one's own password.
@Controller
class PasswordController {
    private final PasswordDesk desk;
    private final DeskDoor door;

    PasswordController(PasswordDesk desk, DeskDoor door) {
        this.desk = desk;
        this.door = door;
    }

    @GetMapping("/desk/account/password")
    @Needs(Action.ENTER_DESK)
    ResponseEntity<byte[]> form(HttpServletRequest request, Sessions.SignedIn signedIn) {
        return page(request, HttpStatus.OK, signedIn, "", "");
    }

    @PostMapping("/desk/account/password")
    @Needs(Action.ENTER_DESK)
    ResponseEntity<byte[]> change(
            HttpServletRequest request,
            Sessions.SignedIn signedIn,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String fresh) {
        return switch (desk.change(signedIn, old, fresh)) {
            case PasswordDesk.Outcome.Changed _ -> DeskDoor.on("/desk/account", "password-changed");
            case PasswordDesk.Outcome.Refused(var field, var reason) ->
                page(
                        request,
                        HttpStatus.BAD_REQUEST,
                        signedIn,
                        field.equals("old") ? "old" : "fresh",
                        door.words().say(reason));
            case PasswordDesk.Outcome.Wait(var until) ->
                Entrance.late(
                        page(
                                request,
                                HttpStatus.TOO_MANY_REQUESTS,
                                signedIn,
                                "old",
                                door.words().say("wait.own", Entrance.told(door.words(), until))),
                        until);
            case PasswordDesk.Outcome.Busy _ ->
                Entrance.late(
                        page(
                                request,
                                HttpStatus.SERVICE_UNAVAILABLE,
                                signedIn,
                                "old",
                                door.words().say("sign-in.busy")),
                        Duration.ofSeconds(5));
        };
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, HttpStatus status, Sessions.SignedIn signedIn, String field, String wrong) {
        DeskFrame frame = door.frame(request, door.words().say("password.title"));
        return door.page(
                status,
                "accounts/password",
                new PasswordPage(frame, signedIn.person().email(), desk.hasPassword(signedIn.person()), field, wrong));
    }
}
