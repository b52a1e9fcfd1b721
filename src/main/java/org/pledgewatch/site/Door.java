package org.pledgewatch.site;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.pledgewatch.atlas.MapPicture;
import org.pledgewatch.atlas.SmallMaps;
import org.pledgewatch.atlas.WorldMap;
import org.pledgewatch.pages.Assets;
import org.pledgewatch.pages.Templates;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.Editions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Where requests come in and pages go out: questions are read, refusals are worded, answers are made cacheable.
@Component
class Door {
    private static final long ROOM = Math.min(64_000_000, Runtime.getRuntime().maxMemory() / 8);
    private static final Pattern PACKED =
            Pattern.compile("(^|,)\\s*gzip\\s*(,|$|;\\s*q=(1|0\\.0{0,2}[1-9]))", CASE_INSENSITIVE);
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Editions editions;
    private final Templates templates;
    private final Assets assets;
    private final String direction;
    private final String contact;
    private final Words words = Words.of("site", Locale.ENGLISH);
    private final PagesInMemory pages = new PagesInMemory(ROOM);
    private final MapPicture map;
    private final SmallMaps smallMaps;

    Door(
            Editions editions,
            Templates templates,
            Assets assets,
            @Value("${pledgewatch.site.direction:ltr}") String direction,
            @Value("${pledgewatch.site.contact:}") String contact) {
        this.editions = editions;
        this.templates = templates;
        this.assets = assets;
        this.direction = direction;
        this.contact = contact;
        WorldMap world = WorldMap.load();
        this.map = new MapPicture(world);
        this.smallMaps = new SmallMaps(world);
    }

    /// A page that shows findings, and so answers for an edition and a day.
    ResponseEntity<?> asked(HttpServletRequest request, Function<Asked, Reply> page, String... particulars) {
        Question question = new Question(setting(), path(request), request.getParameterMap());
        return switch (question.read(editions, List.of(particulars))) {
            case Question.Reading.Understood(var asked) ->
                switch (pages.at(address(asked), () -> made(asked, page))) {
                    case PagesInMemory.Made.Rendered(var rendered) -> cacheable(request, asked, rendered);
                    case PagesInMemory.Made.Moved(var elsewhere) -> moved(elsewhere);
                    case PagesInMemory.Made.Refused(var refusal) -> refuse(request, refusal);
                };
            case Question.Reading.Misunderstood(var refusal) -> refuse(request, refusal);
        };
    }

    private PagesInMemory.Address address(Asked asked) {
        int edition = asked.edition().record().number();
        return new PagesInMemory.Address(
                editions.latest().map(latest -> latest.record().number()).orElse(edition),
                edition,
                asked.path(),
                asked.chosen(),
                asked.particular(),
                asked.setting().origin());
    }

    private PagesInMemory.Made made(Asked asked, Function<Asked, Reply> page) {
        return switch (page.apply(asked)) {
            case Reply.Page(var template, var content) ->
                new PagesInMemory.Made.Rendered(RenderedPage.of(
                        templates.render("site/" + template, content),
                        asked.edition().record().number()));
            case Reply.Moved(var elsewhere) -> new PagesInMemory.Made.Moved(elsewhere);
            case Reply.Refused(var refusal) -> new PagesInMemory.Made.Refused(refusal);
        };
    }

    /// A page that says the same whatever is published.
    ResponseEntity<?> plain(HttpServletRequest request, Function<Setting, Reply> page) {
        return switch (page.apply(setting())) {
            case Reply.Page(var template, var content) -> revalidated(templates.render("site/" + template, content));
            case Reply.Moved(var address) -> moved(address);
            case Reply.Refused(var refusal) -> refuse(request, refusal);
        };
    }

    /// A page that names things by the latest edition and may say something else a moment later.
    ResponseEntity<?> now(HttpServletRequest request, Function<Asked, Reply> page) {
        Edition latest = editions.latest().orElse(null);
        return latest == null
                ? refuse(request, Refusal.nothingPublished())
                : plain(
                        request,
                        setting -> page.apply(
                                new Asked(setting, latest, latest.moment(), path(request), Map.of(), Map.of())));
    }

    /// A page that answers one reader and nobody else.
    ResponseEntity<?> once(HttpServletRequest request, HttpStatus status, Function<Setting, Reply> page) {
        return switch (page.apply(setting())) {
            case Reply.Page(var template, var content) ->
                ResponseEntity.status(status)
                        .contentType(HTML)
                        .cacheControl(CacheControl.noStore())
                        .body(templates.render("site/" + template, content));
            case Reply.Moved(var address) -> moved(address);
            case Reply.Refused(var refusal) -> refuse(request, refusal);
        };
    }

    private static ResponseEntity<?> moved(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .cacheControl(CacheControl.noCache())
                .build();
    }

    ResponseEntity<?> refuse(HttpServletRequest request, Refusal refusal) {
        HttpHeaders headers = new HttpHeaders();
        headers.setCacheControl(CacheControl.noStore());
        if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            headers.set(HttpHeaders.RETRY_AFTER, "60");
        }
        return prefersData(request)
                ? new ResponseEntity<>(problem(refusal), data(headers), HttpStatus.valueOf(refusal.status()))
                : new ResponseEntity<>(
                        templates.render("site/problem", ProblemPage.of(setting(), refusal)),
                        html(headers),
                        HttpStatus.valueOf(refusal.status()));
    }

    private ProblemDetail problem(Refusal refusal) {
        ProblemPage page = ProblemPage.of(setting(), refusal);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(refusal.status()), page.detail());
        problem.setTitle(page.title());
        problem.setType(URI.create("/problems/" + refusal.type()));
        return problem;
    }

    private static boolean prefersData(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && !accept.contains(MediaType.TEXT_HTML_VALUE)
                && (accept.contains(MediaType.APPLICATION_JSON_VALUE)
                        || accept.contains(MediaType.APPLICATION_PROBLEM_JSON_VALUE));
    }

    private static ResponseEntity<?> cacheable(HttpServletRequest request, Asked asked, RenderedPage page) {
        CacheControl keep = asked.chosen().containsKey("edition")
                ? CacheControl.maxAge(Duration.ofHours(1)).cachePublic()
                : CacheControl.noCache();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(keep)
                .lastModified(asked.edition().record().publishedAt())
                .eTag(page.tag());
        return takesPacked(request)
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip")
                        .varyBy(HttpHeaders.ACCEPT_ENCODING)
                        .body(page.packed())
                : answer.body(page.plain());
    }

    private static boolean takesPacked(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && PACKED.matcher(accepted).find();
    }

    private static ResponseEntity<?> revalidated(byte[] page) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .eTag("W/\"" + DigestUtils.md5DigestAsHex(page) + "\"")
                .body(page);
    }

    private static HttpHeaders html(HttpHeaders headers) {
        headers.setContentType(HTML);
        return headers;
    }

    private static HttpHeaders data(HttpHeaders headers) {
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return headers;
    }

    private Setting setting() {
        return new Setting(
                words,
                assets.address("site.css"),
                assets.address("leave.js"),
                assets.address("years.js"),
                assets.address("icon.svg"),
                direction,
                ServletUriComponentsBuilder.fromCurrentContextPath().toUriString(),
                contact,
                map,
                smallMaps);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
