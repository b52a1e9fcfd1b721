package org.pledgewatch.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// What a reader gets where there is no page, or where something broke.
@Controller
class ErrorPages implements ErrorController {
    private static final int BROKEN = 500;
    private static final int NOBODY_SENT_HERE = 404;

    private final Door door;

    ErrorPages(Door door) {
        this.door = door;
    }

    @RequestMapping("/error")
    ResponseEntity<?> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return door.refuse(request, refusal(status instanceof Integer code ? code : NOBODY_SENT_HERE));
    }

    private static Refusal refusal(int status) {
        if (status == 404) {
            return Refusal.missing("problem.no-such-address");
        }
        if (status == 503) {
            return new Refusal(status, "problem.out-of-reach", java.util.List.of());
        }
        if (status >= BROKEN) {
            return new Refusal(status, "problem.internal-error", java.util.List.of());
        }
        return new Refusal(
                status, status == 405 ? "problem.method-not-allowed" : "problem.refused", java.util.List.of());
    }
}
