package org.pledgewatch.sdmx.format;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.pledgewatch.sdmx.ArtefactKind;
import org.pledgewatch.sdmx.StructureQuery.Found;

/// Structures on their way out.
///
/// @param languages for the one name that stands beside all the others in JSON
public record StructureMessage(MessageHeader header, List<Found> found, List<Locale.LanguageRange> languages) {
    Stream<Found> of(ArtefactKind kind) {
        return found.stream().filter(one -> one.artefact().reference().kind() == kind);
    }
}
