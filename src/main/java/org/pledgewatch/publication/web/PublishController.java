package org.pledgewatch.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.TextGate;
import org.pledgewatch.accounts.TextStop;
import org.pledgewatch.accounts.web.DeskDoor;
import org.pledgewatch.accounts.web.Needs;
import org.pledgewatch.accounts.web.Stopped;
import org.pledgewatch.publication.EditionOrder;
import org.pledgewatch.publication.EditionRecord;
import org.pledgewatch.publication.Editions;
import org.pledgewatch.publication.NextEdition;
import org.pledgewatch.publication.PublishDesk;
import org.pledgewatch.publication.PublishDesk.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where an editor sees what is new and publishes it.
@Controller
class PublishController {
    private static final String HERE = "/desk/publish";

    private final NextEdition next;
    private final PublishDesk desk;
    private final Editions editions;
    private final TextGate gate;
    private final PublishPages pages;
    private final DeskDoor door;

    PublishController(
            NextEdition next, PublishDesk desk, Editions editions, TextGate gate, PublishPages pages, DeskDoor door) {
        this.next = next;
        this.desk = desk;
        this.editions = editions;
        this.gate = gate;
        this.pages = pages;
        this.door = door;
    }

    @GetMapping(HERE)
    @Needs(Action.PUBLISH)
    ResponseEntity<byte[]> look(HttpServletRequest request, Person editor) {
        return page(request, editor, HttpStatus.OK, Order.EMPTY, PublishPage.Wrong.NOTHING);
    }

    @PostMapping(HERE)
    @Needs(Action.PUBLISH)
    ResponseEntity<byte[]> publish(HttpServletRequest request, Person editor, @RequestParam Map<String, String> sent) {
        Order typed = Order.of(sent);
        Optional<LocalDate> referenceDay = typed.readDay();
        if (referenceDay.isEmpty()) {
            return refused(request, editor, typed, "day", "wrong.no-day");
        }
        Map<String, String> free = new LinkedHashMap<>();
        free.put("label", typed.label());
        free.put("note", typed.note());
        Assurance assurance = Assurance.of(sent);
        Optional<TextStop> stopped = gate.stops(editor, free, assurance, HERE, null);
        if (stopped.isPresent()) {
            return page(
                    request,
                    editor,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    typed,
                    PublishPage.Wrong.stopped(Stopped.of(stopped.get(), editor, null, assurance)));
        }
        Outcome outcome = desk.publish(
                editor,
                new EditionOrder(
                        typed.label(),
                        typed.note(),
                        referenceDay.get(),
                        Order.number(typed.edition()).orElse(-1L).intValue(),
                        Order.number(typed.position()).orElse(-1L)));
        return switch (outcome) {
            case Outcome.Published(var record) -> DeskDoor.on(HERE + "/" + record.number(), null);
            case Outcome.Overtaken(var record, var by) ->
                page(
                        request,
                        editor,
                        HttpStatus.CONFLICT,
                        typed,
                        PublishPage.Wrong.of("", pages.overtaken(record, by, editor), HERE + "/" + record.number()));
            case Outcome.Grown(var entries) ->
                page(
                        request,
                        editor,
                        HttpStatus.CONFLICT,
                        typed,
                        PublishPage.Wrong.of("", pages.words().say("wrong.grown", entries), "#news"));
            case Outcome.Refused(var field, var reason) -> refused(request, editor, typed, field, reason);
            case Outcome.NotTheirs _ -> door.problem(request, HttpStatus.FORBIDDEN, "not-allowed");
        };
    }

    private ResponseEntity<byte[]> refused(
            HttpServletRequest request, Person editor, Order typed, String field, String reason) {
        return page(
                request,
                editor,
                HttpStatus.BAD_REQUEST,
                typed,
                PublishPage.Wrong.of(field, pages.words().say(reason), "#" + field));
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, Person editor, HttpStatus status, Order typed, PublishPage.Wrong wrong) {
        return next.seenBy(editor)
                .map(news -> door.page(status, "publication/publish", pages.page(request, news, typed, wrong)))
                .orElseGet(() -> door.problem(request, HttpStatus.FORBIDDEN, "not-allowed"));
    }

    @GetMapping(HERE + "/{number}")
    @Needs(Action.PUBLISH)
    ResponseEntity<byte[]> published(HttpServletRequest request, @PathVariable String number) {
        return editions.all().stream()
                .filter(edition -> number.equals(String.valueOf(edition.number())))
                .findFirst()
                .map((EditionRecord edition) -> door.page("publication/published", pages.published(request, edition)))
                .orElseGet(() -> door.problem(request, HttpStatus.NOT_FOUND, "not-there"));
    }
}
