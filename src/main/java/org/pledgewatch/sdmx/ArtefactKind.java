package org.pledgewatch.sdmx;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// The kinds of structures that are kept, and which others SDMX knows.
public enum ArtefactKind {
    AGENCY_SCHEME("agencyscheme", "base", "AgencyScheme", "Agency"),
    DATAFLOW("dataflow", "datastructure", "Dataflow", ""),
    CODE_LIST("codelist", "codelist", "Codelist", "Code"),
    CONCEPT_SCHEME("conceptscheme", "conceptscheme", "ConceptScheme", "Concept"),
    DATA_STRUCTURE("datastructure", "datastructure", "DataStructure", ""),
    CONTENT_CONSTRAINT("contentconstraint", "registry", "ContentConstraint", "");

    private static final Set<String> NOT_KEPT = Set.of(
            "metadatastructure",
            "categoryscheme",
            "hierarchicalcodelist",
            "hierarchy",
            "hierarchyassociation",
            "valuelist",
            "organisationscheme",
            "dataproviderscheme",
            "dataconsumerscheme",
            "metadataproviderscheme",
            "organisationunitscheme",
            "metadataflow",
            "reportingtaxonomy",
            "reportingtaxonomymap",
            "provisionagreement",
            "metadataprovisionagreement",
            "structureset",
            "structuremap",
            "representationmap",
            "conceptschememap",
            "categoryschememap",
            "organisationschememap",
            "process",
            "categorisation",
            "attachmentconstraint",
            "metadataconstraint",
            "allowedconstraint",
            "transformationscheme",
            "rulesetscheme",
            "userdefinedoperatorscheme",
            "customtypescheme",
            "namepersonalisationscheme",
            "vtlmappingscheme");

    private final String word;
    private final String model;
    private final String type;
    private final String itemType;

    ArtefactKind(String word, String model, String type, String itemType) {
        this.word = word;
        this.model = model;
        this.type = type;
        this.itemType = itemType;
    }

    /// As it stands in addresses.
    public String word() {
        return word;
    }

    /// The package of the information model it belongs to.
    public String model() {
        return model;
    }

    /// Its class in the information model.
    public String type() {
        return type;
    }

    /// The class of the items it holds; empty where it holds none.
    public String itemType() {
        return itemType;
    }

    /// Empty for kinds that SDMX knows and nobody keeps here.
    public static Optional<ArtefactKind> of(String word) {
        if (word.equals("dataconstraint") || word.equals("actualconstraint")) {
            return Optional.of(CONTENT_CONSTRAINT);
        }
        Optional<ArtefactKind> kind =
                Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
        if (kind.isEmpty() && !NOT_KEPT.contains(word)) {
            throw new SdmxRefusal(
                    SdmxRefusal.Kind.SYNTAX,
                    "SDMX has no kind of structure \"%s\".".formatted(SdmxRefusal.shortened(word)));
        }
        return kind;
    }
}
