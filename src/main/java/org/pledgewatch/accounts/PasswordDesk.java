package org.pledgewatch.accounts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// Changes one's own password.
@Service
public class PasswordDesk {
    private final People people;
    private final Passwords passwords;
    private final PasswordRule rule;
    private final Turns turns;
    private final Attempts attempts;
    private final Sessions sessions;
    private final Audit audit;
    private final TransactionOperations transaction;

    PasswordDesk(
            People people,
            Passwords passwords,
            PasswordRule rule,
            Turns turns,
            Attempts attempts,
            Sessions sessions,
            Audit audit,
            TransactionOperations transaction) {
        this.people = people;
        this.passwords = passwords;
        this.rule = rule;
        this.turns = turns;
        this.attempts = attempts;
        this.sessions = sessions;
        this.audit = audit;
        this.transaction = transaction;
    }

    public sealed interface Outcome {
        /// The other sessions are ended.
        record Changed() implements Outcome {}

        /// @param field `old` or `new`
        /// @param reason what is wrong, by its key
        record Refused(String field, String reason) implements Outcome {}

        record Wait(Duration until) implements Outcome {}

        record Busy() implements Outcome {}
    }

    @Transactional(readOnly = true)
    public boolean hasPassword(Person person) {
        return people.passwordHash(person.actor()).isPresent();
    }

    public Outcome change(Sessions.SignedIn signedIn, String old, String fresh) {
        return turns.ofKnown(() -> changeInTurn(signedIn, old, fresh)).orElseGet(Outcome.Busy::new);
    }

    private Outcome changeInTurn(Sessions.SignedIn signedIn, String old, String fresh) {
        Person person = signedIn.person();
        List<Try> tries =
                List.of(new Try(Allowance.OWN, "password " + person.actor().value()));
        Optional<Duration> wait = attempts.take(tries);
        if (wait.isPresent()) {
            return new Outcome.Wait(wait.get());
        }
        Optional<String> kept = people.passwordHash(person.actor());
        if (kept.isEmpty() || !passwords.matches(old, kept.get())) {
            audit.note(Deed.of(person, "password-change-refused", "").with("wrong password"));
            return new Outcome.Refused("old", "password.wrong");
        }
        attempts.giveBack(tries);
        Optional<String> weakness = rule.weakness(fresh, person.name(), person.email());
        if (weakness.isPresent()) {
            return new Outcome.Refused("new", weakness.get());
        }
        String hash = passwords.hash(fresh);
        transaction.executeWithoutResult(_ -> {
            people.keepPassword(person.actor(), hash);
            sessions.endOthersOf(person.actor(), signedIn.session());
            audit.note(Deed.of(person, "changed-password", ""));
        });
        return new Outcome.Changed();
    }
}
