package org.pledgewatch.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.PublishedCount;

/// A count. Keys and their order are a contract.
record CountForm() implements Form<PublishedCount> {
    record Json(
            String indicator,
            String level,
            LocalDate on,
            @Nullable LocalDate known,
            String population,
            int edition,
            int low,
            int high,
            int below,
            int contested,
            int unknown,
            int of,
            List<Claimed> claimed) {}

    record Claimed(
            BigDecimal low,
            BigDecimal high,
            String qualifier,
            String unit,
            String scope,
            String assertedOn,
            int document) {}

    static Json written(PublishedCount count) {
        return new Json(
                count.indicator().value(),
                count.level(),
                count.moment().on(),
                count.moment().known(),
                count.population().text(),
                count.edition(),
                count.low(),
                count.high(),
                count.below(),
                count.contested(),
                count.unknown(),
                count.of(),
                count.claimed().stream().map(CountForm::written).toList());
    }

    private static Claimed written(PublishedCount.ReportedCount reported) {
        AnswerForm.Quantity quantity = AnswerForm.Quantity.of(reported.quantity());
        return new Claimed(
                quantity.low(),
                quantity.high(),
                quantity.qualifier(),
                quantity.unit(),
                quantity.scope(),
                reported.assertedOn(),
                reported.document());
    }

    @Override
    public Object json(PublishedCount count) {
        return written(count);
    }

    @Override
    public List<Column<PublishedCount>> columns() {
        return List.of(
                new Column<>("indicator", count -> count.indicator().value()),
                new Column<>("level", PublishedCount::level),
                new Column<>("on", count -> count.moment().on()),
                new Column<>("known", count -> count.moment().known()),
                new Column<>("population", count -> count.population().text()),
                new Column<>("edition", PublishedCount::edition),
                new Column<>("low", PublishedCount::low),
                new Column<>("high", PublishedCount::high),
                new Column<>("below", PublishedCount::below),
                new Column<>("contested", PublishedCount::contested),
                new Column<>("unknown", PublishedCount::unknown),
                new Column<>("of", PublishedCount::of),
                new Column<>(
                        "claimed",
                        count -> count.claimed().stream().map(CountForm::cell).collect(Collectors.joining("; "))));
    }

    private static String cell(PublishedCount.ReportedCount reported) {
        return "%s, %s, document %d"
                .formatted(AnswerForm.cell(reported.quantity()), reported.assertedOn(), reported.document());
    }
}
