package org.pledgewatch.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What these services promise: their description for machines, and what each problem means.
@Controller
class ContractPages {
    private static final String PROBLEM_PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s · Pledgewatch</title>
            </head>
            <body>
            <main>
            <h1>%1$s</h1>
            <p>%2$s</p>
            <p>Status %3$d. A problem (RFC 9457) of the type <code>%4$s</code> says in its detail what was wrong.</p>
            <p><a href="/">To the first page</a></p>
            </main>
            </body>
            </html>
            """;

    private final OpenApiDocument contract;

    ContractPages(OpenApiDocument contract) {
        this.contract = contract;
    }

    @GetMapping("/api/openapi.json")
    ResponseEntity<byte[]> openApi(HttpServletRequest request) {
        Parameters.read(request.getQueryString(), List.of());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .contentType(MediaType.APPLICATION_JSON)
                .body(contract.bytes());
    }

    @GetMapping("/problems/{word}")
    ResponseEntity<String> problem(@PathVariable String word) {
        ProblemKind kind = ProblemKind.of(word)
                .orElseThrow(() ->
                        new Refusal(ProblemKind.NO_SUCH_ADDRESS, "There is no problem called \"%s\".".formatted(word)));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(PROBLEM_PAGE.formatted(kind.title(), kind.explanation(), kind.status(), kind.address()));
    }
}
