package org.pledgewatch.accounts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.TextStop;
import org.pledgewatch.pages.Words;
import org.pledgewatch.vocabulary.AreaCode;

/// What a page says of a text that was just stopped. The words themselves are not said again: they stand in their
/// fields, and are kept nowhere.
///
/// @param mayOverrule whether who is signed in may say that what was found is a false alarm
/// @param isTooMuch whether they might, were it not so much
/// @param before what came along with it
public record Stopped(
        List<TextStop.Found> found, boolean helpFirst, boolean mayOverrule, boolean isTooMuch, Assurance before) {
    public static final Stopped NOTHING = new Stopped(List.of(), false, false, false, Assurance.NONE);

    public static Stopped of(TextStop stop, Person person, @Nullable AreaCode area, Assurance before) {
        boolean mayOverrule = person.may(Action.OVERRULE_SCREENING, area);
        return new Stopped(
                stop.found(),
                stop.helpFirst(),
                mayOverrule && !stop.isTooMuch(),
                mayOverrule && stop.isTooMuch(),
                before);
    }

    public boolean isThere() {
        return !found.isEmpty() || helpFirst;
    }

    public boolean at(String field) {
        return found.stream().anyMatch(one -> one.field().equals(field));
    }

    /// What is to be given back with a reason.
    public String places() {
        return found.isEmpty() ? String.join(";", before.shown()) : new TextStop(found, helpFirst).places();
    }

    /// What a field is called on its page.
    public String label(Words words, String field) {
        String key = "stopped.in." + field;
        return words.knows(key) ? words.say(key) : field;
    }
}
