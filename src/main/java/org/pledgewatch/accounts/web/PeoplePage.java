package org.pledgewatch.accounts.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pledgewatch.accounts.HeldRole;
import org.pledgewatch.accounts.Invitations;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.pages.Words;
import org.springframework.web.util.UriComponentsBuilder;

/// Who is here, as what; each leads to a page of their own.
///
/// @param before the address of the page before; empty on the first
/// @param next the address of the page after; empty on the last
public record PeoplePage(
        DeskFrame frame,
        Asked asked,
        List<Row> rows,
        String before,
        String next,
        List<Open> open,
        List<Choice> roles,
        List<Choice> states,
        Made made) {

    /// @param text part of a name or an address; empty for anybody
    /// @param role by its word; empty for any
    /// @param page from 1 on
    public record Asked(String text, String role, int page) {
        static final Asked EVERYBODY = new Asked("", "", 1);

        String address(int other) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath("/desk/people");
            if (!text.isEmpty()) {
                address.queryParam("text", "{text}");
            }
            if (!role.isEmpty()) {
                address.queryParam("role", "{role}");
            }
            return address.queryParam("page", other)
                    .encode()
                    .buildAndExpand(Map.of("text", text, "role", role))
                    .toUriString();
        }
    }

    /// What became of the invitation that was just asked for.
    ///
    /// @param email whom it was to go to, while something is wrong
    /// @param field where something is wrong; empty if nowhere
    /// @param wrong what; empty if nothing
    /// @param link the link just made, shown this once; empty if none was
    public record Made(String email, String field, String wrong, String link) {
        static final Made NOTHING = new Made("", "", "", "");
    }

    /// @param roles in words
    public record Row(String href, String actor, String name, String email, String roles, boolean suspended) {}

    public record Open(long number, String email, String role, String until) {}

    /// @param found one more than are shown, where there are more
    static PeoplePage of(
            DeskFrame frame,
            Asked asked,
            List<Person> found,
            int shown,
            List<Invitations.Open> open,
            List<Choice> roles,
            List<Choice> states,
            Made made) {
        Words words = frame.words();
        return new PeoplePage(
                frame,
                asked,
                found.stream().limit(shown).map(person -> row(words, person)).toList(),
                asked.page() > 1 ? asked.address(asked.page() - 1) : "",
                found.size() > shown ? asked.address(asked.page() + 1) : "",
                open.stream()
                        .map(one -> new Open(
                                one.number(),
                                String.valueOf(one.invitation().email()),
                                told(words, one.invitation().role()),
                                Moments.told(one.invitation().expiresAt(), words.locale())))
                        .toList(),
                roles,
                states,
                made);
    }

    private static Row row(Words words, Person person) {
        return new Row(
                PersonPage.address(person.actor()),
                person.actor().value(),
                person.name(),
                person.email(),
                person.roles().stream().map(held -> told(words, held)).collect(Collectors.joining("; ")),
                person.suspended());
    }

    /// A role in words: "focal point, SWE".
    static String told(Words words, HeldRole held) {
        String role = words.say("role." + held.role().word());
        return held.area() == null
                ? role
                : words.say("role.for", role, held.area().value());
    }
}
