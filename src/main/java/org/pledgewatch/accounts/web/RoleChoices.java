package org.pledgewatch.accounts.web;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.accounts.HeldRole;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.pages.Words;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.Areas;
import org.springframework.stereotype.Component;

/// The roles that can be given, and the states for which.
@Component
class RoleChoices {
    private final Areas areas;
    private final Clock clock;

    RoleChoices(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    /// What was chosen; empty where a role cannot be held so.
    Optional<HeldRole> held(String role, String area) {
        Optional<Area> state =
                states().stream().filter(one -> one.code().value().equals(area)).findFirst();
        return Role.of(role)
                .filter(one -> one.isForStates() ? state.isPresent() : area.isEmpty())
                .map(one -> new HeldRole(one, state.map(Area::code).orElse(null)));
    }

    List<Choice> roles(Words words) {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(role.word(), words.say("role." + role.word())))
                .toList();
    }

    List<Choice> states(Words words) {
        return states().stream()
                .map(area -> new Choice(area.code().value(), area.shortName()))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(words.locale())))
                .toList();
    }

    private List<Area> states() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return areas.all().stream()
                .filter(area -> area.kind() == Area.Kind.STATE && area.existsOn(today))
                .toList();
    }
}
