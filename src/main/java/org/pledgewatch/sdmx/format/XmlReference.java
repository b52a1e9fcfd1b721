package org.pledgewatch.sdmx.format;

import org.jspecify.annotations.Nullable;
import org.pledgewatch.sdmx.Reference;

/// How SDMX-ML 2.1 names a structure.
final class XmlReference {
    private XmlReference() {}

    static @Nullable String[] of(Reference reference) {
        return new @Nullable String[] {
            "id",
            reference.id(),
            "version",
            reference.version(),
            "agencyID",
            reference.agency(),
            "package",
            reference.kind().model(),
            "class",
            reference.kind().type()
        };
    }

    static @Nullable String[] ofItem(Reference scheme, String item) {
        return new @Nullable String[] {
            "id",
            item,
            "maintainableParentID",
            scheme.id(),
            "maintainableParentVersion",
            scheme.version(),
            "agencyID",
            scheme.agency(),
            "package",
            scheme.kind().model(),
            "class",
            scheme.kind().itemType()
        };
    }
}
