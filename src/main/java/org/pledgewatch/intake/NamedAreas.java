package org.pledgewatch.intake;

import java.util.List;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.Areas;

/// The areas that the files of one family call by their names.
record NamedAreas(Areas areas, String family) {
    Area area(String name) throws Refusal {
        if (name.isEmpty()) {
            throw new Refusal("The row names nobody. Write whom it is about in its first cells.");
        }
        return areas.named(name, family).orElseThrow(() -> new Refusal(unknown(name)));
    }

    private String unknown(String name) {
        List<String> nearest = areas.nearest(name);
        return "No area is called \"" + name + "\". "
                + (nearest.isEmpty()
                        ? "No known name is near it; correct the row."
                        : "Nearest known names: " + String.join(", ", nearest) + ". Correct the row.");
    }
}
