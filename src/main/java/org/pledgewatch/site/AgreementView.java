package org.pledgewatch.site;

import java.math.RoundingMode;
import java.util.List;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.PublishedAgreement;
import org.pledgewatch.publication.PublishedAgreement.Figure;
import org.pledgewatch.publication.PublishedIndicator;

/// How far readers of the same passages agree, question by question.
///
/// @param rows of the questions of which something was read twice
/// @param rest what is to be said of all others
/// @param json the same as data; empty where the edition has none
public record AgreementView(String caption, List<Row> rows, String rest, String json, String csv) {
    public record Row(
            String indicator,
            String href,
            String units,
            String readers,
            String kappa,
            String weightedKappa,
            String alpha) {}

    static AgreementView of(Asked asked) {
        Words words = asked.words();
        String edition = String.valueOf(asked.edition().record().number());
        List<PublishedAgreement> all = asked.edition().agreement();
        List<Row> rows = all.stream()
                .filter(PublishedAgreement::isThere)
                .map(one -> row(asked, one))
                .toList();
        String question = "?edition=" + edition;
        return new AgreementView(
                words.say("method.agreement.caption", edition),
                rows,
                rest(words, edition, all.size(), rows.size()),
                all.isEmpty() ? "" : "/api/v1/agreement.json" + question,
                all.isEmpty() ? "" : "/api/v1/agreement.csv" + question);
    }

    private static String rest(Words words, String edition, int all, int read) {
        if (all == 0) {
            return words.say("method.agreement.before", edition);
        }
        return read == 0 ? words.say("method.agreement.none", edition) : words.say("method.agreement.rest", all - read);
    }

    private static Row row(Asked asked, PublishedAgreement agreement) {
        return new Row(
                asked.edition()
                        .indicator(agreement.indicator())
                        .map(PublishedIndicator::name)
                        .orElse(agreement.indicator().value()),
                asked.to("/indicators/" + agreement.indicator()),
                asked.phrases().number(agreement.units()),
                asked.phrases().number(agreement.readers()),
                said(asked, agreement.kappa(), agreement.units()),
                said(asked, agreement.weightedKappa(), agreement.units()),
                said(asked, agreement.alpha(), agreement.units()));
    }

    private static String said(Asked asked, Figure figure, int of) {
        Words words = asked.words();
        String said = switch (figure) {
            case Figure.Computed known ->
                words.say("method.agreement.value", known.value().setScale(2, RoundingMode.HALF_EVEN));
            case Figure.AllTheSame _ -> words.say("method.agreement.same");
            case Figure.NothingReadTwice _ -> words.say("method.agreement.no-level");
        };
        return figure.units() == 0 || figure.units() == of
                ? said
                : words.say("method.agreement.on", said, figure.units());
    }
}
