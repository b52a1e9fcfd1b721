package org.pledgewatch.accounts.web;

/// Where somebody who has an account takes up an invitation to another role.
///
/// @param role as what one is invited, in words
/// @param email of the account it is for
/// @param theirs whether whoever is signed in has that account
public record TakingUpPage(DeskFrame frame, String secret, String role, String email, boolean theirs) {}
