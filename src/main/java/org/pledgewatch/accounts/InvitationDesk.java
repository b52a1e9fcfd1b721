package org.pledgewatch.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.pledgewatch.vocabulary.ActorId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Invites people, and makes the account of who follows the link.
@Service
public class InvitationDesk {
    /// Who invites where there is nobody yet.
    public static final ActorId THE_INSTALLATION = new ActorId("installation");

    private static final Duration FIRST_LINK_WORKS = Duration.ofHours(24);
    private static final Duration LINK_WORKS = Duration.ofDays(7);

    private final People people;
    private final Invitations invitations;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    InvitationDesk(
            People people, Invitations invitations, Passwords passwords, Sessions sessions, Audit audit, Clock clock) {
        this.people = people;
        this.invitations = invitations;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    public sealed interface Outcome {
        record Welcome(Person person, Secret session) implements Outcome {}

        /// The link was used, is too old, or was never made.
        record NoSuchLink() implements Outcome {}

        /// @param field `name`, `email` or `password`
        /// @param reason what is wrong, by its key
        record Refused(String field, String reason) implements Outcome {}
    }

    /// A link for the first administrator, as long as nobody has an account.
    @Transactional
    public Optional<Secret> firstAdministrator() {
        return people.isEmpty()
                ? Optional.of(invitations.make(new Invitation(
                        null,
                        new HeldRole(Role.ADMINISTRATOR, null),
                        THE_INSTALLATION,
                        clock.instant().plus(FIRST_LINK_WORKS))))
                : Optional.empty();
    }

    @Transactional
    public Secret invite(Person by, String email, HeldRole role) {
        Secret secret = invitations.make(
                new Invitation(email, role, by.actor(), clock.instant().plus(LINK_WORKS)));
        audit.note(Deed.of(by, "invited", role.role().word()).in(role.area()));
        return secret;
    }

    public Optional<Invitation> find(Secret secret) {
        return invitations.find(secret).filter(this::stillOpen);
    }

    /// The first administrator's link is void once somebody has an account.
    private boolean stillOpen(Invitation invitation) {
        return invitation.email() != null || people.isEmpty();
    }

    /// Makes the account. Who is invited to a second role by the same address gets it on the account they have.
    @Transactional
    public Outcome accept(Secret secret, String name, String typedEmail, String password, String browser) {
        Invitation invitation = find(secret).orElse(null);
        if (invitation == null) {
            return new Outcome.NoSuchLink();
        }
        String email = invitation.email() == null ? typedEmail : invitation.email();
        if (name.isBlank()) {
            return new Outcome.Refused("name", "account.refused.name");
        }
        if (!email.matches("[^@\\s]{1,64}@[^@\\s]{1,189}")
                || people.byEmail(email).isPresent()) {
            return new Outcome.Refused("email", "account.refused.email");
        }
        Optional<String> weakness = PasswordRule.weakness(password, name, email);
        if (weakness.isPresent()) {
            return new Outcome.Refused("password", weakness.get());
        }
        if (!invitations.use(secret)) {
            return new Outcome.NoSuchLink();
        }
        ActorId actor = people.add(name.strip(), email, passwords.hash(password));
        people.give(actor, invitation.role(), invitation.by());
        audit.note(new Deed(
                actor,
                "account-made",
                invitation.role().role().word(),
                invitation.role().area(),
                ""));
        Person person = people.find(actor).orElseThrow();
        return new Outcome.Welcome(person, sessions.begin(actor, "password", browser));
    }
}
