package org.pledgewatch.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What sources say and where they differ, and the pages that explain us.
@Controller
class ReadingController {
    private final Door door;

    ReadingController(Door door) {
        this.door = door;
    }

    @GetMapping("/disagreements")
    ResponseEntity<?> disagreements(HttpServletRequest request) {
        return door.asked(request, asked -> Reply.page("disagreements", DisagreementsPage.of(asked)));
    }

    @GetMapping("/silences")
    ResponseEntity<?> silences(HttpServletRequest request) {
        return door.asked(
                request,
                asked -> switch (SilenceChoice.read(asked)) {
                    case SilenceChoice.Reading.Understood(var query) ->
                        Reply.page("silences", SilencesPage.of(asked, query));
                    case SilenceChoice.Reading.Misunderstood(var reply) -> reply;
                },
                "indicator",
                "agenda",
                "population");
    }

    @GetMapping("/library")
    ResponseEntity<?> library(HttpServletRequest request) {
        return door.asked(request, asked -> Reply.page("library", LibraryPage.of(asked)));
    }

    @GetMapping("/library/{number}")
    ResponseEntity<?> document(@PathVariable String number, HttpServletRequest request) {
        return door.asked(
                request,
                asked -> {
                    Optional<Long> after = whole(asked.particular().getOrDefault("after", "0"));
                    if (after.isEmpty()) {
                        return Reply.malformed(
                                "problem.malformed-parameter",
                                "after",
                                asked.particular().getOrDefault("after", ""));
                    }
                    return whole(number)
                            .filter(value -> value > 0 && value <= Integer.MAX_VALUE)
                            .map(value -> new DocumentNumber(value.intValue()))
                            .flatMap(asked.edition()::document)
                            .map(document -> Reply.page("document", DocumentPage.of(asked, document, after.get())))
                            .orElseGet(() -> Reply.missing("problem.no-such-document", number));
                },
                "after");
    }

    @GetMapping("/method")
    ResponseEntity<?> method(HttpServletRequest request) {
        return text(request, "method");
    }

    @GetMapping("/about")
    ResponseEntity<?> about(HttpServletRequest request) {
        return text(request, "about");
    }

    @GetMapping("/help")
    ResponseEntity<?> help(HttpServletRequest request) {
        return text(request, "help");
    }

    @GetMapping("/corrections")
    ResponseEntity<?> corrections(HttpServletRequest request) {
        return text(request, "corrections");
    }

    private ResponseEntity<?> text(HttpServletRequest request, String name) {
        return door.plain(request, setting -> Reply.page(name, TextPage.of(setting, name)));
    }

    /// A number as strangers write it: digits, no more than a ledger can have entries.
    static Optional<Long> whole(String text) {
        return text.matches("[0-9]{1,15}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
