package org.pledgewatch.api;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.PublishedAgreement;
import org.pledgewatch.publication.PublishedAgreement.Figure;

/// How far readers of the same passages agree for one indicator. What cannot be computed has no number and says why.
record AgreementForm() implements Form<PublishedAgreement> {
    record Json(
            String indicator,
            int units,
            int readers,
            Coefficient kappa,
            Coefficient weightedKappa,
            Coefficient alpha) {}

    record Coefficient(@Nullable BigDecimal value, int units, String said) {}

    @Override
    public Object json(PublishedAgreement agreement) {
        return new Json(
                agreement.indicator().value(),
                agreement.units(),
                agreement.readers(),
                written(agreement.kappa()),
                written(agreement.weightedKappa()),
                written(agreement.alpha()));
    }

    private static Coefficient written(Figure figure) {
        return new Coefficient(value(figure), figure.units(), figure.word());
    }

    private static @Nullable BigDecimal value(Figure figure) {
        return switch (figure) {
            case Figure.Computed known -> known.value();
            case Figure.AllTheSame _, Figure.NothingReadTwice _ -> null;
        };
    }

    @Override
    public List<Column<PublishedAgreement>> columns() {
        return List.of(
                new Column<>("indicator", agreement -> agreement.indicator().value()),
                new Column<>("units", PublishedAgreement::units),
                new Column<>("readers", PublishedAgreement::readers),
                new Column<>("kappa", agreement -> value(agreement.kappa())),
                new Column<>("kappa_said", agreement -> agreement.kappa().word()),
                new Column<>("weighted_kappa", agreement -> value(agreement.weightedKappa())),
                new Column<>(
                        "weighted_kappa_units",
                        agreement -> agreement.weightedKappa().units()),
                new Column<>(
                        "weighted_kappa_said",
                        agreement -> agreement.weightedKappa().word()),
                new Column<>("alpha", agreement -> value(agreement.alpha())),
                new Column<>("alpha_units", agreement -> agreement.alpha().units()),
                new Column<>("alpha_said", agreement -> agreement.alpha().word()));
    }
}
