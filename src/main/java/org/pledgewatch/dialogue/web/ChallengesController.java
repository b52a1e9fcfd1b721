package org.pledgewatch.dialogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.accounts.People;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.web.DeskDoor;
import org.pledgewatch.accounts.web.Moments;
import org.pledgewatch.accounts.web.Needs;
import org.pledgewatch.accounts.web.Stopped;
import org.pledgewatch.dialogue.Challenge;
import org.pledgewatch.dialogue.ChallengeDesk;
import org.pledgewatch.dialogue.Challenges;
import org.pledgewatch.dialogue.Contests;
import org.pledgewatch.dialogue.FreeText;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.pages.Words;
import org.pledgewatch.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the public challenges, and what becomes of it.
@Controller
class ChallengesController {
    private static final int ON_A_PAGE = 50;

    private final Challenges challenges;
    private final ChallengeDesk desk;
    private final Contests contests;
    private final People people;
    private final EvidenceWords evidence;
    private final Wording wording;
    private final Clock clock;
    private final DeskDoor door;
    private final Words words = Words.of("dialogue", Locale.ENGLISH);

    ChallengesController(
            Challenges challenges,
            ChallengeDesk desk,
            Contests contests,
            People people,
            EvidenceWords evidence,
            Wording wording,
            Clock clock,
            DeskDoor door) {
        this.challenges = challenges;
        this.desk = desk;
        this.contests = contests;
        this.people = people;
        this.evidence = evidence;
        this.wording = wording;
        this.clock = clock;
        this.door = door;
    }

    @GetMapping("/desk/challenges")
    @Needs(Action.SEE_CHALLENGES)
    ResponseEntity<byte[]> list(HttpServletRequest request, @RequestParam(defaultValue = "1") String page) {
        int asked = page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1;
        List<Challenge> found = challenges.all((asked - 1) * ON_A_PAGE, ON_A_PAGE + 1);
        return door.page(
                "dialogue/challenges",
                new ChallengesPage(
                        door.frame(request, words.say("challenges.title")),
                        words,
                        found.stream().limit(ON_A_PAGE).map(this::row).toList(),
                        found.size() > ON_A_PAGE ? "/desk/challenges?page=" + (asked + 1) : ""));
    }

    private ChallengesPage.Row row(Challenge challenge) {
        Claim claim = contests.claim(challenge.claim()).orElse(null);
        return new ChallengesPage.Row(
                challenge.number(),
                claim == null
                        ? words.say("challenge.no-claim", challenge.claim().toString())
                        : about(claim),
                claim == null ? "" : evidence.answer(claim.indicator().id(), claim.answer()),
                challenge.wrong(),
                Moments.told(challenge.receivedAt(), words.locale()),
                state(challenge, claim));
    }

    private String about(Claim claim) {
        return wording.subject(claim.subject()) + ", "
                + wording.indicator(claim.indicator().id());
    }

    /// An accepted challenge waits until its claim is taken back.
    private static String state(Challenge challenge, @Nullable Claim claim) {
        Challenge.Decision decision = challenge.decision();
        if (decision == null) {
            return "waiting";
        }
        if (!decision.isAccepted()) {
            return "dismissed";
        }
        return claim == null ? "corrected" : "accepted";
    }

    @GetMapping("/desk/challenges/{number}")
    @Needs(Action.SEE_CHALLENGES)
    ResponseEntity<byte[]> challenge(HttpServletRequest request, Person person, @PathVariable long number) {
        return page(request, person, number, HttpStatus.OK, "", Wrong.NOTHING);
    }

    /// Two buttons send the form: accept and dismiss.
    @PostMapping("/desk/challenges/{number}/decided")
    @Needs(Action.DECIDE_CHALLENGE)
    ResponseEntity<byte[]> decide(
            HttpServletRequest request,
            Person person,
            @PathVariable long number,
            @RequestParam Map<String, String> sent) {
        String what = sent.getOrDefault("do", "");
        String answer = sent.getOrDefault("answer", "");
        Assurance assurance = Assurance.of(sent);
        return what.equals("accept") || what.equals("dismiss")
                ? told(
                        request,
                        person,
                        number,
                        answer,
                        assurance,
                        desk.decide(person, number, what.equals("accept"), new FreeText(answer, assurance)))
                : page(
                        request,
                        person,
                        number,
                        HttpStatus.BAD_REQUEST,
                        answer,
                        Wrong.of(words, "answer", "challenge.do.missing"));
    }

