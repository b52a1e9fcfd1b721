package org.pledgewatch.dialogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.Deed;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.web.DeskDoor;
import org.pledgewatch.accounts.web.Needs;
import org.pledgewatch.accounts.web.Stopped;
import org.pledgewatch.dialogue.DraftCard;
import org.pledgewatch.dialogue.DraftCards;
import org.pledgewatch.dialogue.FreeText;
import org.pledgewatch.dialogue.ReplyDesk;
import org.pledgewatch.dialogue.ReplyDraft;
import org.pledgewatch.dialogue.Round;
import org.pledgewatch.dialogue.Rounds;
import org.pledgewatch.vocabulary.AreaCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Draft cards, what states reply to them, and what the desk answers.
@Controller
class DraftCardsController {
    private final Rounds rounds;
    private final ReplyDesk desk;
    private final DraftCards cards;
    private final ReplyPages pages;
    private final Audit audit;
    private final DeskDoor door;

    DraftCardsController(
            Rounds rounds, ReplyDesk desk, DraftCards cards, ReplyPages pages, Audit audit, DeskDoor door) {
        this.rounds = rounds;
        this.desk = desk;
        this.cards = cards;
        this.pages = pages;
        this.audit = audit;
        this.door = door;
    }

    @GetMapping("/desk/replies")
    @Needs(Action.SEE_DRAFT_CARD)
    ResponseEntity<byte[]> list(
            HttpServletRequest request, Person person, @RequestParam(defaultValue = "1") String page) {
        int asked = page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1;
        return door.page("dialogue/replies", pages.list(request, person, asked));
    }

    @GetMapping("/desk/replies/{round}/{state}")
    @Needs(Action.SEE_DRAFT_CARD)
    ResponseEntity<byte[]> card(
            HttpServletRequest request, Person person, @PathVariable String round, @PathVariable String state) {
        return seen(
                request,
                person,
                round,
                state,
                found -> door.page("dialogue/draft-card", pages.card(request, person, found.round(), found.state())));
    }

    @GetMapping("/desk/replies/{round}/{state}/{indicator}")
    @Needs(Action.SEE_DRAFT_CARD)
    ResponseEntity<byte[]> finding(
            HttpServletRequest request,
            Person person,
            @PathVariable String round,
            @PathVariable String state,
            @PathVariable String indicator) {
        return onFinding(
                request,
                person,
                round,
                state,
                indicator,
                found -> page(request, person, found, HttpStatus.OK, ReplyPages.Sent.NOTHING));
    }

    /// Two buttons send the form: save for later, and send.
    @PostMapping("/desk/replies/{round}/{state}/{indicator}")
    @Needs(Action.REPLY)
    ResponseEntity<byte[]> send(
            HttpServletRequest request,
            Person person,
            @PathVariable String round,
            @PathVariable String state,
            @PathVariable String indicator,
            @RequestParam Map<String, String> sent) {
        return onFinding(request, person, round, state, indicator, found -> {
            ReplyDraft.Typed typed = typed(sent);
            int version = (int) number(sent, "version");
            ReplyDesk.Outcome outcome = sent.getOrDefault("do", "save").equals("send")
                    ? desk.send(person, found.to(), version, number(sent, "replaces"), typed)
                    : desk.save(person, found.to(), version, number(sent, "replaces"), typed);
            return told(
                    request,
                    person,
                    found,
                    sent,
                    outcome,
                    wrong -> new ReplyPages.Sent(typed, version, number(sent, "replaces"), "", wrong, false));
        });
    }

