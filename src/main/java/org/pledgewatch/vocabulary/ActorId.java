package org.pledgewatch.vocabulary;

/// Somebody who acted, by a pseudonym; who it is stays with the installation and never leaves it.
public record ActorId(String value) {
    public ActorId {
        if (!value.matches("[a-z][a-z0-9-]{1,63}")) {
            throw new IllegalArgumentException("not an actor's pseudonym: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
