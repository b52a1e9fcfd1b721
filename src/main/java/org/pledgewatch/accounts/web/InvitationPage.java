package org.pledgewatch.accounts.web;

/// Where an account is made.
///
/// @param role as what one is invited, in words
/// @param wrongField `name`, `email` or `password`; empty while nothing is wrong
/// @param wrong what is wrong with it, in words
public record InvitationPage(
        DeskFrame frame,
        String secret,
        String role,
        String name,
        String email,
        boolean emailIsGiven,
        String wrongField,
        String wrong) {}
