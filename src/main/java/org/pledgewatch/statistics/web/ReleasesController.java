package org.pledgewatch.statistics.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.web.DeskDoor;
import org.pledgewatch.accounts.web.Moments;
import org.pledgewatch.accounts.web.Needs;
import org.pledgewatch.accounts.web.Stopped;
import org.pledgewatch.pages.Words;
import org.pledgewatch.statistics.FigureRelease;
import org.pledgewatch.statistics.FigureReleases;
import org.pledgewatch.statistics.FigureStructures;
import org.pledgewatch.statistics.ReleaseDesk;
import org.pledgewatch.statistics.ReleaseDesk.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Releasing figures.
@Controller
class ReleasesController {
    private static final String HERE = "/desk/releases";

    private final ReleaseDesk desk;
    private final FigureReleases releases;
    private final FigureStructures structures;
    private final DeskDoor door;
    private final Clock clock;
    private final Words words = Words.of("figures", Locale.ENGLISH);

    ReleasesController(
            ReleaseDesk desk, FigureReleases releases, FigureStructures structures, DeskDoor door, Clock clock) {
        this.desk = desk;
        this.releases = releases;
        this.structures = structures;
        this.door = door;
        this.clock = clock;
    }

    @GetMapping(HERE)
    @Needs(Action.RELEASE_FIGURES)
    ResponseEntity<byte[]> releases(HttpServletRequest request) {
        return page(request, HttpStatus.OK, "", "", "", Stopped.NOTHING);
    }

    @PostMapping(HERE)
    @Needs(Action.RELEASE_FIGURES)
    ResponseEntity<byte[]> release(
            HttpServletRequest request,
            Person person,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String at,
            @RequestParam Map<String, String> fields) {
        Optional<Instant> publicAt = moment(at);
        if (!at.isBlank() && publicAt.isEmpty()) {
            return page(request, HttpStatus.BAD_REQUEST, note, at, "releases.at.wrong", Stopped.NOTHING);
        }
        Assurance assurance = Assurance.of(fields);
        @Nullable Instant from = publicAt.orElse(null);
        return switch (desk.release(person, from, note, assurance)) {
            case Outcome.Released _ -> DeskDoor.on(HERE, "figures-released");
            case Outcome.NothingToRelease _ ->
                page(request, HttpStatus.CONFLICT, note, at, "releases.next.none", Stopped.NOTHING);
            case Outcome.TooEarly _ ->
                page(request, HttpStatus.BAD_REQUEST, note, at, "releases.at.wrong", Stopped.NOTHING);
            case Outcome.NoNote _ ->
                page(request, HttpStatus.BAD_REQUEST, note, at, "releases.note.wrong", Stopped.NOTHING);
            case Outcome.Stopped(var stop) ->
                page(
                        request,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        note,
                        at,
                        "",
                        Stopped.of(stop, person, null, assurance));
            case Outcome.NotTheirs _ -> door.problem(request, HttpStatus.FORBIDDEN, "not-allowed");
        };
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.strip()).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /// @param wrong a key; empty where nothing was
    private ResponseEntity<byte[]> page(
            HttpServletRequest request, HttpStatus status, String note, String at, String wrong, Stopped stopped) {
        Instant now = clock.instant();
        return door.page(
                status,
                "statistics/releases",
                new ReleasesPage(
                        door.frame(request, words.say("releases.title")),
                        words,
                        desk.next().stream()
                                .map(next -> new ReleasesPage.Next(
                                        name(next.flow()), next.states(), next.observations(), next.withheld()))
                                .toList(),
                        releases.all().stream()
                                .map(release -> row(release, now))
                                .toList(),
                        note,
                        at,
                        wrong.isEmpty() ? "" : words.say(wrong),
                        stopped));
    }

    private ReleasesPage.Row row(FigureRelease release, Instant now) {
        return new ReleasesPage.Row(
                release.number(),
                Moments.told(release.madeAt(), words.locale()),
                Moments.told(release.publicAt(), words.locale()),
                release.isPublicAt(now),
                release.note(),
                release.parts().stream()
                        .map(part -> new ReleasesPage.Next(
                                name(part.flow()), part.states().size(), part.observations(), part.withheld()))
                        .toList());
    }

    private String name(String flow) {
        return structures
                .flow(flow)
                .map(one -> one.dataflow().name().in(List.of()))
                .orElse(flow);
    }
}
