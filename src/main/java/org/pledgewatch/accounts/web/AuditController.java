package org.pledgewatch.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.Deed;
import org.pledgewatch.accounts.Person;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who saw and did what, for administrators.
@Controller
class AuditController {
    private static final int ON_A_PAGE = 100;

    private final Audit audit;
    private final DeskDoor door;

    AuditController(Audit audit, DeskDoor door) {
        this.audit = audit;
        this.door = door;
    }

    @GetMapping("/desk/audit")
    @Needs(Action.READ_AUDIT)
    ResponseEntity<byte[]> audit(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(required = false) @Nullable Long before) {
        List<Audit.Noted> found =
                audit.find(new Audit.Search(who.strip(), deed.strip(), about.strip(), before, ON_A_PAGE));
        DeskFrame frame = door.frame(request, door.words().say("audit.title"));
        return door.page("accounts/audit", AuditPage.of(frame, who, deed, about, found, ON_A_PAGE));
    }

    @GetMapping("/desk/audit.csv")
    @Needs(Action.READ_AUDIT)
    void export(
            HttpServletResponse response,
            Person person,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String about)
            throws IOException {
        audit.note(Deed.of(person, "exported-audit", ""));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        response.setHeader("Cache-Control", "no-store");
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
                AuditLines lines = new AuditLines(out)) {
            audit.export(
                    new Audit.Search(who.strip(), deed.strip(), about.strip(), null, Integer.MAX_VALUE), lines::write);
        }
    }
}
