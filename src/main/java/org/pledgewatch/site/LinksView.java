package org.pledgewatch.site;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pledgewatch.publication.PublishedLink;
import org.pledgewatch.vocabulary.CommitmentId;

/// What a commitment or a text is linked to, in both directions, kind by kind.
public record LinksView(List<Group> groups) {
    private static final List<String> RELATIONS = List.of("renews", "extends", "narrows", "implements");

    public record Group(String heading, List<Linked> links) {}

    /// @param title what it is called, with text and code; without a title where that is from memory
    /// @param summary of what is at the other end where it has no page of its own here
    public record Linked(String title, String href, String summary, EvidenceMark mark, String source) {}

    static LinksView of(Asked asked, String id) {
        List<PublishedLink> from = asked.edition().links().stream()
                .filter(link -> link.from().id().equals(id))
                .toList();
        List<PublishedLink> to = asked.edition().links().stream()
                .filter(link -> link.to().id().equals(id))
                .toList();
        return new LinksView(Stream.concat(
                        groups(asked, "link.from.", from, PublishedLink::to),
                        groups(asked, "link.to.", to, PublishedLink::from))
                .toList());
    }

    private static Stream<Group> groups(
            Asked asked, String heading, List<PublishedLink> links, Function<PublishedLink, PublishedLink.End> other) {
        return RELATIONS.stream()
                .map(relation -> new Group(
                        asked.words().say(heading + relation),
                        links.stream()
                                .filter(link -> link.relation().equals(relation))
                                .map(link -> linked(asked, link, other.apply(link)))
                                .toList()))
                .filter(group -> !group.links().isEmpty());
    }

    private static Linked linked(Asked asked, PublishedLink link, PublishedLink.End end) {
        EvidenceMark mark = EvidenceMark.of(asked.words(), link.mark());
        return switch (end.kind()) {
            case INSTRUMENT -> new Linked(end.title(), asked.to("/instruments/" + end.id()), "", mark, link.source());
            case TARGET -> new Linked(end.title(), "", end.summary(), mark, link.source());
            case COMMITMENT ->
                new Linked(commitment(asked, end), asked.to("/commitments/" + end.id()), "", mark, link.source());
        };
    }

    private static String commitment(Asked asked, PublishedLink.End end) {
        return CommitmentId.parse(end.id())
                .map(id -> CommitmentName.of(asked, id))
                .orElse(end.title());
    }
}
