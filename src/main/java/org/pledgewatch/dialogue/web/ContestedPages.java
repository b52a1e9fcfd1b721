package org.pledgewatch.dialogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.People;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.web.DeskDoor;
import org.pledgewatch.accounts.web.Moments;
import org.pledgewatch.assessment.Support;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.dialogue.Contest;
import org.pledgewatch.dialogue.Contests;
import org.pledgewatch.dialogue.Matter;
import org.pledgewatch.dialogue.Talk;
import org.pledgewatch.ledger.Adjudication;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.pages.Words;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.wording.Wording;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Makes the pages on which contested findings are decided.
@Component
class ContestedPages {
    static final int ON_A_PAGE = 50;

    private final Contests contests;
    private final Talk talk;
    private final Ledger ledger;
    private final Commitments commitments;
    private final People people;
    private final EvidenceWords evidence;
    private final Wording wording;
    private final Clock clock;
    private final DeskDoor door;
    private final Words words = Words.of("dialogue", Locale.ENGLISH);

    ContestedPages(
            Contests contests,
            Talk talk,
            Ledger ledger,
            Commitments commitments,
            People people,
            EvidenceWords evidence,
            Wording wording,
            Clock clock,
            DeskDoor door) {
        this.contests = contests;
        this.talk = talk;
        this.ledger = ledger;
        this.commitments = commitments;
        this.people = people;
        this.evidence = evidence;
        this.wording = wording;
        this.clock = clock;
        this.door = door;
    }

    Words words() {
        return words;
    }

    /// What is asked of the list; empty for any.
    record Asked(String area, String indicator, String state, int page) {
        boolean takes(Contest contest) {
            return (area.isEmpty() || contest.matter().subject().text().equals(area))
                    && (indicator.isEmpty()
                            || contest.matter().indicator().value().equals(indicator))
                    && (state.isEmpty() || word(contest).equals(state));
        }

        String address(int other) {
            return UriComponentsBuilder.fromPath("/desk/contested")
                    .queryParam("area", "{area}")
                    .queryParam("indicator", "{indicator}")
                    .queryParam("state", "{state}")
                    .queryParam("page", other)
                    .encode()
                    .buildAndExpand(Map.of("area", area, "indicator", indicator, "state", state))
                    .toUriString();
        }
    }

    private static String word(Contest contest) {
        return contest.state().name().toLowerCase(Locale.ROOT);
    }

    /// An address has no room for the slash in a part of a state.
    static String address(Matter matter) {
        return "/desk/contested/" + matter.subject().text().replace('/', '~') + "/" + matter.indicator();
    }

    ContestedPage list(HttpServletRequest request, Asked asked) {
        List<Contest> all = contests.all();
        List<Contest> found = all.stream().filter(asked::takes).toList();
        int from = Math.min(found.size(), (asked.page() - 1) * ON_A_PAGE);
        int to = Math.min(found.size(), from + ON_A_PAGE);
        return new ContestedPage(
                door.frame(request, words.say("contested.title")),
                words,
                found.subList(from, to).stream().map(this::row).toList(),
                words.say(
                        "contested.count",
                        found.size(),
                        found.stream().filter(Contest::isOpen).count()),
                options(
                        all,
                        contest -> contest.matter().subject().text(),
                        contest -> wording.subject(contest.matter().subject()),
                        asked.area()),
                options(
                        all,
                        contest -> contest.matter().indicator().value(),
                        contest -> wording.indicator(contest.matter().indicator()),
                        asked.indicator()),
                List.of("open", "reopened", "decided").stream()
                        .map(state -> new ContestedPage.Option(
                                state, words.say("state." + state), state.equals(asked.state())))
                        .toList(),
                to < found.size() ? asked.address(asked.page() + 1) : "");
    }

    private List<ContestedPage.Option> options(
            List<Contest> all, Function<Contest, String> value, Function<Contest, String> label, String chosen) {
        return all.stream().collect(Collectors.toMap(value, label, (one, _) -> one)).entrySet().stream()
                .map(one -> new ContestedPage.Option(
                        one.getKey(), one.getValue(), one.getKey().equals(chosen)))
                .sorted(Comparator.comparing(ContestedPage.Option::label, Collator.getInstance(words.locale())))
                .toList();
    }

    private ContestedPage.Row row(Contest contest) {
        return new ContestedPage.Row(
                address(contest.matter()),
                wording.subject(contest.matter().subject()),
                wording.indicator(contest.matter().indicator()),
                contest.answers().stream()
                        .map(support -> evidence.answer(contest.matter().indicator(), support.answer()))
                        .distinct()
                        .toList(),
                days(contest),
                word(contest));
    }

