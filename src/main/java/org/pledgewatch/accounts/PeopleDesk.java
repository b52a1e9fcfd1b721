package org.pledgewatch.accounts;

import java.util.Optional;
import java.util.function.Consumer;
import org.pledgewatch.vocabulary.ActorId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Gives and takes roles, and suspends accounts. There is always an administrator left.
@Service
public class PeopleDesk {
    private static final HeldRole ADMINISTRATOR = new HeldRole(Role.ADMINISTRATOR, null);

    private final People people;
    private final Sessions sessions;
    private final Invitations invitations;
    private final Recoveries recoveries;
    private final Audit audit;

    PeopleDesk(People people, Sessions sessions, Invitations invitations, Recoveries recoveries, Audit audit) {
        this.people = people;
        this.sessions = sessions;
        this.invitations = invitations;
        this.recoveries = recoveries;
        this.audit = audit;
    }

    public enum Outcome {
        DONE,
        NOBODY,
        /// Whoever asks was suspended, or lost the role, in the same instant.
        NOT_ALLOWED,
        LAST_ADMINISTRATOR
    }

    @Transactional
    public Outcome give(Person by, ActorId to, HeldRole role) {
        return about(by, to, person -> {
            people.give(person.actor(), role, by.actor());
            note(by, "gave-role", person, role);
        });
    }

    @Transactional
    public Outcome take(Person by, ActorId from, HeldRole role) {
        if (role.equals(ADMINISTRATOR) && isLastAdministrator(from)) {
            return Outcome.LAST_ADMINISTRATOR;
        }
        return about(by, from, person -> {
            people.take(person.actor(), role);
            note(by, "took-role", person, role);
            if (role.equals(ADMINISTRATOR)) {
                voidLinksOf(person, by);
            }
        });
    }

    @Transactional
    public Outcome suspend(Person by, ActorId whom) {
        if (isLastAdministrator(whom)) {
            return Outcome.LAST_ADMINISTRATOR;
        }
        return about(by, whom, person -> {
            people.suspend(person.actor());
            sessions.endAllOf(person.actor());
            recoveries.withdrawAllOf(person.actor());
            audit.note(Deed.of(by, "suspended", person.actor().value()));
            voidLinksOf(person, by);
        });
    }

    /// Who is no administrator any more lets nobody in by a link made before.
    private void voidLinksOf(Person person, Person by) {
        int links = invitations.withdrawAllBy(person.actor()) + recoveries.withdrawAllBy(person.actor());
        if (links > 0) {
            audit.note(Deed.of(by, "voided-links", person.actor().value()).with(String.valueOf(links)));
        }
    }

    @Transactional
    public Outcome readmit(Person by, ActorId whom) {
        return about(by, whom, person -> {
            people.readmit(person.actor());
            audit.note(Deed.of(by, "readmitted", person.actor().value()));
        });
    }

    private Outcome about(Person by, ActorId actor, Consumer<Person> deed) {
        people.awaitTurn();
        if (!people.mayStill(by, Action.MANAGE_PEOPLE)) {
            return Outcome.NOT_ALLOWED;
        }
        Optional<Person> person = people.find(actor);
        person.ifPresent(deed);
        return person.isPresent() ? Outcome.DONE : Outcome.NOBODY;
    }

    private boolean isLastAdministrator(ActorId actor) {
        people.awaitTurn();
        return people.all().stream()
                .filter(person -> !person.suspended() && person.roles().contains(ADMINISTRATOR))
                .map(Person::actor)
                .allMatch(actor::equals);
    }

    private void note(Person by, String word, Person about, HeldRole role) {
        audit.note(Deed.of(by, word, about.actor().value())
                .in(role.area())
                .with(role.role().word()));
    }
}
