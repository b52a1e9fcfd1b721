package org.pledgewatch.accounts;

/// How far a right reaches.
public enum Scope {
    NOWHERE,
    /// The states for which the role is held.
    OWN_STATES,
    EVERYWHERE
}
