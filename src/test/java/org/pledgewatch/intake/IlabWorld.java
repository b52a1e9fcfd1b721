package org.pledgewatch.intake;

import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.ReferenceData;
import org.pledgewatch.vocabulary.StarterTables;

/// The world as the starter pack knows it, which the ILAB files need whole.
public final class IlabWorld {
    private static final ReferenceData STARTER = new StarterTables();

    public static final Formats FORMATS =
            new Formats(Areas.of(STARTER), Commitments.of(STARTER), STARTER, SampleWorld.LIBRARY);

    private IlabWorld() {}
}
