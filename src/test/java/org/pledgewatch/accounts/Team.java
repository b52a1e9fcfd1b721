package org.pledgewatch.accounts;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.site.RealServer;
import org.pledgewatch.vocabulary.AreaCode;

/// People of a monitoring organisation on a running house, each with a browser and signed in.
public final class Team {
    private final RealServer server;
    private final Map<String, DeskVisitor> visitors = new HashMap<>();
    private final Map<String, Person> people = new HashMap<>();

    public Team(RealServer server) {
        this.server = server;
    }

    /// @param state for which, where the role is held for one
    public DeskVisitor join(String name, Role role, @Nullable String state) {
        String email = name.toLowerCase(Locale.ROOT) + "@example.org";
        AreaCode area = state == null ? null : new AreaCode(state);
        Secret link = server.ask(Invitations.class)
                .make(new Invitation(
                        email,
                        new HeldRole(role, area),
                        InvitationDesk.THE_INSTALLATION,
                        java.time.Instant.now().plusSeconds(3_600)));
        DeskVisitor visitor = new DeskVisitor(server.address());
        visitor.accept(link.text(), name, email);
        visitors.put(name, visitor);
        people.put(name, server.ask(People.class).byEmail(email).orElseThrow());
        return visitor;
    }

    public DeskVisitor visitor(String name) {
        return visitors.get(name);
    }

    public Person person(String name) {
        return people.get(name);
    }
}
