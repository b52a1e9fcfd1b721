package org.pledgewatch.intake;

import java.util.List;
import java.util.Optional;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.library.Library;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.Groupings;

/// Every format we can read.
public record Formats(List<SourceFormat> all) {
    public static Formats of(Areas areas, Groupings groupings, Commitments commitments, Library library) {
        return new Formats(List.of(
                new ClaimsCsv(areas, groupings, commitments, library),
                new UntcCsv(areas, commitments),
                new PartyCsv(areas, commitments)));
    }

    public Optional<SourceFormat> find(String name) {
        return all.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    public List<String> names() {
        return all.stream().map(SourceFormat::name).toList();
    }
}
