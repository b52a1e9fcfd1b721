package org.pledgewatch.intake;

import java.util.List;
import java.util.OptionalInt;

/// What an ILAB file says of one country, without the narrative, of which only the first year it names is kept.
///
/// @param element the name of the element, `Country` where all is well
record IlabCountry(
        long line, String element, List<IlabCell> cells, OptionalInt narratedYear, int narratives, int attributes) {
    String name() {
        return cells.stream()
                .filter(IlabCell::isName)
                .map(IlabCell::text)
                .findFirst()
                .orElse("");
    }
}
