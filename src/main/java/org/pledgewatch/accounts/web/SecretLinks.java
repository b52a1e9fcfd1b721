package org.pledgewatch.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import org.pledgewatch.accounts.Secret;
import org.pledgewatch.accounts.SiteOrigin;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Links that are shown once, to be sent to somebody.
@Component
class SecretLinks {
    private final SiteOrigin origin;

    SecretLinks(SiteOrigin origin) {
        this.origin = origin;
    }

    /// Under the address that was said; else under the one by which the administrator asked.
    String address(HttpServletRequest request, String path, Secret link) {
        String site = origin.isSaid()
                ? origin.address()
                : ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        return site + path + link.text();
    }
}
