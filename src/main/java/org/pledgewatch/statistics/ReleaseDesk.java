package org.pledgewatch.statistics;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.Deed;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.TextGate;
import org.pledgewatch.accounts.TextStop;
import org.pledgewatch.cube.ReleaseWriter;
import org.pledgewatch.cube.Releases;
import org.pledgewatch.statistics.FigureRelease.Part;
import org.pledgewatch.vocabulary.AreaCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Releases the newest approved figures of all states. What has to be withheld is withheld before anything is written.
@Service
public class ReleaseDesk {
    private static final int LONGEST_NOTE = 500;

    private final Submissions submissions;
    private final FigureStructures structures;
    private final FigureReleases releases;
    private final Releases files;
    private final ReleasedRows rows;
    private final TextGate gate;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReleaseDesk(
            Submissions submissions,
            FigureStructures structures,
            FigureReleases releases,
            Releases files,
            ReleasedRows rows,
            TextGate gate,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.submissions = submissions;
        this.structures = structures;
        this.releases = releases;
        this.files = files;
        this.rows = rows;
        this.gate = gate;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public sealed interface Outcome {
        record Released(FigureRelease release) implements Outcome {}

        /// No state has approved figures.
        record NothingToRelease() implements Outcome {}

        /// The moment has passed.
        record TooEarly() implements Outcome {}

        record NoNote() implements Outcome {}

        record Stopped(TextStop stop) implements Outcome {}

        record NotTheirs() implements Outcome {}
    }

    /// @param publicAt from when on everybody may see it; null for at once
    @Transactional
    public Outcome release(Person person, @Nullable Instant publicAt, String note, Assurance assurance) {
        if (!person.mayEverywhere(Action.RELEASE_FIGURES)) {
            return new Outcome.NotTheirs();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (publicAt != null && publicAt.isBefore(now)) {
            return new Outcome.TooEarly();
        }
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            return new Outcome.NoNote();
        }
        Optional<TextStop> stop = gate.stops(person, "note", note, assurance, "/desk/figures", null);
        if (stop.isPresent()) {
            return new Outcome.Stopped(stop.get());
        }
        long number = releases.nextNumber();
        List<Part> parts = new ArrayList<>();
        for (FigureStructures.Flow flow : structures.flows()) {
            List<AreaCode> states = submissions.statesWithVintages(flow.id());
            if (!states.isEmpty()) {
                parts.add(written(number, flow, states));
            }
        }
        if (parts.isEmpty()) {
            return new Outcome.NothingToRelease();
        }
        FigureRelease release =
                new FigureRelease(number, person.actor(), now, publicAt == null ? now : publicAt, note.strip(), parts);
        releases.add(release);
        audit.note(Deed.of(person, "released-figures", "release " + number));
        events.publishEvent(new FiguresReleased(number));
        return new Outcome.Released(release);
    }

    /// What a release made now would hold.
    ///
    /// @param states with figures in the dataflow
    public record Next(String flow, int states, long observations, long withheld) {}

    @Transactional(readOnly = true)
    public List<Next> next() {
        return structures.flows().stream()
                .map(flow -> next(flow.id()))
                .filter(next -> next.states() > 0)
                .toList();
    }

    private Next next(String flow) {
        List<AreaCode> states = submissions.statesWithVintages(flow);
        long observations = 0;
        long withheld = 0;
        for (AreaCode state : states) {
            Figures figures = newest(state, flow);
            observations += figures.size();
            withheld += rows.withheld(figures);
        }
        return new Next(flow, states.size(), observations, withheld);
    }

    private Figures newest(AreaCode state, String flow) {
        byte[] packed = submissions.newest(state, flow, null).orElseThrow().figures();
        return PackedFigures.unpack(packed, structures.layout()).figures();
    }

    private Part written(long number, FigureStructures.Flow flow, List<AreaCode> states) {
        String name = "release-%06d-%s".formatted(number, flow.id().toLowerCase(Locale.ROOT));
        long observations = 0;
        long withheld = 0;
        try (ReleaseWriter writer = files.write(name, rows.shape())) {
            for (AreaCode state : states) {
                ReleasedRows.Written written = rows.write(newest(state, flow.id()), writer);
                observations += written.observations();
                withheld += written.withheld();
            }
            writer.release();
        }
        return new Part(flow.id(), name, observations, withheld, states);
    }
}
