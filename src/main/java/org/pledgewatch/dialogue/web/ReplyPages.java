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
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Action;
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
import org.pledgewatch.pages.Words;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.wording.Wording;
import org.springframework.stereotype.Component;

/// Makes the pages on which states reply to their draft cards and the desk answers.
@Component
class ReplyPages {
    static final int ON_A_PAGE = 50;

    private final Rounds rounds;
    private final Replies replies;
    private final DraftCards cards;
    private final DraftSides sides;
    private final ReplyForms forms;
    private final EvidenceWords evidence;
    private final Wording wording;
    private final Clock clock;
    private final DeskDoor door;
    private final Words words = Words.of("dialogue", Locale.ENGLISH);

    ReplyPages(
            Rounds rounds,
            Replies replies,
            DraftCards cards,
            DraftSides sides,
            ReplyForms forms,
            EvidenceWords evidence,
            Wording wording,
            Clock clock,
            DeskDoor door) {
        this.rounds = rounds;
        this.replies = replies;
        this.cards = cards;
        this.sides = sides;
        this.forms = forms;
        this.evidence = evidence;
        this.wording = wording;
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
                        .sorted(Comparator.comparing(wording::name))
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
                wording.name(card.state()),
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
                door.frame(request, words.say("card.title", wording.name(state))),
                words,
                wording.name(state),
                clock(round),
                round.isOpenAt(clock.instant()),
                words.say(
                        "card.standing",
                        wording.day(round.day()),
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
        String state = wording.name(to.state());
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
                sides.of(round, entry),
                mayReply ? forms.savedElsewhere(to, sent) : "",
                mayReply ? forms.form(to, reply, sent) : null,
                mayReply || sent.typed() == null ? "" : sent.typed().text(),
                reply == null ? null : sent(reply),
                reply != null && reader.may(Action.ANSWER_REPLY, to.state()),
                sent.answer(),
                sent.wrong());
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
