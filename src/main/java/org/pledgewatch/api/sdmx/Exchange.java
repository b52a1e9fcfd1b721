package org.pledgewatch.api.sdmx;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.sdmx.RestAddress;
import org.pledgewatch.sdmx.format.MessageHeader;
import org.pledgewatch.sdmx.format.Wishes;

/// A request to the SDMX service and its answer: what was wished for, and what caches are told.
final class Exchange {
    /// To be changed whenever the same data are written otherwise, so that caches ask again.
    private static final String WAY_OF_WRITING = "1";

    private static final String DAY = "max-age=86400, public, immutable";
    private static final String MINUTE = "max-age=60, public";

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final int version;
    private final RestAddress address;

    /// @param version of the REST service, 1 or 2
    Exchange(HttpServletRequest request, HttpServletResponse response, int version) {
        this.request = request;
        this.response = response;
        this.version = version;
        String entry = version == 1 ? SdmxData.ENTRY_1 : SdmxData.ENTRY_2;
        this.address = RestAddress.read(
                request.getRequestURI().substring(request.getContextPath().length() + entry.length()),
                request.getQueryString());
    }

    int version() {
        return version;
    }

    RestAddress address() {
        return address;
    }

    HttpServletResponse response() {
        return response;
    }

    Wishes wishes() {
        return Wishes.of(address, accept(request));
    }

    static @Nullable String accept(HttpServletRequest request) {
        return String.join(",", Collections.list(request.getHeaders("Accept")));
    }

    /// The languages that names are liked in, the most liked first.
    List<Locale.LanguageRange> languages() {
        String liked = address.parameter("lang").orElse(request.getHeader("Accept-Language"));
        try {
            return liked == null || liked.isBlank() ? List.of() : Locale.LanguageRange.parse(liked);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    /// Says what is sent, and tells whether the client has it already: then nothing is to be written.
    ///
    /// @param isFixed whether the address names the edition, so that it will answer the same tomorrow
    boolean isUnchanged(Issue issue, boolean isFixed, String contentType) {
        response.setHeader("Vary", "Accept, Accept-Language, Accept-Encoding");
        response.setHeader("Cache-Control", isFixed ? DAY : MINUTE);
        String tag = tag(issue, contentType);
        response.setHeader("ETag", tag);
        response.setDateHeader("Last-Modified", issue.publishedAt().toEpochMilli());
        if (hasIt(tag, issue.publishedAt().getEpochSecond())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return true;
        }
        response.setContentType(contentType);
        return false;
    }

    private boolean hasIt(String tag, long publishedAt) {
        String tags = request.getHeader("If-None-Match");
        if (tags != null) {
            return tags.strip().equals("*") || List.of(tags.split("\\s*,\\s*")).contains(tag);
        }
        try {
            long since = request.getDateHeader("If-Modified-Since");
            return since >= 0 && publishedAt <= since / 1_000;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /// Weak, since the same answer may be sent compressed.
    private String tag(Issue issue, String contentType) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(
                    WAY_OF_WRITING,
                    issue.mark(),
                    contentType,
                    String.valueOf(languages()),
                    request.getRequestURI(),
                    String.valueOf(request.getQueryString()))) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            return "W/\"" + HexFormat.of().formatHex(digest.digest(), 0, 16) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    MessageHeader header(Issue issue, String what) {
        return new MessageHeader(issue.name() + "-" + what, EditionStructures.AGENCY, issue.publishedAt());
    }
}
