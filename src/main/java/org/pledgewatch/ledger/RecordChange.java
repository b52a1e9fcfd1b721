package org.pledgewatch.ledger;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.AreaCode;

/// What a source gives reason to change in a record of a register, such as a national plan or a body. The register
/// rebuilds its records from the changes that were entered.
///
/// @param kind of record, a word as kinds of entries have: `national-plan`
/// @param id of the record within its kind; a record nobody has entered yet has one, too
/// @param area the state it is of; null where it is of none
/// @param before what the record said when the change was written, by field; empty for a new one
/// @param after what it is to say, by field; empty for one that is to go
/// @param difference the same for people: in the register's words and order
public record RecordChange(
        String kind,
        String id,
        @Nullable AreaCode area,
        SortedMap<String, String> before,
        SortedMap<String, String> after,
        Citation citation,
        List<Difference> difference) {

    /// @param before empty where there was nothing
    /// @param after empty where nothing is left
    public record Difference(String field, String before, String after) {}

    /// A change that was entered.
    ///
    /// @param entry its number in the ledger
    public record Entered(long entry, RecordChange change) {}

    public RecordChange {
        if (!kind.matches("[a-z][a-z0-9-]{0,62}")) {
            throw new IllegalArgumentException("not a kind of record: " + kind);
        }
        if (id.isBlank()) {
            throw new IllegalArgumentException("a record has an id");
        }
        if (before.equals(after)) {
            throw new IllegalArgumentException("nothing is changed in " + kind + " " + id);
        }
        if (difference.isEmpty()) {
            throw new IllegalArgumentException("a change is told to people, too: " + kind + " " + id);
        }
        before = new TreeMap<>(before);
        after = new TreeMap<>(after);
        difference = List.copyOf(difference);
    }

    /// @param labels what each field is called, in the order in which people read them
    public static RecordChange of(
            String kind,
            String id,
            @Nullable AreaCode area,
            Map<String, String> before,
            Map<String, String> after,
            Citation citation,
            SequencedMap<String, String> labels) {
        List<Difference> difference = labels.entrySet().stream()
                .map(label -> new Difference(
                        label.getValue(),
                        before.getOrDefault(label.getKey(), ""),
                        after.getOrDefault(label.getKey(), "")))
                .filter(one -> !one.before().equals(one.after()))
                .toList();
        return new RecordChange(kind, id, area, new TreeMap<>(before), new TreeMap<>(after), citation, difference);
    }
}
