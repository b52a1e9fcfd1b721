package org.pledgewatch.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.People;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.web.DeskDoor;
import org.pledgewatch.accounts.web.Moments;
import org.pledgewatch.accounts.web.StillOpen;
import org.pledgewatch.dialogue.Challenges;
import org.pledgewatch.dialogue.Contest;
import org.pledgewatch.dialogue.Contests;
import org.pledgewatch.dialogue.Replies;
import org.pledgewatch.dialogue.Round;
import org.pledgewatch.dialogue.Rounds;
import org.pledgewatch.ledger.Withdrawal;
import org.pledgewatch.library.Library;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.EditionRecord;
import org.pledgewatch.publication.PublishDesk;
import org.pledgewatch.publication.WhatIsNew;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Makes the pages on which an editor publishes.
@Component
class PublishPages {
    private static final int LISTED = 100;
    private static final int NAMED = 12;
    private static final int DOCUMENTS_NAMED = 3;

    private final FindingWords findings;
    private final Library library;
    private final People people;
    private final PublishDesk desk;
    private final Contests contests;
    private final Rounds rounds;
    private final Replies replies;
    private final Challenges challenges;
    private final ObjectProvider<StillOpen> elsewhere;
    private final Clock clock;
    private final DeskDoor door;
    private final Words words = Words.of("publish", Locale.ENGLISH);

    PublishPages(
            FindingWords findings,
            Library library,
            People people,
            PublishDesk desk,
            Contests contests,
            Rounds rounds,
            Replies replies,
            Challenges challenges,
            ObjectProvider<StillOpen> elsewhere,
            Clock clock,
            DeskDoor door) {
        this.findings = findings;
        this.library = library;
        this.people = people;
        this.desk = desk;
        this.contests = contests;
        this.rounds = rounds;
        this.replies = replies;
        this.challenges = challenges;
        this.elsewhere = elsewhere;
        this.clock = clock;
        this.door = door;
    }

    Words words() {
        return words;
    }

    /// @param typed what was just sent and not taken
    PublishPage page(HttpServletRequest request, WhatIsNew news, Order typed, PublishPage.Wrong wrong) {
        EditionRecord last = news.last();
        int next = news.lastNumber() + 1;
        return new PublishPage(
                door.frame(request, words.say("publish.title")),
                words,
                last(last, news.entries()),
                news.kinds().entrySet().stream()
                        .map(kind -> new PublishPage.Kind(
                                words.knows("kind." + kind.getKey())
                                        ? words.say("kind." + kind.getKey())
                                        : kind.getKey(),
                                number(kind.getValue())))
                        .toList(),
                news.indicators() == 0 ? "" : words.say("publish.touched", news.states(), news.indicators()),
                news.replies() + news.answers() == 0
                        ? ""
                        : words.say("publish.replies", news.replies(), news.answers()),
                news.batches().reversed().stream()
                        .limit(LISTED)
                        .map(this::batch)
                        .toList(),
                more(news.batches().size(), "publish.more-batches"),
                news.withdrawals().stream()
                        .map(one -> new PublishPage.Withdrawal(
                                told(one.what()), Moments.told(one.at(), words.locale()), one.reason()))
                        .toList(),
                words.say("publish.changed", news.changed().size(), findings.day(news.today())),
                news.changed().stream().limit(LISTED).map(this::change).toList(),
                more(news.changed().size(), "publish.more"),
                open(),
                typed.label(),
                typed.note(),
                typed.day().isEmpty() ? news.today().toString() : typed.day(),
                last == null ? "" : last.referenceDay().toString(),
                news.today().toString(),
                news.lastNumber(),
                news.position(),
                words.say("publish.button", next),
                wrong);
    }

    private String last(@Nullable EditionRecord last, long entries) {
        return last == null
                ? words.say("publish.first", entries)
                : words.say(
                        isNamed(last) ? "publish.last" : "publish.last.nameless",
                        last.number(),
                        last.label(),
                        Moments.told(last.publishedAt(), words.locale()),
                        entries);
    }

