package org.pledgewatch.accounts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.safeguarding.Screening;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes, names and removes passkeys, and lets people in by them. Each challenge is good for one answer.
@Service
public class PasskeyDesk {
    private static final int LONGEST_CREDENTIAL = 20_000;
    private static final int LONGEST_NAME = 60;
    private static final int MOST = 20;

    private final RelyingParty relyingParty;
    private final Passkeys passkeys;
    private final People people;
    private final Begun begun;
    private final Attempts attempts;
    private final Admissions admissions;
    private final Audit audit;

    PasskeyDesk(
            RelyingParty relyingParty,
            Passkeys passkeys,
            People people,
            Begun begun,
            Attempts attempts,
            Admissions admissions,
            Audit audit) {
        this.relyingParty = relyingParty;
        this.passkeys = passkeys;
        this.people = people;
        this.begun = begun;
        this.attempts = attempts;
        this.admissions = admissions;
        this.audit = audit;
    }

    public sealed interface Beginning {}

    /// @param begun for the browser to hold until it answers
    /// @param options for the authenticator, in JSON
    public record Challenge(Secret begun, String options) implements Beginning {}

    /// Too many began something from the same address.
    public record Wait(Duration until) implements Beginning {}

    public enum Outcome {
        DONE,
        REFUSED,
        NAMELESS,
        TOO_MANY
    }

    public Challenge beginMaking(Person person) {
        String challenge = RelyingParty.freshChallenge();
        Secret secret = begun.keep(Begun.Kind.PASSKEY, new Begun.Half(person.actor(), challenge));
        return new Challenge(secret, relyingParty.creation(person.actor(), challenge));
    }

    @Transactional
    public Outcome make(Person person, @Nullable Secret secret, String name, String credential) {
        Optional<Begun.Half> half = begun.take(Begun.Kind.PASSKEY, secret)
                .filter(one -> person.actor().equals(one.actor()));
        if (isNoName(name)) {
            return Outcome.NAMELESS;
        }
        if (passkeys.of(person.actor()).size() >= MOST) {
            return Outcome.TOO_MANY;
        }
        if (half.isEmpty()
                || credential.length() > LONGEST_CREDENTIAL
                || !relyingParty.keep(person.actor(), half.get().content(), credential, name.strip())) {
            audit.note(Deed.of(person, "passkey-refused", ""));
            return Outcome.REFUSED;
        }
        audit.note(Deed.of(person, "made-passkey", ""));
        return Outcome.DONE;
    }

    public Beginning beginSignIn(Caller caller) {
        Optional<Duration> wait = attempts.take(List.of(new Try(Allowance.BEGINNING, caller.network())));
        if (wait.isPresent()) {
            return new Wait(wait.get());
        }
        String challenge = RelyingParty.freshChallenge();
        Secret secret = begun.keep(Begun.Kind.PASSKEY_SIGN_IN, new Begun.Half(null, challenge));
        return new Challenge(secret, relyingParty.request(challenge));
    }

    /// What nobody began here is not noted: strangers would fill the audit.
    @Transactional
    public Admission signIn(@Nullable Secret secret, String credential, Caller caller) {
        List<Try> tries = List.of(new Try(Allowance.ADDRESS, caller.network()));
        Optional<Duration> wait = attempts.take(tries);
        if (wait.isPresent()) {
            return new Admission.Wait(wait.get());
        }
        Optional<Begun.Half> half = begun.take(Begun.Kind.PASSKEY_SIGN_IN, secret);
        if (half.isEmpty()) {
            return new Admission.Refused();
        }
        Optional<Person> person = credential.length() > LONGEST_CREDENTIAL
                ? Optional.empty()
                : relyingParty.holder(half.get().content(), credential).flatMap(people::find);
        return person.filter(one -> !one.suspended())
                .<Admission>map(one -> welcome(one, tries, caller))
                .orElseGet(() -> refused(person.isPresent() ? "suspended" : "wrong passkey"));
    }

    /// Nobody learns anything about other passkeys by showing their own, so a success does not count.
    private Admission welcome(Person person, List<Try> tries, Caller caller) {
        attempts.giveBack(tries);
        return admissions.welcome(person, "passkey", caller);
    }

    private Admission refused(String why) {
        audit.note(new Deed(null, "sign-in-refused", "", null, why));
        return new Admission.Refused();
    }

    @Transactional
    public Outcome rename(Person person, long number, String name) {
        if (isNoName(name)) {
            return Outcome.NAMELESS;
        }
        if (!passkeys.rename(person.actor(), number, name.strip())) {
            return Outcome.REFUSED;
        }
        audit.note(Deed.of(person, "renamed-passkey", String.valueOf(number)));
        return Outcome.DONE;
    }

    @Transactional
    public Outcome remove(Person person, long number) {
        if (!passkeys.remove(person.actor(), number)) {
            return Outcome.REFUSED;
        }
        audit.note(Deed.of(person, "removed-passkey", String.valueOf(number)));
        return Outcome.DONE;
    }

    private static boolean isNoName(String name) {
        return name.isBlank()
                || name.length() > LONGEST_NAME
                || Screening.of(name).stops();
    }
}
