package org.pledgewatch.site;

import jakarta.servlet.http.HttpServletRequest;
import org.pledgewatch.publication.Editions;
import org.pledgewatch.publication.PublishedFigures;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Released figures: what there is and how it can be had.
@Controller
class StatisticsController {
    private final Door door;
    private final PublishedFigures figures;
    private final Editions editions;

    StatisticsController(Door door, PublishedFigures figures, Editions editions) {
        this.door = door;
        this.figures = figures;
        this.editions = editions;
    }

    @GetMapping("/statistics")
    ResponseEntity<?> statistics(HttpServletRequest request) {
        return door.once(
                request,
                HttpStatus.OK,
                setting -> Reply.page(
                        "statistics",
                        StatisticsPage.of(setting, figures, figures.newest(null).orElse(null), editions.latest())));
    }
}