    /// What the page's script sends now and then, so that nothing typed is lost. Answers which version it is.
    @PostMapping(path = "/desk/replies/{round}/{state}/{indicator}/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Action.REPLY)
    ResponseEntity<Map<String, Object>> save(
            Person person,
            @PathVariable String round,
            @PathVariable String state,
            @PathVariable String indicator,
            @RequestParam Map<String, String> sent) {
        Map<String, Object> answer = new HashMap<>();
        HttpStatus status = find(round, state)
                .flatMap(card -> cards.question(indicator)
                        .map(one -> new ReplyDraft.To(card.round().number(), card.state(), one.id())))
                .map(to -> desk.save(person, to, (int) number(sent, "version"), number(sent, "replaces"), typed(sent)))
                .map(outcome -> switch (outcome) {
                    case ReplyDesk.Outcome.Saved(var version) -> {
                        answer.put("draft", version);
                        answer.put("version", version);
                        answer.put("said", pages.words().say("draft.saved.now"));
                        yield HttpStatus.OK;
                    }
                    case ReplyDesk.Outcome.NotTheirs _ -> HttpStatus.FORBIDDEN;
                    case ReplyDesk.Outcome.Stopped stopped -> {
                        answer.put("said", door.notSaved(stopped.stop()));
                        yield HttpStatus.UNPROCESSABLE_CONTENT;
                    }
                    case ReplyDesk.Outcome.Refused _ -> HttpStatus.BAD_REQUEST;
                    case ReplyDesk.Outcome.Sent _,
                            ReplyDesk.Outcome.Answered _,
                            ReplyDesk.Outcome.Closed _,
                            ReplyDesk.Outcome.Changed _,
                            ReplyDesk.Outcome.NoSuchRound _ -> HttpStatus.CONFLICT;
                })
                .orElse(HttpStatus.NOT_FOUND);
        return ResponseEntity.status(status).header("Cache-Control", "no-store").body(answer);
    }

    @PostMapping("/desk/replies/{round}/{state}/{indicator}/answered")
    @Needs(Action.ANSWER_REPLY)
    ResponseEntity<byte[]> answer(
            HttpServletRequest request,
            Person person,
            @PathVariable String round,
            @PathVariable String state,
            @PathVariable String indicator,
            @RequestParam Map<String, String> sent) {
        return onFinding(request, person, round, state, indicator, found -> {
            FreeText text = new FreeText(sent.getOrDefault("answer", ""), Assurance.of(sent));
            ReplyDesk.Outcome outcome =
                    desk.answer(person, found.to(), number(sent, "reply"), number(sent, "replaces"), text);
            return told(
                    request,
                    person,
                    found,
                    sent,
                    outcome,
                    wrong -> new ReplyPages.Sent(null, 0, 0, sent.getOrDefault("answer", ""), wrong, false));
        });
    }

    private record Card(Round round, AreaCode state) {}

    private record Found(Round round, ReplyDraft.To to, DraftCard.Entry entry) {}

    /// What is another's is not there for whoever guesses its address, and that is noted.
    private ResponseEntity<byte[]> seen(
            HttpServletRequest request,
            Person person,
            String round,
            String state,
            Function<Card, ResponseEntity<byte[]>> page) {
        Optional<AreaCode> asked = AreaCode.parse(state);
        if (asked.isPresent() && !person.may(Action.SEE_DRAFT_CARD, asked.get())) {
            audit.note(Deed.of(person, "refused", request.getRequestURI()).in(asked.get()));
            return door.problem(request, HttpStatus.FORBIDDEN, "not-allowed");
        }
        return find(round, state).map(page).orElseGet(() -> door.problem(request, HttpStatus.NOT_FOUND, "not-there"));
    }

    private Optional<Card> find(String round, String state) {
        return AreaCode.parse(state)
                .flatMap(code -> Optional.of(round)
                        .filter(text -> text.matches("[1-9]\\d{0,8}"))
                        .flatMap(text -> rounds.find(Long.parseLong(text)))
                        .filter(found -> found.states().contains(code))
                        .map(found -> new Card(found, code)));
    }

    private ResponseEntity<byte[]> onFinding(
            HttpServletRequest request,
            Person person,
            String round,
            String state,
            String indicator,
            Function<Found, ResponseEntity<byte[]>> page) {
        return seen(
                request,
                person,
                round,
                state,
                card -> finding(card, indicator)
                        .map(page)
                        .orElseGet(() -> door.problem(request, HttpStatus.NOT_FOUND, "not-there")));
    }

    private Optional<Found> finding(Card card, String indicator) {
        return cards.entry(card.round(), card.state(), indicator)
                .map(entry -> new Found(
                        card.round(),
                        new ReplyDraft.To(
                                card.round().number(),
                                card.state(),
                                entry.indicator().id()),
                        entry));
    }

    private static ReplyDraft.Typed typed(Map<String, String> sent) {
        return new ReplyDraft.Typed(
                sent.getOrDefault("language", ""),
                sent.getOrDefault("text", ""),
                sent.getOrDefault("documents", ""),
                sent.getOrDefault("addresses", ""),
                Assurance.of(sent));
    }

    private static long number(Map<String, String> sent, String name) {
        String text = sent.getOrDefault(name, "");
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }

    private ResponseEntity<byte[]> told(
            HttpServletRequest request,
            Person person,
            Found found,
            Map<String, String> sent,
            ReplyDesk.Outcome outcome,
            Function<Wrong, ReplyPages.Sent> kept) {
        return switch (outcome) {
            case ReplyDesk.Outcome.Saved _ -> DeskDoor.on(ReplyPages.address(found.to()), "draft-saved");
            case ReplyDesk.Outcome.Sent _ -> DeskDoor.on(ReplyPages.address(found.to()), "reply-sent");
            case ReplyDesk.Outcome.Answered _ -> DeskDoor.on(ReplyPages.address(found.to()), "answered");
            case ReplyDesk.Outcome.Closed(var round) ->
                page(
                        request,
                        person,
                        found,
                        HttpStatus.CONFLICT,
                        kept.apply(Wrong.of("", java.util.List.of(pages.clock(round)))));
            case ReplyDesk.Outcome.Changed _ ->
                page(
                        request,
                        person,
                        found,
                        HttpStatus.CONFLICT,
                        kept.apply(Wrong.of(pages.words(), "", "reply.changed")).behind());
            case ReplyDesk.Outcome.Refused(var field, var reason) ->
                page(
                        request,
                        person,
                        found,
                        HttpStatus.BAD_REQUEST,
                        kept.apply(Wrong.of(pages.words(), field, reason)));
            case ReplyDesk.Outcome.Stopped(var stop) ->
                page(
                        request,
                        person,
                        found,
                        HttpStatus.BAD_REQUEST,
                        kept.apply(Wrong.stopped(
                                sent.containsKey("answer") ? "answer" : "text",
                                Stopped.of(stop, person, found.to().state(), Assurance.of(sent)))));
            case ReplyDesk.Outcome.NotTheirs _ -> door.problem(request, HttpStatus.FORBIDDEN, "not-allowed");
            case ReplyDesk.Outcome.NoSuchRound _ -> door.problem(request, HttpStatus.NOT_FOUND, "not-there");
        };
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, Person person, Found found, HttpStatus status, ReplyPages.Sent sent) {
        return door.page(
                status,
                "dialogue/draft-finding",
                pages.finding(request, person, found.round(), found.to(), found.entry(), sent));
    }
}
