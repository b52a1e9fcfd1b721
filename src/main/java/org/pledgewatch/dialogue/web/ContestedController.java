package org.pledgewatch.dialogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.web.DeskDoor;
import org.pledgewatch.accounts.web.Needs;
import org.pledgewatch.accounts.web.Stopped;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.dialogue.AdjudicationDesk;
import org.pledgewatch.dialogue.Contest;
import org.pledgewatch.dialogue.Contests;
import org.pledgewatch.dialogue.FreeText;
import org.pledgewatch.dialogue.Matter;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Subject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Contested findings: the list of them, and each with its discussion and its decision.
@Controller
class ContestedController {
    private final Contests contests;
    private final AdjudicationDesk desk;
    private final Commitments commitments;
    private final ContestedPages pages;
    private final EvidenceWords evidence;
    private final DeskDoor door;

    ContestedController(
            Contests contests,
            AdjudicationDesk desk,
            Commitments commitments,
            ContestedPages pages,
            EvidenceWords evidence,
            DeskDoor door) {
        this.contests = contests;
        this.desk = desk;
        this.commitments = commitments;
        this.pages = pages;
        this.evidence = evidence;
        this.door = door;
    }

    @GetMapping("/desk/contested")
    @Needs(Action.DISCUSS)
    ResponseEntity<byte[]> list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") String page) {
        int asked = page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1;
        return door.page(
                "dialogue/contested", pages.list(request, new ContestedPages.Asked(area, indicator, state, asked)));
    }

    @GetMapping("/desk/contested/{subject}/{indicator}")
    @Needs(Action.DISCUSS)
    ResponseEntity<byte[]> contest(
            HttpServletRequest request, Person person, @PathVariable String subject, @PathVariable String indicator) {
        return page(request, person, matter(subject, indicator), HttpStatus.OK, Wrong.NOTHING, Map.of());
    }

    @PostMapping("/desk/contested/{subject}/{indicator}/decided")
    @Needs(Action.ADJUDICATE)
    ResponseEntity<byte[]> decide(
            HttpServletRequest request,
            Person person,
            @PathVariable String subject,
            @PathVariable String indicator,
            @RequestParam Map<String, String> sent) {
        Optional<Matter> matter = matter(subject, indicator);
        Optional<Contest> contest = matter.flatMap(contests::find);
        if (contest.isEmpty()) {
            return door.problem(request, HttpStatus.NOT_FOUND, "not-there");
        }
        RulingForm form = new RulingForm(
                contest.get(),
                commitments.indicator(contest.get().matter().indicator()).orElseThrow(),
                evidence,
                pages.words());
        return switch (form.read(sent)) {
            case RulingForm.Reading.Understood(var ruling) ->
                told(
                        request,
                        person,
                        contest.get().matter(),
                        "rationale",
                        sent,
                        desk.decide(person, contest.get().matter(), ruling));
            case RulingForm.Reading.Misunderstood(var wrong) ->
                page(request, person, matter, HttpStatus.BAD_REQUEST, wrong, sent);
        };
    }

    @PostMapping("/desk/contested/{subject}/{indicator}/remarks")
    @Needs(Action.DISCUSS)
    ResponseEntity<byte[]> say(
            HttpServletRequest request,
            Person person,
            @PathVariable String subject,
            @PathVariable String indicator,
            @RequestParam Map<String, String> sent) {
        Optional<Matter> matter = matter(subject, indicator);
        if (matter.isEmpty()) {
            return door.problem(request, HttpStatus.NOT_FOUND, "not-there");
        }
        FreeText text = new FreeText(sent.getOrDefault("remark", ""), Assurance.of(sent));
        return told(request, person, matter.get(), "remark", sent, desk.say(person, matter.get(), text));
    }

    private ResponseEntity<byte[]> told(
            HttpServletRequest request,
            Person person,
            Matter matter,
            String textField,
            Map<String, String> sent,
            AdjudicationDesk.Outcome outcome) {
        return switch (outcome) {
            case AdjudicationDesk.Outcome.Decided _ -> DeskDoor.on(ContestedPages.address(matter), "adjudicated");
            case AdjudicationDesk.Outcome.Said _ -> DeskDoor.on(ContestedPages.address(matter) + "#remarks", "said");
            case AdjudicationDesk.Outcome.Changed _ ->
                page(request, person, Optional.of(matter), HttpStatus.CONFLICT, pages.changed(matter), sent);
            case AdjudicationDesk.Outcome.Refused(var field, var reason) ->
                page(
                        request,
                        person,
                        Optional.of(matter),
                        HttpStatus.BAD_REQUEST,
                        Wrong.of(pages.words(), field, reason),
                        sent);
            case AdjudicationDesk.Outcome.Stopped(var found) ->
                page(
                        request,
                        person,
                        Optional.of(matter),
                        HttpStatus.BAD_REQUEST,
                        Wrong.stopped(textField, Stopped.of(found, person, matter.area(), Assurance.of(sent))),
                        sent);
            case AdjudicationDesk.Outcome.NotTheirs _ -> door.problem(request, HttpStatus.FORBIDDEN, "not-allowed");
            case AdjudicationDesk.Outcome.NoSuchContest _ -> door.problem(request, HttpStatus.NOT_FOUND, "not-there");
        };
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request,
            Person person,
            Optional<Matter> matter,
            HttpStatus status,
            Wrong wrong,
            Map<String, String> typed) {
        return matter.flatMap(contests::find)
                .map(contest ->
                        door.page(status, "dialogue/contest", pages.contest(request, person, contest, wrong, typed)))
                .orElseGet(() -> door.problem(request, HttpStatus.NOT_FOUND, "not-there"));
    }

    private Optional<Matter> matter(String subject, String indicator) {
        return Subject.parse(subject.replace('~', '/'))
                .flatMap(about -> commitments.indicators().stream()
                        .map(one -> one.id())
                        .filter(id -> id.value().equals(indicator))
                        .findFirst()
                        .map((IndicatorId id) -> new Matter(about, id)));
    }
}
