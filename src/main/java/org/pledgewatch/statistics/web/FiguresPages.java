package org.pledgewatch.statistics.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.web.DeskDoor;
import org.pledgewatch.accounts.web.Moments;
import org.pledgewatch.accounts.web.Stopped;
import org.pledgewatch.pages.Words;
import org.pledgewatch.statistics.ChangesShown;
import org.pledgewatch.statistics.Examined;
import org.pledgewatch.statistics.FigureStructures;
import org.pledgewatch.statistics.RuleBook;
import org.pledgewatch.statistics.Submission;
import org.pledgewatch.statistics.Submission.Fate;
import org.pledgewatch.statistics.Submissions;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.Areas;
import org.springframework.stereotype.Component;

/// Makes the pages for figures.
@Component
class FiguresPages {
    private static final int NEWEST = 200;
    private static final int CHANGES = 200;

    private final Submissions submissions;
    private final ChangesShown changes;
    private final FigureStructures structures;
    private final RuleBook rules;
    private final Areas areas;
    private final DeskDoor door;
    private final Words words = Words.of("figures", Locale.ENGLISH);

    FiguresPages(
            Submissions submissions,
            ChangesShown changes,
            FigureStructures structures,
            RuleBook rules,
            Areas areas,
            DeskDoor door) {
        this.submissions = submissions;
        this.changes = changes;
        this.structures = structures;
        this.rules = rules;
        this.areas = areas;
        this.door = door;
    }

    /// What was sent, and what came of it.
    ///
    /// @param wrong a key; empty where nothing was
    /// @param told a key; empty where no file was read
    record Sent(
            String state,
            String flow,
            String wrong,
            String told,
            Examined.@Nullable Read report,
            Map<String, String> explanations,
            Examined.@Nullable Unreadable unread,
            Stopped stopped) {
        Sent(String state, String flow) {
            this(state, flow, "", "", null, Map.of(), null, Stopped.NOTHING);
        }

        Sent wrong(String key) {
            return new Sent(state, flow, key, "", null, Map.of(), null, Stopped.NOTHING);
        }

        Sent read(String key, Examined.Read read, Map<String, String> given) {
            return new Sent(state, flow, "", key, read, given, null, Stopped.NOTHING);
        }

        Sent unread(long line, String sentence) {
            return new Sent(
                    state,
                    flow,
                    "",
                    "figures.not-in-order",
                    null,
                    Map.of(),
                    new Examined.Unreadable(line, sentence),
                    Stopped.NOTHING);
        }

        Sent stopped(Stopped stop) {
            return new Sent(state, flow, "", "", null, Map.of(), null, stop);
        }
    }

    FiguresPage figures(HttpServletRequest request, Person person, Sent sent) {
        Examined.Read report = sent.report();
        Examined.Unreadable unread = sent.unread();
        return new FiguresPage(
                door.frame(request, words.say("figures.title")),
                words,
                seenBy(person).map(this::row).toList(),
                states(person),
                structures.flows().stream()
                        .map(flow -> new FiguresPage.Option(flow.id(), name(flow)))
                        .toList(),
                sent.state(),
                sent.flow(),
                sent.wrong().isEmpty() ? "" : words.say(sent.wrong()),
                sent.told().isEmpty() ? "" : words.say(sent.told()),
                report != null
                        ? ReportView.of(report, sent.explanations(), rules, words)
                        : unread != null ? ReportView.unreadable(unread.line(), unread.sentence(), words) : null,
                sent.stopped());
    }

    private Stream<Submission> seenBy(Person person) {
        return person.mayEverywhere(Action.SEE_SUBMISSIONS)
                ? submissions.all(NEWEST).stream()
                : person.statesFor(Action.SEE_SUBMISSIONS).stream()
                        .flatMap(state -> submissions.of(state, NEWEST).stream());
    }

    private List<FiguresPage.Option> states(Person person) {
        Stream<AreaCode> open = person.mayEverywhere(Action.SUBMIT_FIGURES)
                ? areas.all().stream().map(Area::code)
                : person.statesFor(Action.SUBMIT_FIGURES).stream();
        return open.map(code -> new FiguresPage.Option(code.value(), name(code)))
                .sorted(Comparator.comparing(FiguresPage.Option::label, Collator.getInstance(words.locale())))
                .toList();
    }

    private FiguresPage.Row row(Submission submission) {
        return new FiguresPage.Row(
                submission.number().value(),
                name(submission.state()),
                flow(submission),
                Moments.told(submission.at(), words.locale()),
                submission.report().rows(),
                fate(submission.fate()),
                words.say("fate." + fate(submission.fate())));
    }

    private static String fate(Fate fate) {
        return switch (fate) {
            case Fate.Waiting _ -> "waiting";
            case Fate.Approved _ -> "approved";
            case Fate.SentBack _ -> "sent-back";
        };
    }

    private String told(Fate fate) {
        return switch (fate) {
            case Fate.Waiting _ -> words.say("submission.waiting");
            case Fate.Approved approved ->
                words.say("submission.approved", Moments.told(approved.at(), words.locale()));
            case Fate.SentBack back ->
                words.say("submission.sent-back", Moments.told(back.at(), words.locale()), back.reason());
        };
    }

    private String name(AreaCode code) {
        return areas.find(code).map(Area::shortName).orElse(code.value());
    }

    private String flow(Submission submission) {
        return structures.flow(submission.flow()).map(FiguresPages::name).orElse(submission.flow());
    }

    private static String name(FigureStructures.Flow flow) {
        return flow.dataflow().name().in(List.of());
    }

    /// @param wrong a key; empty where nothing was
    SubmissionPage submission(
            HttpServletRequest request,
            Person person,
            Submission submission,
            String wrong,
            String reason,
            Stopped stopped) {
        Examined.Read report = submission.report();
        int all = report.added() + report.replaced() + report.deleted();
        return new SubmissionPage(
                door.frame(
                        request,
                        words.say("submission.title", submission.number().value())),
                words,
                submission.number().value(),
                words.say("submission.of", name(submission.state()), flow(submission)),
                words.say(
                        "submission.sent",
                        submission.fileName(),
                        Moments.told(submission.at(), words.locale()),
                        report.added(),
                        report.replaced(),
                        report.deleted()),
                fate(submission.fate()),
                told(submission.fate()),
                ReportView.of(report, submission.explanations(), rules, words),
                changes.of(submission, CHANGES),
                all > CHANGES ? words.say("submission.more", all - CHANGES) : "",
                submission.isWaiting()
                        && person.may(Action.APPROVE_FIGURES, submission.state())
                        && !submission.by().equals(person.actor()),
                wrong.isEmpty() ? "" : words.say(wrong),
                reason,
                stopped);
    }
}
