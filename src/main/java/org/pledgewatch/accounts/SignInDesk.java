package org.pledgewatch.accounts;

import java.util.Optional;
import org.springframework.stereotype.Service;

/// Lets people in by their password.
@Service
public class SignInDesk {
    private static final int LONGEST_PASSWORD = 1_000;

    private final People people;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Audit audit;

    SignInDesk(People people, Passwords passwords, Sessions sessions, Audit audit) {
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
    }

    public sealed interface Outcome {
        record Welcome(Person person, Secret session) implements Outcome {}

        /// Not said to the visitor: whether there is such an account, and what was wrong.
        record Refused() implements Outcome {}
    }

    public Outcome signIn(String email, String password, String browser) {
        Optional<Person> person = people.byEmail(email).filter(one -> !one.suspended());
        Optional<String> hash = person.flatMap(one -> people.passwordHash(one.actor()));
        if (person.isEmpty() || hash.isEmpty() || password.length() > LONGEST_PASSWORD) {
            passwords.compareWithNothing("");
            audit.note(
                    new Deed(null, "sign-in-refused", "", null, person.isEmpty() ? "no such account" : "no password"));
            return new Outcome.Refused();
        }
        Person found = person.get();
        if (!passwords.matches(password, hash.get())) {
            audit.note(new Deed(null, "sign-in-refused", found.actor().value(), null, "wrong password"));
            return new Outcome.Refused();
        }
        Secret session = sessions.begin(found.actor(), "password", browser);
        audit.note(Deed.of(found, "signed-in", "").with("password"));
        return new Outcome.Welcome(found, session);
    }

    public void signOut(Person person, long session) {
        sessions.end(person.actor(), session);
        audit.note(Deed.of(person, "signed-out", ""));
    }
}
