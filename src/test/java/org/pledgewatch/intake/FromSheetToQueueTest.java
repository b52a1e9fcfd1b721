package org.pledgewatch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pledgewatch.accounts.DeskVisitor;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.accounts.Team;
import org.pledgewatch.review.WithdrawDesk;
import org.pledgewatch.site.RealServer;
import org.pledgewatch.vocabulary.BatchNumber;

/// A workbook is had from the desk, filled in, sent back, and waits for a decision.
class FromSheetToQueueTest {
    private static final String TEMPLATE = "/desk/sheets/template.xlsx?subject=KEN&subject=UGA&subject=SWE"
            + "&indicator=coordination.focal-point&document=1";

    private static final Map<String, String> SURE = Map.of("sure", "yes");

    private static RealServer server;
    private static DeskVisitor analyst;
    private static DeskVisitor reviewer;
    private static DeskVisitor contributor;

    @BeforeAll
    static void open() throws Exception {
        server = RealServer.start();
        Team team = new Team(server);
        analyst = team.join("Amara", Role.ANALYST, null);
        reviewer = team.join("Rosa", Role.REVIEWER, null);
        contributor = team.join("Kip", Role.NATIONAL_CONTRIBUTOR, "KEN");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    /// The template as the analyst gets it, each row answered.
    private static byte[] filledIn(String level, String locator) throws IOException {
        return filledIn(level, locator, "2011");
    }

    private static byte[] filledIn(String level, String locator, String year) throws IOException {
        byte[] template = analyst.ask(TEMPLATE).body();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.getSheet(SheetWords.CLAIMS);
            Row header = null;
            for (Row row : sheet) {
                if (header == null) {
                    if (column(row, "subject") >= 0 && column(row, "locator") >= 0) {
                        header = row;
                    }
                } else if (!text(row, column(header, "subject")).isEmpty()) {
                    put(row, column(header, "answer type"), "level");
                    put(row, column(header, "answer"), level);
                    put(row, column(header, "validity"), "observed");
                    put(row, column(header, "from"), year);
                    put(row, column(header, "locator"), locator);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static int column(Row row, String name) {
        for (int index = 0; index < row.getLastCellNum(); index++) {
            if (text(row, index).strip().equalsIgnoreCase(name)) {
                return index;
            }
        }
        return -1;
    }

    private static String text(Row row, int index) {
        return row.getCell(index) == null ? "" : row.getCell(index).toString();
    }

    private static void put(Row row, int index, String text) {
        row.createCell(index).setCellValue(text);
    }

    /// What waits from one test would be waiting already in the next.
    @AfterEach
    void takeBackWhatWaits() {
        for (DeskVisitor author : List.of(analyst, reviewer)) {
            DeskVisitor.Page mine = author.open("/desk/mine");
            mine.document()
                    .select("form[action^=/desk/mine/sheets/]")
                    .forEach(form -> author.submit(mine, form.attr("action"), SURE));
        }
    }

    @Test
    void aWorkbookIsFilledInCheckedProposedAndAcceptedAsAWhole() throws Exception {
        byte[] workbook = filledIn("yes", "table 7");
        DeskVisitor.Page page = analyst.open("/desk/sheets");
        DeskVisitor.Page checked = analyst.upload(page, "/desk/sheets", "kenya.xlsx", workbook, Map.of("do", "check"));
        assertThat(checked.text()).contains("Nothing is proposed yet", "3 can be proposed", "kenya.xlsx");

        DeskVisitor.Page proposed =
                analyst.upload(page, "/desk/sheets", "kenya.xlsx", workbook, Map.of("do", "propose"));
        assertThat(proposed.text())
                .contains("3 claims are proposed. 3 waiting for a decision")
                .doesNotContain("can be proposed");
        String queue = proposed.document().select(".said a").attr("href");
        DeskVisitor.Page waiting = reviewer.open(queue);
        assertThat(waiting.text()).contains("3 proposals wait", "Kenya", "Uganda", "Sweden");
        DeskVisitor.Page accepted = reviewer.submit(
                waiting, "/desk/review/accepted", Map.of("reason", "Table 7, all rows.", "all", "true"));
        assertThat(accepted.text()).contains("3 proposals were accepted");

        DeskVisitor.Page again = analyst.upload(page, "/desk/sheets", "kenya.xlsx", workbook, Map.of("do", "propose"));
        assertThat(again.text()).contains("Nothing is proposed yet", "3 there already");
    }

    /// Sent twice, by a second click or a colleague's advice, nothing waits twice; and it can be taken back whole.
    @Test
    void aSheetSentTwiceWaitsOnceAndIsTakenBackWhole() throws Exception {
        byte[] workbook = filledIn("partial", "table 17");
        DeskVisitor.Page page = analyst.open("/desk/sheets");
        DeskVisitor.Page first = analyst.upload(page, "/desk/sheets", "twice.xlsx", workbook, Map.of("do", "propose"));
        assertThat(first.text()).contains("3 claims are proposed").doesNotContain("this same file");
        long before = count("select count(*) from review.waiting");
        DeskVisitor.Page again = analyst.upload(page, "/desk/sheets", "twice.xlsx", workbook, Map.of("do", "propose"));
        assertThat(again.text())
                .contains("3 waiting already", "You sent this same file on", "it still waits")
                .doesNotContain("claims are proposed");
        assertThat(count("select count(*) from review.waiting")).isEqualTo(before);

        DeskVisitor.Page mine = analyst.open("/desk/mine");
        assertThat(mine.text()).contains("twice.xlsx", "3 proposals wait");
        String takeBack = mine.document()
                .select("form[action^=/desk/mine/sheets/]:contains(twice.xlsx)")
                .attr("action");
        assertThat(reviewer.post(
                                takeBack,
                                Map.of(
                                        "sure",
                                        "yes",
                                        "_csrf",
                                        reviewer.open("/desk/mine")
                                                .document()
                                                .select("input[name=_csrf]")
                                                .val()))
                        .status())
                .as("another's sheet")
                .isEqualTo(409);
        assertThat(analyst.submit(mine, takeBack, Map.of()).status())
                .as("by one slip of the hand nothing goes")
                .isEqualTo(409);
        assertThat(analyst.submit(mine, takeBack, SURE).text())
                .contains("Taken back")
                .doesNotContain("twice.xlsx");
        assertThat(count("select count(*) from review.waiting")).isEqualTo(before - 3);
        DeskVisitor.Page afterwards =
                analyst.upload(page, "/desk/sheets", "twice.xlsx", workbook, Map.of("do", "check"));
        assertThat(afterwards.text()).contains("3 can be proposed", "You sent this same file on");
    }

    /// A mistake that was taken back does not come in again by the same file, unseen among others.
    @Test
    void rowsThatWereTakenBackOnceAreMarkedAndDecidedByThemselves() throws Exception {
        byte[] workbook = filledIn("no", "table 21", "2009");
        DeskVisitor.Page page = analyst.open("/desk/sheets");
        DeskVisitor.Page first = analyst.upload(page, "/desk/sheets", "again.xlsx", workbook, Map.of("do", "propose"));
        DeskVisitor.Page accepted = reviewer.submit(
                reviewer.open(first.document().select(".said a").attr("href")),
                "/desk/review/accepted",
                Map.of("reason", "Table 21.", "all", "true"));
        int batch =
                Integer.parseInt(accepted.document().select(".said").text().replaceAll("(?s).*batch (\\d+).*", "$1"));
        server.ask(WithdrawDesk.class).withdraw(new BatchNumber(batch), "Table 21 is of another year.", "amara");

        DeskVisitor.Page again = analyst.upload(page, "/desk/sheets", "again.xlsx", workbook, Map.of("do", "propose"));
        assertThat(again.text()).contains("3 claims are proposed", "3 taken back once", "Table 21 is of another year.");
        DeskVisitor.Page all = reviewer.open("/desk/review?others=yes");
        String sheet = all.document()
                .select("table.queue a[href^=/desk/review?submission]:contains(again.xlsx)")
                .attr("href");
        DeskVisitor.Page queue = reviewer.open(sheet);
        assertThat(queue.document().select("table.queue tbody tr")).hasSize(3);
        assertThat(queue.text())
                .contains(
                        "Only what came in again.xlsx.", "Entered once and taken back", "Table 21 is of another year.");
        assertThat(queue.document().select("input[type=checkbox]")).isEmpty();
        assertThat(queue.document()
                        .select("form[method=get] input[name=submission]")
                        .val())
                .isEqualTo(sheet.replaceAll("\\D+", ""));

        DeskVisitor.Page refused =
                reviewer.submit(queue, "/desk/review/accepted", Map.of("reason", "Table 21 once more.", "all", "true"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.document().select(".said li"))
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.text()).contains("decide on it by itself"));
        String item = refused.document().select(".said li a").attr("href");
        DeskVisitor.Page alone = reviewer.open(item);
        assertThat(alone.text()).contains("again.xlsx, row");
        assertThat(alone.document().select("dd a[href='" + sheet + "']")).hasSize(1);
        reviewer.submit(alone, item + "/accepted", Map.of("reason", "Read again: this year after all."));
        assertThat(reviewer.open(item).text()).contains("Accepted by Rosa");
    }

    @Test
    void whatLiesBeyondTheMostThatIsAcceptedAtOnceIsSaid() throws Exception {
        DeskVisitor.Page first = analyst.upload(
                analyst.open("/desk/sheets"),
                "/desk/sheets",
                "long.xlsx",
                filledIn("yes", "table 22", "2010"),
                Map.of("do", "propose"));
        String sheet = first.document().select(".said a").attr("href");
        assertThat(reviewer.open(sheet).text()).doesNotContain("25,000");
        server.database().owner().sql("""
                with more as (
                     insert into intake.proposal (kind, author, submission, line, subject, area, indicator, content,
                                                  cells, proposed_at)
                     select kind, author, submission, line, subject, area, indicator, content, cells, proposed_at
                       from intake.proposal, generate_series(1, 25000)
                      where number = (select max(number) from intake.proposal)
                     returning number, author, area, indicator, submission, proposed_at)
                insert into review.waiting (proposal, author, area, indicator, submission, since)
                select * from more
                """).update();
        assertThat(reviewer.open(sheet).text())
                .contains("More than 25,000 of this sheet wait", "More than 1,000 proposals wait");
        server.database()
                .owner()
                .sql("delete from review.waiting where submission = :sheet")
                .param("sheet", Long.parseLong(sheet.replaceAll("\\D+", "")))
                .update();
    }

    @Test
    void aSheetThatWasOnlyCheckedSaysThatNothingWaits() throws Exception {
        DeskVisitor.Page back = analyst.upload(
                analyst.open("/desk/sheets"),
                "/desk/sheets",
                "checked.xlsx",
                filledIn("no", "table 18"),
                Map.of("do", "check", "answer", "workbook"));
        try (XSSFWorkbook returned =
                new XSSFWorkbook(new ByteArrayInputStream(back.answer().body()))) {
            StringBuilder all = new StringBuilder();
            returned.getSheet(SheetWords.CLAIMS)
                    .forEach(row -> row.forEach(cell -> all.append(cell).append('\n')));
            assertThat(all).contains("3 rows: 3 can be proposed").doesNotContain("waiting");
        }
    }

    @Test
    void theSameSheetComesBackWithRemarks() throws Exception {
        byte[] workbook = filledIn("perhaps", "table 8");
        DeskVisitor.Page back = analyst.upload(
                analyst.open("/desk/sheets"),
                "/desk/sheets",
                "kenya.xlsx",
                workbook,
                Map.of("do", "check", "answer", "workbook"));
        assertThat(back.header("Content-Disposition")).contains("remarks-kenya.xlsx");
        try (XSSFWorkbook returned =
                new XSSFWorkbook(new ByteArrayInputStream(back.answer().body()))) {
            StringBuilder all = new StringBuilder();
            returned.getSheet(SheetWords.CLAIMS)
                    .forEach(row -> row.forEach(cell -> all.append(cell).append('\n')));
            assertThat(all).contains("✗ refused", "\"perhaps\" is no level of this indicator's scale", "table 8");
        }
    }

    @Test
    void anotherStatesRowsAreRefusedOneByOne() throws Exception {
        DeskVisitor.Page page = contributor.upload(
                contributor.open("/desk/sheets"),
                "/desk/sheets",
                "all.xlsx",
                filledIn("partial", "table 9"),
                Map.of("do", "propose"));
        assertThat(page.text()).contains("One claim is proposed", "Your roles do not permit claims about this subject");
        assertThat(page.document().select(".said a").eachAttr("href"))
                .as("whoever sees no queue finds them among their own")
                .containsExactly("/desk/mine");
    }

    @Test
    void rowsWithPersonalDetailsAreLeftOutUnlessAReviewerSaysThatItIsAFalseAlarm() throws Exception {
        byte[] workbook = filledIn("yes", "table 11, or ask office@example.org", "2008");
        long proposals = count("select count(*) from intake.proposal");
        DeskVisitor.Page page = analyst.open("/desk/sheets");
        DeskVisitor.Page stopped = analyst.upload(page, "/desk/sheets", "a.xlsx", workbook, Map.of("do", "propose"));
        assertThat(stopped.text())
                .contains("3 places may tell who a single person is", "Column locator: This looks like an e-mail");
        assertThat(stopped.document().select("#overruled, #file")).isEmpty();

        DeskVisitor.Page mine = reviewer.upload(page(), "/desk/sheets", "a.xlsx", workbook, Map.of("do", "propose"));
        assertThat(count("select count(*) from intake.proposal")).isEqualTo(proposals);
        Map<String, String> reason = Map.of(
                "do", "propose",
                "overruled", "The office's public address.",
                "shown", mine.document().select("input[name=shown]").val());
        byte[] another = filledIn("yes", "table 11, with more: ask office@example.org", "2008");
        assertThat(reviewer.upload(mine, "/desk/sheets", "a.xlsx", another, reason)
                        .text())
                .as("the reason covers what was shown, and nothing else")
                .contains("Nothing is proposed yet");
        assertThat(reviewer.upload(mine, "/desk/sheets", "a.xlsx", workbook, reason)
                        .text())
                .contains("3 claims are proposed");
        assertThat(count("""
                        select count(*) from accounts.audit where deed = 'overruled-screening'
                           and detail like 'The office''s public address. [row % locator email-address %]'""")).isEqualTo(1);
    }

    private static DeskVisitor.Page page() {
        return reviewer.open("/desk/sheets");
    }

    @Test
    void aWorkbookThatSeemsToTellOfHarmIsTakenOnlyAfterHelpWasShown() throws Exception {
        byte[] workbook = filledIn("partial", "He made me do things I did not want.", "2007");
        DeskVisitor.Page help = analyst.upload(
                analyst.open("/desk/sheets"), "/desk/sheets", "b.xlsx", workbook, Map.of("do", "propose"));
        assertThat(help.document().select(".mistakes a").attr("href")).isEqualTo("/help");
        assertThat(help.text()).contains("Nothing is proposed yet");
        assertThat(analyst.upload(help, "/desk/sheets", "b.xlsx", workbook, Map.of("do", "propose", "help", "seen"))
                        .text())
                .contains("3 claims are proposed");
    }

    @Test
    void picturesAreNotTakenEvenInsideAWorkbook() throws Exception {
        long proposals = count("select count(*) from intake.proposal");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(filledIn("yes", "table 12")));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.addPicture(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, XSSFWorkbook.PICTURE_TYPE_PNG);
            workbook.write(out);
            DeskVisitor.Page page = analyst.upload(
                    analyst.open("/desk/sheets"), "/desk/sheets", "c.xlsx", out.toByteArray(), Map.of("do", "propose"));
            assertThat(page.status()).isEqualTo(400);
            assertThat(page.document().select(".mistakes").text()).contains("The workbook holds pictures");
        }
        assertThat(count("select count(*) from intake.proposal")).isEqualTo(proposals);
    }

    @Test
    void aFilesNameThatMayTellWhoSomebodyIsIsNotKept() throws Exception {
        analyst.upload(
                analyst.open("/desk/sheets"),
                "/desk/sheets",
                "letter_of_somebody@example.org.xlsx",
                filledIn("yes", "table 13", "2006"),
                Map.of("do", "propose"));
        assertThat(count("select count(*) from intake.submission where file like '%somebody%'"))
                .isZero();
    }

    @Test
    void whatIsNoWorkbookIsSaidToBeNone() {
        DeskVisitor.Page page = analyst.upload(
                analyst.open("/desk/sheets"),
                "/desk/sheets",
                "notes.xlsx",
                "subject,indicator\n".getBytes(StandardCharsets.UTF_8),
                Map.of("do", "propose"));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.document().select(".mistakes").text()).isNotEmpty();
    }