    @PostMapping("/desk/challenges/{number}/answered")
    @Needs(Action.DECIDE_CHALLENGE)
    ResponseEntity<byte[]> answered(HttpServletRequest request, Person person, @PathVariable long number) {
        return told(request, person, number, "", Assurance.NONE, desk.answered(person, number));
    }

    private ResponseEntity<byte[]> told(
            HttpServletRequest request,
            Person person,
            long number,
            String typed,
            Assurance assurance,
            ChallengeDesk.Outcome outcome) {
        return switch (outcome) {
            case ChallengeDesk.Outcome.Decided _ -> DeskDoor.on("/desk/challenges/" + number, "challenge-decided");
            case ChallengeDesk.Outcome.Answered _ -> DeskDoor.on("/desk/challenges/" + number, "challenge-answered");
            case ChallengeDesk.Outcome.Refused(var field, var reason) ->
                page(request, person, number, HttpStatus.BAD_REQUEST, typed, Wrong.of(words, field, reason));
            case ChallengeDesk.Outcome.Stopped(var found) ->
                page(
                        request,
                        person,
                        number,
                        HttpStatus.BAD_REQUEST,
                        typed,
                        Wrong.stopped("answer", Stopped.of(found, person, null, assurance)));
            case ChallengeDesk.Outcome.DecidedAlready _ ->
                page(
                        request,
                        person,
                        number,
                        HttpStatus.CONFLICT,
                        typed,
                        Wrong.of(words, "", "challenge.decided-already"));
            case ChallengeDesk.Outcome.NotTheirs _ -> door.problem(request, HttpStatus.FORBIDDEN, "not-allowed");
            case ChallengeDesk.Outcome.NoSuchChallenge _,
                    ChallengeDesk.Outcome.Queued _,
                    ChallengeDesk.Outcome.HelpFirst _ -> door.problem(request, HttpStatus.NOT_FOUND, "not-there");
        };
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, Person person, long number, HttpStatus status, String typed, Wrong wrong) {
        return challenges
                .find(number)
                .map(challenge ->
                        door.page(status, "dialogue/challenge", page(request, person, challenge, typed, wrong)))
                .orElseGet(() -> door.problem(request, HttpStatus.NOT_FOUND, "not-there"));
    }

    private ChallengePage page(
            HttpServletRequest request, Person person, Challenge challenge, String typed, Wrong wrong) {
        Claim claim = contests.claim(challenge.claim()).orElse(null);
        Challenge.Decision decision = challenge.decision();
        boolean mayDecide = person.mayEverywhere(Action.DECIDE_CHALLENGE);
        String email = mayDecide ? challenge.email() : "";
        return new ChallengePage(
                door.frame(request, words.say("challenge.title", String.valueOf(challenge.number()))),
                words,
                challenge.number(),
                state(challenge, claim),
                challenge.claim().value(),
                person.may(Action.SEE_PROPOSALS) ? "/desk/entered/" + challenge.claim() : "",
                challenge.edition(),
                claim == null ? "" : about(claim),
                claim == null
                        ? null
                        : evidence.said(claim, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), false),
                challenge.wrong(),
                challenge.source(),
                Moments.told(challenge.receivedAt(), words.locale()),
                decision == null
                        ? ""
                        : words.say(
                                "decision.by",
                                people.find(decision.by())
                                        .map(Person::name)
                                        .orElse(decision.by().value()),
                                Moments.told(decision.at(), words.locale())),
                decision == null ? "" : decision.answer(),
                email,
                email.isEmpty() || decision == null ? "" : mail(email, decision.answer()),
                mayDecide,
                typed,
                wrong);
    }

    private String mail(String email, String answer) {
        return "mailto:" + encoded(email) + "?subject=" + encoded(words.say("challenge.mail.subject")) + "&body="
                + encoded(answer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%40", "@");
    }
}
