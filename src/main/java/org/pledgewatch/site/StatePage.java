package org.pledgewatch.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.pledgewatch.publication.AnswerValue;
import org.pledgewatch.publication.ClaimQuery;
import org.pledgewatch.publication.PublishedArea;
import org.pledgewatch.publication.PublishedClaim;
import org.pledgewatch.publication.PublishedDocument;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.Subject;

/// A state's card: what is established, since when and by whom; what is not known; what sources dispute; what it did.
///
/// @param absence why there are no findings for the day asked; empty where there are
public record StatePage(
        Frame frame,
        String name,
        AreaFacts facts,
        String day,
        String evidence,
        String absence,
        List<Section> sections,
        List<Remark> unknown,
        List<Remark> disputed,
        Bands bands,
        List<Act> acts) {
    private static final List<String> AGENDA =
            List.of("coordination", "prevention", "protection", "recovery", "participation");
    private static final int MOST_CLAIMS = 1_000;

    /// One of the Agenda's areas; `summary` says how much is known in it.
    public record Section(String anchor, String name, String summary, List<FindingView> findings) {}

    public record Remark(String name, String href, String says) {}

    /// Something the state did about a treaty, with the source that says so.
    public record Act(String when, String done, String treaty, String treatyHref, String source, String sourceHref) {}

    private record Found(PublishedIndicator indicator, PublishedFinding finding) {}

    static StatePage of(Asked asked, PublishedArea area) {
        Words words = asked.words();
        List<Found> found = found(asked, area);
        List<Act> acts = acts(asked, area);
        return new StatePage(
                Frame.of(asked, "/states", area.name(), words.say("state.description", area.name()))
                        .withData(asked),
                area.name(),
                AreaFacts.of(asked, area),
                asked.phrases().day(asked.moment().on()),
                evidence(asked, found),
                absence(asked, area),
                found.isEmpty() ? List.of() : sections(asked, found),
                remarks(asked, found, StatePage::isUnknown),
                remarks(asked, found, StatePage::isDisputed),
                Bands.of(
                        asked,
                        Subject.of(area.code()),
                        found.stream().map(Found::indicator).toList()),
                acts);
    }

    private static List<Found> found(Asked asked, PublishedArea area) {
        return area.kind().equals("state")
                ? asked.edition().indicators().stream()
                        .filter(indicator -> indicator.universe().equals("states"))
                        .flatMap(indicator ->
                                asked
                                        .edition()
                                        .finding(Subject.of(area.code()), indicator.id(), asked.moment())
                                        .stream()
                                        .map(finding -> new Found(indicator, finding)))
                        .toList()
                : List.of();
    }

    private static String evidence(Asked asked, List<Found> found) {
        return found.stream()
                .map(one -> one.finding().lastEvidence())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(day -> asked.words().say("state.evidence", asked.phrases().day(day)))
                .orElse("");
    }

    private static String absence(Asked asked, PublishedArea area) {
        Words words = asked.words();
        Phrases phrases = asked.phrases();
        Moment moment = asked.moment();
        LocalDate ended = area.ended();
        LocalDate began = area.began();
        if (!area.kind().equals("state")) {
            return words.say("state.absent." + area.kind());
        }
        if (ended != null && !moment.on().isBefore(ended)) {
            return words.say("state.absent.ended", area.name(), phrases.day(ended.minusDays(1)));
        }
        return began != null && moment.on().isBefore(began)
                ? words.say("state.absent.not-yet", area.name(), phrases.day(began))
                : "";
    }

    private static List<Section> sections(Asked asked, List<Found> found) {
        Map<Integer, List<Found>> byArea = new TreeMap<>();
        for (int area = 0; area < AGENDA.size(); area++) {
            byArea.put(area, new ArrayList<>());
        }
        for (Found one : found) {
            int area = AGENDA.indexOf(one.indicator().agendaArea());
            byArea.computeIfAbsent(area < 0 ? AGENDA.size() : area, _ -> new ArrayList<>())
                    .add(one);
        }
        return byArea.entrySet().stream()
                .map(entry -> section(
                        asked,
                        entry.getKey() < AGENDA.size() ? AGENDA.get(entry.getKey()) : "context",
                        entry.getValue()))
                .toList();
    }

    private static Section section(Asked asked, String area, List<Found> found) {
        Words words = asked.words();
        long known = found.stream()
                .filter(one -> one.finding().finding() == PublishedFinding.Kind.ESTABLISHED
                        && !one.finding().stale())
                .count();
        return new Section(
                area,
                asked.phrases().worded("agenda.", area),
                found.isEmpty() ? words.say("state.area.none") : words.say("state.area.known", known, found.size()),
                found.stream()
                        .map(one -> FindingView.of(
                                asked,
                                one.finding(),
                                one.indicator(),
                                new SubjectName(
                                        one.indicator().name(),
                                        asked.to(
                                                "/indicators/" + one.indicator().id()))))
                        .toList());
    }

    private static boolean isUnknown(PublishedFinding finding) {
        return switch (finding.finding()) {
            case ESTABLISHED -> finding.stale();
            case UNDETERMINED, NO_INFORMATION, NOT_YET_ASSESSED -> true;
            case CONTESTED, NOT_APPLICABLE -> false;
        };
    }

    private static boolean isDisputed(PublishedFinding finding) {
        return finding.finding() == PublishedFinding.Kind.CONTESTED
                || !finding.rivals().isEmpty();
    }

    private static List<Remark> remarks(
            Asked asked, List<Found> found, java.util.function.Predicate<PublishedFinding> condition) {
        return found.stream()
                .filter(one -> condition.test(one.finding()))
                .map(one -> {
                    FindingView view = FindingView.of(
                            asked,
                            one.finding(),
                            one.indicator(),
                            new SubjectName(one.indicator().name(), ""));
                    return new Remark(view.name(), "#" + view.anchor(), remark(asked, one, view));
                })
                .toList();
    }

    private static String remark(Asked asked, Found one, FindingView view) {
        String rivals = one.finding().rivals().isEmpty()
                ? ""
                : asked.words()
                        .say(
                                "state.rivals",
                                asked.phrases()
                                        .either(one.finding().rivals().stream()
                                                .map(rival -> asked.phrases().answer(rival.answer(), one.indicator()))
                                                .distinct()
                                                .toList()));
        return String.join(
                " ",
                List.of(view.mark().word() + ".", view.explanation(), rivals).stream()
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private record Dated(LocalDate day, PublishedClaim claim) {}

    private static List<Act> acts(Asked asked, PublishedArea area) {
        return asked.edition().claims(new ClaimQuery(Subject.of(area.code()), null, null, 0, MOST_CLAIMS)).stream()
                .flatMap(claim -> claim.answer() instanceof AnswerValue.OfAct act
                        ? java.util.stream.Stream.of(new Dated(act.earliest(), claim))
                        : java.util.stream.Stream.empty())
                .sorted(Comparator.comparing(Dated::day)
                        .thenComparing(dated -> dated.claim().id()))
                .map(dated -> act(asked, dated.claim()))
                .toList();
    }

    private static Act act(Asked asked, PublishedClaim claim) {
        Phrases phrases = asked.phrases();
        AnswerValue.OfAct act = (AnswerValue.OfAct) claim.answer();
        return new Act(
                phrases.bounds(claim.from()),
                act.territory().isEmpty()
                        ? phrases.worded("act.", act.act())
                        : asked.words().say("act.for", phrases.worded("act.", act.act()), act.territory()),
                asked.edition()
                        .indicator(claim.indicator())
                        .map(PublishedIndicator::name)
                        .orElse(claim.indicator().value()),
                asked.to("/indicators/" + claim.indicator()),
                asked.edition()
                        .document(new DocumentNumber(claim.document()))
                        .map(PublishedDocument::title)
                        .orElse(String.valueOf(claim.document())),
                asked.toClaim(claim.document(), claim.id()));
    }
}
