package org.pledgewatch.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Person;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The desk's first page: what somebody can do here, and what waits.
@Controller
class DeskHome {
    private final DeskDoor door;

    DeskHome(DeskDoor door) {
        this.door = door;
    }

    @GetMapping("/desk")
    @Needs(Action.ENTER_DESK)
    ResponseEntity<byte[]> home(HttpServletRequest request, Person person) {
        List<HomePage.Part> parts = door.sectionsFor(person).stream()
                .map(section -> new HomePage.Part(
                        door.words().say("section." + section.word()),
                        section.href(),
                        door.words().say("section." + section.word() + ".text"),
                        section.waiting().applyAsLong(person)))
                .toList();
        return door.page(
                "accounts/home", new HomePage(door.frame(request, door.words().say("home.title")), parts));
    }
}
