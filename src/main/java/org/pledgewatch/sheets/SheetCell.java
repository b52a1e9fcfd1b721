package org.pledgewatch.sheets;

/// What a cell shows, as text; or why it cannot be taken, as the rest of a sentence that begins with the cell's place.
public sealed interface SheetCell {
    SheetCell EMPTY = new Text("");

    record Text(String text) implements SheetCell {}

    record Unfit(String why) implements SheetCell {}

    default boolean isBlank() {
        return this instanceof Text(String text) && text.isBlank();
    }
}
