package org.pledgewatch.site;

import java.util.List;
import org.pledgewatch.publication.PublishedDisagreement;
import org.pledgewatch.publication.PublishedIndicator;

/// Where sources do not agree: what is still open, and what is settled and by what.
public record DisagreementsPage(Frame frame, String day, String number, List<Group> groups) {
    public record Group(String anchor, String name, String number, String note, List<Case> cases) {}

    /// @param kinds in what way the sources differ
    public record Case(
            String subject,
            String subjectHref,
            String days,
            String kinds,
            String note,
            String reference,
            FindingView finding) {}

    static DisagreementsPage of(Asked asked) {
        Words words = asked.words();
        List<PublishedDisagreement> all = asked.edition().disagreements(asked.moment());
        return new DisagreementsPage(
                Frame.of(
                                asked,
                                "/disagreements",
                                words.say("disagreements.title"),
                                words.say("disagreements.description"))
                        .withData(asked),
                asked.phrases().day(asked.moment().on()),
                asked.phrases().number(all.size()),
                List.of(
                        group(asked, "", "open", all),
                        group(asked, "authority", "authority", all),
                        group(asked, "adjudication", "adjudication", all)));
    }

    private static Group group(Asked asked, String settledBy, String name, List<PublishedDisagreement> all) {
        Words words = asked.words();
        List<Case> cases = all.stream()
                .filter(disagreement -> disagreement.settledBy().equals(settledBy))
                .map(disagreement -> described(asked, disagreement))
                .toList();
        return new Group(
                name,
                words.say("disagreements." + name),
                asked.phrases().number(cases.size()),
                words.say("disagreements." + name + ".note"),
                cases);
    }

    private static Case described(Asked asked, PublishedDisagreement disagreement) {
        SubjectName subject = SubjectName.of(asked, disagreement.finding().subject());
        PublishedIndicator indicator = asked.edition()
                .indicator(disagreement.finding().indicator())
                .orElseThrow(() -> new IllegalStateException("a disagreement on an unknown indicator"));
        return new Case(
                subject.name(),
                subject.href(),
                asked.words()
                        .say("disagreements.days", asked.phrases().days(disagreement.from(), disagreement.until())),
                String.join(
                        asked.words().say("list.comma"),
                        disagreement.kinds().stream()
                                .map(kind -> asked.phrases().worded("disagreement.kind.", kind.replace(' ', '-')))
                                .toList()),
                disagreement.note(),
                disagreement.reference(),
                FindingView.of(
                                asked,
                                disagreement.finding(),
                                indicator,
                                new SubjectName(indicator.name(), asked.to("/indicators/" + indicator.id())))
                        .withActs(asked, disagreement.acts(), indicator));
    }
}
