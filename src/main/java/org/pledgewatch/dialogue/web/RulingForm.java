package org.pledgewatch.dialogue.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.assessment.Support;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Scale;
import org.pledgewatch.dialogue.AdjudicationDesk;
import org.pledgewatch.dialogue.Contest;
import org.pledgewatch.dialogue.FreeText;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.pages.Words;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.Qualifier;

/// The form for a decision: the answers that can be given, and what was filled in.
record RulingForm(Contest contest, Indicator indicator, EvidenceWords evidence, Words words) {
    private static final String NUMBER = "-?\\d{1,15}(\\.\\d{1,6})?";

    sealed interface Reading {
        record Understood(AdjudicationDesk.Ruling ruling) implements Reading {}

        record Misunderstood(Wrong wrong) implements Reading {}
    }

    /// By the indicator's own scale, or any of the answers given, or another of their kind.
    List<ContestPage.Choice> choices(String chosen) {
        List<ContestPage.Choice> choices = new ArrayList<>();
        Scale scale = indicator.scale();
        if (scale != null) {
            for (Scale.Level level : scale.levels()) {
                add(choices, "level:" + level.code(), level.name(), level.meaning(), "", chosen);
            }
        } else {
            for (Support support : contest.answers()) {
                add(
                        choices,
                        "claim:" + support.claims().getFirst(),
                        evidence.answer(indicator.id(), support.answer()),
                        "",
                        "",
                        chosen);
            }
            if (first(Answer.Quantity.class).isPresent()) {
                add(choices, "quantity", words.say("ruling.quantity"), "", "number", chosen);
            }
            if (first(Answer.Act.class).isPresent()) {
                add(choices, "act", words.say("ruling.act"), "", "day", chosen);
            }
        }
        add(choices, "not-applicable", words.say("ruling.not-applicable"), "", "", chosen);
        return choices;
    }

    private static void add(
            List<ContestPage.Choice> choices, String value, String label, String meaning, String field, String chosen) {
        choices.add(new ContestPage.Choice(value, label, meaning, field, value.equals(chosen)));
    }

    private <T extends Answer> Optional<T> first(Class<T> kind) {
        return contest.answers().stream()
                .map(Support::answer)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    Reading read(Map<String, String> sent) {
        String choice = sent.getOrDefault("answer", "");
        Optional<Answer> answer = answer(choice, sent);
        if (answer.isEmpty()) {
            return switch (choice) {
                case "quantity" -> wrong("number", "ruling.number.wrong");
                case "act" -> wrong("day", "ruling.day.wrong");
                default -> wrong("answer", "ruling.answer.missing");
            };
        }
        String typedDays = sent.getOrDefault("days", "").strip();
        @Nullable DateBounds days =
                typedDays.isEmpty() ? null : DateBounds.parse(typedDays).orElse(null);
        if (!typedDays.isEmpty() && days == null) {
            return wrong("days", "ruling.days.wrong");
        }
        return new Reading.Understood(new AdjudicationDesk.Ruling(
                sent.getOrDefault("basis", ""),
                answer.get(),
                days,
                new FreeText(sent.getOrDefault("rationale", ""), Assurance.of(sent))));
    }

    private Reading wrong(String field, String reason) {
        return new Reading.Misunderstood(Wrong.of(words, field, reason));
    }

    private Optional<Answer> answer(String choice, Map<String, String> sent) {
        Scale scale = indicator.scale();
        if (choice.equals("not-applicable")) {
            return Optional.of(new Answer.NotApplicable());
        }
        if (scale != null) {
            String level = choice.startsWith("level:") ? choice.substring("level:".length()) : "";
            return scale.has(level) ? Optional.of(new Answer.Level(scale.version(), level, level)) : Optional.empty();
        }
        return switch (choice) {
            case "quantity" -> quantity(sent.getOrDefault("number", "").strip());
            case "act" -> act(sent.getOrDefault("day", "").strip());
            default ->
                contest.answers().stream()
                        .filter(support ->
                                choice.equals("claim:" + support.claims().getFirst()))
                        .map(Support::answer)
                        .findFirst();
        };
    }

    /// In the unit and scope of what was said: "34", or "34..60".
    private Optional<Answer> quantity(String typed) {
        String[] ends = typed.split("\\.\\.", -1);
        String low = ends[0].strip();
        String high = ends[ends.length - 1].strip();
        if (ends.length > 2 || !low.matches(NUMBER) || !high.matches(NUMBER)) {
            return Optional.empty();
        }
        BigDecimal lowest = new BigDecimal(low);
        BigDecimal highest = new BigDecimal(high);
        return lowest.compareTo(highest) > 0
                ? Optional.empty()
                : first(Answer.Quantity.class)
                        .map(like -> new Answer.Quantity(
                                lowest,
                                highest,
                                ends.length == 1 ? Qualifier.EXACTLY : Qualifier.BETWEEN,
                                like.unit(),
                                like.scope()));
    }

    private Optional<Answer> act(String typed) {
        return DateBounds.parse(typed)
                .flatMap(
                        day -> first(Answer.Act.class).map(like -> new Answer.Act(like.kind(), day, like.territory())));
    }
}
