package org.pledgewatch.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.Editions;
import org.springframework.stereotype.Component;

/// Finds the edition that a request asks.
@Component
class Shelf {
    private final Editions editions;

    Shelf(Editions editions) {
        this.editions = editions;
    }

    /// The request as a question to the edition it names, else to the latest.
    Question question(HttpServletRequest request, String... known) {
        Parameters parameters = Parameters.read(request.getQueryString(), List.of(known));
        Question question = new Question(edition(parameters), parameters);
        question.moment(); // read even where it changes nothing, so that a wrong day is told everywhere
        return question;
    }

    private Edition edition(Parameters parameters) {
        Edition latest = latest();
        return parameters.number("edition").map(this::numbered).orElse(latest);
    }

    private Edition latest() {
        return editions.latest()
                .orElseThrow(() -> new Refusal(
                        ProblemKind.NO_EDITION_YET, "No edition has been published here yet. Please ask again later."));
    }

    Edition numbered(int number) {
        Edition latest = latest();
        return editions.find(number)
                .orElseThrow(() -> new Refusal(
                        ProblemKind.NO_SUCH_EDITION,
                        "There is no edition %d; the latest is %d."
                                .formatted(number, latest.record().number())));
    }
}
