package org.pledgewatch.api;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/// Answers requests that the server turns away before any of our code sees them (`%00`, `%zz`, a head too long) with
/// a problem, unless a browser wants a page.
final class UnreadableRequests extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        String accept = request.getHeader("Accept");
        if (Acceptance.of(accept).asked(Acceptance.HTML) > 0 && !isData(request)) {
            super.report(request, response, thrown);
            return;
        }
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemKind kind = status == 400 ? ProblemKind.UNREADABLE_ADDRESS : ProblemKind.ofStatus(status);
        String path = request.getRequestURI();
        try {
            response.setContentType(Acceptance.PROBLEM);
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setHeader("Cache-Control", "no-store");
            response.getOutputStream().write(JsonLines.bytes(Problem.of(kind, status, path == null ? "" : path)));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // nobody is there to be told
        }
    }

    private static boolean isData(Request request) {
        String path = request.getRequestURI();
        return path != null && DataAddress.is(path);
    }
}
