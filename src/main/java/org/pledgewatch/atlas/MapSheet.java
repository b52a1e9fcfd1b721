package org.pledgewatch.atlas;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.AreaCode;

/// What one map says, already in the reader's words.
///
/// @param id           unique on the page; the names of patterns and labels start with it
/// @param title        what the map shows, in a few words
/// @param description  what a reader who cannot see it should know, in a sentence or two
/// @param boundaryNote that borders and names express no view; drawn inside the picture
/// @param areas        what is not listed is drawn as [Fill.Absent]; an area the map does not draw is left to the table
/// @param wordings     titles of places without a finding (disputed areas by our code, Kosovo), where the page has
///                     better words than the map's own English ones
public record MapSheet(
        String id,
        String title,
        String description,
        String boundaryNote,
        Map<AreaCode, AreaOnMap> areas,
        Map<String, String> wordings) {

    public MapSheet {
        areas = Map.copyOf(areas);
        wordings = Map.copyOf(wordings);
    }

    /// One area's part: its fill, the text shown on pointing at it, and the page it leads to, if any.
    public record AreaOnMap(
            Fill fill, String title, @Nullable String address) {}

    boolean leadsSomewhere() {
        return areas.values().stream().anyMatch(area -> area.address() != null);
    }
}
