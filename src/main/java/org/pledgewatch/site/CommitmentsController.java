package org.pledgewatch.site;

import jakarta.servlet.http.HttpServletRequest;
import org.pledgewatch.vocabulary.CommitmentId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The checklist, and each commitment on it.
@Controller
class CommitmentsController {
    private final Door door;

    CommitmentsController(Door door) {
        this.door = door;
    }

    @GetMapping("/commitments")
    ResponseEntity<?> checklist(HttpServletRequest request) {
        return door.asked(request, asked -> Reply.page("commitments", CommitmentsPage.of(asked)));
    }

    @GetMapping("/commitments/{instrument}/{code}")
    ResponseEntity<?> commitment(
            @PathVariable String instrument, @PathVariable String code, HttpServletRequest request) {
        String typed = instrument + "/" + code;
        return door.asked(
                request,
                asked -> CommitmentId.parse(typed)
                        .flatMap(asked.edition()::commitment)
                        .map(commitment -> Reply.page("commitment", CommitmentPage.of(asked, commitment)))
                        .orElseGet(() -> Reply.missing("problem.no-such-commitment", typed)));
    }
}
