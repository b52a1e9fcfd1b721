package org.pledgewatch.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.util.ArrayList;
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
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Scale;
import org.pledgewatch.intake.LedgerNow;
import org.pledgewatch.intake.Proposal;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.intake.Proposals;
import org.pledgewatch.intake.web.ClaimView;
import org.pledgewatch.intake.web.ClaimWords;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Citation;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.RecordChange;
import org.pledgewatch.pages.Words;
import org.pledgewatch.review.Queue;
import org.pledgewatch.review.ReadingDesk;
import org.pledgewatch.review.Readings;
import org.pledgewatch.review.ReviewDesk;
import org.pledgewatch.review.Verdict;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.Areas;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Makes the pages on which proposals are decided.
@Component
class ReviewPages {
    static final int ON_A_PAGE = 50;
    private static final int COUNTED_TO = 1_000;

    private final Areas areas;
    private final Commitments commitments;
    private final People people;
    private final Proposals proposals;
    private final Queue queue;
    private final ReviewDesk desk;
    private final ReadingDesk readingDesk;
    private final Readings readings;
    private final LedgerNow ledger;
    private final ClaimWords claims;
    private final ChangeWords changes;
    private final DeskDoor door;
    private final Words words = Words.of("review", Locale.ENGLISH);
    private final List<Area> areasByName;

