package org.pledgewatch.site;

import org.pledgewatch.publication.PublishedArea;
import org.pledgewatch.publication.PublishedGrouping;
import org.pledgewatch.publication.PublishedInstrument;
import org.pledgewatch.publication.PublishedPart;
import org.pledgewatch.vocabulary.InstrumentId;
import org.pledgewatch.vocabulary.Subject;

/// What a subject is called, and its page; `href` is empty where it has none.
public record SubjectName(String name, String href) {
    static SubjectName of(Asked asked, Subject subject) {
        return switch (subject) {
            case Subject.Area(var code) ->
                new SubjectName(
                        asked.edition().area(code).map(PublishedArea::name).orElse(code.value()),
                        asked.to("/states/" + code));
            case Subject.Subdivision(var area, var code) ->
                new SubjectName(
                        asked.edition().area(area).map(PublishedArea::name).orElse(area.value()) + ": "
                                + asked.edition()
                                        .part(subject)
                                        .map(PublishedPart::name)
                                        .orElse(code),
                        asked.to("/states/" + area));
            case Subject.Grouping(var code) ->
                new SubjectName(
                        asked.edition()
                                .grouping(code)
                                .map(PublishedGrouping::name)
                                .orElse(code.value()),
                        "");
            case Subject.World _ -> new SubjectName(asked.words().say("subject.world"), "");
            case Subject.InstrumentSubject(var id) -> instrument(asked, id);
            case Subject.EventSubject(var id) -> event(asked, id.value());
        };
    }

    private static SubjectName instrument(Asked asked, InstrumentId id) {
        return asked.edition()
                .instrument(id)
                .map(found -> new SubjectName(found.shortTitle(), asked.to("/instruments/" + id)))
                .orElseGet(() -> new SubjectName(id.value(), ""));
    }

    private static SubjectName event(Asked asked, String id) {
        String key = "event." + id;
        String name = asked.words().knows(key) ? asked.words().say(key) : id;
        return new SubjectName(
                name,
                asked.edition()
                        .instrument(new InstrumentId(id))
                        .map(PublishedInstrument::id)
                        .map(instrument -> asked.to("/instruments/" + instrument))
                        .orElse(""));
    }
}
