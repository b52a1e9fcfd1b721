package org.pledgewatch.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.PublishedInstrument;
import org.pledgewatch.vocabulary.InstrumentId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Each treaty and congress text.
@Controller
class InstrumentsController {
    private final Door door;

    InstrumentsController(Door door) {
        this.door = door;
    }

    @GetMapping("/instruments/{id}")
    ResponseEntity<?> instrument(@PathVariable String id, HttpServletRequest request) {
        return door.asked(
                request,
                asked -> find(asked.edition(), id)
                        .map(instrument -> Reply.page("instrument", InstrumentPage.of(asked, instrument)))
                        .orElseGet(() -> Reply.missing("problem.no-such-instrument", id)));
    }

    private static Optional<PublishedInstrument> find(Edition edition, String id) {
        try {
            return edition.instrument(new InstrumentId(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
