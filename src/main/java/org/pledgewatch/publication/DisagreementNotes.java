package org.pledgewatch.publication;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.ReferenceData;
import org.pledgewatch.vocabulary.Subject;
import org.pledgewatch.vocabulary.Table;

/// What we wrote about known disagreements, by subject and indicator.
record DisagreementNotes(Map<Key, Note> notes) {
    record Key(String subject, String indicator) {}

    /// @param reference our case number
    record Note(String reference, List<String> kinds, String text) {
        static final Note NONE = new Note("", List.of(), "");
    }

    static DisagreementNotes of(ReferenceData tables) {
        Map<Key, Note> notes = new HashMap<>();
        for (Table.Row row : tables.table("disagreements.csv").rows()) {
            notes.put(
                    new Key(row.text("subject"), row.text("indicator")),
                    new Note(
                            row.text("case"),
                            Arrays.stream(row.text("kind").split(";"))
                                    .map(String::strip)
                                    .filter(kind -> !kind.isEmpty())
                                    .toList(),
                            row.text("note")));
        }
        return new DisagreementNotes(notes);
    }

    Note on(Subject subject, IndicatorId indicator) {
        return notes.getOrDefault(new Key(subject.text(), indicator.value()), Note.NONE);
    }
}
