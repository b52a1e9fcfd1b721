package org.pledgewatch.dialogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.Deed;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.safeguarding.Screened;
import org.pledgewatch.safeguarding.Screening;
import org.pledgewatch.vocabulary.AreaCode;
import org.springframework.stereotype.Component;

/// What somebody typed passes here before it is kept: text with personal details of single people is stopped, unless a
/// reviewer overrules the scan with a reason, which is noted. Who seems to tell of harm is shown first where there is
/// help.
@Component
class TextDoor {
    private static final int SHORTEST_REASON = 10;

    private final Audit audit;

    TextDoor(Audit audit) {
        this.audit = audit;
    }

    /// What stops the text; empty where it may be kept.
    ///
    /// @param about what it is about, for the audit
    Optional<FreeText.Stop> stops(Person person, FreeText text, String about, @Nullable AreaCode area) {
        Screened screened = Screening.of(text.text());
        boolean helpFirst = screened.mayBeDisclosure() && !text.knowsWhereHelpIs();
        if (!screened.stops()) {
            return helpFirst ? Optional.of(new FreeText.Stop(List.of(), true)) : Optional.empty();
        }
        if (text.overruled().length() >= SHORTEST_REASON
                && person.may(Action.OVERRULE_SCREENING, area)
                && !Screening.of(text.overruled()).stops()) {
            audit.note(Deed.of(person, "overruled-screening", about).in(area).with(text.overruled()));
            return helpFirst ? Optional.of(new FreeText.Stop(List.of(), true)) : Optional.empty();
        }
        audit.note(Deed.of(person, "text-stopped", about).in(area));
        return Optional.of(new FreeText.Stop(found(screened), helpFirst));
    }

    /// The same for what a stranger typed, which nobody overrules.
    Optional<FreeText.Stop> stopsAStranger(FreeText text) {
        Screened screened = Screening.of(text.text());
        boolean helpFirst = screened.mayBeDisclosure() && !text.knowsWhereHelpIs();
        return screened.stops() || helpFirst
                ? Optional.of(new FreeText.Stop(found(screened), helpFirst))
                : Optional.empty();
    }

    private static List<FreeText.Found> found(Screened screened) {
        return screened.details().stream()
                .map(detail -> new FreeText.Found(detail.kind().why(), detail.from(), detail.to()))
                .toList();
    }
}
