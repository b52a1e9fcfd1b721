package org.pledgewatch.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.Deed;
import org.pledgewatch.accounts.Sessions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/// The one place where it is decided who comes in: before any page of the desk is made or anything is done there.
@Component
class RightsAtTheDoor implements HandlerInterceptor {
    private final Sessions sessions;
    private final Audit audit;
    private final DeskDoor door;

    RightsAtTheDoor(Sessions sessions, Audit audit, DeskDoor door) {
        this.sessions = sessions;
        this.audit = audit;
        this.door = door;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        DeskCookie.SESSION
                .read(request)
                .flatMap(sessions::find)
                .ifPresent(signedIn -> SignedInPerson.remember(request, signedIn));
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        if (hasZeroBytes(request)) {
            write(response, door.problem(request, HttpStatus.BAD_REQUEST, "no-text"));
            return false;
        }
        Needs needs = method.getMethodAnnotation(Needs.class);
        if (needs == null) {
            if (method.hasMethodAnnotation(ForAnybody.class) || asksWhatMayBeAsked(request)) {
                return true;
            }
            throw new IllegalStateException(method + " does not say who may come in");
        }
        Sessions.SignedIn signedIn = SignedInPerson.session(request).orElse(null);
        if (signedIn == null) {
            sendToSignIn(request, response);
            return false;
        }
        if (!signedIn.person().may(needs.value())) {
            audit.note(Deed.of(signedIn.person(), "refused", request.getRequestURI())
                    .with(needs.value().word()));
            write(response, door.problem(request, HttpStatus.FORBIDDEN, "not-allowed"));
            return false;
        }
        return true;
    }

    /// Which methods an address knows is answered by none of our pages.
    private static boolean asksWhatMayBeAsked(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS");
    }

    /// They are no text, and the database takes none.
    private static boolean hasZeroBytes(HttpServletRequest request) {
        return request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(value -> value.indexOf(0) >= 0);
    }

    /// Who sent a form while signed out loses nothing: the form waits on the page, to be sent again after signing in.
    private void sendToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SentForm form = SentForm.of(request);
        boolean stays = form.kind() == SentForm.Kind.WAITS || form.kind() == SentForm.Kind.HAD_A_FILE;
        if (request.getMethod().equals("GET") || !stays) {
            String query = request.getQueryString();
            String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
            String next = request.getMethod().equals("GET") ? asked : form.page();
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(
                    HttpHeaders.LOCATION,
                    UriComponentsBuilder.fromPath("/desk/sign-in")
                            .queryParam("next", "{next}")
                            .encode()
                            .buildAndExpand(next)
                            .toUriString());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        } else {
            DeskFrame frame = door.frame(request, door.words().say("signed-out.title"));
            write(response, door.page(HttpStatus.UNAUTHORIZED, "accounts/signed-out", new SignedOutPage(frame, form)));
        }
    }

    static void write(HttpServletResponse response, ResponseEntity<byte[]> page) throws IOException {
        response.setStatus(page.getStatusCode().value());
        page.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        byte[] body = page.getBody();
        if (body != null) {
            response.getOutputStream().write(body);
        }
    }
}
