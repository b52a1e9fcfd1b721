package org.pledgewatch.notices.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.web.DeskDoor;
import org.pledgewatch.accounts.web.Moments;
import org.pledgewatch.accounts.web.Needs;
import org.pledgewatch.notices.Choice;
import org.pledgewatch.notices.Concern;
import org.pledgewatch.notices.Frequency;
import org.pledgewatch.notices.Kind;
import org.pledgewatch.notices.Line;
import org.pledgewatch.notices.MailSettings;
import org.pledgewatch.notices.NoticeDesk;
import org.pledgewatch.notices.NoticeWords;
import org.pledgewatch.notices.Told;
import org.pledgewatch.pages.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What somebody was told, and what they want to be told.
@Controller
class NoticesController {
    private static final String PAGE = "/desk/notices";
    private static final String CHOICES = PAGE + "/choices";

    private final NoticeDesk desk;
    private final NoticeWords notices;
    private final MailSettings mail;
    private final DeskDoor door;
    private final Words words;

    NoticesController(NoticeDesk desk, NoticeWords notices, MailSettings mail, DeskDoor door) {
        this.desk = desk;
        this.notices = notices;
        this.mail = mail;
        this.door = door;
        this.words = notices.words();
    }

    @GetMapping(PAGE)
    @Needs(Action.ENTER_DESK)
    ResponseEntity<byte[]> notices(HttpServletRequest request, Person person) {
        NoticeDesk.Shown shown = desk.of(person);
        return door.page(
                "notices/notices",
                new NoticesPage(
                        door.frame(request, words.say("notices.title")),
                        words,
                        shown.lines().stream().map(this::row).toList(),
                        shown.lines().stream().anyMatch(Line::isNew),
                        shown.upTo()));
    }

    private NoticesPage.Row row(Line line) {
        return new NoticesPage.Row(
                notices.sentence(line.occasion()),
                notices.path(line.occasion()),
                words.say("kind." + line.occasion().kind().word()),
                Moments.told(line.newest(), words.locale()),
                line.isNew(),
                line.isOver());
    }

    @PostMapping(PAGE + "/read")
    @Needs(Action.ENTER_DESK)
    ResponseEntity<byte[]> read(Person person, @RequestParam(defaultValue = "0") long upTo) {
        desk.markRead(person, upTo);
        return DeskDoor.on(PAGE, "notices-read");
    }

    @GetMapping(CHOICES)
    @Needs(Action.ENTER_DESK)
    ResponseEntity<byte[]> choices(HttpServletRequest request, Person person) {
        return page(request, person, HttpStatus.OK, desk.choice(person), "");
    }

    @PostMapping(CHOICES)
    @Needs(Action.ENTER_DESK)
    ResponseEntity<byte[]> choose(HttpServletRequest request, Person person, @RequestParam Map<String, String> fields) {
        Choice before = desk.choice(person);
        Map<Kind, Told> told = new EnumMap<>(Kind.class);
        for (Kind kind : kinds(person)) {
            Optional<Told> chosen = Told.of(fields.getOrDefault(kind.word(), ""));
            if (chosen.isEmpty()) {
                return page(request, person, HttpStatus.BAD_REQUEST, before, words.say("choices.wrong"));
            }
            told.put(kind, chosen.get());
        }
        Optional<Frequency> frequency = Frequency.of(fields.getOrDefault("frequency", ""));
        if (frequency.isEmpty()) {
            return page(request, person, HttpStatus.BAD_REQUEST, before, words.say("choices.wrong"));
        }
        desk.choose(person, new Choice(told, frequency.get()));
        return DeskDoor.on(CHOICES, "notices-chosen");
    }

    private static List<Kind> kinds(Person person) {
        return Arrays.stream(Kind.values())
                .filter(kind -> Concern.canReach(person, kind))
                .toList();
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, Person person, HttpStatus status, Choice choice, String wrong) {
        return door.page(
                status,
                "notices/choices",
                new ChoicesPage(
                        door.frame(request, words.say("choices.title")),
                        words,
                        person.email(),
                        mail.isGiven(),
                        kinds(person).stream().map(kind -> about(kind, choice)).toList(),
                        Arrays.stream(Frequency.values())
                                .map(one -> new ChoicesPage.Option(
                                        one.word(), words.say("frequency." + one.word()), one == choice.frequency()))
                                .toList(),
                        wrong));
    }

    private ChoicesPage.AboutKind about(Kind kind, Choice choice) {
        return new ChoicesPage.AboutKind(
                kind.word(),
                words.say("kind." + kind.word()),
                words.say("kind." + kind.word() + ".text"),
                Arrays.stream(Told.values())
                        .map(told -> new ChoicesPage.Option(
                                told.word(), words.say("told." + told.word()), told == choice.of(kind)))
                        .toList());
    }
}
