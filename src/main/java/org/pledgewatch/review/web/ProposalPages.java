package org.pledgewatch.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pledgewatch.accounts.Action;
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
import org.pledgewatch.review.Decisions;
import org.pledgewatch.review.Discussions;
import org.pledgewatch.review.Queue;
import org.pledgewatch.review.ReadingDesk;
import org.pledgewatch.review.Readings;
import org.pledgewatch.review.ReviewDesk;
import org.pledgewatch.review.Verdict;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Makes the page of one proposal: a claim, a change of a record, or a passage to be read blind.
@Component
class ProposalPages {
    private final Commitments commitments;
    private final People people;
    private final Proposals proposals;
    private final Queue queue;
    private final Decisions decisions;
    private final Discussions discussions;
    private final ReviewDesk desk;
    private final ReadingDesk readingDesk;
    private final Readings readings;
    private final LedgerNow ledger;
    private final ClaimWords claims;
    private final Wording wording;
    private final ChangeWords changes;
    private final DeskDoor door;
    private final Words words = Words.of("review", Locale.ENGLISH);

    ProposalPages(
            Commitments commitments,
            People people,
            Proposals proposals,
            Queue queue,
            Decisions decisions,
            Discussions discussions,
            ReviewDesk desk,
            ReadingDesk readingDesk,
            Readings readings,
            LedgerNow ledger,
            ClaimWords claims,
            Wording wording,
            ChangeWords changes,
            DeskDoor door) {
        this.commitments = commitments;
        this.people = people;
        this.proposals = proposals;
        this.queue = queue;
        this.decisions = decisions;
        this.discussions = discussions;
        this.desk = desk;
        this.readingDesk = readingDesk;
        this.readings = readings;
        this.ledger = ledger;
        this.claims = claims;
        this.wording = wording;
        this.changes = changes;
        this.door = door;
    }

    Words words() {
        return words;
    }

    ResponseEntity<byte[]> shown(
            HttpServletRequest request, Person reader, Proposal proposal, HttpStatus status, Typed typed) {
        return switch (proposal.content()) {
            case Proposal.Content.OfClaim(var claim) ->
                door.page(status, "review/item", item(request, reader, proposal, claim, typed));
            case Proposal.Content.OfRecord(var change) ->
                door.page(status, "review/change", change(request, reader, proposal, change, typed));
        };
    }

    private ItemPage item(HttpServletRequest request, Person reader, Proposal proposal, Claim claim, Typed typed) {
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
                beside.word(),
                beside.same() == null ? List.of() : List.of(views.apply(beside.same())),
                beside.rivals().stream().map(views).toList(),
                beside.others().stream().map(views).toList(),
                ledger.takenBack(claim).stream()
                        .map(one -> new ItemPage.TakenBack(
                                views.apply(one.claim()),
                                words.say(
                                        one.isSame() ? "item.taken-back.same" : "item.taken-back.other",
                                        String.valueOf(one.batch().value()),
                                        one.reason(),
                                        Moments.told(one.at(), words.locale()))))
                        .toList(),
                deciding(request, reader, proposal, typed),
                isStillHidden(reader, proposal) ? "" : secondReading(proposal, claim),
                proposal.submission() == null ? 0 : proposal.submission(),
                sheet(proposal),
                replaces == null ? null : replaces.value(),
                replaces == null
                        ? ""
                        : decisions.verdict(replaces).map(Verdict::reason).orElse(""));
    }

    /// The sheet it came in and its row there, in words; empty where it came by a form.
    private String sheet(Proposal proposal) {
        return proposals.sheets(List.of(proposal.number())).stream()
                .findFirst()
                .map(part -> words.say("item.sheet.row", part.sheet().file(), proposal.line()))
                .orElse("");
    }

    private ChangePage change(
            HttpServletRequest request, Person reader, Proposal proposal, RecordChange change, Typed typed) {
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
                deciding(request, reader, proposal, typed));
    }

    /// Whether the reader sees it only because they proposed it themselves.
    private static boolean isOnlyTheirs(Person reader, Proposal proposal) {
        return !reader.may(Action.SEE_PROPOSALS, proposal.area());
    }

    /// Who proposes for a state alone, and sees nothing else here, is not told who works at the desk.
    private Function<ActorId, String> names(Person reader, Proposal proposal) {
        Map<ActorId, String> names = people.names();
        return actor -> isOnlyTheirs(reader, proposal) && !actor.equals(reader.actor())
                ? words.say("mine.desk")
                : names.getOrDefault(actor, actor.value());
    }

    private Deciding deciding(HttpServletRequest request, Person reader, Proposal proposal, Typed typed) {
        Verdict verdict = decisions.verdict(proposal.number()).orElse(null);
        Function<ActorId, String> names = names(reader, proposal);
        boolean isOwn = proposal.author().equals(reader.actor());
        boolean asAuthor = request.getRequestURI().startsWith(MineController.MINE + "/");
        return new Deciding(
                asAuthor,
                proposal.number().value(),
                names.apply(proposal.author()),
                Moments.told(proposal.at(), words.locale()),
                discussions.of(proposal.number()).stream()
                        .map(remark -> new Deciding.Said(
                                names.apply(remark.author()), Moments.told(remark.at(), words.locale()), remark.text()))
                        .toList(),
                verdict == null ? "" : told(verdict, names),
                verdict == null ? "" : verdict.reason(),
                verdict instanceof Verdict.Accepted accepted ? accepted.batch().value() : 0,
                desk.objection(proposal, reader).map(key -> words.say(key)).orElse(""),
                isOwn,
                isOwn && verdict instanceof Verdict.Returned && proposal.claim().isPresent()
                        ? "/desk/claims/new?replaces=" + proposal.number()
                        : "",
                asAuthor ? "" : next(reader, proposal.number()),
                typed);
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

    /// The author learns what a second reader found with the decision: nobody takes back or explains in view of it.
    private boolean isStillHidden(Person reader, Proposal proposal) {
        return proposal.author().equals(reader.actor())
                && decisions.verdict(proposal.number()).isEmpty();
    }

    /// What is said to a second reader who comes after the decision, so that what they found is not lost to them.
    String tooLate(Proposal proposal, String read) {
        return words.say(
                "reading.too-late",
                proposal.claim().map(claim -> answer(claim, read)).orElse(read));
    }

    /// What second readers found, in words; empty where nobody read it a second time.
    private String secondReading(Proposal proposal, Claim claim) {
        return readings.of(proposal.number()).stream()
                .map(reading -> {
                    boolean same = ReadingDesk.coded(claim.answer())
                            .filter(reading.answer()::equals)
                            .isPresent();
                    return words.say(same ? "reading.agree" : "reading.differ", answer(claim, reading.answer()));
                })
                .collect(Collectors.joining(" "));
    }

    private String answer(Claim claim, String read) {
        return switch (read) {
            case "nothing-found" -> words.say("reading.nothing");
            case "not-applicable" -> words.say("reading.not");
            default -> wording.levelName(claim.indicator().id(), read.substring("level:".length()));
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

    private String told(Verdict verdict, Function<ActorId, String> names) {
        String kind = switch (verdict) {
            case Verdict.Accepted _ -> "accepted";
            case Verdict.Returned _ -> "returned";
            case Verdict.TakenBack _ -> "taken-back";
        };
        return words.say("decided." + kind, names.apply(verdict.by()), Moments.told(verdict.at(), words.locale()));
    }
}
