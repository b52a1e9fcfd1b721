package org.pledgewatch.accounts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final Invitations invitations;
    private final Begun begun;
    private final Admissions admissions;
    private final Audit audit;
    private final TransactionOperations transaction;

    InstitutionDesk(
            Institution institution,
            InstitutionLinks links,
            People people,
            Invitations invitations,
            Begun begun,
            Admissions admissions,
            Audit audit,
            TransactionOperations transaction) {
        this.institution = institution;
        this.links = links;
        this.people = people;
        this.invitations = invitations;
        this.begun = begun;
        this.admissions = admissions;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// @param begun for the browser to hold until it comes back
    public record Journey(Secret begun, String address) {}

    /// @param next where the person wanted to go
    public record Return(Admission admission, String next) {}

    public boolean isOffered() {
        return institution.isOffered();
    }

    /// Empty where the institution does not answer.
    public Optional<Journey> begin(String next) {
        Institution.Question question = Institution.Question.fresh();
        String kept = String.join("\n", question.state(), question.nonce(), question.verifier(), next);
        return institution
                .address(question)
                .map(address -> new Journey(begun.keep(Begun.Kind.INSTITUTION, new Begun.Half(null, kept)), address));
    }

    /// The institution is asked while no connection is held.
    public Return comeBack(@Nullable Secret half, String state, String code, Caller caller) {
        Optional<Begun.Half> kept = begun.take(Begun.Kind.INSTITUTION, half);
        String[] parts = kept.map(Begun.Half::content).orElse("").split("\n", 4);
        if (parts.length < 4 || !parts[0].equals(state)) {
            return new Return(refused("institution: not begun in this browser"), "");
        }
        Institution.Question question = new Institution.Question(parts[0], parts[1], parts[2]);
        Optional<Institution.Identity> identity =
                code.isEmpty() ? Optional.empty() : institution.identity(question, code);
        Admission admission = identity.isEmpty()
                ? refused("institution: no token that is right")
                : transaction.execute(_ -> admit(identity.get(), caller));
        return new Return(java.util.Objects.requireNonNull(admission), parts[3]);
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
        Optional<ActorId> actor = people.byEmail(email).map(Person::actor).or(() -> invited(identity, email));
        actor.ifPresent(one -> {
            links.keep(identity.issuer(), identity.subject(), one);
            audit.note(new Deed(one, "linked-institution", "", null, identity.issuer()));
        });
        return actor;
    }

    /// A verified address is as good as the link that was sent to it.
    private Optional<ActorId> invited(Institution.Identity identity, String email) {
        return invitations.useFor(email).map(invitation -> {
            ActorId actor = people.add(identity.name().isBlank() ? email : identity.name(), email, null);
            people.give(actor, invitation.role(), invitation.by());
            audit.note(new Deed(
                    actor,
                    "account-made",
                    invitation.role().role().word(),
                    invitation.role().area(),
                    "institution"));
            return actor;
        });
    }

    private Admission refused(String why) {
        audit.note(new Deed(null, "sign-in-refused", "", null, why));
        return new Admission.Refused();
    }
}