    static Stream<Path> hostileWorkbooks() throws IOException {
        return Files.list(Path.of("src/test/resources/rejected/claims-xlsx"))
                .filter(file -> !file.toString().endsWith(".txt"))
                .sorted();
    }

    /// Formulas, macros, links, bombs: the page says what is wrong, and nothing is kept.
    @ParameterizedTest
    @MethodSource("hostileWorkbooks")
    void aHostileWorkbookIsTurnedAwayWithAReason(Path file) throws Exception {
        long proposals = count("select count(*) from intake.proposal");
        DeskVisitor.Page page = analyst.upload(
                analyst.open("/desk/sheets"),
                "/desk/sheets",
                file.getFileName().toString(),
                Files.readAllBytes(file),
                Map.of("do", "propose"));
        assertThat(page.status()).isIn(200, 400, 413);
        if (page.status() == 200) {
            assertThat(page.text()).contains("Nothing is proposed yet", "refused");
        } else {
            assertThat(page.document().select(".mistakes").text()).isNotEmpty();
        }
        assertThat(page.text()).doesNotContain("Exception", "org.pledgewatch", "java.");
        assertThat(count("select count(*) from intake.proposal")).isEqualTo(proposals);
    }

    private static long count(String sql) {
        return server.database().owner().sql(sql).query(Long.class).single();
    }

    @Test
    void aSheetForNothingIsNotMade() {
        assertThat(analyst.ask("/desk/sheets/template.xlsx?subject=XXX&indicator=coordination.focal-point")
                        .statusCode())
                .isEqualTo(400);
        assertThat(contributor
                        .ask("/desk/sheets/template.xlsx?subject=SWE&indicator=coordination.focal-point")
                        .statusCode())
                .isEqualTo(400);
    }
}
