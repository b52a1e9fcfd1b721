package org.pledgewatch.api;

import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.PublishedArea;
import org.pledgewatch.publication.PublishedGrouping;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.publication.PublishedInstrument;
import org.pledgewatch.publication.PublishedPart;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Subject;

/// What codes stand for, for readers of a table.
record SubjectNames(Edition edition) {
    String of(Subject subject) {
        return switch (subject) {
            case Subject.Area(var code) ->
                edition.area(code).map(PublishedArea::name).orElse(code.value());
            case Subject.Grouping(var code) ->
                edition.grouping(code).map(PublishedGrouping::name).orElse(code.value());
            case Subject.InstrumentSubject(var id) ->
                edition.instrument(id).map(PublishedInstrument::title).orElse(id.value());
            case Subject.World() -> "World";
            case Subject.Subdivision part ->
                of(Subject.of(part.area())) + ": "
                        + edition.part(subject).map(PublishedPart::name).orElse(part.code());
            case Subject.EventSubject _ -> subject.text();
        };
    }

    String of(IndicatorId indicator) {
        return edition.indicator(indicator).map(PublishedIndicator::name).orElse(indicator.value());
    }
}
