package org.pledgewatch.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Leads a client that asks a page's address for data to the page's data, and lets scripts of other sites read data.
/// Browsers, and clients that take anything, get the page.
@Component
class DataAddressFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if (DataAddress.isNegotiated(path)) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
        if (!RequestedForm.isData(request)) {
            chain.doFilter(request, response);
            return;
        }
        openToOtherSites(response);
        if (isPreflight(request)) {
            response.setHeader("Access-Control-Allow-Methods", "GET, HEAD");
            response.setHeader("Access-Control-Allow-Headers", "Accept, If-None-Match, If-Modified-Since");
            response.setHeader("Access-Control-Max-Age", "86400");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        Optional<String> data = isReading(request) ? dataOf(path, RequestedForm.acceptance(request)) : Optional.empty();
        if (data.isPresent()) {
            response.setHeader(HttpHeaders.CONTENT_LOCATION, withQuery(data.get(), request));
            request.getRequestDispatcher(data.get()).forward(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    static void openToOtherSites(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", "ETag, Content-Location, Content-Disposition");
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS") && request.getHeader("Access-Control-Request-Method") != null;
    }

    private static boolean isReading(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static Optional<String> dataOf(String path, Acceptance acceptance) {
        if (acceptance.prefers(Acceptance.XLSX, Acceptance.HTML)
                && acceptance.prefers(Acceptance.XLSX, Acceptance.JSON)) {
            return DataAddress.ofPage(path, "xlsx");
        }
        if (acceptance.prefers(Acceptance.CSV, Acceptance.HTML)
                && acceptance.prefers(Acceptance.CSV, Acceptance.JSON)) {
            return DataAddress.ofPage(path, "csv");
        }
        return acceptance.prefers(Acceptance.JSON, Acceptance.HTML)
                ? DataAddress.ofPage(path, "json")
                : Optional.empty();
    }

    private static String withQuery(String path, HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? path : path + "?" + query;
    }
}
