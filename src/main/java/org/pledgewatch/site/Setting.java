package org.pledgewatch.site;

import org.pledgewatch.atlas.MapPicture;
import org.pledgewatch.atlas.SmallMaps;
import org.pledgewatch.pages.Words;

/// What every page needs whatever it shows: its words, its stylesheet and scripts, its direction, the maps.
///
/// @param contact whom to write to about mistakes; empty where the operator has not said
/// @param origin scheme and host as the reader sees them, for addresses to cite
record Setting(
        Words words,
        String stylesheet,
        String script,
        String yearsScript,
        String icon,
        String direction,
        String origin,
        String contact,
        MapPicture map,
        SmallMaps smallMaps) {}
