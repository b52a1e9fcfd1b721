package org.pledgewatch.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.pledgewatch.vocabulary.ActorId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// Gets people into their accounts again: an administrator makes a link, and who follows it chooses a new password.
@Service
public class RecoveryDesk {
    private static final Duration LINK_WORKS = Duration.ofHours(24);

    private final People people;
    private final Recoveries recoveries;
    private final Passwords passwords;
    private final PasswordRule rule;
    private final Turns turns;
    private final WaysIn ways;
    private final Sessions sessions;
    private final Devices devices;
    private final Admissions admissions;
    private final Audit audit;
    private final Clock clock;
    private final TransactionOperations transaction;

    RecoveryDesk(
            People people,
            Recoveries recoveries,
            Passwords passwords,
            PasswordRule rule,
            Turns turns,
            WaysIn ways,
            Sessions sessions,
            Devices devices,
            Admissions admissions,
            Audit audit,
            Clock clock,
            TransactionOperations transaction) {
        this.people = people;
        this.recoveries = recoveries;
        this.passwords = passwords;
        this.rule = rule;
        this.turns = turns;
        this.ways = ways;
        this.sessions = sessions;
        this.devices = devices;
        this.admissions = admissions;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    public sealed interface Outcome {
        record Recovered(Admission admission) implements Outcome {}

        /// The link was used, is too old, or was never made.
        record NoSuchLink() implements Outcome {}

        /// @param reason what is wrong with the password, by its key
        record Refused(String reason) implements Outcome {}

        record Busy() implements Outcome {}
    }

    /// A link for this person; empty where there is nobody of that name, or they are suspended, or whoever asks was
    /// suspended in the same instant.
    @Transactional
    public Optional<Secret> make(Person by, ActorId whom, Removal removal) {
        people.awaitTurn();
        Optional<Person> person =
                people.find(whom).filter(one -> !one.suspended() && people.mayStill(by, Action.MANAGE_PEOPLE));
        String removes = removal.told();
        person.ifPresent(one -> audit.note(
                Deed.of(by, "made-recovery-link", whom.value()).with(removes.isEmpty() ? "" : "removes " + removes)));
        return person.map(one -> link(one, by.actor(), removal));
    }

    /// A link for an administrator whom nobody else can help, asked for by who runs the server.
    @Transactional
    public Optional<Secret> makeForAdministrator(String email) {
        Optional<Person> administrator = people.byEmail(email)
                .filter(one -> !one.suspended() && one.roles().contains(new HeldRole(Role.ADMINISTRATOR, null)));
        administrator.ifPresent(one -> audit.note(new Deed(
                InvitationDesk.THE_INSTALLATION,
                "made-recovery-link",
                one.actor().value(),
                null,
                "asked for on the server; removes " + Removal.EVERYTHING.told())));
        return administrator.map(one -> link(one, InvitationDesk.THE_INSTALLATION, Removal.EVERYTHING));
    }

    private Secret link(Person person, ActorId by, Removal removal) {
        return recoveries.make(new Recovery(person.actor(), by, clock.instant().plus(LINK_WORKS), removal));
    }

    public Optional<Person> find(Secret secret) {
        return recoveries.find(secret).flatMap(one -> people.find(one.actor())).filter(person -> !person.suspended());
    }

    /// Hashing is slow: no connection is held meanwhile.
    public Outcome recover(Secret secret, String password, Caller caller) {
        Optional<Person> person = find(secret);
        if (person.isEmpty()) {
            return new Outcome.NoSuchLink();
        }
        Optional<String> weakness =
                rule.weakness(password, person.get().name(), person.get().email());
        if (weakness.isPresent()) {
            return new Outcome.Refused(weakness.get());
        }
        Optional<String> hash = turns.ofKnown(() -> passwords.hash(password));
        if (hash.isEmpty()) {
            return new Outcome.Busy();
        }
        Outcome outcome = transaction.execute(_ -> recover(secret, person.get(), hash.get(), caller));
        return java.util.Objects.requireNonNull(outcome);
    }

    private Outcome recover(Secret secret, Person person, String hash, Caller caller) {
        Removal removal = recoveries.find(secret).map(Recovery::removal).orElse(Removal.NOTHING);
        if (!recoveries.use(secret)) {
            return new Outcome.NoSuchLink();
        }
        ways.remove(person.actor(), removal);
        people.keepPassword(person.actor(), hash);
        sessions.endAllOf(person.actor());
        devices.forgetAllOf(person.actor());
        String removed = removal.told();
        audit.note(Deed.of(person, "recovered", "").with(removed.isEmpty() ? "" : "removed: " + removed));
        return new Outcome.Recovered(admissions.admit(person, "recovery", caller));
    }
}
