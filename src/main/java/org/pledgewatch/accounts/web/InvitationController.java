package org.pledgewatch.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Invitation;
import org.pledgewatch.accounts.InvitationDesk;
import org.pledgewatch.accounts.Secret;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a link leads by which an account is made.
@Controller
class InvitationController {
    private final InvitationDesk desk;
    private final DeskDoor door;

    InvitationController(InvitationDesk desk, DeskDoor door) {
        this.desk = desk;
        this.door = door;
    }

    @GetMapping("/desk/invitations/{secret}")
    @ForAnybody
    ResponseEntity<byte[]> form(HttpServletRequest request, @PathVariable String secret) {
        return desk.find(new Secret(secret))
                .map(invitation -> desk.isForAnAccount(invitation)
                        ? roles(request, invitation, secret)
                        : page(request, HttpStatus.OK, invitation, secret, "", "", null))
                .orElseGet(() -> door.problem(request, HttpStatus.NOT_FOUND, "no-such-link"));
    }

    /// For who has an account under the address that is invited.
    private ResponseEntity<byte[]> roles(HttpServletRequest request, Invitation invitation, String secret) {
        DeskFrame frame = door.frame(request, door.words().say("taking-up.title"));
        boolean theirs = SignedInPerson.of(request)
                .filter(person -> person.email().equals(invitation.email()))
                .isPresent();
        return door.page(
                "accounts/taking-up",
                new TakingUpPage(
                        frame,
                        secret,
                        PeoplePage.told(frame.words(), invitation.role()),
                        String.valueOf(invitation.email()),
                        theirs));
    }

    /// For anybody who is signed in: whose roles were all taken may be invited again.
    @PostMapping("/desk/invitations/{secret}/taken-up")
    @ForAnybody
    ResponseEntity<byte[]> takeUp(HttpServletRequest request, @PathVariable String secret) {
        return SignedInPerson.of(request)
                        .filter(person -> desk.acceptSignedIn(new Secret(secret), person))
                        .isPresent()
                ? DeskDoor.on("/desk", "invitation-taken-up")
                : door.problem(request, HttpStatus.NOT_FOUND, "no-such-link");
    }

    @PostMapping("/desk/invitations/{secret}")
    @ForAnybody
    ResponseEntity<byte[]> accept(
            HttpServletRequest request,
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password) {
        Secret link = new Secret(secret);
        return switch (desk.accept(link, name, email, password, Entrance.caller(request))) {
            case InvitationDesk.Outcome.Welcome(var admission) ->
                Entrance.welcome(request, admission, "/desk?done=account-made");
            case InvitationDesk.Outcome.NoSuchLink _ -> door.problem(request, HttpStatus.NOT_FOUND, "no-such-link");
            case InvitationDesk.Outcome.Busy _ -> door.problem(request, HttpStatus.SERVICE_UNAVAILABLE, "busy");
            case InvitationDesk.Outcome.Refused refused ->
                desk.find(link)
                        .map(one -> page(request, HttpStatus.BAD_REQUEST, one, secret, name, email, refused))
                        .orElseGet(() -> door.problem(request, HttpStatus.NOT_FOUND, "no-such-link"));
        };
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request,
            HttpStatus status,
            Invitation invitation,
            String secret,
            String name,
            String email,
            InvitationDesk.Outcome.@Nullable Refused refused) {
        DeskFrame frame = door.frame(request, door.words().say("invitation.title"));
        String invited = invitation.email();
        return door.page(
                status,
                "accounts/invitation",
                new InvitationPage(
                        frame,
                        secret,
                        PeoplePage.told(frame.words(), invitation.role()),
                        name,
                        invited == null ? email : invited,
                        invited != null,
                        refused == null ? "" : refused.field(),
                        refused == null ? "" : frame.words().say(refused.reason())));
    }
}
