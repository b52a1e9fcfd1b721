package org.pledgewatch.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.Deed;
import org.pledgewatch.accounts.Person;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who saw and did what, for administrators.
@Controller
class AuditController {
    private static final int ON_A_PAGE = 100;

    private final Audit audit;
    private final RoleChoices choices;
    private final DeskDoor door;

    AuditController(Audit audit, RoleChoices choices, DeskDoor door) {
        this.audit = audit;
        this.choices = choices;
        this.door = door;
    }

    @GetMapping("/desk/audit")
    @Needs(Action.READ_AUDIT)
    ResponseEntity<byte[]> audit(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Long before) {
        AuditPage.Asked asked = AuditPage.Asked.of(who, deed, about, state, from, to);
        List<Audit.Noted> found = audit.find(asked.search(before, ON_A_PAGE));
        DeskFrame frame = door.frame(request, door.words().say("audit.title"));
        return door.page("accounts/audit", AuditPage.of(frame, asked, choices.states(frame.words()), found, ON_A_PAGE));
    }

    @GetMapping("/desk/audit.csv")
    @Needs(Action.READ_AUDIT)
    void export(
            HttpServletRequest request,
            HttpServletResponse response,
            Person person,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to)
            throws IOException {
        AuditPage.Asked asked = AuditPage.Asked.of(who, deed, about, state, from, to);
        audit.note(Deed.of(person, "exported-audit", SeenThings.address(request)));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        response.setHeader("Cache-Control", "no-store");
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
                AuditLines lines = new AuditLines(out)) {
            audit.export(asked.search(null, Integer.MAX_VALUE), lines::write);
        }
    }
}
