package org.pledgewatch.intake;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.LongConsumer;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.vocabulary.AreaParts;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.SeriesId;

/// The yearly findings of the United States Department of Labor on the worst forms of child labour, in the layout of
/// its
/// app. See `docs/formats/ilab-xml.md`.
public final class IlabXml implements SourceFormat {
    public static final SeriesId SERIES = new SeriesId("ilab-findings");

    private static final String NAME = "ilab-xml";

    private final NamedAreas names;
    private final AreaParts parts;
    private final Commitments commitments;

    public IlabXml(Areas areas, AreaParts parts, Commitments commitments) {
        this.names = new NamedAreas(areas, IlabRows.FAMILY);
        this.parts = parts;
        this.commitments = commitments;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.AS_OF);
    }

    @Override
    public Optional<SeriesId> series() {
        return Optional.of(SERIES);
    }

    @Override
    public SpeaksFor speaksFor(Path file) {
        ReportYear year = new ReportYear();
        try (CarefulXml xml = open(file, _ -> {})) {
            IlabCountries.readYears(xml, year::hear);
        } catch (IOException unreadable) {
            return new SpeaksFor.Unread(reason(unreadable));
        }
        OptionalInt majority = year.majority();
        return majority.isPresent()
                ? new SpeaksFor.Day(ReportYear.lastDay(majority.getAsInt()))
                : new SpeaksFor.Unsaid("The countries do not agree on a year: their narratives name " + year.told());
    }

    @Override
    public Reading read(Path file, Request request, Recipient recipient) {
        LocalDate asOf = request.asOf();
        DocumentNumber document = request.document();
        if (asOf == null || document == null) {
            return speaksFor(file) instanceof SpeaksFor.Unread(var reason)
                    ? new Reading.Unreadable(reason)
                    : new Reading.Unreadable("Give --as-of DATE, the last day of the year the file speaks of.");
        }
        ReportYear year = new ReportYear();
        IlabRows rows = new IlabRows(names, parts, new IlabClaims(commitments, document, asOf), recipient);
        try (CarefulXml xml = open(file, recipient::bytesRead)) {
            IlabCountries.read(xml, country -> {
                year.hear(country.narratedYear());
                rows.take(country);
            });
            List<String> remarks = remarks(asOf, year, file);
            if (!remarks.isEmpty()) {
                recipient.take(new Row.Read(1, List.of(), remarks));
            }
            return new Reading.Complete(xml.sha256OfAll(), rows.notMapped());
        } catch (IOException unreadable) {
            return new Reading.Unreadable(reason(unreadable));
        }
    }

    private static CarefulXml open(Path file, LongConsumer progress) throws IOException {
        return CarefulXml.open(StrictText.open(file, StrictText.Kind.XML, progress), IlabXml::unlike);
    }

    private static Unreadable unlike(String firstLine) {
        if (firstLine.toLowerCase(Locale.ROOT).contains("master_data")) {
            return IlabCountries.otherLayout();
        }
        return KnownHeader.seenIn(firstLine)
                .map(other ->
                        new Unreadable("This is not XML. This looks like " + other.format() + "; import it as that."))
                .orElseGet(() -> new Unreadable(
                        "This is not XML: it does not begin with \"<\". Check that this is the file you meant."));
    }

    /// What a careful person would say of a file that calls itself otherwise than it is.
    private static List<String> remarks(LocalDate asOf, ReportYear year, Path file) {
        OptionalInt content = year.majority();
        OptionalInt inName = ReportYear.inName(String.valueOf(file.getFileName()));
        List<String> remarks = new ArrayList<>();
        if (content.isPresent() && content.getAsInt() != asOf.getYear()) {
            remarks.add("most countries speak of " + content.getAsInt() + "; taken as " + asOf.getYear()
                    + ", as --as-of says");
        }
        if (inName.isPresent() && inName.getAsInt() != asOf.getYear()) {
            remarks.add("the file's name says " + inName.getAsInt() + "; its content is taken as of " + asOf.getYear());
        }
        return remarks;
    }

    private static String reason(IOException unreadable) {
        return switch (unreadable) {
            case Unreadable said -> said.reason();
            case NoSuchFileException _ -> "There is no such file.";
            default -> "The file could not be read to its end (" + unreadable.getMessage() + ").";
        };
    }
}
