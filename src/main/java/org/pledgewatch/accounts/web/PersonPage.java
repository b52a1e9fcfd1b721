package org.pledgewatch.accounts.web;

import java.util.List;
import org.pledgewatch.accounts.HeldRole;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.pages.Words;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;

/// One person's roles and access, for administrators.
///
/// @param field where something is wrong with what was just asked; empty if nowhere
/// @param wrong what; empty if nothing
/// @param link the recovery link just made, shown this once; empty if none was
public record PersonPage(
        DeskFrame frame,
        String href,
        String actor,
        String email,
        List<Held> held,
        boolean suspended,
        List<Choice> roles,
        List<Choice> states,
        String field,
        String wrong,
        String link) {

    /// @param told in words
    public record Held(String role, String area, String told) {}

    static PersonPage of(
            DeskFrame frame,
            Person person,
            List<Choice> roles,
            List<Choice> states,
            String field,
            String wrong,
            String link) {
        return new PersonPage(
                frame,
                address(person.actor()),
                person.actor().value(),
                person.email(),
                person.roles().stream().map(held -> held(frame.words(), held)).toList(),
                person.suspended(),
                roles,
                states,
                field,
                wrong,
                link);
    }

    static String address(ActorId actor) {
        return "/desk/people/" + actor.value();
    }

    private static Held held(Words words, HeldRole held) {
        AreaCode area = held.area();
        return new Held(held.role().word(), area == null ? "" : area.value(), PeoplePage.told(words, held));
    }
}
