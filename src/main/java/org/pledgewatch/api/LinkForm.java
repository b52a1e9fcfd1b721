package org.pledgewatch.api;

import org.pledgewatch.publication.PublishedLink;

/// How one promise stands to another.
final class LinkForm {
    private LinkForm() {}

    record Json(String from, String relation, String to, String mark, String source) {}

    static Json written(PublishedLink link) {
        return new Json(link.from().id(), link.relation(), link.to().id(), link.mark(), link.source());
    }
}
