package org.pledgewatch.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.TextStop;
import org.pledgewatch.pages.Assets;
import org.pledgewatch.pages.Templates;
import org.pledgewatch.pages.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Where pages of the desk go out. None of them may be kept by anybody on the way.
@Component
public class DeskDoor {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Templates templates;
    private final Assets assets;
    private final ObjectProvider<DeskSection> sections;
    private final String direction;
    private final Words words = Words.of("desk", Locale.ENGLISH);

    DeskDoor(
            Templates templates,
            Assets assets,
            ObjectProvider<DeskSection> sections,
            @Value("${pledgewatch.site.direction:ltr}") String direction) {
        this.templates = templates;
        this.assets = assets;
        this.sections = sections;
        this.direction = direction;
    }

    Words words() {
        return words;
    }

    /// The lasting address of a script that one page alone needs.
    String asset(String name) {
        return assets.address(name);
    }

    /// The frame for a page, in the words of the page's own bundle for its title.
    public DeskFrame frame(HttpServletRequest request, String title) {
        Person person = SignedInPerson.of(request).orElse(null);
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new DeskFrame(
                words,
                title,
                person,
                person == null ? List.of() : sections(person, request.getRequestURI()),
                said(request),
                csrf == null ? "" : csrf.getParameterName(),
                csrf == null ? "" : csrf.getToken(),
                assets.address("site.css"),
                assets.address("desk.css"),
                assets.address("desk.js"),
                assets.address("icon.svg"),
                direction);
    }

    private List<DeskFrame.Section> sections(Person person, String here) {
        return sectionsFor(person).stream()
                .map(section ->
                        new DeskFrame.Section(label(person, section), section.href(), isIn(here, section.href())))
                .toList();
    }

    private String label(Person person, DeskSection section) {
        String label = words.say("section." + section.word());
        long waiting = section.isAlwaysCounted() ? section.waiting().applyAsLong(person) : 0;
        return waiting == 0 ? label : words.say("section.counted", label, waiting);
    }

    List<DeskSection> sectionsFor(Person person) {
        return sections.stream()
                .filter(section -> person.may(section.needed()))
                .sorted(Comparator.comparingInt(DeskSection::order))
                .toList();
    }

    private static boolean isIn(String here, String section) {
        return here.equals(section) || here.startsWith(section + "/");
    }

    /// What was done just before is said by a word in the address: only words we know are said.
    private String said(HttpServletRequest request) {
        String done = request.getParameter("done");
        String key = "done." + done;
        return done != null && words.knows(key) ? words.say(key) : "";
    }

    public ResponseEntity<byte[]> page(String template, Object page) {
        return page(HttpStatus.OK, template, page);
    }

    public ResponseEntity<byte[]> page(HttpStatus status, String template, Object page) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(templates.render(template, page));
    }

    /// After something was done: on to the page that shows it.
    public static ResponseEntity<byte[]> on(String address, @Nullable String done) {
        URI to = done == null
                ? URI.create(address)
                : UriComponentsBuilder.fromUriString(address)
                        .replaceQueryParam("done", done)
                        .build()
                        .toUri();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(to)
                .cacheControl(CacheControl.noStore())
                .build();
    }

    /// What a page that saves by itself says of what was not saved.
    public String notSaved(TextStop stop) {
        return stop.found().isEmpty()
                ? words.say("stopped.not-saved", words.say("help-first") + " " + words.say("help-first.see"))
                : words.say("stopped.not-saved", stop.found().getFirst().why());
    }

    /// Why something cannot be shown or done, in the words of the bundle `desk`: `problem.KEY.title` and `.text`.
    public ResponseEntity<byte[]> problem(HttpServletRequest request, HttpStatus status, String key) {
        String title = words.say("problem." + key + ".title");
        return page(
                status,
                "accounts/problem",
                new ProblemPage(frame(request, title), words.say("problem." + key + ".text")));
    }
}
