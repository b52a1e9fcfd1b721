package org.pledgewatch.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Admission;
import org.pledgewatch.accounts.Caller;
import org.pledgewatch.accounts.InstitutionDesk;
import org.pledgewatch.pages.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// What somebody sees who asked to be let in, by whichever way.
@Component
class Entrance {
    private static final int LONGEST_ADDRESS = 2_000;
    private static final Pattern OWN_ADDRESS = Pattern.compile("/desk(/[\\w.~%-]+)*(\\?[\\w.~%&=+:,-]*)?");
    private static final Pattern HALF_A_SIGN = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final DeskDoor door;
    private final InstitutionDesk institution;

    Entrance(DeskDoor door, InstitutionDesk institution) {
        this.door = door;
        this.institution = institution;
    }

    static Caller caller(HttpServletRequest request) {
        return new Caller(
                Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""),
                request.getRemoteAddr(),
                DeskCookie.DEVICE.read(request).orElse(null));
    }

    /// @param refusal the key of what is said where one is not let in
    ResponseEntity<byte[]> answer(
            HttpServletRequest request, Admission admission, String refusal, String email, String next) {
        return switch (admission) {
            case Admission.Welcome welcome -> welcome(request, welcome, ownAddress(next));
            case Admission.SecondStep step ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(
                                HttpHeaders.LOCATION,
                                UriComponentsBuilder.fromPath(SecondStepController.ADDRESS)
                                        .queryParam("next", "{next}")
                                        .encode()
                                        .buildAndExpand(ownAddress(next))
                                        .toUriString())
                        .header(HttpHeaders.SET_COOKIE, DeskCookie.BEGUN.holding(step.half(), request))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            case Admission.Refused _ ->
                page(request, HttpStatus.FORBIDDEN, door.words().say(refusal), email, next);
            case Admission.Wait wait ->
                waiting(request, wait.here() ? "sign-in.wait.here" : "sign-in.wait", wait.until(), email, next);
            case Admission.Busy _ ->
                late(
                        page(
                                request,
                                HttpStatus.SERVICE_UNAVAILABLE,
                                door.words().say("sign-in.busy"),
                                email,
                                next),
                        Duration.ofSeconds(5));
        };
    }

    /// Too many ways in were begun from the same address.
    ResponseEntity<byte[]> tooMany(HttpServletRequest request, Duration until, String next) {
        return waiting(request, "sign-in.wait.begun", until, "", next);
    }

    private ResponseEntity<byte[]> waiting(
            HttpServletRequest request, String key, Duration until, String email, String next) {
        String wrong = door.words().say(key, told(door.words(), until));
        return late(page(request, HttpStatus.TOO_MANY_REQUESTS, wrong, email, next), until);
    }

    static ResponseEntity<byte[]> welcome(HttpServletRequest request, Admission.Welcome welcome, String address) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.SET_COOKIE, DeskCookie.SESSION.holding(welcome.session(), request))
                .header(HttpHeaders.SET_COOKIE, DeskCookie.DEVICE.holding(welcome.device(), request))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        DeskCookie.FORM
                .read(request)
                .ifPresent(token -> answer.header(HttpHeaders.SET_COOKIE, DeskCookie.FORM.holding(token, request)));
        return answer.build();
    }

    static ResponseEntity<byte[]> late(ResponseEntity<byte[]> page, Duration wait) {
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds())))
                .body(page.getBody());
    }

    static String told(Words words, Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return seconds < 60
                ? words.say("wait.seconds", seconds)
                : words.say("wait.minutes", wait.plusSeconds(59).toMinutes());
    }

    /// After signing in one goes on to a page of the desk and never elsewhere.
    static String ownAddress(@Nullable String next) {
        return next != null
                        && next.length() <= LONGEST_ADDRESS
                        && OWN_ADDRESS.matcher(next).matches()
                        && !HALF_A_SIGN.matcher(next).find()
                ? next
                : "/desk";
    }

    ResponseEntity<byte[]> page(
            HttpServletRequest request, HttpStatus status, String wrong, String email, String next) {
        DeskFrame frame = door.frame(request, door.words().say("sign-in.title"));
        return door.page(
                status,
                "accounts/sign-in",
                new SignInPage(frame, email, ownAddress(next), wrong, institution.isOffered()));
    }
}
