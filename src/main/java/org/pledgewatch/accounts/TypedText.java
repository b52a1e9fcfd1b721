package org.pledgewatch.accounts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.safeguarding.DetailKind;
import org.pledgewatch.safeguarding.PersonalDetail;
import org.pledgewatch.safeguarding.Screened;
import org.pledgewatch.safeguarding.Screening;
import org.pledgewatch.vocabulary.AreaCode;
import org.springframework.stereotype.Component;

/// What somebody typed passes here before it is kept: text with personal details of single people is stopped, unless a
/// reviewer says with a reason that it is a false alarm, which is noted. What is stopped is kept nowhere.
@Component
public class TypedText {
    private static final int SHORTEST_REASON = 10;

    private final Audit audit;

    TypedText(Audit audit) {
        this.audit = audit;
    }

    /// @param field the field in which it was found
    public record Stopped(String field, DetailKind kind) {}

    /// What stops this; empty where it may be kept.
    ///
    /// @param texts by field
    /// @param falseAlarm why a reviewer says that what was found is none; empty where nobody does
    /// @param about what it is about, for the audit
    public Optional<Stopped> stops(
            Person person, Map<String, String> texts, String falseAlarm, String about, @Nullable AreaCode area) {
        Optional<Stopped> found = found(texts);
        if (found.isEmpty()) {
            return found;
        }
        if (falseAlarm.strip().length() >= SHORTEST_REASON
                && person.may(Action.OVERRULE_SCREENING, area)
                && !Screening.of(falseAlarm).stops()) {
            audit.note(Deed.of(person, "overruled-screening", about).in(area).with(falseAlarm.strip()));
            return Optional.empty();
        }
        audit.note(Deed.of(person, "text-stopped", about)
                .in(area)
                .with(found.get().kind().code()));
        return found;
    }

    /// The first thing found, field by field; nothing is noted.
    public Optional<Stopped> found(Map<String, String> texts) {
        return texts.entrySet().stream()
                .flatMap(text ->
                        kinds(Screening.of(text.getValue())).map(kind -> new Stopped(text.getKey(), kind)).stream())
                .findFirst();
    }

    /// Whether somebody seems to tell of harm: then show first where to get help.
    public boolean mayBeDisclosure(Collection<String> texts) {
        return texts.stream().anyMatch(text -> Screening.of(text).mayBeDisclosure());
    }

    private static Optional<DetailKind> kinds(Screened screened) {
        return screened.details().stream().map(PersonalDetail::kind).findFirst();
    }

    /// One text under the name of its field.
    public static Map<String, String> one(String field, String text) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(field, text);
        return texts;
    }
}
