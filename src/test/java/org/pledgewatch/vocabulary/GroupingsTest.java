package org.pledgewatch.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The groupings of the starter pack, through time.
class GroupingsTest {
    private static final StarterTables TABLES = new StarterTables();
    private final Areas areas = Areas.of(TABLES);
    private final Groupings groupings = Groupings.of(TABLES);

    /// Each number was read in a source: the totals that the organisations and their chroniclers give for these days.
    @ParameterizedTest(name = "{0} on {1}: {2} members")
    @CsvSource(textBlock = """
            COE,       1989-06-01, 23
            COE,       2003-04-03, 45
            COE,       2007-05-11, 47
            COE,       2022-03-15, 47
            COE,       2022-03-16, 46
            ASEAN,     1999-04-30, 10
            ASEAN,     2025-10-25, 10
            ASEAN,     2025-10-26, 11
            SAARC,     2007-04-02, 7
            SAARC,     2007-04-03, 8
            OAU,       2002-07-08, 53
            OAU,       2002-07-09, 0
            AU,        2002-07-08, 0
            AU,        2002-07-09, 53
            AU,        2012-01-01, 54
            AU,        2017-01-31, 55
            UN-AG,     2014-05-15, 54
            UN-APG,    2014-05-15, 53
            UN-EEG,    2014-05-15, 23
            UN-GRULAC, 2014-05-15, 33
            UN-WEOG,   1993-12-31, 26
            UN-WEOG,   2014-05-15, 28
            EU,        2013-07-01, 28
            EU,        2020-02-01, 27
            """)
    void hasTheNumberOfMembersThatSourcesGive(String grouping, LocalDate day, int members) {
        assertThat(groupings.membersOn(new GroupingCode(grouping), day)).hasSize(members);
    }

    @Test
    void whoLeftIsAMemberUntilTheDayBefore() {
        assertThat(isMember("RUS", "COE", "2022-03-15")).isTrue();
        assertThat(isMember("RUS", "COE", "2022-03-16")).isFalse();
        assertThat(isMember("GRC", "COE", "1969-12-12")).isTrue();
        assertThat(isMember("GRC", "COE", "1970-06-01")).isFalse();
        assertThat(isMember("GRC", "COE", "1974-11-28")).isTrue();
        assertThat(isMember("MAR", "OAU", "1980-01-01")).isTrue();
        assertThat(isMember("MAR", "OAU", "1985-01-01")).isFalse();
        assertThat(isMember("MAR", "AU", "2017-01-30")).isFalse();
        assertThat(isMember("MAR", "AU", "2017-01-31")).isTrue();
        assertThat(isMember("ISR", "UN-WEOG", "1999-12-31")).isFalse();
        assertThat(isMember("ISR", "UN-WEOG", "2000-06-01")).isTrue();
    }

    @Test
    void whoTakesASeatOverIsNeverThereTogetherWithWhoHeldIt() {
        for (String day : List.of("2003-02-03", "2003-02-04", "2006-06-02", "2006-06-03")) {
            assertThat(Stream.of("YUG", "SCG", "SRB").filter(code -> isMember(code, "UN-EEG", day)))
                    .as(day)
                    .hasSize(1);
        }
        assertThat(Stream.of("SCG", "SRB").filter(code -> isMember(code, "COE", "2006-06-03")))
                .containsExactly("SRB");
    }

    private boolean isMember(String code, String grouping, String day) {
        return groupings
                .membersOn(new GroupingCode(grouping), LocalDate.parse(day))
                .contains(new AreaCode(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UN-AG", "UN-APG", "UN-EEG", "UN-GRULAC", "UN-WEOG"})
    void noStateIsInTwoGroupsOfTheUnitedNationsAtATime(String code) {
        for (LocalDate day = LocalDate.of(1989, 1, 1); day.getYear() < 2026; day = day.plusMonths(6)) {
            Set<AreaCode> members = groupings.membersOn(new GroupingCode(code), day);
            for (Grouping other : groupings.all()) {
                if (other.kind().equals("un-regional-group")
                        && !other.code().value().equals(code)) {
                    assertThat(groupings.membersOn(other.code(), day))
                            .as("%s and %s on %s", code, other.code(), day)
                            .doesNotContainAnyElementsOf(members);
                }
            }
        }
    }

    @Test
    void membersExistOnTheDaysOfTheirMembership() {
        for (Grouping grouping : groupings.all()) {
            for (Grouping.Membership membership : grouping.members()) {
                AreaCode.parse(membership.member())
                        .ifPresentOrElse(
                                code -> exists(
                                        grouping, membership, areas.find(code).orElseThrow()),
                                () -> assertThat(groupings.find(new GroupingCode(membership.member())))
                                        .as(membership.member())
                                        .isPresent());
            }
        }
    }

    private static void exists(Grouping grouping, Grouping.Membership membership, Area area) {
        if (grouping.kind().startsWith("m49")) {
            return; // M49 says nothing of days
        }
        String row = grouping.code() + ", " + membership.member();
        LocalDate from = membership.from();
        LocalDate until = membership.until();
        if (area.began() != null) {
            assertThat(from).as(row).isNotNull().isAfterOrEqualTo(area.began());
        }
        if (area.ended() != null) {
            assertThat(until).as(row).isNotNull().isBeforeOrEqualTo(area.ended());
        }
        if (from != null && until != null) {
            assertThat(from).as(row).isBefore(until);
        }
    }

    @Test
    void nobodyIsTwiceAMemberOnADay() {
        for (Grouping grouping : groupings.all()) {
            grouping.members().stream()
                    .collect(Collectors.groupingBy(Grouping.Membership::member))
                    .forEach((member, spans) -> {
                        for (Grouping.Membership one : spans) {
                            if (one.from() != null) {
                                assertThat(spans.stream().filter(other -> other.covers(one.from())))
                                        .as("%s in %s", member, grouping.code())
                                        .hasSize(1);
                            }
                        }
                        assertThat(spans.stream().filter(span -> span.from() == null))
                                .as("%s in %s", member, grouping.code())
                                .hasSizeLessThanOrEqualTo(1);
                    });
        }
    }

    @Test
    void everyMembershipSaysWhereItWasRead() {
        for (Table.Row row : TABLES.table("memberships.csv").rows()) {
            assertThat(row.text("source"))
                    .as("%s, %s", row.text("grouping"), row.text("member"))
                    .isNotBlank()
                    .doesNotContain("https://");
        }
    }
}
