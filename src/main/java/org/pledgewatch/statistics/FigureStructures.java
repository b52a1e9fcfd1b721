package org.pledgewatch.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pledgewatch.sdmx.Artefact;
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
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.ReferenceData;
import org.pledgewatch.vocabulary.Table;

/// How figures are laid out: one structure, its code lists, and the dataflows, from the tables in `figures/`
/// ([described](../../../../../../docs/formats/figures.md)).
public final class FigureStructures {
    public static final String AGENCY = "PLEDGEWATCH";

    private static final String VERSION = "1.0";
    private static final List<String> LANGUAGES = List.of("en", "fr", "es");

    private final Map<String, ItemScheme> lists;
    private final ItemScheme concepts;
    private final DataStructure structure;
    private final Layout layout;
    private final Map<String, Flow> flows = new LinkedHashMap<>();

    /// @param indicators which are counted in it
    /// @param breakdowns the dimensions in which it is broken down; in all others figures are totals
    public record Flow(Dataflow dataflow, List<String> indicators, List<String> breakdowns) {
        public String id() {
            return dataflow.reference().id();
        }
    }

    private FigureStructures(Map<String, ItemScheme> lists, Table components, Table flows) {
        this.lists = lists;
        this.concepts = ItemScheme.of(
                reference(ArtefactKind.CONCEPT_SCHEME, "CS_FIGURES"),
                Labels.english("Concepts of figures"),
                components.rows().stream()
                        .map(row -> new Item(
                                row.text("component"), names(row), Labels.english(row.text("description")), null))
                        .toList());
        this.structure = new DataStructure(
                reference(ArtefactKind.DATA_STRUCTURE, "DSD_FIGURES"),
                Labels.english("Figures by state, year and breakdown"),
                Labels.NONE,
                concepts.reference(),
                components.rows().stream()
                        .filter(row -> row.text("attachment").equals("dimension"))
                        .map(row -> new Dimension(row.text("component"), representation(row)))
                        .toList(),
                components.rows().stream().flatMap(this::attribute).toList());
        this.layout = new Layout(structure.dimensions().stream()
                .map(dimension -> new Codes(dimension.id(), list(dimension.representation())))
                .toList());
        for (Table.Row row : flows.rows()) {
            Flow flow = new Flow(
                    new Dataflow(
                            reference(ArtefactKind.DATAFLOW, row.text("flow")),
                            names(row),
                            Labels.english(row.text("description")),
                            structure.reference()),
                    words(row.text("indicators")),
                    words(row.text("breakdowns")));
            this.flows.put(flow.id(), flow);
        }
    }

    public static FigureStructures of(ReferenceData tables, Areas areas) {
        Map<String, List<Item>> items = new LinkedHashMap<>();
        items.put(
                "CL_REF_AREA", areas.all().stream().map(FigureStructures::area).toList());
        for (Table.Row row : tables.table("figures/codes.csv").rows()) {
            items.computeIfAbsent(row.text("list"), _ -> new ArrayList<>())
                    .add(new Item(
                            row.text("code"),
                            names(row),
                            Labels.english(row.text("note")),
                            row.has("parent") ? row.text("parent") : null));
        }
        Map<String, ItemScheme> lists = new LinkedHashMap<>();
        items.forEach((id, codes) -> lists.put(
                id, ItemScheme.of(reference(ArtefactKind.CODE_LIST, id), Labels.english(id.substring(3)), codes)));
        return new FigureStructures(lists, tables.table("figures/components.csv"), tables.table("figures/flows.csv"));
    }

    private static Item area(Area area) {
        return new Item(
                area.code().value(),
                Labels.of(area.name().original(), area.name().texts()));
    }

    private static Labels names(Table.Row row) {
        Map<String, String> texts = new TreeMap<>();
        LANGUAGES.stream().filter(row::has).forEach(language -> texts.put(language, row.text(language)));
        return Labels.of("en", texts);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    private static Reference reference(ArtefactKind kind, String id) {
        return new Reference(kind, AGENCY, id, VERSION);
    }

    private Stream<Attribute> attribute(Table.Row row) {
        return switch (row.text("attachment")) {
            case "series" -> Stream.of(attribute(row, Attachment.SERIES));
            case "observation" -> Stream.of(attribute(row, Attachment.OBSERVATION));
            default -> Stream.empty();
        };
    }

    private Attribute attribute(Table.Row row, Attachment attachment) {
        return new Attribute(
                row.text("component"),
                representation(row),
                attachment,
                row.text("mandatory").equals("yes"));
    }

    private Representation representation(Table.Row row) {
        if (!row.has("list")) {
            return new Representation.Uncoded("String");
        }
        return new Representation.Coded(list(row.text("list")).reference());
    }

    private ItemScheme list(Representation representation) {
        if (representation instanceof Representation.Coded(var codes)) {
            return list(codes.id());
        }
        throw new IllegalArgumentException("figures/components.csv has a dimension without a code list");
    }

    private ItemScheme list(String id) {
        ItemScheme list = lists.get(id);
        if (list == null) {
            throw new IllegalArgumentException("figures/components.csv names " + id + ", and no table has it");
        }
        return list;
    }

    public DataStructure structure() {
        return structure;
    }

    public List<Flow> flows() {
        return List.copyOf(flows.values());
    }

    public Optional<Flow> flow(String id) {
        return Optional.ofNullable(flows.get(id));
    }

    /// Everything, for whoever serves structures.
    public List<Artefact> artefacts() {
        List<Artefact> all = new ArrayList<>(lists.values());
        all.add(concepts);
        all.add(structure);
        flows.values().forEach(flow -> all.add(flow.dataflow()));
        return all;
    }

    /// The codes of a dimension or attribute; empty for what is not coded.
    Optional<Codes> codes(org.pledgewatch.sdmx.Component component) {
        return component.representation() instanceof Representation.Coded coded
                ? Optional.of(new Codes(component.id(), list(coded)))
                : Optional.empty();
    }

    Layout layout() {
        return layout;
    }
}
