package org.pledgewatch.publication;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which disagreements are asked for; null means any. Kinds are written with hyphens here: `unit-or-scope`.
///
/// @param state `open` or `settled`
/// @param by what settles it
/// @param reference a case number of our own list
public record DisagreementQuery(
        @Nullable String kind,
        @Nullable String state,
        @Nullable String by,
        @Nullable String reference) {
    public static final DisagreementQuery ANY = new DisagreementQuery(null, null, null, null);
    public static final List<String> KINDS =
            List.of("value", "unit-or-scope", "as-of-day", "text-version", "attribution", "label-versus-content");
    public static final List<String> STATES = List.of("open", "settled");
    public static final List<String> SETTLEMENTS =
            List.of("authority", "adjudication", "as-of-day", "scope", "content", "unreliable");

    public List<PublishedDisagreement> of(List<PublishedDisagreement> disagreements) {
        return disagreements.stream().filter(this::isMet).toList();
    }

    private boolean isMet(PublishedDisagreement disagreement) {
        return (kind == null
                        || disagreement.kinds().stream()
                                .map(DisagreementQuery::code)
                                .anyMatch(kind::equals))
                && (state == null || state.equals(disagreement.settledBy().isEmpty() ? "open" : "settled"))
                && (by == null || by.equals(disagreement.settledBy()))
                && (reference == null || reference.equals(disagreement.reference()));
    }

    /// A kind as it is asked for.
    public static String code(String kind) {
        return kind.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
