package org.pledgewatch.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.DisagreementQuery;
import org.pledgewatch.publication.PublishedDisagreement;
import org.pledgewatch.publication.PublishedIndicator;

/// Where sources do not agree: what is still open, what is settled and by what. A form and links narrow it.
///
/// @param found how many there are after narrowing, in words
/// @param all the address of the whole list; empty where nothing was narrowed
/// @param shelves the same choices as links, each with how many it leaves
/// @param kept what the form carries along: edition, day, knowledge
/// @param previous the address of the page before; empty on the first
/// @param next the address of the page after; empty on the last
public record DisagreementsPage(
        Frame frame,
        String day,
        String found,
        String all,
        List<Selection> selections,
        List<Shelf> shelves,
        Map<String, String> kept,
        List<Group> groups,
        String previous,
        String next) {
    static final List<String> PARTICULARS = List.of("kind", "state", "by", "case", "page");
    private static final int A_PAGE = 40;

    /// So few are shown with all their claims; of more, each leads to its own page.
    private static final int SHOWN_WHOLE = 6;

    public record Shelf(String name, List<Link> links) {}

    public record Group(String anchor, String name, String number, String note, List<DisagreementView> cases) {}

    static DisagreementsPage of(Asked asked, DisagreementQuery query, int page) {
        Words words = asked.words();
        List<PublishedDisagreement> everything = asked.edition().disagreements(asked.moment());
        List<PublishedDisagreement> found = query.of(everything).stream()
                .sorted(Comparator.comparingInt(DisagreementsPage::place)
                        .thenComparingInt(DisagreementsPage::caseNumber))
                .toList();
        boolean whole = found.size() <= SHOWN_WHOLE;
        return new DisagreementsPage(
                Frame.of(
                                asked,
                                "/disagreements",
                                words.say("disagreements.title"),
                                words.say("disagreements.description"))
                        .withData(asked),
                asked.phrases().day(asked.moment().on()),
                words.say("disagreements.found", found.size(), asked.phrases().number(everything.size())),
                query.equals(DisagreementQuery.ANY) ? "" : asked.to("/disagreements"),
                selections(asked, query, everything),
                shelves(asked, query, everything),
                asked.chosen(),
                groups(
                        asked,
                        found.stream().skip((page - 1L) * A_PAGE).limit(A_PAGE).toList(),
                        found,
                        whole),
                page > 1 ? address(asked, page - 1) : "",
                found.size() > page * (long) A_PAGE ? address(asked, page + 1) : "");
    }

    /// Open ones first, then what settles a difference, the rule's own words before ours.
    private static int place(PublishedDisagreement disagreement) {
        return 1 + DisagreementQuery.SETTLEMENTS.indexOf(disagreement.settledBy());
    }

    private static int caseNumber(PublishedDisagreement disagreement) {
        return disagreement.reference().isEmpty()
                ? Integer.MAX_VALUE
                : Integer.parseInt(disagreement.reference().substring(1));
    }

    private static List<Group> groups(
            Asked asked, List<PublishedDisagreement> shown, List<PublishedDisagreement> found, boolean whole) {
        Words words = asked.words();
        List<Group> groups = new ArrayList<>();
        Stream.concat(Stream.of(""), DisagreementQuery.SETTLEMENTS.stream()).forEach(settledBy -> {
            List<DisagreementView> cases = shown.stream()
                    .filter(disagreement -> disagreement.settledBy().equals(settledBy))
                    .map(disagreement -> DisagreementView.of(asked, disagreement, whole))
                    .toList();
            if (!cases.isEmpty()) {
                String name = settledBy.isEmpty() ? "open" : settledBy;
                groups.add(new Group(
                        name,
                        words.say("disagreements." + name),
                        asked.phrases()
                                .number(found.stream()
                                        .filter(one -> one.settledBy().equals(settledBy))
                                        .count()),
                        words.say("disagreements." + name + ".note"),
                        cases));
            }
        });
        return groups;
    }

    /// How many each choice would leave, given what was chosen beside it.
    private static List<Selection> selections(
            Asked asked, DisagreementQuery query, List<PublishedDisagreement> everything) {
        Words words = asked.words();
        return List.of(
                Selection.of(
                        asked,
                        "kind",
                        words.say("disagreements.by-kind"),
                        counted(
                                new DisagreementQuery(null, query.state(), query.by(), query.reference())
                                        .of(everything),
                                one -> one.kinds().stream().map(DisagreementQuery::code),
                                DisagreementQuery.KINDS),
                        code -> asked.phrases().worded("disagreement.kind.", code)),
                Selection.of(
                        asked,
                        "state",
                        words.say("disagreements.by-state"),
                        counted(
                                new DisagreementQuery(query.kind(), null, query.by(), query.reference()).of(everything),
                                one -> Stream.of(one.settledBy().isEmpty() ? "open" : "settled"),
                                DisagreementQuery.STATES),
                        code -> words.say("disagreements.state." + code)),
                Selection.of(
                        asked,
                        "by",
                        words.say("disagreements.by-settlement"),
                        counted(
                                new DisagreementQuery(query.kind(), query.state(), null, query.reference())
                                        .of(everything),
                                one -> Stream.of(one.settledBy()),
                                DisagreementQuery.SETTLEMENTS),
                        code -> words.say("disagreements." + code)),
                Selection.of(
                        asked,
                        "case",
                        words.say("disagreements.by-case"),
                        counted(
                                new DisagreementQuery(query.kind(), query.state(), query.by(), null).of(everything),
                                one -> Stream.of(one.reference()),
                                everything.stream()
                                        .sorted(Comparator.comparingInt(DisagreementsPage::caseNumber))
                                        .map(PublishedDisagreement::reference)
                                        .distinct()
                                        .toList()),
                        Function.identity()));
    }

    private static Map<String, Long> counted(
            List<PublishedDisagreement> disagreements,
            Function<PublishedDisagreement, Stream<String>> values,
            List<String> order) {
        Map<String, Long> counts = disagreements.stream()
                .flatMap(values)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<String, Long> ordered = new LinkedHashMap<>();
        order.stream()
                .filter(value -> !value.isEmpty() && counts.containsKey(value))
                .forEach(value -> ordered.put(value, counts.get(value)));
        return ordered;
    }

    private static List<Shelf> shelves(Asked asked, DisagreementQuery query, List<PublishedDisagreement> everything) {
        return query.equals(DisagreementQuery.ANY)
                ? selections(asked, query, everything).stream()
                        .map(selection -> new Shelf(
                                selection.label(),
                                selection.options().stream()
                                        .skip(1)
                                        .map(option -> new Link(
                                                option.label(),
                                                asked.to("/disagreements?" + selection.name() + "=" + option.value())))
                                        .toList()))
                        .filter(shelf -> !shelf.links().isEmpty())
                        .toList()
                : List.of();
    }

    /// This question's other pages.
    private static String address(Asked asked, int page) {
        Map<String, String> question = new LinkedHashMap<>(asked.particular());
        question.remove("page");
        if (page > 1) {
            question.put("page", String.valueOf(page));
        }
        return asked.to(Asked.with("/disagreements", question));
    }

    static PublishedIndicator indicator(Asked asked, PublishedDisagreement disagreement) {
        return asked.edition()
                .indicator(disagreement.finding().indicator())
                .orElseThrow(() -> new IllegalStateException("a disagreement on an unknown indicator"));
    }
}
