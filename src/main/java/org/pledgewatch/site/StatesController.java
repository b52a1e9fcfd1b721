package org.pledgewatch.site;

import jakarta.servlet.http.HttpServletRequest;
import org.pledgewatch.vocabulary.AreaCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The list of states and each state's card.
@Controller
class StatesController {
    private final Door door;

    StatesController(Door door) {
        this.door = door;
    }

    @GetMapping("/states")
    ResponseEntity<?> states(HttpServletRequest request) {
        return door.asked(request, asked -> Reply.page("states", StatesPage.of(asked)));
    }

    @GetMapping("/states/{alpha3}")
    ResponseEntity<?> state(@PathVariable String alpha3, HttpServletRequest request) {
        return door.asked(
                request,
                asked -> AreaCode.parse(alpha3)
                        .flatMap(asked.edition()::area)
                        .map(area -> Reply.page("state", StatePage.of(asked, area)))
                        .orElseGet(() -> Reply.missing("problem.no-such-subject", alpha3)));
    }
}
