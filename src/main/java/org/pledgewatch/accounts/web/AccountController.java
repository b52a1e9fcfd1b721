package org.pledgewatch.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.Deed;
import org.pledgewatch.accounts.Sessions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One's own account: what one may do, and where one is signed in.
@Controller
class AccountController {
    private final Sessions sessions;
    private final Audit audit;
    private final DeskDoor door;

    AccountController(Sessions sessions, Audit audit, DeskDoor door) {
        this.sessions = sessions;
        this.audit = audit;
        this.door = door;
    }

    @GetMapping("/desk/account")
    @Needs(Action.ENTER_DESK)
    ResponseEntity<byte[]> account(HttpServletRequest request, Sessions.SignedIn signedIn) {
        DeskFrame frame = door.frame(request, door.words().say("account.title"));
        List<AccountPage.Place> places = sessions.of(signedIn.person().actor()).stream()
                .map(session -> AccountPage.Place.of(frame.words(), session, signedIn.session()))
                .toList();
        List<String> roles = signedIn.person().roles().stream()
                .map(held -> PeoplePage.told(frame.words(), held))
                .toList();
        return door.page(
                "accounts/account",
                new AccountPage(
                        frame,
                        signedIn.person().actor().value(),
                        signedIn.person().email(),
                        roles,
                        places));
    }

    @PostMapping("/desk/account/sessions/{number}/end")
    @Needs(Action.ENTER_DESK)
    ResponseEntity<byte[]> end(HttpServletRequest request, Sessions.SignedIn signedIn, @PathVariable long number) {
        if (!sessions.end(signedIn.person().actor(), number)) {
            return door.problem(request, HttpStatus.NOT_FOUND, "not-there");
        }
        audit.note(Deed.of(signedIn.person(), "ended-session", String.valueOf(number)));
        return DeskDoor.on("/desk/account", "session-ended");
    }
}
