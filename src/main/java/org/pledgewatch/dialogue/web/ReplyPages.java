package org.pledgewatch.dialogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.web.DeskDoor;
import org.pledgewatch.accounts.web.Moments;
import org.pledgewatch.assessment.Finding;
import org.pledgewatch.assessment.Support;
import org.pledgewatch.dialogue.DraftCard;
import org.pledgewatch.dialogue.DraftCards;
import org.pledgewatch.dialogue.Replies;
import org.pledgewatch.dialogue.Reply;
import org.pledgewatch.dialogue.ReplyDraft;
import org.pledgewatch.dialogue.Round;
import org.pledgewatch.dialogue.Rounds;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.pages.Words;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.IndicatorId;
import org.springframework.stereotype.Component;

/// Makes the pages on which states reply to their draft cards and the desk answers.
@Component
class ReplyPages {
    static final int ON_A_PAGE = 50;

    private final Rounds rounds;
    private final Replies replies;
    private final DraftCards cards;
    private final Areas areas;
    private final EvidenceWords evidence;
    private final Clock clock;
    private final DeskDoor door;
    private final Words words = Words.of("dialogue", Locale.ENGLISH);

    ReplyPages(
            Rounds rounds,
            Replies replies,
            DraftCards cards,
            Areas areas,
            EvidenceWords evidence,
            Clock clock,
            DeskDoor door) {
        this.rounds = rounds;
        this.replies = replies;
        this.cards = cards;
        this.areas = areas;
        this.evidence = evidence;
        this.clock = clock;
        this.door = door;
    }

    Words words() {
        return words;
    }

    static String address(long round, AreaCode state) {
        return "/desk/replies/" + round + "/" + state;
    }

    static String address(ReplyDraft.To to) {
        return address(to.round(), to.state()) + "/" + to.indicator();
    }

    String clock(Round round) {
        return words.say(
                round.isOpenAt(clock.instant()) ? "clock.open" : "clock.closed",
                Moments.told(round.lastMinute(), words.locale()));
    }

    private record Card(Round round, AreaCode state) {}

    RepliesPage list(HttpServletRequest request, Person reader, int page) {
        Instant now = clock.instant();
        List<Card> all = rounds.all().stream()
                .sorted(Comparator.comparing((Round round) -> !round.isOpenAt(now)))
                .flatMap(round -> round.states().stream()
                        .filter(state -> reader.may(Action.SEE_DRAFT_CARD, state))
                        .sorted(Comparator.comparing(evidence::name))
                        .map(state -> new Card(round, state)))
                .toList();
        int from = Math.min(all.size(), (page - 1) * ON_A_PAGE);
        int to = Math.min(all.size(), from + ON_A_PAGE);
        return new RepliesPage(
                door.frame(request, words.say("replies.title")),
                words,
                all.subList(from, to).stream().map(card -> row(card, now)).toList(),
                to < all.size() ? "/desk/replies?page=" + (page + 1) : "");
    }

    private RepliesPage.Row row(Card card, Instant now) {
        List<Reply> sent = replies.of(card.round().number(), card.state());
        return new RepliesPage.Row(
                address(card.round().number(), card.state()),
                evidence.name(card.state()),
                clock(card.round()),
                card.round().isOpenAt(now),
                sent.size(),
                (int) sent.stream().filter(reply -> reply.answer() == null).count());
    }

    DraftCardPage card(HttpServletRequest request, Person reader, Round round, AreaCode state) {
        DraftCard card = cards.of(round, state);
        Map<IndicatorId, Reply> sent = replies.of(round.number(), state).stream()
                .collect(Collectors.toMap(Reply::indicator, Function.identity()));
        boolean mayReply = reader.may(Action.REPLY, state);
        Set<IndicatorId> begun = mayReply
                ? replies.drafts(round.number(), state).stream()
                        .map(ReplyDraft.To::indicator)
                        .collect(Collectors.toSet())
                : Set.of();
        Function<DraftCard.Entry, DraftCardPage.Row> row = entry -> new DraftCardPage.Row(
                address(new ReplyDraft.To(
                        round.number(), state, entry.indicator().id())),
                entry.indicator().name(),
                finding(entry),
                status(
                        sent.get(entry.indicator().id()),
                        begun.contains(entry.indicator().id())));
        Map<String, List<DraftCard.Entry>> byArea = new LinkedHashMap<>();
        card.entries()
                .forEach(entry -> byArea.computeIfAbsent(entry.indicator().agendaArea(), _ -> new ArrayList<>())
                        .add(entry));
        return new DraftCardPage(
                door.frame(request, words.say("card.title", evidence.name(state))),
                words,
                evidence.name(state),
                clock(round),
                round.isOpenAt(clock.instant()),
                words.say(
                        "card.standing",
                        evidence.day(round.day()),
                        round.position().value()),
                mayReply,
                byArea.entrySet().stream()
                        .map(part -> new DraftCardPage.Part(
                                words.say("agenda." + part.getKey()),
                                part.getValue().stream()
                                        .filter(DraftCard.Entry::isSpokenOf)
                                        .map(row)
                                        .toList(),
                                part.getValue().stream()
                                        .filter(entry -> !entry.isSpokenOf())
                                        .map(row)
                                        .toList()))
                        .toList(),
                card.entries().stream()
                        .filter(entry -> sent.containsKey(entry.indicator().id()))
                        .map(row)
                        .toList());
    }

