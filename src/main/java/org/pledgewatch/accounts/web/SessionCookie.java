package org.pledgewatch.accounts.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgewatch.accounts.Secret;
import org.springframework.http.ResponseCookie;

/// The secret of a session in the browser: for the desk alone, out of reach of scripts.
final class SessionCookie {
    private static final String NAME = "pledgewatch-session";
    private static final Duration KEPT = Duration.ofDays(14);

    private SessionCookie() {}

    static Optional<Secret> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>of() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(cookie -> new Secret(cookie.getValue()))
                .findFirst();
    }

    static String holding(Secret secret, HttpServletRequest request) {
        return cookie(secret.text(), KEPT, request);
    }

    static String gone(HttpServletRequest request) {
        return cookie("", Duration.ZERO, request);
    }

    private static String cookie(String value, Duration kept, HttpServletRequest request) {
        return ResponseCookie.from(NAME, value)
                .path("/desk")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(kept)
                .build()
                .toString();
    }
}
