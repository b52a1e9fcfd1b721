package org.pledgewatch.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.HeldRole;
import org.pledgewatch.accounts.People;
import org.pledgewatch.accounts.PeopleDesk;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.RecoveryDesk;
import org.pledgewatch.accounts.Removal;
import org.pledgewatch.vocabulary.ActorId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One person's roles and access, for administrators.
@Controller
class PersonController {
    private final People people;
    private final PeopleDesk desk;
    private final RecoveryDesk recoveryDesk;
    private final RoleChoices choices;
    private final SecretLinks links;
    private final DeskDoor door;

    PersonController(
            People people,
            PeopleDesk desk,
            RecoveryDesk recoveryDesk,
            RoleChoices choices,
            SecretLinks links,
            DeskDoor door) {
        this.people = people;
        this.desk = desk;
        this.recoveryDesk = recoveryDesk;
        this.choices = choices;
        this.links = links;
        this.door = door;
    }

    @GetMapping("/desk/people/{actor}")
    @Needs(Action.MANAGE_PEOPLE)
    ResponseEntity<byte[]> person(HttpServletRequest request, @PathVariable ActorId actor) {
        return page(request, HttpStatus.OK, actor, "", "", "");
    }

    @PostMapping("/desk/people/{actor}/roles")
    @Needs(Action.MANAGE_PEOPLE)
    ResponseEntity<byte[]> give(
            HttpServletRequest request,
            Person person,
            @PathVariable ActorId actor,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String area) {
        Optional<HeldRole> held = choices.held(role, area);
        return held.isEmpty()
                ? page(request, HttpStatus.BAD_REQUEST, actor, "role", "people.refused.role", "")
                : told(request, actor, desk.give(person, actor, held.get()), "role-given");
    }

    @PostMapping("/desk/people/{actor}/roles/taken")
    @Needs(Action.MANAGE_PEOPLE)
    ResponseEntity<byte[]> take(
            HttpServletRequest request,
            Person person,
            @PathVariable ActorId actor,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String area) {
        Optional<HeldRole> held = choices.held(role, area);
        return held.isEmpty()
                ? page(request, HttpStatus.BAD_REQUEST, actor, "role", "people.refused.role", "")
                : told(request, actor, desk.take(person, actor, held.get()), "role-taken");
    }

    @PostMapping("/desk/people/{actor}/suspended")
    @Needs(Action.MANAGE_PEOPLE)
    ResponseEntity<byte[]> suspend(HttpServletRequest request, Person person, @PathVariable ActorId actor) {
        return told(request, actor, desk.suspend(person, actor), "suspended");
    }

    @PostMapping("/desk/people/{actor}/readmitted")
    @Needs(Action.MANAGE_PEOPLE)
    ResponseEntity<byte[]> readmit(HttpServletRequest request, Person person, @PathVariable ActorId actor) {
        return told(request, actor, desk.readmit(person, actor), "readmitted");
    }

    /// The link is shown once and kept nowhere.
    @PostMapping("/desk/people/{actor}/recovery")
    @Needs(Action.MANAGE_PEOPLE)
    ResponseEntity<byte[]> recovery(
            HttpServletRequest request,
            Person person,
            @PathVariable ActorId actor,
            @RequestParam(defaultValue = "") String second,
            @RequestParam(defaultValue = "") String passkeys,
            @RequestParam(defaultValue = "") String institutions) {
        Removal removal =
                new Removal(second.equals("remove"), passkeys.equals("remove"), institutions.equals("remove"));
        return recoveryDesk
                .make(person, actor, removal)
                .map(link -> links.address(request, "/desk/recovery/", link))
                .map(link -> page(request, HttpStatus.OK, actor, "", "", link))
                .orElseGet(() -> door.problem(request, HttpStatus.NOT_FOUND, "not-there"));
    }

    private ResponseEntity<byte[]> told(
            HttpServletRequest request, ActorId actor, PeopleDesk.Outcome outcome, String done) {
        return switch (outcome) {
            case DONE -> DeskDoor.on(PersonPage.address(actor), done);
            case NOBODY -> door.problem(request, HttpStatus.NOT_FOUND, "not-there");
            case NOT_ALLOWED -> door.problem(request, HttpStatus.FORBIDDEN, "not-allowed");
            case LAST_ADMINISTRATOR -> page(request, HttpStatus.CONFLICT, actor, "", "people.refused.last", "");
        };
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, HttpStatus status, ActorId actor, String field, String wrong, String link) {
        return people.find(actor)
                .map(person -> page(request, status, person, field, wrong, link))
                .orElseGet(() -> door.problem(request, HttpStatus.NOT_FOUND, "not-there"));
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, HttpStatus status, Person person, String field, String wrong, String link) {
        DeskFrame frame = door.frame(request, person.name());
        return door.page(
                status,
                "accounts/person",
                PersonPage.of(
                        frame,
                        person,
                        choices.roles(frame.words()),
                        choices.states(frame.words()),
                        field,
                        wrong.isEmpty() ? "" : frame.words().say(wrong),
                        link));
    }
}
