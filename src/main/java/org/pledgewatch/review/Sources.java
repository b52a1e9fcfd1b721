package org.pledgewatch.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Instrument;
import org.pledgewatch.intake.Request;
import org.pledgewatch.intake.SourceFormat.Need;
import org.pledgewatch.intake.SpeaksFor;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.library.Document;
import org.pledgewatch.library.Library;
import org.pledgewatch.library.Series;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.SeriesId;

/// Which document a file is, which instrument it is about and for which day it speaks: from what the operator says, and
/// from the catalogue.
record Sources(Library library, Commitments commitments) {

    sealed interface Found {
        record Clear(Request request) implements Found {}

        record Unclear(String reason) implements Found {}
    }

    Found requestOf(ImportOrder order) {
        return switch (dayOf(order)) {
            case SpeaksFor.Day(var day) -> requestOf(order, day);
            case SpeaksFor.Unsaid(var reason) ->
                order.source() == null ? unsaid(order, reason) : requestOf(order, null);
            // Reading it will say the same again, as of a file that cannot be read.
            case SpeaksFor.Unread _ -> new Found.Clear(new Request(null, order.instrument(), null));
        };
    }

    /// What the operator says goes before what the file says.
    private static SpeaksFor dayOf(ImportOrder order) {
        LocalDate asOf = order.asOf();
        if (asOf != null) {
            return new SpeaksFor.Day(asOf);
        }
        return order.format().needs().contains(Need.AS_OF)
                ? order.format().speaksFor(order.file())
                : new SpeaksFor.Unsaid("");
    }

    private Found unsaid(ImportOrder order, String reason) {
        Found found = requestOf(order, null);
        return found instanceof Found.Unclear && !reason.isEmpty()
                ? new Found.Unclear(reason + ": give --as-of DATE, such as --as-of 2015-12-31.")
                : found;
    }

    private Found requestOf(ImportOrder order, @Nullable LocalDate day) {
        DocumentNumber source = order.source();
        return source == null ? ofOwnSeries(order, day) : ofRecord(order, source, day);
    }

    private Found ofRecord(ImportOrder order, DocumentNumber source, @Nullable LocalDate day) {
        Document document = library.catalogue().document(source).orElse(null);
        if (document == null) {
            return new Found.Unclear(
                    "There is no document " + source + " in the catalogue. Look its number up in /library.");
        }
        if (day != null
                && (day.isBefore(document.date().earliest())
                        || day.isAfter(document.date().latest()))) {
            return new Found.Unclear("Document " + source + " is of "
                    + document.date().text() + ", not of "
                    + (order.asOf() == null ? day + ", as the file says itself" : "--as-of " + day)
                    + ". Correct one of them.");
        }
        Instrument instrument = instrumentOf(document).orElse(null);
        Instrument asked = order.instrument();
        if (asked != null && instrument != null && !asked.equals(instrument)) {
            return new Found.Unclear("Document " + source + " is about " + instrument.id() + ", not about --instrument "
                    + asked.id() + ". Correct one of them.");
        }
        boolean speaksForOneDay =
                document.date().isOneDay() && order.format().needs().contains(Need.AS_OF);
        return complete(
                order,
                new Request(
                        source,
                        asked == null ? instrument : asked,
                        day == null && speaksForOneDay ? document.date().earliest() : day));
    }

    private static Found complete(ImportOrder order, Request request) {
        String which = request.document() == null ? "" : ", and document " + request.document() + " does not say it";
        if (order.format().needs().contains(Need.INSTRUMENT) && request.instrument() == null) {
            return new Found.Unclear(
                    "A " + order.format().name() + " file is about one instrument" + which + ": give --instrument ID.");
        }
        if (order.format().needs().contains(Need.AS_OF) && request.asOf() == null) {
            return new Found.Unclear("A " + order.format().name() + " file speaks for one day" + which
                    + ": give --as-of DATE, such as --as-of 2015-01-27.");
        }
        return new Found.Clear(request);
    }

    private Found ofOwnSeries(ImportOrder order, @Nullable LocalDate day) {
        Found found = complete(order, new Request(null, order.instrument(), day));
        Optional<SeriesId> series = order.format().series();
        if (found instanceof Found.Unclear || series.isEmpty() || day == null) {
            return found;
        }
        Instrument instrument = order.instrument();
        return library.catalogue()
                .series(series.get())
                .<Found>map(own -> new Found.Clear(new Request(issue(own, instrument, day), instrument, day)))
                .orElseGet(() -> new Found.Unclear("The catalogue has no series " + series.get()
                        + ". Enter a record of this file first and give its number as --source."));
    }

    /// The issue of a series as of a day, about an instrument if one is given; made if it is not in the catalogue.
    private DocumentNumber issue(Series series, @Nullable Instrument instrument, LocalDate asOf) {
        Catalogue catalogue = library.catalogue();
        return catalogue.documents().stream()
                .filter(document -> document.series().equals(series.id()))
                .filter(document ->
                        document.date().isOneDay() && document.date().earliest().equals(asOf))
                .filter(document -> instrument == null || instrumentOf(document).equals(Optional.of(instrument)))
                .map(Document::number)
                .findFirst()
                .orElseGet(() -> library.issue(series.id(), asOf, title(series, instrument, asOf)));
    }

    private static String title(Series series, @Nullable Instrument instrument, LocalDate asOf) {
        if (instrument == null) {
            return asOf.getYear() + " " + series.title();
        }
        String reference = instrument.depositaryReference();
        return series.title() + ": " + (reference.isEmpty() ? "" : reference + ", ") + instrument.title();
    }

    /// The instrument a record is about: the one it is a copy of, else the one whose depositary's number, or whose
    /// title, stands in its own title.
    private Optional<Instrument> instrumentOf(Document document) {
        Collection<Instrument> all = commitments.instruments();
        return all.stream()
                .filter(one -> one.id().value().equals(document.versionOf()))
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> names(document.title(), one.depositaryReference()))
                        .findFirst())
                .or(() -> all.stream()
                        .filter(one -> document.title().endsWith(one.title()))
                        .findFirst());
    }

    private static boolean names(String title, String reference) {
        return !reference.isEmpty()
                && Pattern.compile("(?<![\\w-])" + Pattern.quote(reference) + "(?![\\w-])")
                        .matcher(title)
                        .find();
    }
}
