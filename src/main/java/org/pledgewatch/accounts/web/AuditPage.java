package org.pledgewatch.accounts.web;

import java.util.List;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.Deed;
import org.springframework.web.util.UriComponentsBuilder;

/// Who saw and did what.
///
/// @param older the address of what was noted before; empty where nothing was
/// @param csv the address of all that is found
public record AuditPage(
        DeskFrame frame, String who, String deed, String about, List<Row> rows, String older, String csv) {
    public record Row(String at, String who, String deed, String about, String area, String detail) {}

    static AuditPage of(DeskFrame frame, String who, String deed, String about, List<Audit.Noted> found, int most) {
        boolean more = found.size() == most;
        return new AuditPage(
                frame,
                who,
                deed,
                about,
                found.stream().map(noted -> row(frame, noted)).toList(),
                more ? address("/desk/audit", who, deed, about, found.getLast().number()) : "",
                address("/desk/audit.csv", who, deed, about, 0));
    }

    private static Row row(DeskFrame frame, Audit.Noted noted) {
        Deed deed = noted.deed();
        String key = "deed." + deed.word();
        return new Row(
                Moments.told(noted.at(), frame.words().locale()),
                deed.who() == null ? "" : deed.who().value(),
                frame.words().knows(key) ? frame.words().say(key) : deed.word(),
                deed.about(),
                deed.area() == null ? "" : deed.area().value(),
                deed.detail());
    }

    private static String address(String path, String who, String deed, String about, long before) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (!who.isBlank()) {
            address.queryParam("who", "{who}");
        }
        if (!deed.isBlank()) {
            address.queryParam("deed", "{deed}");
        }
        if (!about.isBlank()) {
            address.queryParam("about", "{about}");
        }
        if (before > 0) {
            address.queryParam("before", before);
        }
        return address.encode()
                .buildAndExpand(java.util.Map.of("who", who, "deed", deed, "about", about))
                .toUriString();
    }
}