    private String days(Contest contest) {
        LocalDate from = contest.disagreement().from();
        LocalDate last = contest.disagreement().until().minusDays(1);
        boolean goesOn = !last.isBefore(today());
        boolean ever = from.equals(LocalDate.MIN);
        String key = goesOn ? (ever ? "days.ever" : "days.from") : (ever ? "days.ever.ended" : "days.from.ended");
        return words.say(key, from.equals(LocalDate.MIN) ? "" : wording.day(from), wording.day(last));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// @param typed what was just sent and not taken; empty where nothing was
    ContestPage contest(
            HttpServletRequest request, Person reader, Contest contest, Wrong wrong, Map<String, String> typed) {
        Matter matter = contest.matter();
        Indicator indicator = commitments.indicator(matter.indicator()).orElseThrow();
        Map<ActorId, String> names = people.names();
        Set<ClaimId> newer = Set.copyOf(contest.newer());
        String subject = wording.subject(matter.subject());
        return new ContestPage(
                door.frame(request, words.say("contest.title", subject, indicator.name())),
                words,
                address(matter),
                subject,
                indicator.name(),
                indicator.question(),
                indicator.guidance(),
                contest.disagreement().kinds().stream()
                        .map(kind -> words.say(
                                "kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                        .collect(Collectors.joining(", ")),
                days(contest),
                word(contest),
                reopened(contest),
                sides(contest, contest.answers(), newer),
                sides(contest, contest.rivals(), newer),
                contest.others().stream()
                        .map(claim -> evidence.said(claim, today(), false))
                        .toList(),
                decisions(matter, names),
                talk.remarks(matter).stream()
                        .map(one -> new ContestPage.Remark(
                                names.getOrDefault(one.author(), one.author().value()),
                                Moments.told(one.at(), words.locale()),
                                one.text()))
                        .toList(),
                reader.may(Action.ADJUDICATE, matter.area()),
                reader.may(Action.DISCUSS, matter.area()),
                contest.basis(),
                new RulingForm(contest, indicator, evidence, words).choices(typed.getOrDefault("answer", "")),
                wrong,
                typed);
    }

    /// That the matter is no longer what the decision was made from, and who decided meanwhile, if somebody did.
    Wrong changed(Matter matter) {
        Map<ActorId, String> names = people.names();
        List<String> reasons = new ArrayList<>(List.of(words.say("contest.changed")));
        decisions(matter, names).stream()
                .findFirst()
                .filter(one -> !one.by().isEmpty())
                .ifPresent(one -> reasons.add(
                        words.say("contest.changed.decided", one.by(), one.at(), one.answer(), one.rationale())));
        return Wrong.of("", reasons);
    }

    /// "claim 812 of an equal or better source, entered on 3 March 2027".
    private List<String> reopened(Contest contest) {
        if (contest.newer().isEmpty()) {
            return List.of();
        }
        Map<Long, Instant> entered =
                ledger.recordedAt(contest.newer().stream().map(ClaimId::value).toList());
        return contest.newer().stream()
                .map(claim -> words.say(
                        "contest.reopened-by",
                        String.valueOf(claim.value()),
                        Moments.told(entered.getOrDefault(claim.value(), Instant.EPOCH), words.locale())))
                .toList();
    }

    private List<ContestPage.Side> sides(Contest contest, List<Support> supports, Set<ClaimId> newer) {
        List<ContestPage.Side> sides = new ArrayList<>();
        for (Support support : supports) {
            sides.add(new ContestPage.Side(
                    evidence.answer(contest.matter().indicator(), support.answer()),
                    support.claims().stream()
                            .flatMap(id -> contests
                                    .claim(id)
                                    .map(claim -> evidence.said(claim, today(), newer.contains(id)))
                                    .or(() -> contests.list(id).map(list -> evidence.said(list, newer.contains(id))))
                                    .stream())
                            .toList()));
        }
        return sides;
    }

    private List<ContestPage.Decision> decisions(Matter matter, Map<ActorId, String> names) {
        Map<Long, Talk.Decided> made =
                talk.decisions(matter).stream().collect(Collectors.toMap(Talk.Decided::entry, Function.identity()));
        return contests.decisions(matter).reversed().stream()
                .map(one -> decision(one, made, names))
                .toList();
    }

    private ContestPage.Decision decision(Adjudication one, Map<Long, Talk.Decided> made, Map<ActorId, String> names) {
        Talk.Decided by = made.get(one.id().value());
        return new ContestPage.Decision(
                one.id().value(),
                evidence.answer(one.indicator().id(), one.answer()),
                one.days() == null ? "" : words.say("decision.days", wording.bounds(one.days())),
                one.rationale().originalText(),
                by == null ? "" : names.getOrDefault(by.by(), by.by().value()),
                by == null ? "" : Moments.told(by.at(), words.locale()));
    }
}
