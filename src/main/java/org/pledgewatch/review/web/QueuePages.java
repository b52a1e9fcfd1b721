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
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.Areas;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Makes the page of what waits for a decision.
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
    private final ProposalBriefs briefs;
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
            ProposalBriefs briefs,
            DeskDoor door) {
        this.commitments = commitments;
        this.people = people;
        this.proposals = proposals;
        this.queue = queue;
        this.desk = desk;
        this.readingDesk = readingDesk;
        this.ledger = ledger;
        this.claims = claims;
        this.briefs = briefs;
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

    private QueuePage.Row row(
            Person reader, Queue.Waiting waiting, Proposal proposal, boolean isTicked, Beside beside) {
        ProposalBriefs.Brief brief = briefs.of(proposal, beside.views());
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

    private static String name(ActorId actor, Map<ActorId, String> names) {
        return names.getOrDefault(actor, actor.value());
    }
}
