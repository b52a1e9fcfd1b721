package org.pledgewatch.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.Deed;
import org.pledgewatch.accounts.Passkeys;
import org.pledgewatch.accounts.SecondFactorDesk;
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
    private final Passkeys passkeys;
    private final SecondFactorDesk second;
    private final Audit audit;
    private final DeskDoor door;

    AccountController(Sessions sessions, Passkeys passkeys, SecondFactorDesk second, Audit audit, DeskDoor door) {
        this.second = second;
        this.sessions = sessions;
        this.passkeys = passkeys;
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
                        passkeys.of(signedIn.person().actor()).stream()
                                .map(passkey -> AccountPage.Key.of(frame.words(), passkey))
                                .toList(),
                        second.has(signedIn.person())
                                ? frame.words().say("second.there", second.recoveryCodesLeft(signedIn.person()))
                                : "",
                        places));
    }

    @PostMapping("/desk/account/sessions/others/end")
    @Needs(Action.ENTER_DESK)
    ResponseEntity<byte[]> endOthers(Sessions.SignedIn signedIn) {
        sessions.endOthersOf(signedIn.person().actor(), signedIn.session());
        audit.note(Deed.of(signedIn.person(), "ended-other-sessions", ""));
        return DeskDoor.on("/desk/account", "other-sessions-ended");
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
