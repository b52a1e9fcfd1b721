package org.pledgewatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pledgewatch.accounts.DeskVisitor;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.accounts.Team;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.intake.Proposals;
import org.pledgewatch.ledger.ActKind;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Citation;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.Fit;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.site.RealServer;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.pledgewatch.vocabulary.Qualifier;
import org.pledgewatch.vocabulary.ScaleVersion;
import org.pledgewatch.vocabulary.Subject;
import org.springframework.transaction.support.TransactionTemplate;

/// What is drawn for a second reading, where all that can be is.
class DrawnTest {
    private static final String FOCAL_POINT = "coordination.focal-point";
    private static final DateBounds DAY = DateBounds.on(LocalDate.of(2011, 6, 30));

    private static RealServer server;
    private static Team team;
    private static DeskVisitor reviewer;

    @BeforeAll
    static void open() throws Exception {
        server = RealServer.start(Map.of("pledgewatch.review.second-reading", "1"));
        team = new Team(server);
        team.join("Amara", Role.ANALYST, null);
        reviewer = team.join("Rosa", Role.REVIEWER, null);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Indicator indicator(String id) {
        return server.ask(Commitments.class).indicator(new IndicatorId(id)).orElseThrow();
    }

    private static Answer levels(String lowest, String highest) {
        ScaleVersion scale =
                Objects.requireNonNull(indicator(FOCAL_POINT).scale()).version();
        return new Answer.Level(scale, lowest, highest);
    }

    private static ProposalNumber proposed(
            String state, String indicator, Answer answer, @Nullable ProposalNumber replaces) {
        Claim claim = new Claim(
                ClaimId.NOT_YET_ENTERED,
                Subject.of(new AreaCode(state)),
                indicator(indicator).version(),
                answer,
                answer instanceof Answer.Act ? new Validity.Event(DAY) : new Validity.Observed(DAY),
                DAY,
                new Citation(new DocumentNumber(1), "page 12", null, "the analyst"),
                Fit.EXACT);
        return Objects.requireNonNull(server.ask(TransactionTemplate.class)
                .execute(_ -> server.ask(Proposals.class)
                        .add(
                                team.person("Amara").actor(),
                                null,
                                List.of(new Proposals.New(claim, 0, Map.of(), replaces)))
                        .first()));
    }

    private static boolean isDrawn(ProposalNumber proposal) {
        return !server.ask(Readings.class).drawn(List.of(proposal)).isEmpty();
    }

    @Test
    void aLevelAndASilenceAreDrawnForBothCanBeAnsweredTwice() {
        assertThat(isDrawn(proposed("KEN", FOCAL_POINT, levels("yes", "yes"), null)))
                .isTrue();
        assertThat(isDrawn(proposed("UGA", FOCAL_POINT, new Answer.NothingFound(), null)))
                .isTrue();
        assertThat(isDrawn(proposed("TZA", FOCAL_POINT, new Answer.NotApplicable(), null)))
                .isTrue();
    }

    @Test
    void whatNobodyCanAnswerInTheSameWordsIsNotDrawn() {
        assertThat(isDrawn(proposed("KEN", FOCAL_POINT, levels("no", "partial"), null)))
                .as("a range")
                .isFalse();
        Answer act = new Answer.Act(ActKind.RATIFIED, DAY, null);
        assertThat(isDrawn(proposed("KEN", "protection.opsc-status", act, null)))
                .as("an act")
                .isFalse();
        Answer number = new Answer.Quantity(BigDecimal.TWO, BigDecimal.TWO, Qualifier.EXACTLY, "governments", "");
        assertThat(isDrawn(proposed("KEN", "context.adopting-governments", number, null)))
                .as("a number")
                .isFalse();
        assertThat(isDrawn(proposed("KEN", "context.adopting-governments", new Answer.NothingFound(), null)))
                .as("a silence on a question without a scale")
                .isFalse();
    }

    @Test
    void whatIsProposedAgainIsNotDrawnAgain() {
        ProposalNumber first = proposed("RWA", FOCAL_POINT, levels("yes", "yes"), null);
        assertThat(isDrawn(first)).isTrue();
        assertThat(isDrawn(proposed("RWA", FOCAL_POINT, levels("no", "no"), first)))
                .isFalse();
    }

    @Test
    void whoFindsTheSameSilenceAgreesAndTheLedgerHoldsIt() {
        ProposalNumber number = proposed("BDI", FOCAL_POINT, new Answer.NothingFound(), null);
        String item = "/desk/review/" + number;
        reviewer.submit(reviewer.open(item), item + "/reading", Map.of("choice", "nothing-found"));
        DeskVisitor.Page seen = reviewer.open(item);
        assertThat(seen.text()).contains("Both readers found the same: Looked for and not found");
        reviewer.submit(seen, item + "/returned", Map.of("reason", "Look at annex 2, too."));
        Ledger ledger = server.ask(Ledger.class);
        assertThat(ledger.secondReadings(new LedgerPosition(ledger.head().count())))
                .filteredOn(one -> one.unit() == number.value())
                .singleElement()
                .satisfies(one -> assertThat(one.first()).isEqualTo("nothing-found"));
    }
}
