package org.pledgewatch.intake;

import java.util.List;
import java.util.Optional;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.library.Library;
import org.pledgewatch.vocabulary.AreaParts;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.Groupings;
import org.pledgewatch.vocabulary.ReferenceData;
import org.springframework.stereotype.Component;

/// Every format we can read.
@Component
public class Formats {
    private final List<SourceFormat> all;

    public Formats(Areas areas, Commitments commitments, ReferenceData tables, Library library) {
        Groupings groupings = Groupings.of(tables);
        this.all = List.of(
                new ClaimsCsv(areas, groupings, commitments, library),
                new ClaimsXlsx(areas, groupings, commitments, library),
                new UntcCsv(areas, commitments),
                new PartyCsv(areas, commitments),
                new IlabXml(areas, AreaParts.of(tables), commitments));
    }

    public Optional<SourceFormat> find(String name) {
        return all.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    public List<String> names() {
        return all.stream().map(SourceFormat::name).toList();
    }
}
