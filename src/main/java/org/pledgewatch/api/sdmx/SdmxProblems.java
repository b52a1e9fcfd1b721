package org.pledgewatch.api.sdmx;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.EditionOutOfReach;
import org.pledgewatch.sdmx.RestAddress;
import org.pledgewatch.sdmx.SdmxRefusal;
import org.pledgewatch.sdmx.format.ErrorJson;
import org.pledgewatch.sdmx.format.ErrorXml;
import org.pledgewatch.sdmx.format.StructureForm;
import org.pledgewatch.sdmx.format.Wishes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Answers what goes wrong with a request to the SDMX service with the error message of SDMX.
@Component
class SdmxProblems implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(SdmxProblems.class);
    private static final List<String> ABOUT_THE_ANSWER = List.of("ETag", "Last-Modified", "Content-Disposition");
    private static final String SECONDS_UNTIL_ASKING_AGAIN = "30";

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 5;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        String path = request.getRequestURI();
        boolean isVersion2 = path.equals(SdmxData.ENTRY_2) || path.startsWith(SdmxData.ENTRY_2 + "/");
        boolean isVersion1 = path.equals(SdmxData.ENTRY_1) || path.startsWith(SdmxData.ENTRY_1 + "/");
        if (!isVersion1 && !isVersion2 || response.isCommitted() || thrown instanceof IOException) {
            return null;
        }
        try {
            send(request, response, refusal(path, thrown), isVersion2 ? 2 : 1);
        } catch (IOException gone) {
            LOG.debug("nobody waits for this error any more", gone);
        }
        return new ModelAndView();
    }

    private static SdmxRefusal refusal(String path, Exception thrown) {
        return switch (thrown) {
            case SdmxRefusal refusal -> refusal;
            case ErrorResponse spring
            when spring.getStatusCode().value() == 405 ->
                new SdmxRefusal(SdmxRefusal.Kind.METHOD, "Data can be read here (GET, HEAD) and not be written.");
            case ErrorResponse spring
            when spring.getStatusCode().is4xxClientError() ->
                new SdmxRefusal(SdmxRefusal.Kind.SYNTAX, "The request could not be accepted.");
            case EditionOutOfReach _ ->
                new SdmxRefusal(SdmxRefusal.Kind.UNAVAILABLE, "This edition cannot be fetched at the moment.");
            default -> {
                LOG.error("A request for {} failed", path, thrown);
                yield new SdmxRefusal(SdmxRefusal.Kind.INTERNAL, "Something went wrong here. The fault is ours.");
            }
        };
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, SdmxRefusal refusal, int version)
            throws IOException {
        response.resetBuffer();
        for (String header : ABOUT_THE_ANSWER) {
            response.setHeader(header, null);
        }
        int status = refusal.kind().status(version);
        response.setHeader("Vary", "Accept, Accept-Language, Accept-Encoding");
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(status);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", SECONDS_UNTIL_ASKING_AGAIN);
        }
        if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", "GET, HEAD");
        }
        if (status != HttpServletResponse.SC_NO_CONTENT) {
            boolean isXml = form(request, version) == StructureForm.XML;
            response.setContentType(isXml ? "application/xml" : "application/json");
            response.getOutputStream().write(isXml ? ErrorXml.bytes(refusal) : ErrorJson.bytes(refusal));
        }
    }

    /// The form of structures that is wished for, whatever else is wrong with the request.
    private static StructureForm form(HttpServletRequest request, int version) {
        List<StructureForm> offered = StructureForm.offered(version);
        try {
            return Wishes.of(RestAddress.read("", request.getQueryString()), Exchange.accept(request))
                    .choice(offered);
        } catch (SdmxRefusal alsoWrong) {
            return offered.getFirst();
        }
    }
}
