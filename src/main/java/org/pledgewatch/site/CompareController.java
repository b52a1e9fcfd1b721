package org.pledgewatch.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// States side by side.
@Controller
class CompareController {
    private static final String[] PARTICULARS =
            Stream.concat(Stream.of("states"), ChosenStates.fields().stream()).toArray(String[]::new);

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
        boolean isForm = ChosenStates.fields().stream().anyMatch(asked.particular()::containsKey);
        return switch (isForm ? ChosenStates.fromForm(asked) : ChosenStates.fromAddress(asked)) {
            case ChosenStates.Reading.Chosen(var chosen) ->
                isForm ? Reply.moved(chosen.address(asked)) : Reply.page("compare", ComparePage.of(asked, chosen));
            case ChosenStates.Reading.Refused(var refusal) -> new Reply.Refused(refusal);
        };
    }
}
