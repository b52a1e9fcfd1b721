package org.pledgewatch.review.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pledgewatch.intake.RecordKeeper;
import org.pledgewatch.ledger.RecordChange;
import org.pledgewatch.library.Document;
import org.pledgewatch.library.Library;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.Areas;
import org.springframework.stereotype.Component;

/// Changes of records in words, as their registers call things.
@Component
class ChangeWords {
    private final Map<String, String> kinds;
    private final Areas areas;
    private final Library library;

    ChangeWords(List<RecordKeeper> keepers, Areas areas, Library library) {
        this.kinds = keepers.stream().collect(Collectors.toMap(RecordKeeper::kind, RecordKeeper::name));
        this.areas = areas;
        this.library = library;
    }

    String kind(RecordChange change) {
        return kinds.getOrDefault(change.kind(), change.kind());
    }

    /// Empty where the record is of no state.
    String area(RecordChange change) {
        return change.area() == null
                ? ""
                : areas.find(change.area())
                        .map(Area::shortName)
                        .orElse(change.area().value());
    }

    String title(RecordChange change) {
        return library.catalogue()
                .document(change.citation().document())
                .map(Document::title)
                .orElse("");
    }
}
