package org.pledgewatch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pledgewatch.accounts.DeskVisitor;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.accounts.Team;
import org.pledgewatch.ledger.ActKind;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.site.RealServer;
import org.pledgewatch.vocabulary.ActorId;

/// What came in a sheet, was returned and is opened in the form says the same when it is sent as it stands there.
class RevisedClaimTest {
    private static final String HEADER =
            "subject,indicator,answer type,answer,territory,unit,scope,validity,from,until,"
                    + "asserted on,document,locator,quoted term,assessor,fit\n";
    private static final String FOCAL_POINT = "coordination.focal-point";

    private static RealServer server;
    private static DeskVisitor analyst;
    private static DeskVisitor reviewer;
    private static ActorId amara;

    @BeforeAll
    static void open() throws Exception {
        server = RealServer.start();
        Team team = new Team(server);
        analyst = team.join("Amara", Role.ANALYST, null);
        reviewer = team.join("Rosa", Role.REVIEWER, null);
        amara = team.person("Amara").actor();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    static Stream<String> everyAct() {
        return Stream.of(ActKind.values())
                .flatMap(kind -> Stream.of("", "GRL")
                        .map(territory -> "DNK,protection.crc-status,act," + kind.word() + "," + territory
                                + ",,,event,2003-07-24,,2011-09-20,1,row Denmark,,,\n"));
    }

    static Stream<String> everyAnswer() {
        return Stream.concat(
                everyAct(),
                Stream.of(
                        "DNK,protection.crc-status,act,succeeded 2004-03-02,GRL,,,event,1993-01-01,,2011-09-20,1,row 4,,,\n",
                        "CZE,protection.crc-status,act,succeeded 2004-03..2004-05,,,,event,1993-01-01,,2011-09-20,1,row 4,,,\n",
                        "SWE,protection.crc-status,level,none..signed,,,,observed,2001,,2001,1,row 4,,,\n",
                        "SWE,coordination.child-labour-policy,level,no..yes,,,,observed,2011,,2011,1,row 4,,,\n",
                        "SWE,coordination.focal-point,level,yes,,,,span,2001-06,2003-01-01,2011,1,page 4,a few words,Somebody,narrower\n",
                        "SWE,coordination.focal-point,words,There was an office.,,,,observed,2001..2002,,2011,1,page 4,,,\n",
                        "SWE,coordination.focal-point,quantity,2,,offices,those of the state,observed,2001,,2011,1,page 4,,,\n",
                        "WORLD,context.states-covered,quantity,34 to 60,,states,all,observed,2001,,2011,1,page 4,,,proxy\n",
                        "WORLD,context.states-covered,quantity,fewer than 50,,states,,observed,2001,,2011,1,page 4,,,\n",
                        "WORLD,context.states-covered,quantity,12.50,,states,,span,2001,,2011,1,page 4,,,broader\n",
                        "WORLD,context.organiser,words,A government and others,,,,event,1996-08,,2011,1,page 4,,,\n",
                        "SWE,coordination.focal-point,nothing found,,,,,observed,2009,,2011,1,page 5,,,\n",
                        "SWE,coordination.focal-point,not applicable,,,,,observed,2010,,2011,1,page 5,,,\n"));
    }

    private static ProposalNumber sent(String row) {
        byte[] template = analyst.ask("/desk/sheets/template.xlsx?subject=SWE&indicator=" + row.split(",")[1])
                .body();
        byte[] filled = FilledSheet.changed(template, workbook -> FilledSheet.fill(workbook, HEADER + row));
        DeskVisitor.Page proposed = analyst.upload(
                analyst.open("/desk/sheets"), "/desk/sheets", "one.xlsx", filled, Map.of("do", "propose"));
        assertThat(proposed.text()).contains("One claim is proposed");
        return newest();
    }

    private static ProposalNumber newest() {
        return server.ask(Fates.class).waiting(amara).getLast();
    }

    private static Claim claim(ProposalNumber number) {
        return server.ask(Proposals.class).find(number).orElseThrow().claim().orElseThrow();
    }

    private static void giveBack(ProposalNumber number) {
        String item = "/desk/review/" + number;
        reviewer.submit(reviewer.open(item), item + "/returned", Map.of("reason", "Look at the row again."));
    }

    @ParameterizedTest
    @MethodSource("everyAnswer")
    void whatIsSentAgainAsItStandsSaysTheSame(String row) {
        ProposalNumber first = sent(row);
        Claim before = claim(first);
        giveBack(first);

        DeskVisitor.Page form = analyst.open("/desk/claims/new?replaces=" + first);
        DeskVisitor.Page mine = analyst.submit(form, "/desk/claims", Map.of("do", "propose"));
        assertThat(mine.text()).contains("It is proposed");
        ProposalNumber second = newest();
        assertThat(claim(second)).isEqualTo(before);
        assertThat(server.ask(Proposals.class).find(second).orElseThrow().replaces())
                .isEqualTo(first);
        giveBack(second);

        DeskVisitor.Page again = analyst.open("/desk/claims/new?replaces=" + second);
        analyst.submit(again, "/desk/claims", Map.of("do", "propose"));
        assertThat(claim(newest())).as("once more, from what a form sent").isEqualTo(before);
        giveBack(newest());
    }

    @Test
    void aSuccessionIsEnteredByTheFormWithBothItsDays() {
        DeskVisitor.Page form = analyst.open("/desk/claims/new?document=1&subject=SVK&indicator=protection.crc-status");
        Map<String, String> fields = new HashMap<>(Map.of(
                "choice", "act",
                "act", "succeeded",
                "deposit", "28 May 1993",
                "validity", "event",
                "from", "1 Jan 1993",
                "locator", "row Slovakia",
                "do", "propose"));
        analyst.submit(form, "/desk/claims", fields);
        assertThat(WrittenCells.of(claim(newest())))
                .containsEntry("answer", "succeeded 1993-05-28")
                .containsEntry("from", "1993-01-01");

        fields.put("deposit", "some day in May");
        DeskVisitor.Page wrong = analyst.submit(form, "/desk/claims", fields);
        assertThat(wrong.document().select(".mistakes a").text())
                .contains("\"some day in May\" is no day we understand");
    }

    @Test
    void onlyOnesOwnReturnedProposalIsReplaced() {
        String question = "/desk/claims/new?document=1&subject=NOR&indicator=" + FOCAL_POINT;
        Map<String, String> fields = new HashMap<>(Map.of(
                "choice", "level:yes", "validity", "observed", "from", "2003", "locator", "page 3", "do", "propose"));
        analyst.submit(analyst.open(question), "/desk/claims", fields);
        ProposalNumber own = newest();
        reviewer.submit(reviewer.open(question), "/desk/claims", fields);
        long others = own.value() + 1;
        assertThat(server.ask(Proposals.class).find(new ProposalNumber(others))).isPresent();
        for (String number : List.of("999999999", own.toString(), String.valueOf(others))) {
            fields.put("replaces", number);
            DeskVisitor.Page wrong = analyst.submit(analyst.open(question), "/desk/claims", fields);
            assertThat(wrong.status()).isEqualTo(400);
            assertThat(wrong.document().select(".mistakes a[href=#claim]").text())
                    .contains("Proposal " + number, "none of yours that was returned");
            assertThat(wrong.document().select("input[name=replaces]").val()).isEmpty();
            assertThat(analyst.open("/desk/claims/new?replaces=" + number).status())
                    .isEqualTo(404);
        }
    }

    private static Map<String, String> answered(String locator) {
        return new HashMap<>(Map.of(
                "choice", "level:yes", "validity", "observed", "from", "2003", "locator", locator, "do", "propose"));
    }

    @Test
    void whatCameBackIsProposedAgainOnceAndOnItsOwnQuestion() {
        String question = "/desk/claims/new?document=1&subject=ISL&indicator=" + FOCAL_POINT;
        analyst.submit(analyst.open(question), "/desk/claims", answered("page 3"));
        ProposalNumber first = newest();
        giveBack(first);
        Map<String, String> elsewhere = answered("page 3");
        elsewhere.putAll(Map.of("replaces", first.toString(), "subject", "FIN"));
        assertThat(analyst.submit(analyst.open(question), "/desk/claims", elsewhere)
                        .text())
                .contains("is on another question");

        DeskVisitor.Page form = analyst.open("/desk/claims/new?replaces=" + first);
        DeskVisitor.Page secondTab = analyst.open("/desk/claims/new?replaces=" + first);
        analyst.submit(form, "/desk/claims", answered("page 4"));
        ProposalNumber second = newest();
        assertThat(analyst.submit(secondTab, "/desk/claims", answered("page 5")).status())
                .isEqualTo(400);
        assertThat(newest()).isEqualTo(second);

        analyst.submit(analyst.open("/desk/mine"), "/desk/mine/" + second + "/taken-back", Map.of());
        analyst.submit(analyst.open("/desk/claims/new?replaces=" + first), "/desk/claims", answered("page 6"));
        assertThat(server.ask(Proposals.class).find(newest()).orElseThrow().replaces())
                .as("what was taken back is as if it had not been")
                .isEqualTo(first);
    }

    @Test
    void aRowOfASheetReplacesWhatCameBackOnTheSameQuestion() {
        ProposalNumber first = sent("DNK,coordination.focal-point,level,yes,,,,observed,2001,,2011,1,page 4,,,\n");
        giveBack(first);
        ProposalNumber second = sent("DNK,coordination.focal-point,level,no,,,,observed,2001,,2011,1,page 4,,,\n");
        assertThat(server.ask(Proposals.class).find(second).orElseThrow().replaces())
                .isEqualTo(first);
        ProposalNumber third = sent("DNK,coordination.focal-point,level,no,,,,observed,2004,,2011,1,page 9,,,\n");
        assertThat(server.ask(Proposals.class).find(third).orElseThrow().replaces())
                .isNull();
    }

    @Test
    void noSourceSpeaksForADayToCome() {
        Map<String, String> fields = new HashMap<>(Map.of(
                "choice", "level:yes",
                "validity", "span",
                "from", "2003",
                "asserted", "2206",
                "locator", "page 3",
                "do", "check"));
        DeskVisitor.Page form = analyst.open("/desk/claims/new?document=1&subject=FIN&indicator=" + FOCAL_POINT);
        for (String what : List.of("check", "propose")) {
            fields.put("do", what);
            DeskVisitor.Page wrong = analyst.submit(form, "/desk/claims", fields);
            assertThat(wrong.document().select(".mistakes a[href=#asserted]").text())
                    .contains("2206, a day still to come");
        }
        byte[] template = analyst.ask("/desk/sheets/template.xlsx?subject=SWE&indicator=" + FOCAL_POINT)
                .body();
        byte[] filled = FilledSheet.changed(
                template,
                workbook -> FilledSheet.fill(
                        workbook, HEADER + "FIN,coordination.focal-point,level,yes,,,,span,2003,,2206,1,page 4,,,\n"));
        DeskVisitor.Page refused = analyst.upload(
                analyst.open("/desk/sheets"), "/desk/sheets", "one.xlsx", filled, Map.of("do", "propose"));
        assertThat(refused.text()).contains("1 refused", "2206, a day still to come");
    }
}
