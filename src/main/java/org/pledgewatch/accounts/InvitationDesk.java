package org.pledgewatch.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pledgewatch.safeguarding.Screening;
import org.pledgewatch.vocabulary.ActorId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

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
    private final PasswordRule rule;
    private final Turns turns;
    private final Admissions admissions;
    private final Audit audit;
    private final Clock clock;
    private final TransactionOperations transaction;

    InvitationDesk(
            People people,
            Invitations invitations,
            Passwords passwords,
            PasswordRule rule,
            Turns turns,
            Admissions admissions,
            Audit audit,
            Clock clock,
            TransactionOperations transaction) {
        this.people = people;
        this.invitations = invitations;
        this.passwords = passwords;
        this.rule = rule;
        this.turns = turns;
        this.admissions = admissions;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    public sealed interface Outcome {
        record Welcome(Admission.Welcome admission) implements Outcome {}

        /// The link was used, is too old, or was never made.
        record NoSuchLink() implements Outcome {}

        /// @param field `name`, `email` or `password`
        /// @param reason what is wrong, by its key
        record Refused(String field, String reason) implements Outcome {}

        /// Too many others choose a password just now.
        record Busy() implements Outcome {}
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

    /// Empty where whoever invites was suspended, or lost the role, in the same instant.
    @Transactional
    public Optional<Secret> invite(Person by, String email, HeldRole role) {
        people.awaitTurn();
        return people.mayStill(by, Action.MANAGE_PEOPLE) ? Optional.of(made(by, email, role)) : Optional.empty();
    }

    private Secret made(Person by, String email, HeldRole role) {
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

    /// Whether whoever has this address has an account, so that the link gives them a role and makes none.
    public boolean isForAnAccount(Invitation invitation) {
        return invitation.email() != null && people.byEmail(invitation.email()).isPresent();
    }

    /// Makes one void before it is used; false where it is so already.
    @Transactional
    public boolean withdraw(Person by, long number) {
        Optional<Invitation> invitation = invitations.withdraw(number);
        invitation.ifPresent(one ->
                audit.note(Deed.of(by, "withdrew-invitation", one.role().role().word())
                        .in(one.role().area())));
        return invitation.isPresent();
    }

    /// Makes the account, with the roles of every open invitation to the address. No connection is held while the
    /// password is hashed, which is slow.
    public Outcome accept(Secret secret, String name, String typedEmail, String password, Caller caller) {
        Invitation invitation = find(secret).orElse(null);
        if (invitation == null) {
            return new Outcome.NoSuchLink();
        }
        String email = invitation.email() == null ? typedEmail : invitation.email();
        if (name.isBlank() || name.strip().length() > Person.LONGEST_NAME) {
            return new Outcome.Refused("name", "account.refused.name");
        }
        if (Screening.of(name).stops()) {
            return new Outcome.Refused("name", "account.refused.name-detail");
        }
        if (!email.matches("[^@\\s]{1,64}@[^@\\s]{1,189}")
                || people.byEmail(email).isPresent()) {
            return new Outcome.Refused("email", "account.refused.email");
        }
        Optional<String> weakness = rule.weakness(password, name, email);
        if (weakness.isPresent()) {
            return new Outcome.Refused("password", weakness.get());
        }
        Optional<String> hash = turns.ofKnown(() -> passwords.hash(password));
        if (hash.isEmpty()) {
            return new Outcome.Busy();
        }
        Outcome outcome = transaction.execute(_ -> make(secret, name.strip(), email, hash.get(), caller));
        return Objects.requireNonNull(outcome);
    }

    private Outcome make(Secret secret, String name, String email, String hash, Caller caller) {
        List<Invitation> used = find(secret).isEmpty() ? List.of() : invitations.use(secret);
        if (used.isEmpty()) {
            return new Outcome.NoSuchLink();
        }
        ActorId actor = people.add(name, email, hash);
        give(actor, used, "account-made", "");
        return new Outcome.Welcome(admissions.welcome(people.find(actor).orElseThrow(), "password", caller));
    }

    /// Gives somebody who has an account what they are invited to. False where the link is void, or somebody else's.
    @Transactional
    public boolean acceptSignedIn(Secret secret, Person person) {
        boolean theirs =
                find(secret).filter(one -> person.email().equals(one.email())).isPresent();
        List<Invitation> used = theirs ? invitations.use(secret) : List.of();
        give(person.actor(), used, "took-up-invitation", "");
        return !used.isEmpty();
    }

    /// Gives the roles to which an address is invited that an institution has verified: it is as good as the link that
    /// was sent to it.
    ///
    /// @param name of a new account
    Optional<ActorId> acceptVerified(String email, String name) {
        List<Invitation> used = invitations.useFor(email);
        Optional<ActorId> there = people.byEmail(email).map(Person::actor);
        if (there.isEmpty() && used.isEmpty()) {
            return Optional.empty();
        }
        ActorId actor = there.orElseGet(() -> people.add(name, email, null));
        give(actor, used, there.isPresent() ? "took-up-invitation" : "account-made", "institution");
        return Optional.of(actor);
    }

    private void give(ActorId actor, List<Invitation> used, String word, String detail) {
        for (Invitation invitation : used) {
            HeldRole role = invitation.role();
            people.give(actor, role, invitation.by());
            audit.note(new Deed(actor, word, role.role().word(), role.area(), detail));
        }
    }
}
