package org.pledgewatch.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.pledgewatch.publication.EditionRecord;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/// Sends what is shown, in the form asked for, with all that a cache needs to know.
@Component
class Answers {
    private static final Duration FIXED_STAYS = Duration.ofDays(1);
    private static final Duration LATEST_STAYS = Duration.ofMinutes(1);
    private static final Pattern NOT_FOR_FILE_NAMES = Pattern.compile("[^A-Za-z0-9.-]");

    private final OpenApiDocument contract;

    Answers(OpenApiDocument contract) {
        this.contract = contract;
    }

    private enum Wanted {
        JSON,
        CSV
    }

    void send(HttpServletRequest request, HttpServletResponse response, Question question, Shown shown)
            throws IOException {
        EditionRecord edition = question.edition().record();
        boolean fixed = question.parameters().text("edition").isPresent();
        send(request, response, edition, fixed, question.parameters(), shown);
    }

    /// @param fixed whether the address names the edition, so that it will answer the same tomorrow
    void send(
            HttpServletRequest request,
            HttpServletResponse response,
            EditionRecord edition,
            boolean fixed,
            Parameters parameters,
            Shown shown)
            throws IOException {
        String path = request.getRequestURI();
        Wanted wanted = wanted(request, path);
        String tag = tag(edition.fileHash(), wanted.name(), path, parameters.canonical());
        if (isUnchanged(request, response, edition, fixed, tag)) {
            return;
        }
        switch (wanted) {
            case JSON -> {
                response.setContentType("application/json");
                Parameters pinned = parameters.with("edition", Integer.toString(edition.number()));
                JsonLines.write(
                        response.getOutputStream(),
                        shown,
                        place -> path + "?"
                                + pinned.with("after", new Place(place).written())
                                        .query());
            }
            case CSV -> {
                response.setContentType("text/csv;charset=UTF-8;header=present");
                response.setHeader(
                        HttpHeaders.CONTENT_DISPOSITION,
                        attachment(tableName(path), "-edition-" + edition.number() + ".csv"));
                CsvLines.write(response.getOutputStream(), shown);
            }
        }
    }

    /// Sends a list that belongs to no edition.
    void sendUndated(HttpServletRequest request, HttpServletResponse response, Parameters parameters, Shown shown)
            throws IOException {
        String path = request.getRequestURI();
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        switch (wanted(request, path)) {
            case JSON -> {
                response.setContentType("application/json");
                JsonLines.write(
                        response.getOutputStream(),
                        shown,
                        place -> path + "?"
                                + parameters
                                        .with("after", new Place(place).written())
                                        .query());
            }
            case CSV -> {
                response.setContentType("text/csv;charset=UTF-8;header=present");
                CsvLines.write(response.getOutputStream(), shown);
            }
        }
    }

    /// Writes a frozen file.
    interface Frozen {
        void writeTo(OutputStream out) throws IOException;
    }

    void sendFile(
            HttpServletRequest request,
            HttpServletResponse response,
            EditionRecord edition,
            String contentType,
            String ending,
            Frozen file)
            throws IOException {
        String path = request.getRequestURI();
        if (isUnchanged(request, response, edition, true, tag(edition.fileHash(), path))) {
            return;
        }
        response.setContentType(contentType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, attachment("pledgewatch", "-edition-" + edition.number() + ending));
        file.writeTo(response.getOutputStream());
    }

    private boolean isUnchanged(
            HttpServletRequest request,
            HttpServletResponse response,
            EditionRecord edition,
            boolean fixed,
            String tag) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                fixed
                        ? CacheControl.maxAge(FIXED_STAYS)
                                .cachePublic()
                                .immutable()
                                .getHeaderValue()
                        : CacheControl.maxAge(LATEST_STAYS).cachePublic().getHeaderValue());
        return new ServletWebRequest(request, response)
                .checkNotModified(tag, edition.publishedAt().toEpochMilli());
    }

    /// Weak, since the same answer may be sent compressed. The contract is part of it: when the form of answers
    /// changes, what a cache holds is out of date.
    private String tag(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(contract.bytes());
            for (String part : parts) {
                digest.update((byte) '\n');
                digest.update(part.getBytes(StandardCharsets.UTF_8));
            }
            return "W/\"" + HexFormat.of().formatHex(digest.digest(), 0, 16) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Wanted wanted(HttpServletRequest request, String path) {
        if (path.endsWith(".csv")) {
            return Wanted.CSV;
        }
        if (path.endsWith(".json")) {
            return Wanted.JSON;
        }
        Acceptance acceptance = RequestedForm.acceptance(request);
        if (acceptance.prefers(Acceptance.CSV, Acceptance.JSON)) {
            return Wanted.CSV;
        }
        if (acceptance.quality(Acceptance.JSON) > 0) {
            return Wanted.JSON;
        }
        if (acceptance.quality(Acceptance.CSV) > 0) {
            return Wanted.CSV;
        }
        throw new Refusal(
                ProblemKind.NOT_ACCEPTABLE, "This is offered as JSON (application/json) and as CSV (text/csv) only.");
    }

    private static String tableName(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return NOT_FOR_FILE_NAMES.matcher(last.replaceFirst("\\.csv$", "")).replaceAll("_");
    }

    private static String attachment(String name, String ending) {
        return "attachment; filename=\"" + name + ending + "\"";
    }
}
