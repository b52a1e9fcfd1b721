package org.pledgewatch.api.sdmx;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pledgewatch.sdmx.Artefact;
import org.pledgewatch.sdmx.ArtefactKind;
import org.pledgewatch.sdmx.Availability;
import org.pledgewatch.sdmx.DataStructure;
import org.pledgewatch.sdmx.Reference;
import org.pledgewatch.sdmx.RestRequest;
import org.pledgewatch.sdmx.SdmxRefusal;
import org.pledgewatch.sdmx.Selection;
import org.pledgewatch.sdmx.StructureQuery;
import org.pledgewatch.sdmx.StructureQuery.Found;
import org.pledgewatch.sdmx.Structures;
import org.pledgewatch.sdmx.format.SchemaXml;
import org.pledgewatch.sdmx.format.StructureForm;
import org.pledgewatch.sdmx.format.StructureMessage;
import org.springframework.stereotype.Component;

/// Answers requests for structures: kept ones, what there are data for, and schemas.
@Component
class StructureAnswers {
    private static final Set<String> MAY_LEAD_TO_CONSTRAINTS = Set.of(
            "parents",
            "parentsandsiblings",
            "ancestors",
            "all",
            "contentconstraint",
            "dataconstraint",
            "actualconstraint");

    private final SdmxShelf shelf;

    StructureAnswers(SdmxShelf shelf) {
        this.shelf = shelf;
    }

    void send(Exchange exchange, StructureQuery query) throws IOException {
        List<Published> all =
                query.kind() == ArtefactKind.AGENCY_SCHEME ? List.of(shelf.latest()) : shelf.meant(query.versions());
        boolean isFixed = isFixed(query.versions()) && all.stream().allMatch(Published::isFixedByVersion);
        Map<Reference, Found> found = new LinkedHashMap<>();
        for (Published published : all) {
            query.in(structures(published, query))
                    .forEach(one -> found.putIfAbsent(one.artefact().reference(), one));
        }
        if (found.isEmpty()) {
            throw SdmxRefusal.noResults("No structure is kept here by that name and version.");
        }
        write(exchange, Issue.of(all), isFixed, List.copyOf(found.values()), "structures");
    }

    private static Structures structures(Published published, StructureQuery query) {
        boolean needsConstraints = query.kind() == null
                || query.kind() == ArtefactKind.CONTENT_CONSTRAINT
                || query.references().stream().anyMatch(MAY_LEAD_TO_CONSTRAINTS::contains);
        return needsConstraints ? published.structuresWithConstraints() : published.structures();
    }

    static boolean isFixed(Published published, RestRequest.Target target) {
        return published.isFixedByVersion() && isFixed(Set.of(target.version()));
    }

    private static boolean isFixed(Set<String> versions) {
        return !versions.isEmpty() && versions.stream().allMatch(version -> version.matches("[0-9.]+"));
    }

    /// Which values there are data for, in place of the data.
    void send(Exchange exchange, RestRequest.ForAvailability asked) throws IOException {
        Published published = shelf.meant(asked.target(), asked.query().asOf());
        Published.Flow flow = flow(published, asked.target());
        Selection selection = asked.query().of(flow.structure());
        if (!asked.component().isEmpty() && !flow.structure().has(asked.component())) {
            throw SdmxRefusal.syntax(
                    "%s has no dimension \"%s\".",
                    flow.dataflow().reference().id(), SdmxRefusal.shortened(asked.component()));
        }
        Availability availability = asked.isOfWhatCouldBeAdded()
                ? flow.cube().whatCouldBeAdded(selection)
                : flow.cube().availability(selection);
        if (availability.isEmpty()) {
            throw new SdmxRefusal(SdmxRefusal.Kind.NO_DATA, "There are no data of what is selected.");
        }
        Set<Found> found = new LinkedHashSet<>();
        found.add(new Found(published.constraint(flow, availability, asked.component()), false));
        related(published.structures(), flow, availability).stream()
                .filter(one -> asked.references().contains("all")
                        || asked.references().contains(one.reference().kind().word()))
                .forEach(one -> found.add(new Found(one, false)));
        write(exchange, published.issue(), isFixed(published, asked.target()), List.copyOf(found), "availability");
    }

    /// What explains a constraint; of schemes, only the items in it.
    private static Set<Artefact> related(Structures structures, Published.Flow flow, Availability availability) {
        DataStructure structure = flow.structure();
        Set<Artefact> related = new LinkedHashSet<>();
        related.add(flow.dataflow());
        related.add(structure);
        Set<String> concepts = new LinkedHashSet<>(availability.codes().keySet());
        concepts.add(DataStructure.TIME);
        related.add(structures.scheme(structure.concepts()).only(concepts));
        structure
                .dimensions()
                .forEach(dimension -> structures
                        .codes(dimension)
                        .ifPresent(codes -> related.add(
                                codes.only(Set.copyOf(availability.codes().getOrDefault(dimension.id(), List.of()))))));
        return related;
    }

    void send(Exchange exchange, RestRequest.ForSchema asked) throws IOException {
        Published published = shelf.meant(asked.target(), null);
        Published.Flow flow = flow(published, asked.target());
        boolean isFixed = isFixed(published, asked.target());
        if (!exchange.isUnchanged(published.issue(), isFixed, "application/vnd.sdmx.schema+xml;version=2.1")) {
            SchemaXml.write(
                    published.structures(),
                    flow.structure(),
                    asked.dimensionAtObservation(),
                    exchange.response().getOutputStream());
        }
    }

    static Published.Flow flow(Published published, RestRequest.Target target) {
        return published
                .flow(target.kind(), target.agency(), target.id())
                .orElseThrow(() -> SdmxRefusal.noResults(
                        "There is no %s \"%s\" here.", target.kind().word(), SdmxRefusal.shortened(target.id())));
    }

    private static void write(Exchange exchange, Issue issue, boolean isFixed, List<Found> found, String what)
            throws IOException {
        StructureForm form = exchange.wishes().choice(StructureForm.offered(exchange.version()));
        if (exchange.isUnchanged(issue, isFixed, form.contentType())) {
            return;
        }
        StructureMessage message = new StructureMessage(exchange.header(issue, what), found, exchange.languages());
        form.writer().write(message, exchange.response().getOutputStream());
    }
}
