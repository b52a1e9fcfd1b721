package org.pledgewatch.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.Sessions;

/// Who asks, as the door found out.
final class SignedInPerson {
    private static final String ATTRIBUTE = SignedInPerson.class.getName();

    private SignedInPerson() {}

    static void remember(HttpServletRequest request, Sessions.SignedIn signedIn) {
        request.setAttribute(ATTRIBUTE, signedIn);
    }

    static Optional<Sessions.SignedIn> session(HttpServletRequest request) {
        return Optional.ofNullable((Sessions.SignedIn) request.getAttribute(ATTRIBUTE));
    }

    static Optional<Person> of(HttpServletRequest request) {
        return session(request).map(Sessions.SignedIn::person);
    }
}
