package org.pledgewatch.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pledgewatch.publication.Comparison;
import org.pledgewatch.publication.PublishedArea;
import org.pledgewatch.publication.PublishedCard;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// States side by side. The address names them by code; the form has a field for each, for names or codes.
@Controller
class CompareController {
    static final List<String> FIELDS = IntStream.rangeClosed(1, Comparison.MOST)
            .mapToObj(number -> "state" + number)
            .toList();
    private static final String[] PARTICULARS =
            Stream.concat(Stream.of("states", "area"), FIELDS.stream()).toArray(String[]::new);

    private final Door door;

    CompareController(Door door) {
        this.door = door;
    }

    @GetMapping("/compare")
    ResponseEntity<?> compare(HttpServletRequest request) {
        return door.asked(request, CompareController::answer, PARTICULARS);
    }

    /// What the form sends is moved to the address that can be cited.
    private static Reply answer(Asked asked) {
        List<String> filledIn = FIELDS.stream()
                .map(asked.particular()::get)
                .filter(Objects::nonNull)
                .toList();
        List<String> named =
                Arrays.asList(asked.particular().getOrDefault("states", "").split(",", -1));
        boolean isForm = !filledIn.isEmpty();
        String area = asked.particular().getOrDefault("area", "");
        if (!area.isEmpty() && !PublishedCard.AGENDA.contains(area)) {
            return Reply.malformed("problem.no-such-agenda-area", area);
        }
        return switch (Comparison.read(asked.edition(), isForm ? filledIn : named)) {
            case Comparison.Reading.Understood(var comparison) ->
                isForm
                        ? Reply.moved(asked.to("/compare?states=" + comparison.codes()))
                        : Reply.page("compare", ComparePage.of(asked, comparison));
            case Comparison.Reading.NoSuchState(var typed, var nearest) ->
                Reply.missing("problem.no-such-state", typed, meant(asked, nearest));
            case Comparison.Reading.NotAState(var other) -> Reply.malformed("problem.not-a-state", other.name());
            case Comparison.Reading.TooMany(var number) ->
                Reply.malformed("problem.too-many-states", String.valueOf(number));
        };
    }

    private static String meant(Asked asked, List<PublishedArea> nearest) {
        return nearest.isEmpty()
                ? ""
                : asked.words()
                        .say(
                                "compare.meant",
                                asked.phrases()
                                        .either(nearest.stream()
                                                .map(area -> area.shortName() + " (" + area.code() + ")")
                                                .toList()));
    }
}
