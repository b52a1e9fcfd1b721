package org.pledgewatch.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.ledger.CanonicalJson;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.Subject;

/// An edition as one file: what identifies it, its findings on the reference day and its counts, in canonical JSON.
/// It names claims by their ledger entries and holds none of their words.
final class EditionFile {
    private EditionFile() {}

    static byte[] of(Edition edition) {
        Moment moment = edition.moment();
        List<Object> findings = new ArrayList<>();
        List<Object> counts = new ArrayList<>();
        for (PublishedIndicator indicator : edition.indicators()) {
            if (indicator.universe().equals("states")) {
                edition.findings(indicator.id(), moment).forEach(finding -> findings.add(finding(finding)));
            } else {
                others(edition, indicator)
                        .forEach(subject -> edition.finding(subject, indicator.id(), moment)
                                .ifPresent(finding -> findings.add(finding(finding))));
            }
            for (PublishedIndicator.Level level : indicator.scale()) {
                counts.add(count(edition.count(indicator.id(), level.code(), moment, new Population.States())));
            }
        }
        return CanonicalJson.bytes(
                Map.of("schema", 1, "edition", identity(edition.record()), "findings", findings, "counts", counts));
    }

    private static List<Subject> others(Edition edition, PublishedIndicator indicator) {
        return edition.claims(new ClaimQuery(null, indicator.id(), null, 0, Integer.MAX_VALUE)).stream()
                .map(PublishedClaim::subject)
                .distinct()
                .toList();
    }

    private static Map<String, Object> identity(EditionRecord record) {
        return Map.of(
                "number", record.number(),
                "label", record.label(),
                "publishedAt", record.publishedAt().toString(),
                "referenceDay", record.referenceDay().toString(),
                "ledgerCount", record.ledgerCount(),
                "ledgerHead", record.ledgerHead(),
                "reference", record.reference());
    }

    private static Map<String, @Nullable Object> finding(PublishedFinding finding) {
        Map<String, @Nullable Object> members = new TreeMap<>();
        members.put("subject", finding.subject().text());
        members.put("indicator", finding.indicator().value());
        members.put("finding", finding.finding().word());
        members.put("stale", finding.stale());
        members.put(
                "lastEvidence",
                finding.lastEvidence() == null ? null : finding.lastEvidence().toString());
        members.put("answers", answers(finding.answers()));
        members.put("rivals", answers(finding.rivals()));
        members.put("notCompared", answers(finding.notCompared()));
        members.put("rule", finding.rule());
        return members;
    }

    private static List<Object> answers(List<PublishedAnswer> answers) {
        return answers.stream()
                .<Object>map(answer -> Map.of("answer", answer(answer.answer()), "claims", answer.claims()))
                .toList();
    }

    private static Object answer(AnswerValue value) {
        return switch (value) {
            case AnswerValue.OfLevel level -> level.code();
            case AnswerValue.OfLevels(var lowest, var highest) -> lowest + ".." + highest;
            case AnswerValue.OfQuantity quantity ->
                Map.of(
                        "low", number(quantity.low()),
                        "high", number(quantity.high()),
                        "qualifier", quantity.qualifier().word(),
                        "unit", quantity.unit(),
                        "scope", quantity.scope());
            case AnswerValue.OfAct act ->
                Map.of(
                        "act", act.act(),
                        "earliest", act.earliest().toString(),
                        "latest", act.latest().toString(),
                        "territory", act.territory());
            case AnswerValue.OfWords(var language, var text) -> Map.of("language", language, "text", text);
            case AnswerValue.OfSilence(var code) -> code;
        };
    }

    /// Whole numbers as numbers, others as texts: canonical JSON has no other decimals.
    private static Object number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() <= 0 ? plain.longValueExact() : plain.toPlainString();
    }

    private static Map<String, Object> count(PublishedCount count) {
        return Map.of(
                "indicator", count.indicator().value(),
                "level", count.level(),
                "low", count.low(),
                "high", count.high(),
                "below", count.below(),
                "contested", count.contested(),
                "unknown", count.unknown(),
                "of", count.of());
    }
}
