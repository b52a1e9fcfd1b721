package org.pledgewatch.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.EditionOutOfReach;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Answers what goes wrong with a request for data as a problem (RFC 9457). Requests for pages are left to others.
@Component
class Problems implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final List<String> ABOUT_THE_ANSWER = List.of(
            HttpHeaders.ETAG, HttpHeaders.LAST_MODIFIED, HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.CONTENT_LOCATION);
    private static final String SECONDS_UNTIL_ASKING_AGAIN = "30";

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 10;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (!(thrown instanceof Refusal) && !RequestedForm.isData(request)) {
            return null;
        }
        if (response.isCommitted() || thrown instanceof IOException) {
            return null; // too late to say anything: the connection is cut, so that nobody takes half for the whole
        }
        try {
            forget(response);
            send(
                    request,
                    response,
                    problem(request, thrown),
                    thrown instanceof ErrorResponse spring ? spring.getHeaders() : HttpHeaders.EMPTY);
        } catch (IOException gone) {
            LOG.debug("nobody waits for this problem any more", gone);
        }
        return new ModelAndView();
    }

    /// What was said of an answer that will not come.
    private static void forget(HttpServletResponse response) {
        response.resetBuffer();
        for (String header : ABOUT_THE_ANSWER) {
            response.setHeader(header, null);
        }
    }

    private static Problem problem(HttpServletRequest request, Exception thrown) {
        String instance = RequestedForm.address(request);
        return switch (thrown) {
            case Refusal refusal -> Problem.of(refusal.kind(), refusal.detail(), instance);
            case ErrorResponse spring -> ofStatus(spring.getStatusCode().value(), instance);
            case EditionOutOfReach _ -> ofStatus(ProblemKind.OUT_OF_REACH.status(), instance);
            default -> {
                LOG.error("A request for {} failed", instance, thrown);
                yield ofStatus(500, instance);
            }
        };
    }

    static Problem ofStatus(int status, String instance) {
        return Problem.of(ProblemKind.ofStatus(status), status, instance);
    }

    static void send(HttpServletRequest request, HttpServletResponse response, Problem problem, HttpHeaders more)
            throws IOException {
        DataAddressFilter.openToOtherSites(response);
        if (DataAddress.isNegotiated(RequestedForm.address(request)) && !response.containsHeader(HttpHeaders.VARY)) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
        if (more.containsHeader(HttpHeaders.ALLOW)) {
            response.setHeader(HttpHeaders.ALLOW, more.getFirst(HttpHeaders.ALLOW));
        }
        if (problem.status() == ProblemKind.NO_EDITION_YET.status()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_ASKING_AGAIN);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setStatus(problem.status());
        response.setContentType(Acceptance.PROBLEM);
        response.getOutputStream().write(JsonLines.bytes(problem));
    }
}