    private static String status(@Nullable Reply reply, boolean isBegun) {
        if (isBegun) {
            return "draft";
        }
        if (reply == null) {
            return "none";
        }
        return reply.answer() == null ? "sent" : "answered";
    }

    private String finding(DraftCard.Entry entry) {
        IndicatorId id = entry.indicator().id();
        return switch (entry.finding()) {
            case Finding.Established known ->
                words.say(
                        known.stale() ? "finding.stale" : "finding.established",
                        evidence.answer(id, known.answer().answer()));
            case Finding.Contested dispute -> words.say("finding.contested", answers(id, dispute.answers()));
            case Finding.Undetermined open -> words.say("finding.undetermined", answers(id, open.possible()));
            case Finding.NoInformation _ -> words.say("finding.no-information");
            case Finding.NotYetAssessed _ -> words.say("finding.not-yet-assessed");
            case Finding.NotApplicable _ -> words.say("finding.not-applicable");
        };
    }

    private String answers(IndicatorId id, List<Support> supports) {
        return supports.stream()
                .map(support -> evidence.answer(id, support.answer()))
                .distinct()
                .collect(Collectors.joining(" / "));
    }

    /// What was just sent and not taken.
    ///
    /// @param typed null where no reply was
    /// @param isBehind whether somebody else saved or sent meanwhile, and the page shows theirs too
    record Sent(
            ReplyDraft.@Nullable Typed typed,
            int version,
            long replaces,
            String answer,
            Wrong wrong,
            boolean isBehind) {
        static final Sent NOTHING = new Sent(null, 0, 0, "", Wrong.NOTHING, false);

        Sent behind() {
            return new Sent(typed, version, replaces, answer, wrong, true);
        }
    }

    DraftFindingPage finding(
            HttpServletRequest request,
            Person reader,
            Round round,
            ReplyDraft.To to,
            DraftCard.Entry entry,
            Sent sent) {
        String state = evidence.name(to.state());
        Reply reply = replies.find(to).orElse(null);
        boolean mayReply = reader.may(Action.REPLY, to.state()) && round.isOpenAt(clock.instant());
        return new DraftFindingPage(
                door.frame(
                        request,
                        words.say("draft.title", state, entry.indicator().name())),
                words,
                address(to),
                address(to.round(), to.state()),
                state,
                clock(round),
                entry.indicator().name(),
                entry.indicator().question(),
                finding(entry),
                sides(round, entry),
                mayReply ? savedElsewhere(to, sent) : "",
                mayReply ? form(to, reply, sent) : null,
                mayReply || sent.typed() == null ? "" : sent.typed().text(),
                reply == null ? null : sent(reply),
                reply != null && reader.may(Action.ANSWER_REPLY, to.state()),
                sent.answer(),
                sent.wrong());
    }

    /// Every answer with the claims that give it; near answers as what they are.
    private List<ContestPage.Side> sides(Round round, DraftCard.Entry entry) {
        Map<ClaimId, Claim> claims =
                entry.claims().stream().collect(Collectors.toMap(Claim::id, Function.identity(), (one, _) -> one));
        List<ContestPage.Side> sides = new ArrayList<>();
        supports(entry)
                .forEach(support -> sides.add(new ContestPage.Side(
                        evidence.answer(entry.indicator().id(), support.answer()), said(round, support, claims))));
        entry.proxies()
                .forEach(support -> sides.add(new ContestPage.Side(
                        words.say(
                                "draft.near", evidence.answer(entry.indicator().id(), support.answer())),
                        said(round, support, claims))));
        return sides.stream().filter(side -> !side.claims().isEmpty()).toList();
    }

