package org.pledgewatch.site;

import java.util.List;
import org.pledgewatch.publication.PublishedClaim;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.publication.TextVersions;
import org.pledgewatch.vocabulary.InstrumentId;

/// The copies of a text side by side.
///
/// @param rows what copies print, one thing a row
public record VersionsView(List<Copy> copies, List<Row> rows) {
    /// @param language in words
    public record Copy(String name, String title, String language, String href) {}

    /// @param verdict that they differ or not, in words
    public record Row(String what, String href, boolean differs, String verdict, List<List<Print>> printed) {}

    /// What one copy prints, and the claim that says so.
    public record Print(String says, String href) {}

    static VersionsView of(Asked asked, InstrumentId instrument) {
        TextVersions versions = TextVersions.of(asked.edition(), instrument);
        return new VersionsView(
                versions.copies().stream()
                        .map(copy -> new Copy(
                                copy.version().isEmpty() ? copy.title() : copy.version(),
                                copy.title(),
                                language(asked, copy.language()),
                                asked.to("/library/" + copy.number())))
                        .toList(),
                versions.points().stream()
                        .flatMap(point -> asked.edition().indicator(point.indicator()).stream()
                                .map(indicator -> row(asked, point, indicator)))
                        .toList());
    }

    private static String language(Asked asked, String code) {
        return java.util.Locale.forLanguageTag(code)
                .getDisplayLanguage(asked.words().locale());
    }

    private static Row row(Asked asked, TextVersions.Point point, PublishedIndicator indicator) {
        long read = point.printed().stream().filter(claims -> !claims.isEmpty()).count();
        return new Row(
                indicator.name(),
                asked.to("/indicators/" + indicator.id()),
                point.differs(),
                read < 2 ? "" : asked.words().say(point.differs() ? "versions.differ" : "versions.agree"),
                point.printed().stream()
                        .map(claims -> claims.stream()
                                .map(claim -> print(asked, claim, indicator))
                                .toList())
                        .toList());
    }

    private static Print print(Asked asked, PublishedClaim claim, PublishedIndicator indicator) {
        return new Print(
                asked.phrases().standing(asked.phrases().answer(claim.answer(), indicator)),
                asked.toClaim(claim.document(), claim.id()));
    }
}
