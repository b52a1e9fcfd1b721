package org.pledgewatch.sdmx;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.sdmx.Component.Attachment;
import org.pledgewatch.sdmx.Component.Attribute;
import org.pledgewatch.sdmx.Component.Dimension;
import org.pledgewatch.sdmx.ItemScheme.Item;
import org.pledgewatch.sdmx.Series.Observation;

/// Small cubes of figures with one of everything: a withheld cell, a cell without value, several languages, a
/// hierarchy,
/// and signs that every format has to escape.
public final class Cubes {
    public static final String A_TEXT_TO_ESCAPE = "=1+1, \"<a>\" & 'b'; é";

    private static final String AGENCY = "TEST";

    private Cubes() {}

    private static Reference reference(ArtefactKind kind, String id) {
        return new Reference(kind, AGENCY, id, "1.0");
    }

    private static ItemScheme codes(String id, Item... items) {
        return ItemScheme.of(reference(ArtefactKind.CODE_LIST, id), Labels.english("Codes of " + id), List.of(items));
    }

    private static Item item(String id, String name) {
        return new Item(id, Labels.english(name));
    }

    private static Dimension dimension(String id) {
        return new Dimension(id, new Representation.Coded(reference(ArtefactKind.CODE_LIST, "CL_" + id)));
    }

    private static final DataStructure STRUCTURE = new DataStructure(
            reference(ArtefactKind.DATA_STRUCTURE, "DSD_CHILDREN"),
            Labels.english("Children identified"),
            Labels.NONE,
            reference(ArtefactKind.CONCEPT_SCHEME, "CS_TEST"),
            List.of(dimension("FREQ"), dimension("REF_AREA"), dimension("SEX"), dimension("AGE")),
            List.of(
                    new Attribute("SOURCE", new Representation.Uncoded("String"), Attachment.DATA_SET, false),
                    new Attribute("UNIT_MULT", new Representation.Uncoded("Integer"), Attachment.SERIES, true),
                    new Attribute(
                            "OBS_STATUS",
                            new Representation.Coded(reference(ArtefactKind.CODE_LIST, "CL_OBS_STATUS")),
                            Attachment.OBSERVATION,
                            true),
                    new Attribute("COMMENT", new Representation.Uncoded("String"), Attachment.OBSERVATION, false)));

    public static final Dataflow FLOW = new Dataflow(
            reference(ArtefactKind.DATAFLOW, "DF_CHILDREN"),
            Labels.of("en", Map.of("en", "Children identified", "fr", "Enfants identifiés")),
            Labels.english("As police and services report them."),
            STRUCTURE.reference());

    public static Structures structures() {
        return new Structures(List.of(
                new ItemScheme(
                        new Reference(ArtefactKind.AGENCY_SCHEME, "SDMX", "AGENCIES", "1.0"),
                        Labels.english("Agencies"),
                        Labels.NONE,
                        true,
                        new LinkedHashMap<>(Map.of(AGENCY, item(AGENCY, "Test")))),
                ItemScheme.of(
                        STRUCTURE.concepts(),
                        Labels.english("Concepts"),
                        Stream.of(
                                        "FREQ",
                                        "REF_AREA",
                                        "SEX",
                                        "AGE",
                                        "TIME_PERIOD",
                                        "OBS_VALUE",
                                        "SOURCE",
                                        "UNIT_MULT",
                                        "OBS_STATUS",
                                        "COMMENT")
                                .map(id -> item(id, "Concept " + id))
                                .toList()),
                codes("CL_FREQ", item("A", "Annual")),
                codes(
                        "CL_REF_AREA",
                        item("_T", "World"),
                        new Item(
                                "NOR",
                                Labels.of("en", Map.of("en", "Norway", "fr", "Norvège", "ar", "النرويج")),
                                Labels.english("With <Svalbard> & Jan Mayen."),
                                "_T"),
                        new Item("NAM", Labels.english("Namibia"), Labels.NONE, "_T")),
                codes("CL_SEX", item("F", "Female"), item("M", "Male"), item("_T", "Total")),
                codes("CL_AGE", item("Y0T17", "Under 18"), item("_T", "All ages")),
                codes("CL_OBS_STATUS", item("A", "Normal value"), item("Q", "Missing value; suppressed")),
                STRUCTURE,
                FLOW));
    }

    public static DataStructure structure() {
        return STRUCTURE;
    }

    private static Observation observation(
            String period, @Nullable String value, String status, @Nullable String comment) {
        return new Observation(period, value, Arrays.asList(status, comment));
    }

    private static Series series(String area, String sex, String age, Observation... observations) {
        return new Series(List.of("A", area, sex, age), Arrays.asList("0"), List.of(observations));
    }

    public static final List<Series> CHILDREN = List.of(
            series(
                    "NAM",
                    "F",
                    "Y0T17",
                    observation("2020", "12", "A", null),
                    observation("2021", null, "Q", null),
                    observation("2022", "34.5", "A", A_TEXT_TO_ESCAPE)),
            series("NAM", "M", "Y0T17", observation("2022", "0", "A", null)),
            series("NOR", "F", "Y0T17", observation("2021", "-7", "A", null), observation("2022", "1E+2", "A", null)),
            series("NOR", "_T", "_T", observation("2019", null, "Q", "withheld")));

    public static Cube children() {
        return _ -> CHILDREN.stream();
    }

    /// @param length how many series; each has ten observations
    public static Cube endless(int length) {
        return _ -> IntStream.range(0, length)
                .mapToObj(number -> series(
                        "NOR",
                        number % 2 == 0 ? "F" : "M",
                        "Y0T17",
                        IntStream.range(2000, 2010)
                                .mapToObj(year ->
                                        observation(Integer.toString(year), Integer.toString(number), "A", null))
                                .toArray(Observation[]::new)));
    }
}
