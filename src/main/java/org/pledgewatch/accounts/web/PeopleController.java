package org.pledgewatch.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.HeldRole;
import org.pledgewatch.accounts.InvitationDesk;
import org.pledgewatch.accounts.Invitations;
import org.pledgewatch.accounts.People;
import org.pledgewatch.accounts.PeopleDesk;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.RecoveryDesk;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.accounts.Secret;
import org.pledgewatch.accounts.SiteOrigin;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.Areas;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Who is here, as what; and inviting others.
@Controller
class PeopleController {
    private final People people;
    private final PeopleDesk desk;
    private final Invitations invitations;
    private final InvitationDesk invitationDesk;
    private final RecoveryDesk recoveryDesk;
    private final SiteOrigin origin;
    private final Areas areas;
    private final Clock clock;
    private final DeskDoor door;

    PeopleController(
            People people,
            PeopleDesk desk,
            Invitations invitations,
            InvitationDesk invitationDesk,
            RecoveryDesk recoveryDesk,
            SiteOrigin origin,
            Areas areas,
            Clock clock,
            DeskDoor door) {
        this.people = people;
        this.desk = desk;
        this.invitations = invitations;
        this.invitationDesk = invitationDesk;
        this.recoveryDesk = recoveryDesk;
        this.origin = origin;
        this.areas = areas;
        this.clock = clock;
        this.door = door;
    }

    @GetMapping("/desk/people")
    @Needs(Action.MANAGE_PEOPLE)
    ResponseEntity<byte[]> people(HttpServletRequest request) {
        return page(request, HttpStatus.OK, "", "", "");
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
        Optional<HeldRole> held = held(role, area);
        if (held.isEmpty()) {
            return page(request, HttpStatus.BAD_REQUEST, email, "people.refused.role", "");
        }
        if (!email.matches("[^@\\s]{1,64}@[^@\\s]{1,189}")) {
            return page(request, HttpStatus.BAD_REQUEST, email, "people.refused.email", "");
        }
        Secret link = invitationDesk.invite(person, email, held.get());
        return page(request, HttpStatus.OK, "", "", address(request, "/desk/invitations/", link));
    }

    @PostMapping("/desk/people/invitations/withdrawn")
    @Needs(Action.MANAGE_PEOPLE)
    ResponseEntity<byte[]> withdraw(
            HttpServletRequest request, Person person, @RequestParam(defaultValue = "0") long number) {
        return invitationDesk.withdraw(person, number)
                ? DeskDoor.on("/desk/people", "invitation-withdrawn")
                : door.problem(request, HttpStatus.NOT_FOUND, "not-there");
    }

    @PostMapping("/desk/people/{actor}/roles")
    @Needs(Action.MANAGE_PEOPLE)
    ResponseEntity<byte[]> give(
            HttpServletRequest request,
            Person person,
            @PathVariable ActorId actor,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String area) {
        Optional<HeldRole> held = held(role, area);
        return held.isEmpty()
                ? page(request, HttpStatus.BAD_REQUEST, "", "people.refused.role", "")
                : told(request, desk.give(person, actor, held.get()), "role-given");
    }

    @PostMapping("/desk/people/{actor}/roles/taken")
    @Needs(Action.MANAGE_PEOPLE)
    ResponseEntity<byte[]> take(
            HttpServletRequest request,
            Person person,
            @PathVariable ActorId actor,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String area) {
        Optional<HeldRole> held = held(role, area);
        return held.isEmpty()
                ? page(request, HttpStatus.BAD_REQUEST, "", "people.refused.role", "")
                : told(request, desk.take(person, actor, held.get()), "role-taken");
    }

    @PostMapping("/desk/people/{actor}/suspended")
    @Needs(Action.MANAGE_PEOPLE)
    ResponseEntity<byte[]> suspend(HttpServletRequest request, Person person, @PathVariable ActorId actor) {
        return told(request, desk.suspend(person, actor), "suspended");
    }

    @PostMapping("/desk/people/{actor}/readmitted")
    @Needs(Action.MANAGE_PEOPLE)
    ResponseEntity<byte[]> readmit(HttpServletRequest request, Person person, @PathVariable ActorId actor) {
        return told(request, desk.readmit(person, actor), "readmitted");
    }

    /// The link is shown once and kept nowhere.
    @PostMapping("/desk/people/{actor}/recovery")
    @Needs(Action.MANAGE_PEOPLE)
    ResponseEntity<byte[]> recovery(
            HttpServletRequest request,
            Person person,
            @PathVariable ActorId actor,
            @RequestParam(defaultValue = "") String second) {
        return recoveryDesk
                .make(person, actor, second.equals("remove"))
                .map(link -> page(request, HttpStatus.OK, "", "", address(request, "/desk/recovery/", link)))
                .orElseGet(() -> door.problem(request, HttpStatus.NOT_FOUND, "not-there"));
    }

    /// Under the address that was said; else under the one by which the administrator asked.
    private String address(HttpServletRequest request, String path, Secret link) {
        String site = origin.isSaid()
                ? origin.address()
                : ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        return site + path + link.text();
    }

    private ResponseEntity<byte[]> told(HttpServletRequest request, PeopleDesk.Outcome outcome, String done) {
        return switch (outcome) {
            case DONE -> DeskDoor.on("/desk/people", done);
            case NOBODY -> door.problem(request, HttpStatus.NOT_FOUND, "not-there");
            case LAST_ADMINISTRATOR -> page(request, HttpStatus.CONFLICT, "", "people.refused.last", "");
        };
    }

    private Optional<HeldRole> held(String role, String area) {
        Optional<AreaCode> code = states().stream()
                .map(Area::code)
                .filter(known -> known.value().equals(area))
                .findFirst();
        return Role.of(role)
                .filter(one -> one.isForStates() ? code.isPresent() : area.isEmpty())
                .map(one -> new HeldRole(one, code.orElse(null)));
    }

    private List<Area> states() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return areas.all().stream()
                .filter(area -> area.kind() == Area.Kind.STATE && area.existsOn(today))
                .toList();
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, HttpStatus status, String email, String wrong, String link) {
        DeskFrame frame = door.frame(request, door.words().say("people.title"));
        return door.page(
                status,
                "accounts/people",
                PeoplePage.of(frame, people.all(), invitations.open(), states(), email, wrong, link));
    }
}
