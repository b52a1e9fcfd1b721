package org.pledgewatch.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.pledgewatch.publication.PublishedClaim;
import org.pledgewatch.publication.PublishedCount;
import org.pledgewatch.publication.PublishedIndicator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Findings, the claims behind them, and counts.
@Controller
class FindingsData {
    private final Shelf shelf;
    private final Answers answers;

    FindingsData(Shelf shelf, Answers answers) {
        this.shelf = shelf;
        this.answers = answers;
    }

    @GetMapping({"/api/v1/findings", "/api/v1/findings.json", "/api/v1/findings.csv"})
    void findings(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Question question = shelf.question(request, "subject", "indicator", "on", "known", "edition", "after");
        answers.send(request, response, question, FindingList.of(question).from(after(question)));
    }

    @GetMapping({"/api/v1/claims", "/api/v1/claims.json", "/api/v1/claims.csv"})
    void claims(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Question question = shelf.question(request, "subject", "indicator", "document", "edition", "after");
        answers.send(
                request,
                response,
                question,
                ClaimList.of(question, after(question)).listing());
    }

    @GetMapping({"/api/v1/claims/{id}", "/api/v1/claims/{id}.json", "/api/v1/claims/{id}.csv"})
    void claim(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Question question = shelf.question(request, "edition");
        PublishedClaim claim = question.edition()
                .claim(claimId(id))
                .orElseThrow(() -> new Refusal(
                        ProblemKind.NO_SUCH_CLAIM,
                        "No claim in force in edition %d has the number %s."
                                .formatted(question.edition().record().number(), id)));
        answers.send(request, response, question, new Shown.Single<>(claim, ClaimForm.in(question.edition())));
    }

    @GetMapping({"/api/v1/counts", "/api/v1/counts.json", "/api/v1/counts.csv"})
    void count(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Question question = shelf.question(request, "indicator", "level", "on", "known", "population", "edition");
        PublishedIndicator indicator = question.requiredIndicator();
        PublishedIndicator.Level level = question.requiredLevel(indicator);
        PublishedCount count =
                question.edition().count(indicator.id(), level.code(), question.moment(), question.population());
        answers.send(request, response, question, new Shown.Single<>(count, new CountForm()));
    }

    private static Optional<Place> after(Question question) {
        return question.parameters().text("after").map(Place::read);
    }

    private static long claimId(String typed) {
        if (!typed.matches("[1-9][0-9]{0,17}")) {
            throw new Refusal(
                    ProblemKind.MALFORMED_PARAMETER,
                    "Claims have numbers from 1 on; \"%s\" is not one.".formatted(Parameters.shortened(typed)));
        }
        return Long.parseLong(typed);
    }
}
