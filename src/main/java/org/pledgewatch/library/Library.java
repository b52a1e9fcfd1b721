package org.pledgewatch.library;

import java.time.LocalDate;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.SeriesId;

/// The catalogue that grows.
public interface Library {
    Catalogue catalogue();

    /// Takes in series and records that are not there yet; those there stay as they are.
    void add(Catalogue more);

    /// The record of a series' issue as of a day under this title, made if there is none yet.
    DocumentNumber issue(SeriesId series, LocalDate asOf, String title);
}
