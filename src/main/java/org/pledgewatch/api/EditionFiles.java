package org.pledgewatch.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.pledgewatch.publication.Edition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// An edition: what identifies it, its frozen file, and the ledger it rests on.
@Controller
class EditionFiles {
    private final Shelf shelf;
    private final Answers answers;

    EditionFiles(Shelf shelf, Answers answers) {
        this.shelf = shelf;
        this.answers = answers;
    }

    @GetMapping({"/editions/{number}.json", "/editions/{number}.csv", "/editions/{number}.xlsx"})
    void record(@PathVariable String number, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Parameters parameters = Parameters.read(request.getQueryString(), List.of("on", "known", "edition"));
        parameters.day("on");
        parameters.day("known");
        parameters.number("edition");
        Edition edition = edition(number);
        answers.send(
                request,
                response,
                edition.record(),
                true,
                parameters,
                new Shown.Single<>(edition.record(), new EditionForm()));
    }

    /// The frozen file, byte for byte.
    @GetMapping("/editions/{number}/edition.json")
    void file(@PathVariable String number, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Parameters.read(request.getQueryString(), List.of());
        Edition edition = edition(number);
        answers.sendFile(request, response, edition.record(), "application/json", ".json", edition::writeFile);
    }

    /// The ledger as far as the edition rests on it; `verify` reads it.
    @GetMapping("/editions/{number}/ledger.jsonl")
    void ledger(@PathVariable String number, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Parameters.read(request.getQueryString(), List.of());
        Edition edition = edition(number);
        answers.sendFile(
                request, response, edition.record(), "application/x-ndjson", "-ledger.jsonl", edition::writeLedger);
    }

    private Edition edition(String typed) {
        return shelf.numbered(Parameters.number("number", typed));
    }
}
