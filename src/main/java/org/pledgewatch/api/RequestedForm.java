package org.pledgewatch.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;

/// What form a request wants its answer in.
final class RequestedForm {
    private RequestedForm() {}

    static Acceptance acceptance(HttpServletRequest request) {
        return Acceptance.of(String.join(",", Collections.list(request.getHeaders("Accept"))));
    }

    /// Whether this is a request for data, so that its problems are data, too.
    static boolean isData(HttpServletRequest request) {
        return DataAddress.is(address(request)) || acceptance(request).prefersDataToPages();
    }

    /// The path that was asked for, also where an error is being answered at another one.
    static String address(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }
}
