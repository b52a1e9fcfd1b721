package org.pledgewatch.accounts;

import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;

/// Something that was seen or done, for the audit.
///
/// @param who null where nobody was signed in
/// @param word what was done: `signed-in`, `saw`, `accepted`
/// @param about what it was done to, as an address or a number
/// @param detail a reason or a result in a few words; never what somebody typed and was refused
public record Deed(
        @Nullable ActorId who,
        String word,
        String about,
        @Nullable AreaCode area,
        String detail) {
    public static Deed of(Person person, String word, String about) {
        return new Deed(person.actor(), word, about, null, "");
    }

    public Deed with(String more) {
        return new Deed(who, word, about, area, more);
    }

    public Deed in(@Nullable AreaCode state) {
        return new Deed(who, word, about, state, detail);
    }
}
