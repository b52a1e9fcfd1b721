package org.pledgewatch.accounts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.ActorId;

/// Everybody with an account.
public interface People {
    Optional<Person> find(ActorId actor);

    Optional<Person> byEmail(String email);

    /// By name.
    List<Person> all();

    /// By name.
    List<Person> find(Search search);

    /// @param text part of a name or an address, or a whole pseudonym; empty for anybody
    /// @param role the word of a role they hold; empty for any or none
    /// @param skip how many of those found come before
    record Search(String text, String role, int skip, int most) {}

    /// What everybody is called, by pseudonym.
    default Map<ActorId, String> names() {
        return all().stream().collect(Collectors.toMap(Person::actor, Person::name));
    }

    boolean isEmpty();

    /// Whether what somebody may do has not been taken from them since they came in.
    default boolean mayStill(Person person, Action action) {
        return find(person.actor()).filter(now -> now.may(action)).isPresent();
    }

    /// Waits until nobody else changes who is an administrator, or lets somebody in as one; the turn ends with the
    /// caller's transaction.
    void awaitTurn();

    /// Makes an account, under the next pseudonym.
    ///
    /// @param passwordHash null where the person signs in otherwise
    ActorId add(String name, String email, @Nullable String passwordHash);

    Optional<String> passwordHash(ActorId actor);

    void keepPassword(ActorId actor, String passwordHash);

    void give(ActorId to, HeldRole role, ActorId by);

    void take(ActorId from, HeldRole role);

    void suspend(ActorId actor);

    void readmit(ActorId actor);
}