    private static boolean isNamed(EditionRecord edition) {
        return !edition.label().equals("Edition " + edition.number());
    }

    private String number(long number) {
        return words.say("number", number);
    }

    private String more(int all, String key) {
        return all > LISTED ? words.say(key, LISTED, all) : "";
    }

    private PublishPage.Batch batch(WhatIsNew.NewBatch batch) {
        List<DocumentNumber> cited = batch.documents();
        String named = cited.stream().limit(DOCUMENTS_NAMED).map(this::title).collect(Collectors.joining("; "));
        return new PublishPage.Batch(
                batch.number(),
                Moments.told(batch.enteredAt(), words.locale()),
                number(batch.claims()),
                cited.size() > DOCUMENTS_NAMED
                        ? words.say("publish.documents", named, cited.size() - DOCUMENTS_NAMED)
                        : named);
    }

    private String title(DocumentNumber number) {
        return library.catalogue()
                .document(number)
                .map(document -> document.title())
                .orElse(number.toString());
    }

    private PublishPage.Change change(WhatIsNew.Changed changed) {
        return new PublishPage.Change(
                findings.subject(changed.subject()),
                findings.indicator(changed.indicator()),
                findings.finding(changed.before()),
                findings.finding(changed.after()));
    }

    private List<PublishPage.Open> open() {
        List<PublishPage.Open> open = new ArrayList<>();
        Instant now = clock.instant();
        rounds.all().stream()
                .filter(round -> round.isOpenAt(now))
                .map(round -> new PublishPage.Open(
                        words.say(
                                "open.round",
                                round.number(),
                                states(round),
                                Moments.told(round.lastMinute(), words.locale())),
                        "/desk/rounds"))
                .forEach(open::add);
        add(open, "contested", contests.all().stream().filter(Contest::isOpen).count(), "/desk/contested");
        add(open, "replies", replies.unanswered(), "/desk/replies");
        add(open, "challenges", challenges.waiting(), "/desk/challenges");
        elsewhere
                .orderedStream()
                .forEach(one -> add(open, one.word(), one.count().getAsLong(), one.href()));
        return open;
    }

    private void add(List<PublishPage.Open> open, String word, long count, String href) {
        if (count > 0) {
            open.add(new PublishPage.Open(words.say("open." + word, count), href));
        }
    }

    private String states(Round round) {
        String named = round.states().stream()
                .map(findings::name)
                .sorted()
                .limit(NAMED)
                .collect(Collectors.joining(", "));
        int rest = round.states().size() - NAMED;
        return rest > 0 ? words.say("open.states", named, rest) : named;
    }

    /// Who did what another was about to do.
    String overtaken(EditionRecord edition, @Nullable ActorId by, Person reader) {
        String at = Moments.told(edition.publishedAt(), words.locale());
        if (by == null) {
            return words.say("wrong.overtaken.command", edition.number(), at);
        }
        return by.equals(reader.actor())
                ? words.say("wrong.overtaken.yourself", edition.number(), at)
                : words.say("wrong.overtaken", edition.number(), at, name(by));
    }

    private String name(ActorId actor) {
        return people.find(actor).map(Person::name).orElse(actor.value());
    }

    PublishedPage published(HttpServletRequest request, EditionRecord edition) {
        return new PublishedPage(
                door.frame(request, words.say("published.title", edition.number())),
                words,
                String.valueOf(edition.number()),
                edition.label(),
                edition.note(),
                Moments.told(edition.publishedAt(), words.locale()),
                desk.publishedBy(edition.number()).map(this::name).orElse(""),
                findings.day(edition.referenceDay()),
                number(edition.ledgerCount()),
                edition.ledgerHead(),
                edition.fileHash(),
                "/editions/" + edition.number());
    }

    private String told(Withdrawal.What what) {
        return switch (what) {
            case Withdrawal.What.Batch(var number) -> words.say("publish.withdrawn.batch", number.toString());
            case Withdrawal.What.Claims claims ->
                words.say("publish.withdrawn.claims", claims.numbers().size(), claims.text());
        };
    }
}
