package org.pledgewatch.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pledgewatch.publication.DisagreementQuery;
import org.pledgewatch.publication.DocumentQuery;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What sources say and where they differ, and the pages that explain us.
@Controller
class ReadingController {
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern REFERENCE = Pattern.compile("C[1-9][0-9]{0,3}");
    private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,5}");

    private final Door door;

    ReadingController(Door door) {
        this.door = door;
    }

    @GetMapping("/disagreements")
    ResponseEntity<?> disagreements(HttpServletRequest request) {
        return door.asked(
                request, ReadingController::disagreements, DisagreementsPage.PARTICULARS.toArray(String[]::new));
    }

    private static Reply disagreements(Asked asked) {
        Map<String, Pattern> forms = Map.of(
                "kind", oneOf(DisagreementQuery.KINDS),
                "state", oneOf(DisagreementQuery.STATES),
                "by", oneOf(DisagreementQuery.SETTLEMENTS),
                "case", REFERENCE,
                "page", PAGE);
        for (String name : DisagreementsPage.PARTICULARS) {
            String typed = asked.particular().get(name);
            if (typed != null && !forms.getOrDefault(name, PAGE).matcher(typed).matches()) {
                return Reply.malformed("problem.malformed-parameter", name, typed);
            }
        }
        DisagreementQuery query = new DisagreementQuery(
                asked.particular().get("kind"),
                asked.particular().get("state"),
                asked.particular().get("by"),
                asked.particular().get("case"));
        return Reply.page(
                "disagreements",
                DisagreementsPage.of(
                        asked, query, Integer.parseInt(asked.particular().getOrDefault("page", "1"))));
    }

    private static Pattern oneOf(List<String> words) {
        return Pattern.compile(String.join("|", words));
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
        return door.asked(request, ReadingController::library, LibraryPage.PARTICULARS.toArray(String[]::new));
    }

    private static Reply library(Asked asked) {
        String year = asked.particular().getOrDefault("year", "");
        if (!year.isEmpty() && !YEAR.matcher(year).matches()) {
            return Reply.malformed("problem.malformed-parameter", "year", year);
        }
        String typed = asked.particular().getOrDefault("page", "1");
        if (!PAGE.matcher(typed).matches()) {
            return Reply.malformed("problem.malformed-parameter", "page", typed);
        }
        DocumentQuery query = new DocumentQuery(
                asked.particular().get("type"),
                asked.particular().get("keyword"),
                asked.particular().get("language"),
                year.isEmpty() ? null : Year.parse(year),
                asked.particular().get("q"));
        return Reply.page("library", LibraryPage.of(asked, query, Integer.parseInt(typed)));
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
        return door.asked(request, asked -> Reply.page("method", MethodPage.of(asked)));
    }

    @GetMapping("/about")
    ResponseEntity<?> about(HttpServletRequest request) {
        return text(request, "about");
    }

    @GetMapping("/help")
    ResponseEntity<?> help(HttpServletRequest request) {
        return text(request, "help");
    }

    private ResponseEntity<?> text(HttpServletRequest request, String name) {
        return door.plain(request, setting -> Reply.page(name, TextPage.of(setting, name)));
    }

    /// A number as strangers write it: digits, no more than a ledger can have entries.
    static Optional<Long> whole(String text) {
        return text.matches("[0-9]{1,15}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
