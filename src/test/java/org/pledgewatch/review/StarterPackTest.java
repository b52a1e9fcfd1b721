package org.pledgewatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pledgewatch.ledger.CompleteList;
import org.pledgewatch.ledger.Ledger;

class StarterPackTest {
    private final DeskAtWork desk = new DeskAtWork();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everyRowOfOurOwnPackIsInOrder() {
        List<Report> reports = desk.starterPack().enter();

        assertThat(reports).isNotEmpty().allSatisfy(report -> {
            assertThat(report.outcome())
                    .isInstanceOfSatisfying(
                            Report.Outcome.Entered.class,
                            entered -> assertThat(entered.acceptedBy()).isEqualTo(Actors.STARTER_PACK));
            assertThat(report.counts().refused()).isZero();
            assertThat(report.counts().unchanged())
                    .as("rows said twice in " + report.order().file().getFileName())
                    .isZero();
            assertThat(report.notMapped()).isEmpty();
        });
        int entered = reports.stream()
                .mapToInt(report -> report.counts().accepted() + report.counts().rival())
                .sum();
        assertThat(desk.inForce().claims()).hasSize(entered);
        assertThat(desk.inForce().lists()).hasSize(3).allMatch(CompleteList::whole);
    }

    @Test
    void itIsEnteredOnce() {
        desk.starterPack().enter();
        long entries = desk.ask(Ledger.class).head().count();

        assertThat(desk.starterPack().enter())
                .allSatisfy(report -> assertThat(report.outcome()).isInstanceOf(Report.Outcome.NothingNew.class));
        assertThat(desk.ask(Ledger.class).head().count()).isEqualTo(entries);
    }
}
