package org.pledgewatch.publication;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pledgewatch.assessment.IndicatorAgreement;
import org.pledgewatch.assessment.ReaderAgreement;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.publication.PublishedAgreement.Figure;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.ReferenceData;
import org.pledgewatch.vocabulary.Table;

/// The agreement of readers as an edition keeps it, in `agreement.csv`: a row for each indicator of which something was
/// read twice. Editions made before it was published have none.
final class AgreementTable {
    private static final String NAME = "agreement.csv";
    private static final String ALL_THE_SAME = "all-the-same";
    private static final String NOTHING_READ_TWICE = "nothing-read-twice";

    private AgreementTable() {}

    static Map<String, byte[]> write(List<IndicatorAgreement> all) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(
                    "indicator",
                    "units",
                    "readers",
                    "kappa",
                    "weighted_kappa",
                    "weighted_kappa_units",
                    "alpha",
                    "alpha_units");
            all.stream()
                    .filter(one -> one.units() > 0)
                    .forEach(one -> csv.writeRecord(
                            one.indicator().value(),
                            Integer.toString(one.units()),
                            Integer.toString(one.readers()),
                            written(one.kappa()),
                            written(one.weightedKappa()),
                            Integer.toString(units(one.weightedKappa())),
                            written(one.alpha()),
                            Integer.toString(units(one.alpha()))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Map.of(NAME, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String written(ReaderAgreement agreement) {
        return switch (agreement) {
            case ReaderAgreement.Computed known -> known.value().toPlainString();
            case ReaderAgreement.AllTheSame _ -> ALL_THE_SAME;
            case ReaderAgreement.NothingReadTwice _ -> NOTHING_READ_TWICE;
        };
    }

    private static int units(ReaderAgreement agreement) {
        return switch (agreement) {
            case ReaderAgreement.Computed known -> known.units();
            case ReaderAgreement.AllTheSame same -> same.units();
            case ReaderAgreement.NothingReadTwice _ -> 0;
        };
    }

    static List<PublishedAgreement> read(ReferenceData tables, Commitments commitments) {
        if (!tables.has(NAME)) {
            return List.of();
        }
        Map<IndicatorId, PublishedAgreement> read = tables.table(NAME).rows().stream()
                .map(AgreementTable::agreement)
                .collect(Collectors.toMap(PublishedAgreement::indicator, Function.identity()));
        return commitments.indicators().stream()
                .filter(indicator -> indicator.scale() != null)
                .map(Indicator::id)
                .map(id -> Objects.requireNonNullElseGet(read.get(id), () -> PublishedAgreement.none(id)))
                .toList();
    }

    private static PublishedAgreement agreement(Table.Row row) {
        return new PublishedAgreement(
                new IndicatorId(row.text("indicator")),
                row.number("units"),
                row.number("readers"),
                figure(row.text("kappa"), row.number("units")),
                figure(row.text("weighted_kappa"), row.number("weighted_kappa_units")),
                figure(row.text("alpha"), row.number("alpha_units")));
    }

    private static Figure figure(String written, int units) {
        return switch (written) {
            case ALL_THE_SAME -> new Figure.AllTheSame(units);
            case NOTHING_READ_TWICE -> new Figure.NothingReadTwice();
            default -> new Figure.Computed(new BigDecimal(written), units);
        };
    }
}
