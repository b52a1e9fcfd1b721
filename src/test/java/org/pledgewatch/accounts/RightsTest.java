package org.pledgewatch.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;

class RightsTest {
    private static final Path DOCUMENT = Path.of("docs/running/rights.md");
    private static final AreaCode SWEDEN = new AreaCode("SWE");
    private static final AreaCode TONGA = new AreaCode("TON");

    /// Written again with `-Dgolden.update=true`.
    @Test
    void theDocumentationSaysWhatTheTableSays() throws IOException {
        String document = document();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(DOCUMENT, document);
        }
        assertThat(DOCUMENT).content().isEqualTo(document);
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
                # Who may do what

                Made from the table in `accounts/Rights.java`, which is the only place where rights are given; a test holds this
                page to it. *All*: whatever state it is about. *Own*: only the states for which the role is held. One
                person may hold several roles and then may do what any of them permits. Nobody decides on what they
                proposed themselves, whatever their roles. Who may propose sees their own proposals with what is said
                about them, and answers there, without the right to see what others propose; they are told what the desk
                decided, and the names of those who work there only with that right.

                """);
        text.append("| action |");
        Arrays.stream(Role.values())
                .forEach(role -> text.append(' ').append(spoken(role.word())).append(" |"));
        text.append("\n|---|").append("---|".repeat(Role.values().length)).append('\n');
        for (Action action : Action.values()) {
            text.append("| ").append(spoken(action.word())).append(" |");
            for (Role role : Role.values()) {
                text.append(' ').append(cell(Rights.scope(role, action))).append(" |");
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String spoken(String word) {
        return word.replace('-', ' ');
    }

    private static String cell(Scope scope) {
        return switch (scope) {
            case NOWHERE -> "–";
            case OWN_STATES -> "own";
            case EVERYWHERE -> "all";
        };
    }

    @Test
    void whatIsHeldForAStateReachesNoOther() {
        for (Role role : Role.values()) {
            Person person = person(new HeldRole(role, role.isForStates() ? SWEDEN : null));
            for (Action action : Action.values()) {
                switch (Rights.scope(role, action)) {
                    case NOWHERE -> {
                        assertThat(person.may(action)).isFalse();
                        assertThat(person.may(action, SWEDEN)).isFalse();
                        assertThat(person.may(action, null)).isFalse();
                    }
                    case OWN_STATES -> {
                        assertThat(person.may(action)).isTrue();
                        assertThat(person.may(action, SWEDEN)).isTrue();
                        assertThat(person.may(action, TONGA))
                                .as("%s %s", role, action)
                                .isFalse();
                        assertThat(person.may(action, null)).isFalse();
                        assertThat(person.statesFor(action)).containsExactly(SWEDEN);
                    }
                    case EVERYWHERE -> {
                        assertThat(person.may(action, TONGA)).isTrue();
                        assertThat(person.may(action, null)).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void everyActionIsSomebodysAndEveryRoleMayEnter() {
        for (Action action : Action.values()) {
            assertThat(Arrays.stream(Role.values()).filter(role -> Rights.scope(role, action) != Scope.NOWHERE))
                    .as(action.word())
                    .isNotEmpty();
        }
        assertThat(Arrays.stream(Role.values())
                        .map(role -> Rights.scope(role, Action.ENTER_DESK))
                        .collect(Collectors.toSet()))
                .containsExactly(Scope.EVERYWHERE);
    }

    @Test
    void whoIsSuspendedMayNothing() {
        Person suspended = new Person(
                new ActorId("person-1"), "A", "a@example.org", List.of(new HeldRole(Role.ADMINISTRATOR, null)), true);
        assertThat(Action.values()).noneMatch(suspended::may);
        assertThat(Action.values()).noneMatch(action -> suspended.may(action, SWEDEN));
    }

    private static Person person(HeldRole held) {
        return new Person(new ActorId("person-1"), "A", "a@example.org", List.of(held), false);
    }
}
