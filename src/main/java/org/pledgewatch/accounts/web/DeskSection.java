package org.pledgewatch.accounts.web;

import java.util.function.ToLongFunction;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Person;

/// A part of the desk: in its navigation and on its first page for those who may enter it.
///
/// @param order where it stands, from first to last
/// @param word its keys in the bundle `desk` are `section.WORD` and `section.WORD.text`
/// @param waiting how many things wait there for this person; 0 where nothing ever waits
/// @param isAlwaysCounted whether every page says how many; it is then asked with every page
public record DeskSection(
        int order, String word, String href, Action needed, ToLongFunction<Person> waiting, boolean isAlwaysCounted) {
    public DeskSection(int order, String word, String href, Action needed, ToLongFunction<Person> waiting) {
        this(order, word, href, needed, waiting, false);
    }

    public DeskSection(int order, String word, String href, Action needed) {
        this(order, word, href, needed, _ -> 0);
    }
}
