package org.pledgewatch.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.pledgewatch.publication.Errata;
import org.pledgewatch.publication.Erratum;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What was found to be wrong in published editions.
@Controller
class CorrectionsData {
    private final Errata errata;
    private final Answers answers;

    CorrectionsData(Errata errata, Answers answers) {
        this.errata = errata;
        this.answers = answers;
    }

    @GetMapping({"/corrections.json", "/corrections.csv", "/corrections.xlsx"})
    void corrections(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters parameters = Parameters.read(request.getQueryString(), List.of("after"));
        List<Erratum> all = errata.all();
        List<Erratum> left = parameters
                .text("after")
                .map(Place::read)
                .map(place -> all.stream()
                        .dropWhile(one -> !place(one).equals(place.value()))
                        .skip(1)
                        .toList())
                .orElse(all);
        answers.sendUndated(
                request,
                response,
                parameters,
                new Shown.Listing<>(left.stream(), CorrectionsData::place, new ErratumForm()));
    }

    private static String place(Erratum erratum) {
        return Long.toString(erratum.entry());
    }
}
