package org.pledgewatch.site;

import java.util.List;
import java.util.Map;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.EditionRecord;

/// Every edition published, newest first.
public record EditionsPage(Frame frame, List<Row> rows) {
    public record Row(String number, String href, String label, String day, String lines, String head) {}

    static EditionsPage of(Asked asked, List<EditionRecord> editions) {
        Words words = asked.words();
        return new EditionsPage(
                Frame.of(asked, "/editions", words.say("editions.title"), words.say("editions.description"))
                        .withData(asked.path(), Map.of()),
                editions.stream()
                        .map(edition -> new Row(
                                String.valueOf(edition.number()),
                                "/editions/" + edition.number(),
                                edition.label(),
                                asked.phrases().day(edition.referenceDay()),
                                asked.phrases().number(edition.ledgerCount()),
                                edition.ledgerHead()
                                        .substring(
                                                0,
                                                Math.min(
                                                        12, edition.ledgerHead().length()))))
                        .toList());
    }
}
