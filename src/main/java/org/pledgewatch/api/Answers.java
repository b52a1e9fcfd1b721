package org.pledgewatch.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.pledgewatch.publication.EditionRecord;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

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
        CSV,
        XLSX
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
            case XLSX -> {
                response.setContentType(Acceptance.XLSX);
                response.setHeader(
                        HttpHeaders.CONTENT_DISPOSITION,
                        attachment(tableName(path), "-edition-" + edition.number() + ".xlsx"));
                XlsxSheets.write(response.getOutputStream(), shown, about(request, edition, parameters));
            }
        }
    }

    /// What the sheet beside a table says of it, so that a copy that is passed on still says where it comes from.
    private static Map<String, Object> about(HttpServletRequest request, EditionRecord edition, Parameters parameters) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("What", tableName(request.getRequestURI()));
        about.put(
                "Source",
                "Pledgewatch, edition %d%s"
                        .formatted(edition.number(), edition.label().isEmpty() ? "" : ", " + edition.label()));
        about.put("Edition", edition.number());
        about.put("Published on", LocalDate.ofInstant(edition.publishedAt(), ZoneOffset.UTC));
        about.put("Day asked about", parameters.day("on").orElse(edition.referenceDay()));
        parameters.day("known").ifPresent(known -> about.put("As could be known by", known));
        about.put(
                "Address",
                ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                        + request.getRequestURI().replaceFirst("\\.xlsx$", "")
                        + "?"
                        + parameters
                                .with("edition", Integer.toString(edition.number()))
                                .query());
        about.put("Licence", "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/");
        about.put(
                "Who speaks",
                "Independent. Nobody's official record. Each finding rests on claims, each with its source.");
        about.put(
                "How to read",
                "No, no information, not yet assessed, undetermined and stale are different things: docs/methods, and /method"
                        + " on the site. A text that would run as a formula has an apostrophe in front.");
        return about;
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
            case XLSX -> {
                response.setContentType(Acceptance.XLSX);
                response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(tableName(path), ".xlsx"));
                XlsxSheets.write(
                        response.getOutputStream(),
                        shown,
                        Map.of("Licence", "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"));
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
        if (path.endsWith(".xlsx")) {
            return Wanted.XLSX;
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
        return NOT_FOR_FILE_NAMES
                .matcher(last.replaceFirst("\\.(csv|xlsx)$", ""))
                .replaceAll("_");
    }

    private static String attachment(String name, String ending) {
        return "attachment; filename=\"" + name + ending + "\"";
    }
}
