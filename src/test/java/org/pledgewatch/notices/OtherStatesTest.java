package org.pledgewatch.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pledgewatch.accounts.HeldRole;
import org.pledgewatch.accounts.People;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.CommitmentId;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.InstrumentId;

/// Nobody is shown or mailed anything about somebody else's state, whatever happens there.
class OtherStatesTest {
    private static final AreaCode SWEDEN = new AreaCode("SWE");
    private static final AreaCode NORWAY = new AreaCode("NOR");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 24);

    private static MailedDesk desk;

    @BeforeAll
    static void open() throws Exception {
        desk = new MailedDesk();
        desk.team.join("Saga", Role.FOCAL_POINT, "SWE");
        desk.team.join("Sven", Role.NATIONAL_CONTRIBUTOR, "SWE");
        desk.team.join("Ada", Role.ADMINISTRATOR, null);
        desk.look();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    /// Everything that can happen about a state.
    private static List<Occasion> about(AreaCode state, long number) {
        IndicatorId question = new IndicatorId(MailedDesk.FOCAL_POINT);
        return Stream.<Occasion>concat(
                        Arrays.stream(Occasion.ReplyClock.Stage.values())
                                .map(stage -> new Occasion.ReplyClock(state, number, stage, DAY)),
                        Stream.of(
                                new Occasion.ProposalsMade(state, number, number, 1),
                                new Occasion.ReadingsDrawn(state, number, number, 1),
                                new Occasion.Returned(state, question, number),
                                new Occasion.Returned(state, null, number + 1_000),
                                new Occasion.AuthorAnswered(state, question, number, number),
                                new Occasion.AuthorAnswered(state, null, number + 1_000, number + 1_000),
                                new Occasion.Replied(state, number, question, number),
                                new Occasion.Answered(state, number, question, number),
                                new Occasion.Challenged(number),
                                new Occasion.WentStale(state, question, DAY),
                                new Occasion.DeadlinePassed(
                                        state, new CommitmentId(new InstrumentId("stockholm-1996"), "2.i.a"), DAY)))
                .toList();
    }

    @Test
    void everyKindIsAmongThem() {
        assertThat(about(NORWAY, 1).stream().map(Occasion::kind).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Kind.class));
        assertThat(about(NORWAY, 1).stream().map(Occasion::getClass).distinct())
                .hasSize(Occasion.class.getPermittedSubclasses().length);
    }

    @Test
    void whatIsHeldForAStateHearsOfNoOther() {
        for (Role role : Role.values()) {
            if (role.isForStates()) {
                Person person = new Person(
                        new ActorId("person-1"), "A", "a@example.org", List.of(new HeldRole(role, SWEDEN)), false);
                assertThat(about(NORWAY, 1)).as(role.word()).noneMatch(one -> Concern.reaches(person, one));
                assertThat(about(SWEDEN, 1)).as(role.word()).anyMatch(one -> Concern.reaches(person, one));
                assertThat(Concern.reaches(person, new Occasion.ProposalsMade(null, 1, 2, 2)))
                        .as("about several states")
                        .isFalse();
            }
        }
    }

    @Test
    void whoIsSuspendedHearsNothing() {
        for (Role role : Role.values()) {
            Person suspended = new Person(
                    new ActorId("person-1"),
                    "A",
                    "a@example.org",
                    List.of(new HeldRole(role, role.isForStates() ? SWEDEN : null)),
                    true);
            assertThat(about(SWEDEN, 1)).as(role.word()).noneMatch(one -> Concern.reaches(suspended, one));
        }
    }

    @Test
    void nothingOfAnotherStateIsShownOrMailed() {
        List<Person> everybody = desk.server.ask(People.class).all();
        about(NORWAY, 71).forEach(one -> desk.server.ask(NoticeDesk.class).tell(one, everybody));
        about(SWEDEN, 72).forEach(one -> desk.server.ask(NoticeDesk.class).tell(one, everybody));
        desk.nextMorning();
        for (String name : Set.of("Saga", "Sven")) {
            assertThat(desk.page(name)).contains("Sweden").doesNotContain("Norway");
            assertThat(desk.textsTo(name)).contains("Sweden").doesNotContain("Norway", "/NOR");
        }
        assertThat(desk.page("Ada")).contains("Nothing has happened yet that concerns you");
        assertThat(desk.mailsTo("Ada")).isEmpty();
    }

    /// Who held the role when it happened, and does not any more when it is shown or mailed.
    @Test
    void whatWasToldInARoleThatWasTakenIsGone() {
        desk.team.join("Ines", Role.NATIONAL_CONTRIBUTOR, "DNK");
        People people = desk.server.ask(People.class);
        AreaCode denmark = new AreaCode("DNK");
        about(denmark, 73).forEach(one -> desk.server.ask(NoticeDesk.class).tell(one, people.all()));
        assertThat(desk.page("Ines")).contains("Denmark");
        ActorId ines = desk.team.person("Ines").actor();
        people.give(ines, new HeldRole(Role.NATIONAL_CONTRIBUTOR, SWEDEN), ines);
        people.take(ines, new HeldRole(Role.NATIONAL_CONTRIBUTOR, denmark));
        assertThat(desk.page("Ines")).doesNotContain("Denmark");
        desk.nextMorning();
        assertThat(desk.textsTo("Ines")).doesNotContain("Denmark");
        assertThat(desk.visitor("Ines").open("/desk").text()).doesNotContain("Notices (");
    }
}
