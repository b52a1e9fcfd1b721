package org.pledgewatch.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Secret;
import org.pledgewatch.accounts.Sessions;
import org.pledgewatch.accounts.SignInDesk;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Coming in and going out.
@Controller
class SignInController {
    private final SignInDesk desk;
    private final DeskDoor door;

    SignInController(SignInDesk desk, DeskDoor door) {
        this.desk = desk;
        this.door = door;
    }

    @GetMapping("/desk/sign-in")
    @ForAnybody
    ResponseEntity<byte[]> form(HttpServletRequest request, @RequestParam(defaultValue = "") String next) {
        return SignedInPerson.of(request).isPresent()
                ? DeskDoor.on(ownAddress(next), null)
                : page(request, HttpStatus.OK, "", next, false);
    }

    @PostMapping("/desk/sign-in")
    @ForAnybody
    ResponseEntity<byte[]> signIn(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next) {
        return switch (desk.signIn(email, password, browser(request))) {
            case SignInDesk.Outcome.Welcome(var _, var session) -> welcome(request, session, ownAddress(next));
            case SignInDesk.Outcome.Refused _ -> page(request, HttpStatus.FORBIDDEN, email, next, true);
        };
    }

    @PostMapping("/desk/sign-out")
    @Needs(Action.ENTER_DESK)
    ResponseEntity<byte[]> signOut(HttpServletRequest request, Sessions.SignedIn signedIn) {
        desk.signOut(signedIn.person(), signedIn.session());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/desk/sign-in?done=signed-out")
                .header(HttpHeaders.SET_COOKIE, SessionCookie.gone(request))
                .build();
    }

    static ResponseEntity<byte[]> welcome(HttpServletRequest request, Secret session, String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.SET_COOKIE, SessionCookie.holding(session, request))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /// After signing in one goes on to a page of the desk and never elsewhere.
    static String ownAddress(@Nullable String next) {
        return next != null && next.matches("/desk(/[\\w.~%-]+)*(\\?[\\w.~%&=+:,-]*)?") ? next : "/desk";
    }

    static String browser(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, HttpStatus status, String email, String next, boolean refused) {
        DeskFrame frame = door.frame(request, door.words().say("sign-in.title"));
        return door.page(status, "accounts/sign-in", new SignInPage(frame, email, ownAddress(next), refused));
    }
}