    private List<SaidClaim> said(Round round, Support support, Map<ClaimId, Claim> claims) {
        return support.claims().stream()
                .flatMap(id -> {
                    Claim claim = claims.get(id);
                    return claim != null
                            ? Stream.of(evidence.said(claim, round.day(), false))
                            : cards.list(round, id).map(list -> evidence.said(list, false)).stream();
                })
                .toList();
    }

    private static List<Support> supports(DraftCard.Entry entry) {
        return switch (entry.finding()) {
            case Finding.Established known -> joined(List.of(known.answer()), known.rivals(), known.notCompared());
            case Finding.Contested dispute -> joined(dispute.answers(), dispute.rivals(), dispute.notCompared());
            case Finding.Undetermined open -> joined(open.possible(), open.rivals(), open.notCompared());
            case Finding.NoInformation(var found) -> List.of(new Support(new Answer.NothingFound(), found));
            case Finding.NotApplicable none ->
                joined(List.of(new Support(new Answer.NotApplicable(), none.claims())), none.rivals(), List.of());
            case Finding.NotYetAssessed _ -> List.of();
        };
    }

    private static List<Support> joined(List<Support> answers, List<Support> rivals, List<Support> beside) {
        return Stream.of(answers, rivals, beside).flatMap(List::stream).toList();
    }

    /// What the draft says by now, for who typed something else and is to see both.
    private String savedElsewhere(ReplyDraft.To to, Sent sent) {
        ReplyDraft.Typed typed = sent.typed();
        return typed == null || !sent.isBehind()
                ? ""
                : replies.draft(to)
                        .map(draft -> draft.typed().text())
                        .filter(text -> !text.equals(typed.text()))
                        .orElse("");
    }

    /// What was just typed, else the draft, else what was sent, to be revised.
    private DraftFindingPage.Form form(ReplyDraft.To to, @Nullable Reply reply, Sent sent) {
        ReplyDraft draft = replies.draft(to).orElse(null);
        ReplyDraft.Typed typed = sent.typed();
        long replaces = reply == null ? 0 : reply.number();
        if (typed != null) {
            int version = sent.isBehind() ? draft == null ? 0 : draft.version() : sent.version();
            return new DraftFindingPage.Form(typed, version, replaces, "", languages(to.state(), typed));
        }
        ReplyDraft.Typed found =
                draft != null ? draft.typed() : reply == null ? ReplyDraft.Typed.NOTHING : typed(reply);
        return new DraftFindingPage.Form(
                found,
                draft == null ? 0 : draft.version(),
                replaces,
                draft == null ? "" : words.say("draft.saved", Moments.told(draft.savedAt(), words.locale())),
                languages(to.state(), found));
    }

    private static ReplyDraft.Typed typed(Reply reply) {
        return new ReplyDraft.Typed(
                reply.text().original(),
                reply.text().originalText(),
                reply.documents().stream().map(DocumentNumber::toString).collect(Collectors.joining(", ")),
                String.join("\n", reply.addresses()),
                Assurance.NONE);
    }

    /// The state's own first.
    private List<DraftFindingPage.Language> languages(AreaCode state, ReplyDraft.Typed typed) {
        List<String> own = areas.find(state)
                .map(area -> area.name().texts().keySet().stream().sorted().toList())
                .orElse(List.of());
        String chosen = typed.language().isEmpty() ? "en" : typed.language();
        return Stream.concat(
                        own.stream(),
                        Stream.of(Locale.getISOLanguages())
                                .filter(code -> code.length() == 2)
                                .sorted(Comparator.comparing(this::language)))
                .distinct()
                .map(code -> new DraftFindingPage.Language(code, language(code), code.equals(chosen)))
                .toList();
    }

    String language(String code) {
        return Locale.forLanguageTag(code).getDisplayName(words.locale());
    }

    private DraftFindingPage.Sent sent(Reply reply) {
        Reply.Answer answer = reply.answer();
        return new DraftFindingPage.Sent(
                reply.number(),
                reply.text().original(),
                reply.text().originalText(),
                reply.documents().stream().map(DocumentNumber::value).toList(),
                reply.addresses(),
                Moments.told(reply.sentAt(), words.locale()),
                answer == null ? 0 : answer.number(),
                answer == null ? "" : answer.text().originalText(),
                answer == null ? "" : Moments.told(answer.at(), words.locale()));
    }
}
