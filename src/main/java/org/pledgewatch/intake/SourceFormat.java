package org.pledgewatch.intake;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.vocabulary.SeriesId;

/// A form in which sources write down what they know, and how its rows become claims.
public interface SourceFormat {
    /// The word on the command line: `untc-csv`.
    String name();

    /// What the file does not say itself and the operator must.
    Set<Need> needs();

    /// The series whose issues are written in this form; empty where every row names its own document.
    Optional<SeriesId> series();

    /// The day for which a file speaks, where this format finds it in the content.
    default SpeaksFor speaksFor(Path file) {
        return new SpeaksFor.Unsaid("The file does not say for which day it speaks");
    }

    /// Reads a file from beginning to end, handing on each row as it comes. Rows handed on before a file turns out to
    /// be
    /// unreadable are to be forgotten.
    Reading read(Path file, Request request, Recipient recipient);

    enum Need {
        INSTRUMENT,
        AS_OF
    }
}
