package org.pledgewatch.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Sessions;
import org.pledgewatch.accounts.SignInDesk;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Coming in by a password, and going out.
@Controller
class SignInController {
    private final SignInDesk desk;
    private final Entrance entrance;

    SignInController(SignInDesk desk, Entrance entrance) {
        this.desk = desk;
        this.entrance = entrance;
    }

    @GetMapping("/desk/sign-in")
    @ForAnybody
    ResponseEntity<byte[]> form(HttpServletRequest request, @RequestParam(defaultValue = "") String next) {
        return SignedInPerson.of(request).isPresent()
                ? DeskDoor.on(Entrance.ownAddress(next), null)
                : entrance.page(request, HttpStatus.OK, "", "", next);
    }

    @PostMapping("/desk/sign-in")
    @ForAnybody
    ResponseEntity<byte[]> signIn(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next) {
        return entrance.answer(
                request, desk.signIn(email, password, Entrance.caller(request)), "sign-in.refused", email, next);
    }

    @PostMapping("/desk/sign-out")
    @Needs(Action.ENTER_DESK)
    ResponseEntity<byte[]> signOut(HttpServletRequest request, Sessions.SignedIn signedIn) {
        desk.signOut(signedIn.person(), signedIn.session());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/desk/sign-in?done=signed-out")
                .header(HttpHeaders.SET_COOKIE, DeskCookie.SESSION.gone(request))
                .build();
    }
}
