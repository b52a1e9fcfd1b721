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
                .map(invitation -> page(request, HttpStatus.OK, invitation, secret, "", "", null))
                .orElseGet(() -> door.problem(request, HttpStatus.NOT_FOUND, "no-such-link"));
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
        return switch (desk.accept(link, name, email, password, SignInController.browser(request))) {
            case InvitationDesk.Outcome.Welcome(var _, var session) ->
                SignInController.welcome(request, session, "/desk?done=account-made");
            case InvitationDesk.Outcome.NoSuchLink _ -> door.problem(request, HttpStatus.NOT_FOUND, "no-such-link");
            case InvitationDesk.Outcome.Refused refused ->
                page(request, HttpStatus.BAD_REQUEST, desk.find(link).orElseThrow(), secret, name, email, refused);
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