    ReviewPages(
            Areas areas,
            Commitments commitments,
            People people,
            Proposals proposals,
            Queue queue,
            ReviewDesk desk,
            ReadingDesk readingDesk,
            Readings readings,
            LedgerNow ledger,
            ClaimWords claims,
            ChangeWords changes,
            DeskDoor door) {
        this.areas = areas;
        this.commitments = commitments;
        this.people = people;
        this.proposals = proposals;
        this.queue = queue;
        this.desk = desk;
        this.readingDesk = readingDesk;
        this.readings = readings;
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

    QueuePage queue(
            HttpServletRequest request,
            Person reader,
            Asked asked,
            String result,
            List<ReviewDesk.Exception> notEntered) {
        List<Queue.Waiting> waiting = queue.waiting(asked.filter(reader), asked.after(), ON_A_PAGE);
        Map<ProposalNumber, Proposal> found =
                proposals.find(waiting.stream().map(Queue.Waiting::proposal).toList()).stream()
                        .collect(Collectors.toMap(Proposal::number, Function.identity()));
        Set<ProposalNumber> blind = readingDesk.blindFor(reader, found.values());
        Function<Claim, ClaimView> views = claims.views();
        Map<ActorId, String> names = names();
        int count = queue.count(asked.filter(reader), COUNTED_TO + 1);
        return new QueuePage(
                door.frame(request, words.say("queue.title")),
                words,
                waiting.stream()
                        .map(one -> row(
                                reader,
                                one,
                                Objects.requireNonNull(found.get(one.proposal())),
                                blind.contains(one.proposal()),
                                views,
                                names))
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
                waiting.size() == ON_A_PAGE
                        ? asked.address(waiting.getLast().proposal().value())
                        : "",
                desk.mayDecide(reader) && !waiting.isEmpty(),
                result,
                notEntered.stream()
                        .map(one -> new QueuePage.NotEntered(one.proposal().value(), words.say(one.reason())))
                        .toList());
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
            Person reader,
            Queue.Waiting waiting,
            Proposal proposal,
            boolean blind,
            Function<Claim, ClaimView> views,
            Map<ActorId, String> names) {
        Brief brief = brief(proposal, views);
        return new QueuePage.Row(
                waiting.proposal().value(),
                brief.about(),
                brief.question(),
                blind ? words.say("queue.blind") : brief.says(),
                blind ? "" : brief.when(),
                words.say("queue.source", String.valueOf(brief.document()), brief.locator()),
                name(waiting.author(), names),
                Moments.told(waiting.since(), words.locale()),
                waiting.author().equals(reader.actor()));
    }

    ItemPage item(
            HttpServletRequest request, Person reader, Proposal proposal, Claim claim, String typed, String wrong) {
        LedgerNow.Beside beside = ledger.beside(claim);
        Function<Claim, ClaimView> views = claims.views();
        Indicator indicator = commitments.indicator(claim.indicator().id()).orElse(null);
        ProposalNumber replaces = proposal.replaces();
        return new ItemPage(
                door.frame(request, words.say("item.title", proposal.number().toString())),
                words,
                views.apply(claim),
                indicator == null ? "" : indicator.question(),
                indicator == null ? "" : indicator.guidance(),
                indicator == null ? "" : meaning(indicator, claim.answer()),
                beside.same() != null
                        ? "same"
                        : beside.isRival() ? "rival" : beside.others().isEmpty() ? "first" : "agrees",
                beside.same() == null ? List.of() : List.of(views.apply(beside.same())),
                beside.rivals().stream().map(views).toList(),
                beside.others().stream().map(views).toList(),
                ledger.takenBack(claim).stream()
                        .map(one -> new ItemPage.TakenBack(
                                views.apply(one.claim()),
                                words.say(
                                        one.isSame() ? "item.taken-back.same" : "item.taken-back.other",
                                        String.valueOf(one.batch().value()),
                                        one.reason())))
                        .toList(),
                deciding(reader, proposal, typed, wrong),
                secondReading(proposal, claim),
                replaces == null ? null : replaces.value(),
                replaces == null
                        ? ""
                        : queue.verdict(replaces).map(Verdict::reason).orElse(""));
    }

    ChangePage change(
            HttpServletRequest request,
            Person reader,
            Proposal proposal,
            RecordChange change,
            String typed,
            String wrong) {
        Citation citation = change.citation();
        return new ChangePage(
                door.frame(request, words.say("item.title", proposal.number().toString())),
                words,
                changes.kind(change),
                change.id(),
                changes.area(change),
                change.difference(),
                citation.document().value(),
                changes.title(change),
                citation.locator(),
                Objects.requireNonNullElse(citation.quotedTerm(), ""),
                citation.assessor(),
                deciding(reader, proposal, typed, wrong));
    }

    private Deciding deciding(Person reader, Proposal proposal, String typed, String wrong) {
        Verdict verdict = queue.verdict(proposal.number()).orElse(null);
        Map<ActorId, String> names = names();
        return new Deciding(
                proposal.number().value(),
                name(proposal.author(), names),
                Moments.told(proposal.at(), words.locale()),
                queue.remarks(proposal.number()).stream()
                        .map(remark -> new Deciding.Said(
                                name(remark.author(), names), Moments.told(remark.at(), words.locale()), remark.text()))
                        .toList(),
                verdict == null ? "" : told(verdict, names),
                verdict == null ? "" : verdict.reason(),
                verdict instanceof Verdict.Accepted accepted ? accepted.batch().value() : 0,
                desk.objection(proposal, reader).map(key -> words.say(key)).orElse(""),
                proposal.author().equals(reader.actor()),
                next(reader, proposal.number()),
                typed,
                wrong);
    }

    /// The page for a reader who is not to see yet what the author coded.
    ReadingPage reading(HttpServletRequest request, Proposal proposal, String wrong) {
        Claim claim = proposal.claim().orElseThrow();
        Indicator indicator = commitments
                .indicator(claim.indicator().id())
                .orElseThrow(() -> new IllegalStateException("drawn without an indicator: " + proposal.number()));
        Scale scale = Objects.requireNonNull(indicator.scale());
        List<ReadingPage.Level> levels = new ArrayList<>();
        scale.levels()
                .forEach(level ->
                        levels.add(new ReadingPage.Level("level:" + level.code(), level.name(), level.meaning())));
        levels.add(new ReadingPage.Level("nothing-found", words.say("reading.nothing"), ""));
        levels.add(new ReadingPage.Level("not-applicable", words.say("reading.not"), ""));
        return new ReadingPage(
                door.frame(request, words.say("item.title", proposal.number().toString())),
                words,
                proposal.number().value(),
                claims.views().apply(claim),
                indicator.question(),
                indicator.guidance(),
                levels,
                wrong);
    }

    boolean isBlind(Person reader, Proposal proposal) {
        return readingDesk.isBlindFor(reader, proposal);
    }

    /// What second readers found, in words; empty where nobody read it a second time.
    private String secondReading(Proposal proposal, Claim claim) {
        return readings.of(proposal.number()).stream()
                .map(reading -> {
                    boolean same = claim.answer() instanceof Answer.Level level
                            && reading.answer().equals("level:" + level.lowest())
                            && level.lowest().equals(level.highest());
                    return words.say(same ? "reading.agree" : "reading.differ", answer(claim, reading.answer()));
                })
                .collect(Collectors.joining(" "));
    }

    private String answer(Claim claim, String read) {
        return switch (read) {
            case "nothing-found" -> words.say("reading.nothing");
            case "not-applicable" -> words.say("reading.not");
            default -> claims.levelName(claim.indicator().id(), read.substring("level:".length()));
        };
    }

    private static String meaning(Indicator indicator, Answer answer) {
        Scale scale = indicator.scale();
        return scale != null && answer instanceof Answer.Level level
                ? scale.levels().stream()
                        .filter(one -> one.code().equals(level.lowest()))
                        .map(Scale.Level::meaning)
                        .findFirst()
                        .orElse("")
                : "";
    }

    /// The next one a reviewer can decide on.
    String next(Person reader, ProposalNumber here) {
        Queue.Filter others = new Queue.Filter("", "", 0, reader.actor().value());
        return queue.waiting(others, here, 1).stream()
                .findFirst()
                .map(one -> "/desk/review/" + one.proposal())
                .orElse("");
    }

    String told(Verdict verdict) {
        return told(verdict, names());
    }

    private String told(Verdict verdict, Map<ActorId, String> names) {
        String kind = switch (verdict) {
            case Verdict.Accepted _ -> "accepted";
            case Verdict.Returned _ -> "returned";
            case Verdict.TakenBack _ -> "taken-back";
        };
        return words.say("decided." + kind, name(verdict.by(), names), Moments.told(verdict.at(), words.locale()));
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
                fates.stream()
                        .map(fate -> row(fate, Objects.requireNonNull(found.get(fate.proposal())), views))
                        .toList(),
                fates.size() == ON_A_PAGE
                        ? "/desk/mine?before=" + fates.getLast().proposal()
                        : "");
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

    private Map<ActorId, String> names() {
        return people.all().stream().collect(Collectors.toMap(Person::actor, Person::name));
    }

    private static String name(ActorId actor, Map<ActorId, String> names) {
        return names.getOrDefault(actor, actor.value());
    }
}
