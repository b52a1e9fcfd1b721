package org.pledgewatch.accounts;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.safeguarding.Screening;
import org.pledgewatch.vocabulary.ActorId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Lets people in whom their institution vouches for. The first time their verified address must be that of an account
/// or of an invitation; from then on the institution's own name for them decides.
@Service
public class InstitutionDesk {
    private final Institution institution;
    private final InstitutionLinks links;
    private final People people;
    private final InvitationDesk invitations;
    private final Begun begun;
    private final Attempts attempts;
    private final Admissions admissions;
    private final Audit audit;
    private final TransactionOperations transaction;

    InstitutionDesk(
            Institution institution,
            InstitutionLinks links,
            People people,
            InvitationDesk invitations,
            Begun begun,
            Attempts attempts,
            Admissions admissions,
            Audit audit,
            TransactionOperations transaction) {
        this.institution = institution;
        this.links = links;
        this.people = people;
        this.invitations = invitations;
        this.begun = begun;
        this.attempts = attempts;
        this.admissions = admissions;
        this.audit = audit;
        this.transaction = transaction;
    }

    public sealed interface Beginning {
        /// @param begun for the browser to hold until it comes back
        record Journey(Secret begun, String address) implements Beginning {}

        /// The institution does not answer.
        record Silent() implements Beginning {}

        /// Too many began something from the same address.
        record Wait(Duration until) implements Beginning {}
    }

    /// @param next where the person wanted to go
    public record Return(Admission admission, String next) {}

    public boolean isOffered() {
        return institution.isOffered();
    }

    public Beginning begin(String next, Caller caller) {
        Optional<Duration> wait = attempts.take(List.of(new Try(Allowance.BEGINNING, caller.network())));
        if (wait.isPresent()) {
            return new Beginning.Wait(wait.get());
        }
        Institution.Question question = Institution.Question.fresh();
        String kept = String.join("\n", question.state(), question.nonce(), question.verifier(), next);
        return institution
                .address(question)
                .<Beginning>map(address ->
                        new Beginning.Journey(begun.keep(Begun.Kind.INSTITUTION, new Begun.Half(null, kept)), address))
                .orElseGet(Beginning.Silent::new);
    }

    /// The institution is asked while no connection is held. What nobody began here is not noted, for strangers
    /// would fill the audit.
    public Return comeBack(@Nullable Secret half, String state, String code, Caller caller) {
        List<Try> tries = List.of(new Try(Allowance.ADDRESS, caller.network()));
        Optional<Duration> wait = attempts.take(tries);
        if (wait.isPresent()) {
            return new Return(new Admission.Wait(wait.get()), "");
        }
        Optional<Begun.Half> kept = begun.take(Begun.Kind.INSTITUTION, half);
        String[] parts = kept.map(Begun.Half::content).orElse("").split("\n", 4);
        if (parts.length < 4) {
            return new Return(new Admission.Refused(), "");
        }
        return parts[0].equals(state)
                ? new Return(answer(parts, code, tries, caller), parts[3])
                : new Return(refused("institution: not begun in this browser"), "");
    }

    private Admission answer(String[] parts, String code, List<Try> tries, Caller caller) {
        Institution.Question question = new Institution.Question(parts[0], parts[1], parts[2]);
        Optional<Institution.Identity> identity =
                code.isEmpty() ? Optional.empty() : institution.identity(question, code);
        if (identity.isEmpty()) {
            return refused("institution: no token that is right");
        }
        attempts.giveBack(tries);
        Admission admission = transaction.execute(_ -> admit(identity.get(), caller));
        return Objects.requireNonNull(admission);
    }

    private Admission admit(Institution.Identity identity, Caller caller) {
        Optional<Person> person = links.find(identity.issuer(), identity.subject())
                .or(() -> identity.verifiedEmail().flatMap(email -> firstTime(identity, email)))
                .flatMap(people::find);
        if (person.isEmpty()) {
            return refused("institution: nobody here has a verified address it names");
        }
        return person.get().suspended()
                ? refused("institution: suspended")
                : admissions.admit(person.get(), "institution", caller);
    }

    private Optional<ActorId> firstTime(Institution.Identity identity, String email) {
        boolean isNamed =
                !identity.name().isBlank() && !Screening.of(identity.name()).stops();
        String name = isNamed ? identity.name() : email;
        Optional<ActorId> actor =
                invitations.acceptVerified(email, name.substring(0, Math.min(name.length(), Person.LONGEST_NAME)));
        actor.ifPresent(one -> {
            links.keep(identity.issuer(), identity.subject(), one);
            audit.note(new Deed(one, "linked-institution", "", null, identity.issuer()));
        });
        return actor;
    }

    private Admission refused(String why) {
        audit.note(new Deed(null, "sign-in-refused", "", null, why));
        return new Admission.Refused();
    }
}
