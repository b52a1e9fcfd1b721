package org.pledgewatch.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.cube.CubeShape;
import org.pledgewatch.cube.Observation;
import org.pledgewatch.cube.ReleaseWriter;
import org.pledgewatch.sdmx.Component;
import org.pledgewatch.sdmx.Component.Attribute;
import org.pledgewatch.sdmx.DataStructure;
import org.pledgewatch.vocabulary.ReferenceData;

/// Figures as rows of a release: columns are the components of the structure in lower case. A figure that is withheld
/// has no value and one mark, whatever the reason.
final class ReleasedRows {
    private static final String WITHHELD_STATUS = "Q";
    private static final String WITHHELD_CONFIDENTIALITY = "C";

    private final List<Attribute> attributes;
    private final Units units;
    private final CubeShape shape;
    private final int status;
    private final int confidentiality;
    private final int comment;

    ReleasedRows(FigureStructures structures, ReferenceData tables) {
        DataStructure structure = structures.structure();
        this.attributes = structure.attributes();
        this.units = new Units(tables.table("figures/units.csv"));
        List<String> ids = attributes.stream().map(Component::id).toList();
        this.status = ids.indexOf("OBS_STATUS");
        this.confidentiality = ids.indexOf("CONF_STATUS");
        this.comment = ids.indexOf("COMMENT_OBS");
        this.shape = new CubeShape(
                Stream.concat(structure.dimensions().stream().map(Component::id), Stream.of(DataStructure.TIME))
                        .map(ReleasedRows::column)
                        .toList(),
                column("INDICATOR"),
                ids.stream().map(ReleasedRows::column).toList());
    }

    static String column(String component) {
        return component.toLowerCase(Locale.ROOT);
    }

    CubeShape shape() {
        return shape;
    }

    /// @param withheld how many of the observations have no value because it is withheld
    record Written(long observations, long withheld) {}

    Written write(Figures figures, ReleaseWriter writer) {
        Withholding withholding = new Withholding(figures, units, confidentiality);
        long withheld = 0;
        for (int place = 0; place < figures.size(); place++) {
            boolean isWithheld = withholding.withholds(place);
            writer.add(new Observation(
                    key(figures, place),
                    isWithheld || !figures.hasValue(place) ? null : new BigDecimal(figures.written(place)),
                    attributes(figures, place, isWithheld)));
            withheld += isWithheld ? 1 : 0;
        }
        return new Written(figures.size(), withheld);
    }

    /// How many of these would have no value because it is withheld.
    long withheld(Figures figures) {
        Withholding withholding = new Withholding(figures, units, confidentiality);
        return IntStream.range(0, figures.size()).filter(withholding::withholds).count();
    }

    private static List<String> key(Figures figures, int place) {
        Layout layout = figures.layout();
        long key = figures.keys()[place];
        List<String> codes = new ArrayList<>(layout.dimensions().size() + 1);
        for (int dimension = 0; dimension < layout.dimensions().size(); dimension++) {
            codes.add(layout.dimensions().get(dimension).code(layout.code(key, dimension)));
        }
        codes.add(String.valueOf(layout.year(key)));
        return codes;
    }

    private List<@Nullable String> attributes(Figures figures, int place, boolean isWithheld) {
        List<@Nullable String> said = new ArrayList<>(figures.tuples().get(figures.attributes()[place]));
        if (isWithheld) {
            said.set(status, WITHHELD_STATUS);
            said.set(confidentiality, WITHHELD_CONFIDENTIALITY);
            said.set(comment, null);
        }
        return said;
    }
}
