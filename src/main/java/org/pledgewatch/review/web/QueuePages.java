package org.pledgewatch.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.People;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.web.DeskDoor;
import org.pledgewatch.accounts.web.Moments;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.intake.LedgerNow;
import org.pledgewatch.intake.Proposal;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.intake.Proposals;
import org.pledgewatch.intake.web.ClaimView;
import org.pledgewatch.intake.web.ClaimWords;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.pages.Words;
import org.pledgewatch.review.Queue;
import org.pledgewatch.review.ReadingDesk;
import org.pledgewatch.review.ReviewDesk;
import org.pledgewatch.review.Verdict;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.Areas;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Makes the pages on which proposals stand in rows: what waits, and one's own.
@Component
class QueuePages {
    private static final int ON_A_PAGE = 50;
    private static final int COUNTED_TO = 1_000;

    private final Commitments commitments;
    private final People people;
    private final Proposals proposals;
    private final Queue queue;
    private final ReviewDesk desk;
    private final ReadingDesk readingDesk;
    private final LedgerNow ledger;
    private final ClaimWords claims;
    private final ChangeWords changes;
    private final DeskDoor door;
    private final Words words = Words.of("review", Locale.ENGLISH);
    private final List<Area> areasByName;

    QueuePages(
            Areas areas,
            Commitments commitments,
            People people,
            Proposals proposals,
            Queue queue,
            ReviewDesk desk,
            ReadingDesk readingDesk,
            LedgerNow ledger,
            ClaimWords claims,
            ChangeWords changes,
            DeskDoor door) {
        this.commitments = commitments;
        this.people = people;
        this.proposals = proposals;
        this.queue = queue;
        this.desk = desk;
        this.readingDesk = readingDesk;
        this.ledger = ledger;
        this.claims = claims;
        this.changes = changes;
        this.door = door;
        this.areasByName = areas.all().stream()
                .sorted(Comparator.comparing(Area::shortName, Collator.getInstance(words.locale())))
                .toList();
    }

    Words words() {
        return words;
    }

