package org.pledgewatch.site;

import jakarta.servlet.http.HttpServletRequest;
import org.pledgewatch.publication.Editions;
import org.pledgewatch.publication.ReplyClocks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The right of reply, and who may reply until when.
@Controller
class RepliesController {
    private final Door door;
    private final Editions editions;
    private final ReplyClocks clocks;

    RepliesController(Door door, Editions editions, ReplyClocks clocks) {
        this.door = door;
        this.editions = editions;
        this.clocks = clocks;
    }

    @GetMapping("/replies")
    ResponseEntity<?> replies(HttpServletRequest request) {
        return door.once(
                request,
                HttpStatus.OK,
                setting -> Reply.page("replies", RepliesPage.of(setting, clocks.running(), editions.latest())));
    }
}
