package org.pledgewatch.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.pledgewatch.publication.EditionRecord;
import org.pledgewatch.publication.Editions;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The frozen editions, and their pages.
@Controller
class EditionsController {
    private final Door door;
    private final Editions editions;

    EditionsController(Door door, Editions editions) {
        this.door = door;
        this.editions = editions;
    }

    @GetMapping("/editions")
    ResponseEntity<?> all(HttpServletRequest request) {
        return door.asked(request, asked -> Reply.page("editions", EditionsPage.of(asked, editions.all())));
    }

    @GetMapping("/editions/{number}")
    ResponseEntity<?> one(@PathVariable String number, HttpServletRequest request) {
        return door.asked(
                request,
                asked -> find(number)
                        .map(edition -> Reply.page("edition", EditionPage.of(asked, edition)))
                        .orElseGet(() -> Reply.missing("problem.no-such-edition", number)));
    }

    private Optional<EditionRecord> find(String number) {
        return ReadingController.whole(number)
                .flatMap(value -> editions.all().stream()
                        .filter(record -> record.number() == value)
                        .findFirst());
    }
}