    /// What is asked of the queue.
    record Asked(
            String area,
            String indicator,
            long submission,
            boolean othersOnly,
            @Nullable ProposalNumber after) {
        Queue.Filter filter(Person reader) {
            return new Queue.Filter(
                    area, indicator, submission, othersOnly ? reader.actor().value() : "");
        }

        String address(@Nullable Long after) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath("/desk/review");
            if (!area.isEmpty()) {
                address.queryParam("area", area);
            }
            if (!indicator.isEmpty()) {
                address.queryParam("indicator", indicator);
            }
            if (submission > 0) {
                address.queryParam("submission", submission);
            }
            if (othersOnly) {
                address.queryParam("others", "yes");
            }
            if (after != null) {
                address.queryParam("after", after);
            }
            return address.encode().toUriString();
        }
    }

    /// What the page says of the decision that was just sent.
    ///
    /// @param ticked what was chosen, and `reason` what was typed, where it has to be sent again
    record Said(Set<ProposalNumber> ticked, Typed reason, String result, List<ReviewDesk.NotEntered> notEntered) {
        static final Said NOTHING = result("", List.of());

        static Said result(String result, List<ReviewDesk.NotEntered> notEntered) {
            return new Said(Set.of(), Typed.NOTHING, result, notEntered);
        }

        static Said again(Set<ProposalNumber> ticked, Typed reason) {
            return new Said(ticked, reason, "", List.of());
        }
    }

    QueuePage queue(HttpServletRequest request, Person reader, Asked asked, Said said) {
        List<Queue.Waiting> waiting = queue.waiting(asked.filter(reader), asked.after(), ON_A_PAGE);
        Map<ProposalNumber, Proposal> found =
                proposals.find(waiting.stream().map(Queue.Waiting::proposal).toList()).stream()
                        .collect(Collectors.toMap(Proposal::number, Function.identity()));
        Beside beside = new Beside(
                readingDesk.blindFor(reader, found.values()),
                ledger.candidates(),
                proposals.sheets(found.keySet()).stream()
                        .map(Proposals.SheetPart::sheet)
                        .collect(Collectors.toMap(Proposals.Sheet::number, Proposals.Sheet::file)),
                claims.views(),
                people.names());
        int count = queue.count(asked.filter(reader), COUNTED_TO + 1);
        return new QueuePage(
                door.frame(request, words.say("queue.title")),
                words,
                waiting.stream()
                        .map(one -> row(
                                reader,
                                one,
                                Objects.requireNonNull(found.get(one.proposal())),
                                said.ticked().contains(one.proposal()),
                                beside))
                        .toList(),
                count > COUNTED_TO ? words.say("queue.more-than", COUNTED_TO) : words.say("queue.count", count),
                areasByName.stream()
                        .map(area -> new QueuePage.Option(
                                area.code().value(),
                                area.shortName(),
                                area.code().value().equals(asked.area())))
                        .toList(),
                commitments.indicators().stream()
                        .map(one -> new QueuePage.Option(
                                one.id().value(), one.name(), one.id().value().equals(asked.indicator())))
                        .toList(),
                asked.othersOnly(),
                asked.submission(),
                sheet(asked.submission(), beside),
                beyond(asked.submission()),
                waiting.size() == ON_A_PAGE
                        ? asked.address(waiting.getLast().proposal().value())
                        : "",
                desk.mayDecide(reader) && !waiting.isEmpty(),
                asked.after() == null ? 0 : asked.after().value(),
                said.reason(),
                said.result(),
                said.notEntered().stream()
                        .map(one -> new QueuePage.NotEntered(one.proposal().value(), words.say(one.reason())))
                        .toList());
    }

    /// What has to be known of the proposals of a page to show them.
    ///
    /// @param blind those that the reader is to read blind first
    /// @param sheets names of sheets by their numbers
    private record Beside(
            Set<ProposalNumber> blind,
            LedgerNow.Candidates ledger,
            Map<Long, String> sheets,
            Function<Claim, ClaimView> views,
            Map<ActorId, String> names) {}

    private String sheet(long submission, Beside beside) {
        String name = beside.sheets().get(submission);
        return submission == 0
                ? ""
                : name == null
                        ? words.say("queue.of-sheet.number", String.valueOf(submission))
                        : words.say("queue.of-sheet", name);
    }

    private String beyond(long submission) {
        int most = QueueController.MOST_TOGETHER;
        return submission > 0 && queue.count(new Queue.Filter("", "", submission, ""), most + 1) > most
                ? words.say("queue.beyond", most)
                : "";
    }

    /// A proposal in a row of a table.
    private record Brief(String about, String question, String says, String when, int document, String locator) {}

    private Brief brief(Proposal proposal, Function<Claim, ClaimView> views) {
        return switch (proposal.content()) {
            case Proposal.Content.OfClaim(var entered) -> {
                ClaimView claim = views.apply(entered);
                yield new Brief(
                        claim.subject(),
                        claim.indicator(),
                        claim.answer(),
                        claim.when(),
                        claim.document(),
                        claim.locator());
            }
            case Proposal.Content.OfRecord(var change) ->
                new Brief(
                        changes.area(change),
                        words.say("change.title", changes.kind(change), change.id()),
                        words.say("change.brief", change.difference().size()),
                        "",
                        change.citation().document().value(),
                        change.citation().locator());
        };
    }

    private QueuePage.Row row(
            Person reader, Queue.Waiting waiting, Proposal proposal, boolean isTicked, Beside beside) {
        Brief brief = brief(proposal, beside.views());
        boolean blind = beside.blind().contains(waiting.proposal());
        String takenBack = proposal.claim()
                .flatMap(beside.ledger()::takenBack)
                .map(one -> words.say("queue.taken-back", Moments.told(one.at(), words.locale()), one.reason()))
                .orElse("");
        long submission = proposal.submission() == null ? 0 : proposal.submission();
        return new QueuePage.Row(
                waiting.proposal().value(),
                brief.about(),
                brief.question(),
                blind ? words.say("queue.blind") : brief.says(),
                blind ? "" : brief.when(),
                words.say("queue.source", String.valueOf(brief.document()), brief.locator()),
                name(waiting.author(), beside.names()),
                Moments.told(waiting.since(), words.locale()),
                waiting.author().equals(reader.actor()),
                blind || !takenBack.isEmpty(),
                blind ? "" : takenBack,
                submission,
                beside.sheets().getOrDefault(submission, ""),
                isTicked);
    }

    MinePage mine(HttpServletRequest request, Person author, @Nullable ProposalNumber before) {
        List<Queue.Fate> fates = queue.fates(author.actor(), before, ON_A_PAGE);
        Map<ProposalNumber, Proposal> found = proposals
                .find(fates.stream().map(Queue.Fate::proposal).toList())
                .stream()
                .collect(Collectors.toMap(Proposal::number, Function.identity()));
        Function<Claim, ClaimView> views = claims.views();
        return new MinePage(
                door.frame(request, words.say("mine.title")),
                words,
                sheets(author),
                fates.stream()
                        .map(fate -> row(fate, Objects.requireNonNull(found.get(fate.proposal())), views))
                        .toList(),
                fates.size() == ON_A_PAGE
                        ? "/desk/mine?before=" + fates.getLast().proposal()
                        : "");
    }

    private List<MinePage.Sheet> sheets(Person author) {
        return proposals.sheets(queue.waitingOf(author.actor())).stream()
                .map(part -> new MinePage.Sheet(
                        part.sheet().number(),
                        words.say(
                                "mine.sheet",
                                part.sheet().file(),
                                Moments.told(part.sheet().at(), words.locale()),
                                part.howMany())))
                .toList();
    }

    private MinePage.Row row(Queue.Fate fate, Proposal proposal, Function<Claim, ClaimView> views) {
        Brief brief = brief(proposal, views);
        Verdict verdict = fate.verdict();
        String kind = switch (verdict) {
            case null -> "waiting";
            case Verdict.Accepted _ -> "accepted";
            case Verdict.Returned _ -> "returned";
            case Verdict.TakenBack _ -> "taken-back";
        };
        return new MinePage.Row(
                fate.proposal().value(),
                brief.about(),
                brief.question(),
                brief.says(),
                brief.when(),
                Moments.told(proposal.at(), words.locale()),
                kind,
                verdict == null
                        ? words.say("mine.waiting")
                        : words.say("mine." + kind, Moments.told(verdict.at(), words.locale())),
                verdict == null ? "" : verdict.reason(),
                kind.equals("returned") && proposal.claim().isPresent()
                        ? "/desk/claims/new?replaces=" + fate.proposal()
                        : "");
    }

    private static String name(ActorId actor, Map<ActorId, String> names) {
        return names.getOrDefault(actor, actor.value());
    }
}
