package org.pledgewatch.publication;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.cube.CubeQuery;
import org.pledgewatch.cube.Observation;
import org.pledgewatch.cube.Rows;
import org.pledgewatch.cube.TooManyQuestions;
import org.pledgewatch.sdmx.Availability;
import org.pledgewatch.sdmx.Component.Attachment;
import org.pledgewatch.sdmx.Component.Attribute;
import org.pledgewatch.sdmx.Component.Dimension;
import org.pledgewatch.sdmx.Cube;
import org.pledgewatch.sdmx.DataStructure;
import org.pledgewatch.sdmx.SdmxRefusal;
import org.pledgewatch.sdmx.Selection;
import org.pledgewatch.sdmx.Series;

/// One dataflow of a release, as SDMX reads it.
///
/// @param files the same, as it lies on disk: its columns are the components in lower case
record ReleasedFigures(org.pledgewatch.cube.Cube files) implements Cube {

    @Override
    public Stream<Series> series(Selection selection) {
        Rows<Observation> rows = asked(() -> files.observations(query(selection)));
        Iterator<Series> series = new BySeries(rows, selection.structure());
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(series, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(rows::close);
    }

    /// Asked of the files where codes alone are selected; else what is selected is read.
    @Override
    public Availability availability(Selection selection) {
        if (!selection.isByCodesAlone()) {
            return Cube.super.availability(selection);
        }
        org.pledgewatch.cube.Availability there = asked(() -> files.availability(query(selection)));
        SequencedMap<String, List<String>> codes = new LinkedHashMap<>();
        for (Dimension dimension : selection.structure().dimensions()) {
            codes.put(dimension.id(), List.copyOf(there.codes(column(dimension.id()))));
        }
        return new Availability(
                codes, List.copyOf(there.codes(column(DataStructure.TIME))), there.series(), there.observations());
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (TooManyQuestions now) {
            throw new SdmxRefusal(
                    SdmxRefusal.Kind.UNAVAILABLE, "Many are asking for figures at this moment. Please ask again.");
        }
    }

    private static CubeQuery query(Selection selection) {
        CubeQuery query = CubeQuery.EVERYTHING;
        for (Dimension dimension : selection.structure().dimensions()) {
            Optional<Set<String>> codes = selection.codes(dimension.id());
            if (codes.isPresent()) {
                query = query.only(column(dimension.id()), codes.get());
            }
        }
        return query;
    }

    private static String column(String component) {
        return component.toLowerCase(Locale.ROOT);
    }

    /// Observations gathered into series: those of one series come together.
    private static final class BySeries implements Iterator<Series> {
        private final Iterator<Observation> rows;
        private final List<Attribute> attributes;
        private @Nullable Observation next;

        BySeries(Iterator<Observation> rows, DataStructure structure) {
            this.rows = rows;
            this.attributes = structure.attributes();
            this.next = rows.hasNext() ? rows.next() : null;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Series next() {
            Observation first = next;
            if (first == null) {
                throw new NoSuchElementException();
            }
            List<String> key = seriesKey(first);
            List<Series.Observation> observations = new ArrayList<>();
            Observation one = first;
            while (one != null && seriesKey(one).equals(key)) {
                observations.add(new Series.Observation(
                        one.key().getLast(),
                        one.value() == null ? null : one.value().toPlainString(),
                        attributes(one, Attachment.OBSERVATION)));
                one = rows.hasNext() ? rows.next() : null;
            }
            next = one;
            return new Series(key, attributes(first, Attachment.SERIES), observations);
        }

        private static List<String> seriesKey(Observation observation) {
            return observation.key().subList(0, observation.key().size() - 1);
        }

        private List<@Nullable String> attributes(Observation observation, Attachment attachment) {
            List<@Nullable String> some = new ArrayList<>();
            for (int place = 0; place < attributes.size(); place++) {
                if (attributes.get(place).attachment() == attachment) {
                    some.add(observation.attributes().get(place));
                }
            }
            return some;
        }
    }
}
