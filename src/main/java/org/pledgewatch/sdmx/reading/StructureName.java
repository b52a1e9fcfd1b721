package org.pledgewatch.sdmx.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pledgewatch.sdmx.ArtefactKind;
import org.pledgewatch.sdmx.Reference;

/// How messages name structures: `AGENCY:ID(1.0)`, or behind `urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=`.
final class StructureName {
    private static final Pattern NAME =
            Pattern.compile("([A-Za-z][A-Za-z0-9_.-]{0,99}):([A-Za-z0-9_@$-]{1,100})\\(([0-9.]{1,30})\\)");
    private static final Pattern URN =
            Pattern.compile("urn:sdmx:org\\.sdmx\\.infomodel\\.datastructure\\.(Dataflow|DataStructure)=(.{1,300})");

    private StructureName() {}

    static Optional<Reference> of(ArtefactKind kind, String written) {
        Matcher name = NAME.matcher(written);
        return name.matches()
                ? Optional.of(new Reference(kind, name.group(1), name.group(2), name.group(3)))
                : Optional.empty();
    }

    static Optional<Reference> ofUrn(String written) {
        Matcher urn = URN.matcher(written);
        return urn.matches()
                ? of(
                        urn.group(1).equals("Dataflow") ? ArtefactKind.DATAFLOW : ArtefactKind.DATA_STRUCTURE,
                        urn.group(2))
                : Optional.empty();
    }
}
