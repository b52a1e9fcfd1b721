package org.pledgewatch.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.EditionOutOfReach;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// What goes wrong with a request for a page ends on an error page. Requests for data have been answered before.
@Component
class PageProblems implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);
    private static final int AFTER_DATA = 20;

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + AFTER_DATA;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (response.isCommitted() || thrown instanceof IOException) {
            return null;
        }
        try {
            response.resetBuffer();
            response.sendError(status(request, thrown));
        } catch (IOException gone) {
            LOG.debug("nobody waits for this page any more", gone);
        }
        return new ModelAndView();
    }

    private static int status(HttpServletRequest request, Exception thrown) {
        if (thrown instanceof ErrorResponse known) {
            return known.getStatusCode().value();
        }
        if (thrown instanceof InvalidParameterException unreadable) {
            LOG.debug("unreadable: {}", unreadable.getMessage());
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        if (thrown instanceof MethodArgumentTypeMismatchException mistyped) {
            return mistyped.getParameter().hasParameterAnnotation(PathVariable.class)
                    ? HttpServletResponse.SC_NOT_FOUND
                    : HttpServletResponse.SC_BAD_REQUEST;
        }
        if (thrown instanceof MultipartException torn) {
            LOG.debug("torn: {}", torn.getMessage());
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        if (thrown instanceof EditionOutOfReach) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        LOG.error("A request for {} failed", request.getRequestURI(), thrown);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
