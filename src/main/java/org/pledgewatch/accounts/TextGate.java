package org.pledgewatch.accounts;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.safeguarding.Screened;
import org.pledgewatch.safeguarding.Screening;
import org.pledgewatch.vocabulary.AreaCode;
import org.springframework.stereotype.Component;

/// What somebody typed passes here before any of it is kept. Text with personal details of single people is stopped,
/// unless a reviewer says of all that was found that it is a false alarm, with a reason, which is noted. Who seems to
/// tell of harm is shown first where there is help. What is stopped is kept nowhere.
@Component
public class TextGate {
    private final Audit audit;

    TextGate(Audit audit) {
        this.audit = audit;
    }

    /// What stops this; empty where it may be kept.
    ///
    /// @param texts by field, in the order of the page, because a name often has its age in the next field
    /// @param about what it is about, for the audit
    public Optional<TextStop> stops(
            Person person, Map<String, String> texts, Assurance assurance, String about, @Nullable AreaCode area) {
        return stops(person, seen(texts), assurance, about, area);
    }

    /// The same for what was looked through before: rows of a sheet.
    public Optional<TextStop> stops(
            Person person, TextStop looked, Assurance assurance, String about, @Nullable AreaCode area) {
        TextStop seen = looked.after(assurance);
        if (seen.found().isEmpty()) {
            return seen.helpFirst() ? Optional.of(seen) : Optional.empty();
        }
        if (!isOverruled(person, seen, assurance, area)) {
            audit.note(Deed.of(person, "text-stopped", about).in(area).with(seen.beginning()));
            return Optional.of(seen);
        }
        if (seen.helpFirst()) {
            return Optional.of(new TextStop(List.of(), true));
        }
        audit.note(Deed.of(person, "overruled-screening", about)
                .in(area)
                .with(assurance.overruled() + " [" + seen.places() + "]"));
        return Optional.empty();
    }

    /// The same for one text.
    public Optional<TextStop> stops(
            Person person, String field, String text, Assurance assurance, String about, @Nullable AreaCode area) {
        return stops(person, Map.of(field, text), assurance, about, area);
    }

    /// The same for what nobody may overrule: of strangers, and what is only saved for later. Nothing is noted.
    public static Optional<TextStop> stops(Map<String, String> texts, boolean knowsWhereHelpIs) {
        TextStop seen = seen(texts).after(new Assurance("", Set.of(), knowsWhereHelpIs));
        return seen.found().isEmpty() && !seen.helpFirst() ? Optional.empty() : Optional.of(seen);
    }

    private static boolean isOverruled(Person person, TextStop seen, Assurance assurance, @Nullable AreaCode area) {
        return assurance.covers(seen)
                && person.may(Action.OVERRULE_SCREENING, area)
                && !Screening.of(assurance.overruled()).stops();
    }

    /// What is in the texts, whatever anybody says of it.
    public static TextStop seen(Map<String, String> texts) {
        List<TextStop.Found> found = new ArrayList<>();
        boolean mayBeDisclosure = false;
        Iterator<Screened> screened =
                Screening.ofRow(List.copyOf(texts.values())).iterator();
        for (String field : texts.keySet()) {
            Screened text = screened.next();
            mayBeDisclosure |= text.mayBeDisclosure();
            text.details()
                    .forEach(detail -> found.add(new TextStop.Found(field, detail.kind(), detail.from(), detail.to())));
        }
        return new TextStop(found, mayBeDisclosure);
    }
}
