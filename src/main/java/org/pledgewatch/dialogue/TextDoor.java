package org.pledgewatch.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.Deed;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.vocabulary.AreaCode;
import org.springframework.stereotype.Component;

/// What somebody typed passes here before it is kept: text with personal details of single people is stopped, unless a
/// reviewer overrules the scan with a reason, which is noted.
@Component
class TextDoor {
    private static final int SHORTEST_REASON = 10;

    private final TextScan scan;
    private final Audit audit;

    TextDoor(TextScan scan, Audit audit) {
        this.scan = scan;
        this.audit = audit;
    }

    /// What stops the text; empty where it may be kept.
    ///
    /// @param about what it is about, for the audit
    List<FreeText.Found> stops(Person person, FreeText text, String about, @Nullable AreaCode area) {
        List<FreeText.Found> found = scan.of(text.text()).found();
        if (found.isEmpty()) {
            return List.of();
        }
        if (text.overruled().length() >= SHORTEST_REASON
                && person.may(Action.OVERRULE_SCREENING, area)
                && scan.of(text.overruled()).found().isEmpty()) {
            audit.note(Deed.of(person, "overruled-screening", about).in(area).with(text.overruled()));
            return List.of();
        }
        audit.note(Deed.of(person, "text-stopped", about).in(area));
        return found;
    }

    /// The same for what a stranger typed, which nobody overrules.
    TextScan.Scanned ofAStranger(String text) {
        return scan.of(text);
    }
}
