package org.pledgewatch.dialogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.web.DeskDoor;
import org.pledgewatch.accounts.web.Moments;
import org.pledgewatch.accounts.web.Needs;
import org.pledgewatch.dialogue.Round;
import org.pledgewatch.dialogue.RoundDesk;
import org.pledgewatch.dialogue.Rounds;
import org.pledgewatch.pages.Words;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opening rounds of reply.
@Controller
class RoundsController {
    private final Rounds rounds;
    private final RoundDesk desk;
    private final Areas areas;
    private final Wording wording;
    private final Clock clock;
    private final DeskDoor door;
    private final Words words = Words.of("dialogue", Locale.ENGLISH);

    RoundsController(Rounds rounds, RoundDesk desk, Areas areas, Wording wording, Clock clock, DeskDoor door) {
        this.rounds = rounds;
        this.desk = desk;
        this.areas = areas;
        this.wording = wording;
        this.clock = clock;
        this.door = door;
    }

    @GetMapping("/desk/rounds")
    @Needs(Action.OPEN_ROUND)
    ResponseEntity<byte[]> rounds(HttpServletRequest request) {
        return page(request, HttpStatus.OK, Set.of(), String.valueOf(RoundDesk.USUAL_DAYS), Wrong.NOTHING);
    }

    @PostMapping("/desk/rounds")
    @Needs(Action.OPEN_ROUND)
    ResponseEntity<byte[]> open(
            HttpServletRequest request,
            Person person,
            @RequestParam(name = "state", defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") String every,
            @RequestParam(defaultValue = "") String days) {
        Set<AreaCode> states = (every.equals("yes")
                        ? states().stream().map(Area::code)
                        : chosen.stream().flatMap(code -> AreaCode.parse(code).stream()))
                .collect(Collectors.toCollection(TreeSet::new));
        int number = days.strip().matches("\\d{1,4}") ? Integer.parseInt(days.strip()) : 0;
        Set<String> ticked = every.equals("yes") ? Set.of() : Set.copyOf(chosen);
        return switch (desk.open(person, states, number)) {
            case RoundDesk.Outcome.Opened _ -> DeskDoor.on("/desk/rounds", "round-opened");
            case RoundDesk.Outcome.Refused(var field, var reason) ->
                page(request, HttpStatus.BAD_REQUEST, ticked, days, Wrong.of(words, field, reason));
            case RoundDesk.Outcome.AskedAlready(var already) ->
                page(
                        request,
                        HttpStatus.CONFLICT,
                        ticked,
                        days,
                        Wrong.of(
                                "states",
                                List.of(words.say(
                                        "round.asked-already",
                                        already.stream().map(wording::name).collect(Collectors.joining(", "))))));
            case RoundDesk.Outcome.NotTheirs _ -> door.problem(request, HttpStatus.FORBIDDEN, "not-allowed");
        };
    }

    private List<Area> states() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return areas.all().stream()
                .filter(area -> area.kind() == Area.Kind.STATE && area.existsOn(today))
                .sorted(Comparator.comparing(Area::shortName, Collator.getInstance(words.locale())))
                .toList();
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, HttpStatus status, Set<String> ticked, String days, Wrong wrong) {
        Instant now = clock.instant();
        return door.page(
                status,
                "dialogue/rounds",
                new RoundsPage(
                        door.frame(request, words.say("rounds.title")),
                        words,
                        rounds.all().stream().map(round -> row(round, now)).toList(),
                        states().stream()
                                .map(area -> new RoundsPage.State(area.code().value(), area.shortName()))
                                .toList(),
                        ticked,
                        days,
                        wrong));
    }

    private RoundsPage.Row row(Round round, Instant now) {
        return new RoundsPage.Row(
                round.number(),
                Moments.told(round.openedAt(), words.locale()),
                Moments.told(round.lastMinute(), words.locale()),
                round.isOpenAt(now),
                round.states().stream().map(wording::name).sorted().toList(),
                words.say("rounds.lines", round.position().value()),
                wording.day(round.day()));
    }
}
