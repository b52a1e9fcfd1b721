package org.pledgewatch.accounts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Lets people in by their password.
@Service
public class SignInDesk {
    private static final int LONGEST_PASSWORD = 1_000;
    private static final int LONGEST_EMAIL = 300;

    private final People people;
    private final Passwords passwords;
    private final Devices devices;
    private final Turns turns;
    private final Attempts attempts;
    private final Admissions admissions;
    private final Sessions sessions;
    private final Audit audit;

    SignInDesk(
            People people,
            Passwords passwords,
            Devices devices,
            Turns turns,
            Attempts attempts,
            Admissions admissions,
            Sessions sessions,
            Audit audit) {
        this.people = people;
        this.passwords = passwords;
        this.devices = devices;
        this.turns = turns;
        this.attempts = attempts;
        this.admissions = admissions;
        this.sessions = sessions;
        this.audit = audit;
    }

    /// A cookie that somebody made up takes no turn from those whom we know.
    public Admission signIn(String email, String password, Caller caller) {
        if (email.length() > LONGEST_EMAIL || password.length() > LONGEST_PASSWORD) {
            return new Admission.Refused();
        }
        Secret device = caller.device();
        boolean known = device != null
                && devices.isOurs(device)
                && turns.ofKnown(() -> isKnown(email, device)).orElse(false);
        Optional<Admission> admission = known && device != null
                ? turns.ofKnown(() -> signIn(email, password, caller, List.of(byKnown(device))))
                : turns.ofStrangers(() -> signIn(email, password, caller, byStranger(email, caller)));
        return admission.orElseGet(Admission.Busy::new);
    }

    private boolean isKnown(String email, Secret device) {
        return people.byEmail(email)
                .filter(person -> devices.knows(device, person.actor()))
                .isPresent();
    }

    private static Try byKnown(Secret device) {
        return new Try(Allowance.DEVICE, device.text());
    }

    private static List<Try> byStranger(String email, Caller caller) {
        String account = JdbcPeople.folded(email);
        return List.of(
                new Try(Allowance.ADDRESS, caller.network()),
                new Try(Allowance.ADDRESS_AND_ACCOUNT, caller.network() + " " + account),
                new Try(Allowance.ACCOUNT, account));
    }

    /// A try that has to wait is not noted: a flood would fill the audit. The tries that made it wait are.
    private Admission signIn(String email, String password, Caller caller, List<Try> tries) {
        Optional<Duration> wait = attempts.take(tries);
        if (wait.isPresent()) {
            boolean here = tries.stream().anyMatch(one -> one.allowance() == Allowance.DEVICE);
            return new Admission.Wait(wait.get(), here);
        }
        Optional<Person> person = people.byEmail(email).filter(one -> !one.suspended());
        Optional<String> hash = person.flatMap(one -> people.passwordHash(one.actor()));
        if (person.isEmpty() || hash.isEmpty()) {
            passwords.compareWithNothing();
            return refused(person, person.isEmpty() ? "no such account" : "no password");
        }
        return passwords.matches(password, hash.get())
                ? welcome(person.get(), tries, caller)
                : refused(person, "wrong password");
    }

    /// A success does not give back what counts by address alone: who has one account could guess at others for ever.
    private Admission welcome(Person person, List<Try> tries, Caller caller) {
        attempts.giveBack(tries.stream()
                .filter(one -> one.allowance() != Allowance.ADDRESS)
                .toList());
        return admissions.admit(person, "password", caller);
    }

    private Admission refused(Optional<Person> person, String why) {
        String about = person.map(one -> one.actor().value()).orElse("");
        audit.note(new Deed(null, "sign-in-refused", about, null, why));
        return new Admission.Refused();
    }

    public void signOut(Person person, long session) {
        sessions.end(person.actor(), session);
        audit.note(Deed.of(person, "signed-out", ""));
    }
}
