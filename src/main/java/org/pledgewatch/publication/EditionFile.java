package org.pledgewatch.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.pledgewatch.ledger.CanonicalJson;
import org.pledgewatch.ledger.CanonicalWriter;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.Subject;

/// An edition as one file: what identifies it, its findings on the reference day and its counts, in canonical JSON.
/// It names claims by their ledger entries and holds none of their words.
final class EditionFile {
    private final Edition edition;
    private final CanonicalWriter json = new CanonicalWriter();

    private EditionFile(Edition edition) {
        this.edition = edition;
    }

    static byte[] of(Edition edition) {
        return new EditionFile(edition).written();
    }

    private byte[] written() {
        json.object().name("counts").array();
        edition.indicators().forEach(this::counts);
        json.endArray().name("edition");
        identity(edition.record());
        json.name("findings").array();
        edition.indicators().forEach(this::findings);
        return json.endArray().with("schema", 1).endObject().bytes();
    }

    private void counts(PublishedIndicator indicator) {
        for (PublishedIndicator.Level level : indicator.scale()) {
            count(edition.count(indicator.id(), level.code(), edition.moment(), new Population.States()));
        }
    }

    private void findings(PublishedIndicator indicator) {
        Moment moment = edition.moment();
        if (indicator.universe().equals("states")) {
            edition.findings(indicator.id(), moment).forEach(this::finding);
        } else {
            others(indicator)
                    .forEach(subject ->
                            edition.finding(subject, indicator.id(), moment).ifPresent(this::finding));
        }
    }

    private List<Subject> others(PublishedIndicator indicator) {
        return edition.claims(new ClaimQuery(null, indicator.id(), null, 0, Integer.MAX_VALUE)).stream()
                .map(PublishedClaim::subject)
                .distinct()
                .toList();
    }

    private void identity(EditionRecord record) {
        json.object()
                .with("label", record.label())
                .with("ledgerCount", record.ledgerCount())
                .with("ledgerHead", record.ledgerHead())
                .with("number", record.number())
                .with("publishedAt", record.publishedAt().toString());
        CanonicalJson.write(record.reference(), json.name("reference"));
        json.with("referenceDay", record.referenceDay().toString()).endObject();
    }

    private void finding(PublishedFinding finding) {
        LocalDate lastEvidence = finding.lastEvidence();
        json.object().name("answers");
        answers(finding.answers());
        json.with("finding", finding.finding().word())
                .with("indicator", finding.indicator().value())
                .name("lastEvidence");
        if (lastEvidence == null) {
            json.nothing();
        } else {
            json.text(lastEvidence.toString());
        }
        json.name("notCompared");
        answers(finding.notCompared());
        json.name("rivals");
        answers(finding.rivals());
        json.with("rule", finding.rule())
                .with("stale", finding.stale())
                .with("subject", finding.subject().text())
                .endObject();
    }

    private void answers(List<PublishedAnswer> answers) {
        json.array();
        for (PublishedAnswer answer : answers) {
            json.object().name("answer");
            answer(answer.answer());
            json.name("claims").array();
            answer.claims().forEach(json::number);
            json.endArray().endObject();
        }
        json.endArray();
    }

    private void answer(AnswerValue value) {
        switch (value) {
            case AnswerValue.OfLevel level -> json.text(level.code());
            case AnswerValue.OfLevels(var lowest, var highest) -> json.text(lowest + ".." + highest);
            case AnswerValue.OfQuantity quantity -> {
                json.object();
                number("high", quantity.high());
                number("low", quantity.low());
                json.with("qualifier", quantity.qualifier().word())
                        .with("scope", quantity.scope())
                        .with("unit", quantity.unit())
                        .endObject();
            }
            case AnswerValue.OfAct act ->
                json.object()
                        .with("act", act.act())
                        .with("earliest", act.earliest().toString())
                        .with("latest", act.latest().toString())
                        .with("territory", act.territory())
                        .endObject();
            case AnswerValue.OfWords(var language, var text) ->
                json.object().with("language", language).with("text", text).endObject();
            case AnswerValue.OfSilence(var code) -> json.text(code);
        }
    }

    /// Whole numbers as numbers, others as texts: canonical JSON has no other decimals.
    private void number(String name, BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() <= 0) {
            json.with(name, plain.longValueExact());
        } else {
            json.with(name, plain.toPlainString());
        }
    }

    private void count(PublishedCount count) {
        json.object()
                .with("below", count.below())
                .with("contested", count.contested())
                .with("high", count.high())
                .with("indicator", count.indicator().value())
                .with("level", count.level())
                .with("low", count.low())
                .with("of", count.of())
                .with("unknown", count.unknown())
                .endObject();
    }
}
