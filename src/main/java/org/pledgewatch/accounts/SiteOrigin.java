package org.pledgewatch.accounts;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Under which address browsers know this site: passkeys are bound to it, and an institution sends people back to it.
@Component
public class SiteOrigin {
    private final Environment settings;

    SiteOrigin(Environment settings) {
        this.settings = settings;
    }

    /// Whether it was said; else links are made for the address somebody asked by.
    public boolean isSaid() {
        return !settings.getProperty("pledgewatch.site.origin", "").isBlank();
    }

    /// Without a path: `https://pledgewatch.example`.
    public String address() {
        String said = settings.getProperty("pledgewatch.site.origin", "").strip();
        return said.isEmpty()
                ? "http://localhost:" + settings.getProperty("local.server.port", "8080")
                : said.replaceAll("/+$", "");
    }

    String host() {
        return URI.create(address()).getHost();
    }
}
