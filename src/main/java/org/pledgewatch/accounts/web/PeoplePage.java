package org.pledgewatch.accounts.web;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.pledgewatch.accounts.HeldRole;
import org.pledgewatch.accounts.Invitations;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.pages.Words;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.AreaCode;

/// Who is here, as what.
///
/// @param wrong what was wrong with what was just asked; empty if nothing
/// @param link the link just made, shown this once; empty if none was
public record PeoplePage(
        DeskFrame frame,
        List<Row> rows,
        List<Open> open,
        List<Choice> roles,
        List<Choice> states,
        String email,
        String wrong,
        String link) {

    public record Row(String actor, String name, String email, List<Held> roles, boolean suspended) {}

    /// @param told in words
    public record Held(String role, String area, String told) {}

    public record Open(long number, String email, String role, String until) {}

    public record Choice(String value, String label) {}

    static PeoplePage of(
            DeskFrame frame,
            List<Person> people,
            List<Invitations.Open> open,
            List<Area> states,
            String email,
            String wrong,
            String link) {
        Words words = frame.words();
        return new PeoplePage(
                frame,
                people.stream().map(person -> row(words, person)).toList(),
                open.stream()
                        .map(one -> new Open(
                                one.number(),
                                String.valueOf(one.invitation().email()),
                                told(words, one.invitation().role()),
                                Moments.told(one.invitation().expiresAt(), words.locale())))
                        .toList(),
                Arrays.stream(Role.values())
                        .map(role -> new Choice(role.word(), words.say("role." + role.word())))
                        .toList(),
                states.stream()
                        .map(area -> new Choice(area.code().value(), area.shortName()))
                        .sorted(Comparator.comparing(Choice::label, Collator.getInstance(words.locale())))
                        .toList(),
                email,
                wrong.isEmpty() ? "" : words.say(wrong),
                link);
    }

    private static Row row(Words words, Person person) {
        return new Row(
                person.actor().value(),
                person.name(),
                person.email(),
                person.roles().stream()
                        .map(held -> new Held(held.role().word(), code(held), told(words, held)))
                        .toList(),
                person.suspended());
    }

    private static String code(HeldRole held) {
        AreaCode area = held.area();
        return area == null ? "" : area.value();
    }

    /// A role in words: "focal point, SWE".
    static String told(Words words, HeldRole held) {
        String role = words.say("role." + held.role().word());
        return held.area() == null
                ? role
                : words.say("role.for", role, held.area().value());
    }
}
