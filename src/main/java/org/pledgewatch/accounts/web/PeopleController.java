package org.pledgewatch.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.HeldRole;
import org.pledgewatch.accounts.InvitationDesk;
import org.pledgewatch.accounts.Invitations;
import org.pledgewatch.accounts.People;
import org.pledgewatch.accounts.Person;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who is here, as what; and inviting others.
@Controller
class PeopleController {
    private static final int ON_A_PAGE = 50;
    private static final int FURTHEST = 1_000_000;

    private final People people;
    private final Invitations invitations;
    private final InvitationDesk invitationDesk;
    private final RoleChoices choices;
    private final SecretLinks links;
    private final DeskDoor door;

    PeopleController(
            People people,
            Invitations invitations,
            InvitationDesk invitationDesk,
            RoleChoices choices,
            SecretLinks links,
            DeskDoor door) {
        this.people = people;
        this.invitations = invitations;
        this.invitationDesk = invitationDesk;
        this.choices = choices;
        this.links = links;
        this.door = door;
    }

    @GetMapping("/desk/people")
    @Needs(Action.MANAGE_PEOPLE)
    ResponseEntity<byte[]> people(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "1") int page) {
        int number = Math.clamp(page, 1, FURTHEST);
        return page(request, HttpStatus.OK, new PeoplePage.Asked(text.strip(), role, number), PeoplePage.Made.NOTHING);
    }

    /// The link is shown once and kept nowhere.
    @PostMapping("/desk/people/invitations")
    @Needs(Action.MANAGE_PEOPLE)
    ResponseEntity<byte[]> invite(
            HttpServletRequest request,
            Person person,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String area) {
        Optional<HeldRole> held = choices.held(role, area);
        if (held.isEmpty()) {
            return refused(
                    request, new PeoplePage.Made(email, "role", door.words().say("people.refused.role"), ""));
        }
        if (!email.matches("[^@\\s]{1,64}@[^@\\s]{1,189}")) {
            return refused(
                    request, new PeoplePage.Made(email, "email", door.words().say("people.refused.email"), ""));
        }
        return invitationDesk
                .invite(person, email, held.get())
                .map(secret -> links.address(request, "/desk/invitations/", secret))
                .map(link ->
                        page(request, HttpStatus.OK, PeoplePage.Asked.EVERYBODY, new PeoplePage.Made("", "", "", link)))
                .orElseGet(() -> door.problem(request, HttpStatus.FORBIDDEN, "not-allowed"));
    }

    @PostMapping("/desk/people/invitations/withdrawn")
    @Needs(Action.MANAGE_PEOPLE)
    ResponseEntity<byte[]> withdraw(
            HttpServletRequest request, Person person, @RequestParam(defaultValue = "0") long number) {
        return invitationDesk.withdraw(person, number)
                ? DeskDoor.on("/desk/people", "invitation-withdrawn")
                : door.problem(request, HttpStatus.NOT_FOUND, "not-there");
    }

    private ResponseEntity<byte[]> refused(HttpServletRequest request, PeoplePage.Made wrong) {
        return page(request, HttpStatus.BAD_REQUEST, PeoplePage.Asked.EVERYBODY, wrong);
    }

    /// One more is looked for than is shown: then there is a next page.
    private ResponseEntity<byte[]> page(
            HttpServletRequest request, HttpStatus status, PeoplePage.Asked asked, PeoplePage.Made made) {
        DeskFrame frame = door.frame(request, door.words().say("people.title"));
        List<Person> found = people.find(
                new People.Search(asked.text(), asked.role(), (asked.page() - 1) * ON_A_PAGE, ON_A_PAGE + 1));
        return door.page(
                status,
                "accounts/people",
                PeoplePage.of(
                        frame,
                        asked,
                        found,
                        ON_A_PAGE,
                        invitations.open(),
                        choices.roles(frame.words()),
                        choices.states(frame.words()),
                        made));
    }
}
