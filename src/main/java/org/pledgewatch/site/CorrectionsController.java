package org.pledgewatch.site;

import jakarta.servlet.http.HttpServletRequest;
import org.pledgewatch.publication.Errata;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What we got wrong, laid over the editions that said so.
@Controller
class CorrectionsController {
    private final Door door;
    private final Errata errata;

    CorrectionsController(Door door, Errata errata) {
        this.door = door;
        this.errata = errata;
    }

    @GetMapping("/corrections")
    ResponseEntity<?> corrections(HttpServletRequest request) {
        return door.now(request, asked -> Reply.page("corrections", CorrectionsPage.of(asked, errata.all())));
    }
}
