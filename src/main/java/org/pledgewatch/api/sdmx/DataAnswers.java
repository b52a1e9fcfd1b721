package org.pledgewatch.api.sdmx;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.pledgewatch.sdmx.DataQuery;
import org.pledgewatch.sdmx.RestRequest;
import org.pledgewatch.sdmx.SdmxRefusal;
import org.pledgewatch.sdmx.Selection;
import org.pledgewatch.sdmx.Series;
import org.pledgewatch.sdmx.format.CsvData.Keys;
import org.pledgewatch.sdmx.format.CsvData.Labelling;
import org.pledgewatch.sdmx.format.DataForm;
import org.pledgewatch.sdmx.format.DataMessage;
import org.pledgewatch.sdmx.format.Wishes;
import org.springframework.stereotype.Component;

/// Answers requests for data.
@Component
class DataAnswers {
    private final SdmxShelf shelf;

    DataAnswers(SdmxShelf shelf) {
        this.shelf = shelf;
    }

    void send(Exchange exchange, RestRequest.Target target, DataQuery query) throws IOException {
        if (query.includesHistory()) {
            throw SdmxRefusal.notImplemented(
                    "What was published is asked for one by one: editions by version, and all by asOf in version 2 of the service.");
        }
        Published published = shelf.meant(target, query.asOf());
        Published.Flow flow = StructureAnswers.flow(published, target);
        Selection selection = query.of(flow.structure());
        Wishes wishes = exchange.wishes();
        DataForm form = wishes.choice(DataForm.offered(exchange.version()));
        Labelling labels = wishes.labels(form);
        Keys keys = wishes.keys(form);
        if (isNotChangedSince(published.issue(), query)) {
            throw nothing();
        }
        boolean isFixed = StructureAnswers.isFixed(published, target);
        if (exchange.isUnchanged(published.issue(), isFixed, contentType(form, labels, keys))) {
            return;
        }
        try (Stream<Series> selected = selection.of(flow.cube())) {
            Iterator<Series> series = selected.iterator();
            if (!series.hasNext()) {
                throw nothing();
            }
            describe(exchange, form, flow);
            form.writer(labels, keys)
                    .write(
                            new DataMessage(
                                    exchange.header(
                                            published.issue(),
                                            flow.dataflow().reference().id()),
                                    flow.dataflow(),
                                    published.structures(),
                                    selection,
                                    List.of(),
                                    series,
                                    () -> flow.cube().availability(selection),
                                    exchange.languages()),
                            exchange.response().getOutputStream());
        }
    }

    private static SdmxRefusal nothing() {
        return new SdmxRefusal(SdmxRefusal.Kind.NO_DATA, "There are no data of what is selected.");
    }

    /// What is published at once is all as new as it is.
    private static boolean isNotChangedSince(Issue issue, DataQuery query) {
        return query.updatedAfter() != null && !issue.publishedAt().isAfter(query.updatedAfter());
    }

    private static String contentType(DataForm form, Labelling labels, Keys keys) {
        if (!form.isCsv()) {
            return form.contentType();
        }
        String withLabels = form.contentType() + ";labels=" + lower(labels);
        return (form == DataForm.CSV_1 ? withLabels : withLabels + ";keys=" + lower(keys)) + ";charset=UTF-8";
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static void describe(Exchange exchange, DataForm form, Published.Flow flow) {
        if (form.isCsv()) {
            exchange.response()
                    .setHeader(
                            "Content-Disposition",
                            "attachment; filename=\"%s-%s.csv\""
                                    .formatted(
                                            flow.dataflow().reference().id(),
                                            flow.dataflow().reference().version()));
        }
    }
}
