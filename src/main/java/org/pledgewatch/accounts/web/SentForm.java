package org.pledgewatch.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsUtils;

/// A form that was sent and not taken in. What was typed waits on a page, to be sent once more; not so what nobody may
/// read there, nor what somebody else may have filled in.
///
/// @param address where it goes
/// @param page from where it can be filled in anew
/// @param fields what it says; empty unless it waits
public record SentForm(Kind kind, String address, String page, List<Field> fields) {
    private static final String ACCOUNT = "/desk/account/";
    private static final String SIGN_IN = "/desk/sign-in";
    private static final List<String> BY_LINK = List.of("/desk/invitations/", "/desk/recovery/");
    private static final Set<String> SECRETS = Set.of("password", "old", "fresh", "code", "credential");

    public enum Kind {
        WAITS,
        /// A browser does not choose a file again by itself.
        HAD_A_FILE,
        /// Passwords and codes wait on no page.
        HAD_A_SECRET,
        /// Another site sent it: to show it with a button would take it in by one click.
        FROM_ELSEWHERE
    }

    public record Field(String name, String value) {}

    static SentForm of(HttpServletRequest request) {
        Kind kind = kind(request);
        String address = request.getRequestURI();
        return new SentForm(
                kind,
                address,
                page(kind, address),
                kind == Kind.WAITS ? fields(request).toList() : List.of());
    }

    private static Kind kind(HttpServletRequest request) {
        String address = request.getRequestURI();
        if (isFromElsewhere(request)) {
            return Kind.FROM_ELSEWHERE;
        }
        if (isOfAnAccount(address) || address.startsWith(SIGN_IN) || isByLink(address)) {
            return Kind.HAD_A_SECRET;
        }
        String type = Objects.requireNonNullElse(request.getHeader(HttpHeaders.CONTENT_TYPE), "");
        return type.toLowerCase(Locale.ROOT).startsWith("multipart/") ? Kind.HAD_A_FILE : Kind.WAITS;
    }

    /// Older browsers say only from which origin they send a form.
    private static boolean isFromElsewhere(HttpServletRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        return site == null
                ? CorsUtils.isCorsRequest(request)
                : Set.of("cross-site", "same-site").contains(site);
    }

    private static boolean isOfAnAccount(String address) {
        return address.startsWith(ACCOUNT);
    }

    private static boolean isByLink(String address) {
        return BY_LINK.stream().anyMatch(address::startsWith);
    }

    /// Files and links go to the address of the page that asks for them.
    private static String page(Kind kind, String address) {
        return switch (kind) {
            case WAITS, FROM_ELSEWHERE -> "/desk";
            case HAD_A_FILE -> address;
            case HAD_A_SECRET -> isByLink(address) ? address : isOfAnAccount(address) ? "/desk/account" : SIGN_IN;
        };
    }

    private static Stream<Field> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !field.getKey().equals("_csrf") && !SECRETS.contains(field.getKey()))
                .flatMap(field -> Stream.of(field.getValue()).map(value -> new Field(field.getKey(), value)));
    }
}
