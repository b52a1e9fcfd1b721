package org.pledgewatch.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.ChallengeBox;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.Editions;
import org.pledgewatch.publication.PublishedClaim;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where readers say that a claim is wrong. Works without scripts and without a session.
@Controller
class ChallengeController {
    private final Door door;
    private final Editions editions;
    private final ChallengeBox box;
    private final FormSeal seals;
    private final SendersOfToday senders;

    ChallengeController(Door door, Editions editions, ChallengeBox box, FormSeal seals, SendersOfToday senders) {
        this.door = door;
        this.editions = editions;
        this.box = box;
        this.seals = seals;
        this.senders = senders;
    }

    @GetMapping("/challenge")
    ResponseEntity<?> form(HttpServletRequest request, @RequestParam(defaultValue = "") String claim) {
        return page(request, HttpStatus.OK, claim.strip(), Map.of(), Said.NOTHING);
    }

    @GetMapping("/challenge/received")
    ResponseEntity<?> received(HttpServletRequest request) {
        return door.plain(
                request, setting -> Reply.page("challenge-received", TextPage.at(setting, "", "challenge-received")));
    }

    @PostMapping("/challenge")
    ResponseEntity<?> send(HttpServletRequest request, @RequestParam Map<String, String> sent) {
        String typed = sent.getOrDefault("claim", "").strip();
        Optional<PublishedClaim> claim = claim(typed);
        if (claim.isEmpty()) {
            return page(request, HttpStatus.OK, typed, sent, Said.NOTHING);
        }
        if (!sent.getOrDefault("website", "").isEmpty()) {
            return page(request, HttpStatus.BAD_REQUEST, typed, sent, Said.of("", "challenge.website"));
        }
        FormSeal.Verdict seal =
                seals.of(sent.getOrDefault("seal", ""), claim.get().id());
        return switch (seal) {
            case TOO_YOUNG -> page(request, HttpStatus.BAD_REQUEST, typed, sent, Said.of("", "challenge.too-young"));
            case TOO_OLD, NOT_OURS ->
                page(request, HttpStatus.BAD_REQUEST, typed, sent, Said.of("", "challenge.too-old"));
            case GOOD ->
                switch (senders.take(request.getRemoteAddr())) {
                    case TAKEN -> send(request, claim.get(), typed, sent);
                    case ENOUGH_FROM_THERE ->
                        page(request, HttpStatus.TOO_MANY_REQUESTS, typed, sent, Said.of("", "challenge.enough"));
                    case MUCH_AT_PRESENT ->
                        page(request, HttpStatus.TOO_MANY_REQUESTS, typed, sent, Said.of("", "challenge.busy"));
                };
        };
    }

    private ResponseEntity<?> send(
            HttpServletRequest request, PublishedClaim claim, String typed, Map<String, String> sent) {
        boolean isQueued = false;
        ChallengeBox.Outcome outcome;
        try {
            outcome = box.send(new ChallengeBox.Challenge(
                    claim.id(),
                    latest().map(edition -> edition.record().number()).orElse(0),
                    sent.getOrDefault("wrong", ""),
                    sent.getOrDefault("source", ""),
                    sent.getOrDefault("email", ""),
                    sent.getOrDefault("help", "").equals("seen")));
            isQueued = outcome instanceof ChallengeBox.Outcome.Queued;
        } finally {
            if (!isQueued) {
                senders.giveBack(request.getRemoteAddr());
            }
        }
        return switch (outcome) {
            case ChallengeBox.Outcome.Queued _ ->
                door.once(request, HttpStatus.OK, _ -> Reply.moved("/challenge/received"));
            case ChallengeBox.Outcome.Refused(var field, var reason) ->
                page(request, HttpStatus.BAD_REQUEST, typed, sent, Said.of(field, reason));
            case ChallengeBox.Outcome.Stopped(var field, var details) ->
                page(request, HttpStatus.BAD_REQUEST, typed, sent, new Said(field, "", details, false));
            case ChallengeBox.Outcome.HelpFirst _ ->
                page(request, HttpStatus.BAD_REQUEST, typed, sent, new Said("", "", List.of(), true));
        };
    }

    /// What the page says of what was just sent.
    private record Said(String field, String reason, List<ChallengeBox.Detail> details, boolean helpFirst) {
        static final Said NOTHING = new Said("", "", List.of(), false);

        static Said of(String field, String reason) {
            return new Said(field, reason, List.of(), false);
        }

        List<String> reasons(Words words) {
            return reason.isEmpty()
                    ? details.stream()
                            .map(one -> words.say("challenge.found", one.why(), one.from(), one.to()))
                            .distinct()
                            .toList()
                    : List.of(words.say(reason));
        }
    }

    private Optional<Edition> latest() {
        return editions.latest();
    }

    private Optional<PublishedClaim> claim(String typed) {
        return ReadingController.whole(typed).flatMap(number -> latest().flatMap(edition -> edition.claim(number)));
    }

    private ResponseEntity<?> page(
            HttpServletRequest request, HttpStatus status, String typed, Map<String, String> sent, Said said) {
        return door.once(request, status, setting -> {
            Optional<PublishedClaim> claim = claim(typed);
            return claim.isEmpty() && !typed.isEmpty()
                    ? Reply.missing("problem.no-such-claim", typed)
                    : Reply.page("challenge", page(setting, claim, sent, said));
        });
    }

    private ChallengePage page(Setting setting, Optional<PublishedClaim> claim, Map<String, String> sent, Said said) {
        Words words = setting.words();
        Optional<Asked> asked = latest().map(
                        edition -> new Asked(setting, edition, edition.moment(), "/challenge", Map.of(), Map.of()));
        return new ChallengePage(
                Frame.plain(setting, "/challenge", words.say("challenge.title"), words.say("challenge.description")),
                words,
                claim.map(one -> String.valueOf(one.id())).orElse(""),
                asked.flatMap(reader -> claim.map(one -> about(reader, one))).orElse(""),
                asked.flatMap(reader -> claim.map(one -> ClaimView.of(reader, one)))
                        .orElse(null),
                claim.map(one -> seal(one.id(), sent.getOrDefault("seal", ""))).orElse(""),
                sent.getOrDefault("wrong", ""),
                sent.getOrDefault("source", ""),
                sent.getOrDefault("email", ""),
                said.field(),
                said.reasons(words),
                !said.details().isEmpty(),
                said.helpFirst());
    }

    /// Who sends it again is not made to wait again.
    private String seal(long claim, String before) {
        return switch (seals.of(before, claim)) {
            case GOOD, TOO_YOUNG -> before;
            case TOO_OLD, NOT_OURS -> seals.fresh(claim);
        };
    }

    private static String about(Asked asked, PublishedClaim claim) {
        String indicator = asked.edition()
                .indicator(claim.indicator())
                .map(one -> one.name())
                .orElse(claim.indicator().value());
        return SubjectName.of(asked, claim.subject()).name() + ", " + indicator;
    }
}
