package org.pledgewatch.accounts.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgewatch.accounts.Secret;
import org.springframework.http.ResponseCookie;

/// Secrets the browser holds: for the desk alone, out of reach of scripts.
enum DeskCookie {
    /// Who is signed in.
    SESSION("pledgewatch-session", Duration.ofDays(14)),
    /// That somebody has signed in with this browser before.
    DEVICE("pledgewatch-device", Duration.ofDays(400)),
    /// What was begun and is not done: a challenge, a second step, a way round by an institution.
    BEGUN("pledgewatch-begun", Duration.ofMinutes(15)),
    /// The token of forms. It lasts as a session does, so that a form in another tab is still good when somebody
    /// comes back to the desk.
    FORM("pledgewatch-form", Duration.ofDays(14));

    private final String cookie;
    private final Duration kept;

    DeskCookie(String cookie, Duration kept) {
        this.cookie = cookie;
        this.kept = kept;
    }

    Optional<Secret> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>of() : Arrays.stream(cookies))
                .filter(one -> one.getName().equals(cookie))
                .map(one -> new Secret(one.getValue()))
                .findFirst();
    }

    String cookie() {
        return cookie;
    }

    Duration kept() {
        return kept;
    }

    String holding(Secret secret, HttpServletRequest request) {
        return cookie(secret.text(), kept, request);
    }

    String gone(HttpServletRequest request) {
        return cookie("", Duration.ZERO, request);
    }

    /// Lax, not Strict: who comes back from an institution, or follows a link in a mail, is still known.
    private String cookie(String value, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(cookie, value)
                .path("/desk")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build()
                .toString();
    }
}
