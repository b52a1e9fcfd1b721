package org.pledgewatch.api.sdmx;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.EditionRecord;
import org.pledgewatch.sdmx.ArtefactKind;
import org.pledgewatch.sdmx.Component.Attachment;
import org.pledgewatch.sdmx.Component.Attribute;
import org.pledgewatch.sdmx.Component.Dimension;
import org.pledgewatch.sdmx.DataStructure;
import org.pledgewatch.sdmx.Dataflow;
import org.pledgewatch.sdmx.ItemScheme;
import org.pledgewatch.sdmx.ItemScheme.Item;
import org.pledgewatch.sdmx.Labels;
import org.pledgewatch.sdmx.Reference;
import org.pledgewatch.sdmx.Representation;
import org.pledgewatch.sdmx.Structures;

/// The structures of an edition. All have the edition's number as their version, since its codes are frozen with it
/// ([why](../../../../../../../docs/decisions/0035-findings-are-a-dataflow-by-edition.md)).
final class EditionStructures {
    static final String AGENCY = "PLEDGEWATCH";
    static final String FINDINGS = "FINDINGS";
    static final String COUNTS = "COUNTS";

    private final Edition edition;
    private final String version;

    private EditionStructures(Edition edition) {
        this.edition = edition;
        this.version = version(edition.record());
    }

    static Structures of(Edition edition) {
        return new EditionStructures(edition).all();
    }

    static String version(EditionRecord edition) {
        return edition.number() + ".0";
    }

    static Reference reference(ArtefactKind kind, String id, String version) {
        return new Reference(kind, AGENCY, id, version);
    }

    private Structures all() {
        CodeLists lists = new CodeLists(edition);
        return new Structures(List.of(
                agencies(),
                concepts(),
                list("CL_FREQ", "Frequency", List.of(FixedCodes.ANNUAL)),
                list("CL_AREA", "States, and groupings of states", lists.areas()),
                list("CL_INDICATOR", "Indicators", lists.indicators()),
                list("CL_LEVEL", "Levels on the scales of indicators", lists.levels()),
                list("CL_BOUND", "Bounds", FixedCodes.BOUNDS),
                list("CL_COUNT", "What is counted", FixedCodes.COUNTS),
                list("CL_FINDING", "Kinds of findings", FixedCodes.FINDINGS),
                list("CL_OBS_STATUS", "Observation status", FixedCodes.OBSERVATION_STATUS),
                list("CL_YES_NO", "Yes or no", FixedCodes.YES_NO),
                list("CL_UNIT_MEASURE", "Units of measure", FixedCodes.UNITS),
                findings(),
                counts(),
                flow(
                        FINDINGS,
                        "Findings on every state, year by year",
                        "What the evidence establishes of each state on the last day of each year, indicator by"
                                + " indicator, as the lowest and the highest level it leaves possible."),
                flow(
                        COUNTS,
                        "Counts of states, year by year",
                        "How many states are at a level or above, as a range, for all states and for groupings of"
                                + " states.")));
    }

    private static ItemScheme agencies() {
        return new ItemScheme(
                new Reference(ArtefactKind.AGENCY_SCHEME, "SDMX", "AGENCIES", "1.0"),
                Labels.english("Agencies"),
                Labels.NONE,
                true,
                Map.of(AGENCY, new Item(AGENCY, Labels.english("Pledgewatch"))));
    }

    private ItemScheme concepts() {
        return ItemScheme.of(
                of(ArtefactKind.CONCEPT_SCHEME, "CS_PLEDGEWATCH"),
                Labels.english("Concepts of Pledgewatch"),
                FixedCodes.CONCEPTS);
    }

    private ItemScheme list(String id, String name, List<Item> items) {
        return ItemScheme.of(of(ArtefactKind.CODE_LIST, id), Labels.english(name), items);
    }

    private Reference of(ArtefactKind kind, String id) {
        return reference(kind, id, version);
    }

    private DataStructure findings() {
        return structure(
                "DSD_FINDINGS",
                "Structure of findings",
                dimension("BOUND"),
                Stream.of(
                        coded("FINDING", "CL_FINDING", Attachment.OBSERVATION, true),
                        coded("LEVEL", "CL_LEVEL", Attachment.OBSERVATION, false),
                        coded("STALE", "CL_YES_NO", Attachment.OBSERVATION, true),
                        uncoded("LAST_EVIDENCE", "GregorianDay", Attachment.OBSERVATION)));
    }

    private DataStructure counts() {
        return structure(
                "DSD_COUNTS", "Structure of counts", Stream.of(dimension("LEVEL"), dimension("COUNT")), Stream.of());
    }

    private DataStructure structure(String id, String name, Dimension last, Stream<Attribute> more) {
        return structure(id, name, Stream.of(last), more);
    }

    private DataStructure structure(String id, String name, Stream<Dimension> last, Stream<Attribute> more) {
        return new DataStructure(
                of(ArtefactKind.DATA_STRUCTURE, id),
                Labels.english(name),
                Labels.NONE,
                of(ArtefactKind.CONCEPT_SCHEME, "CS_PLEDGEWATCH"),
                Stream.concat(
                                Stream.of(
                                        dimension("FREQ"),
                                        new Dimension("REF_AREA", codedBy("CL_AREA")),
                                        dimension("INDICATOR")),
                                last)
                        .toList(),
                Stream.concat(
                                Stream.of(
                                        uncoded("EDITION", "Integer", Attachment.SERIES),
                                        coded("UNIT_MEASURE", "CL_UNIT_MEASURE", Attachment.SERIES, true),
                                        uncoded("UNIT_MULT", "Integer", Attachment.SERIES),
                                        uncoded("DECIMALS", "Integer", Attachment.SERIES),
                                        coded("OBS_STATUS", "CL_OBS_STATUS", Attachment.OBSERVATION, true),
                                        uncoded("REF_DAY", "GregorianDay", Attachment.OBSERVATION)),
                                more)
                        .toList());
    }

    private Dimension dimension(String id) {
        return new Dimension(id, codedBy("CL_" + id));
    }

    private Representation codedBy(String list) {
        return new Representation.Coded(of(ArtefactKind.CODE_LIST, list));
    }

    private Attribute coded(String id, String list, Attachment attachment, boolean isMandatory) {
        return new Attribute(id, codedBy(list), attachment, isMandatory);
    }

    private static Attribute uncoded(String id, String type, Attachment attachment) {
        return new Attribute(id, new Representation.Uncoded(type), attachment, false);
    }

    private Dataflow flow(String id, String name, String description) {
        return new Dataflow(
                of(ArtefactKind.DATAFLOW, id),
                Labels.english(name),
                Labels.english(description),
                of(ArtefactKind.DATA_STRUCTURE, "DSD_" + id));
    }
}
