package org.pledgewatch.review;

import java.util.List;
import java.util.Optional;
import org.pledgewatch.intake.DaysToCome;
import org.pledgewatch.ledger.Claim;

/// Why a claim that could be read is not entered all the same.
interface AcceptanceRule {
    Optional<String> objection(Claim claim, Standing standing);

    AcceptanceRule NO_SOURCE_SPEAKS_FOR_A_DAY_TO_COME =
            (claim, standing) -> DaysToCome.objection(claim, standing.today());

    AcceptanceRule WHAT_WAS_TAKEN_BACK_STAYS_BACK = (claim, standing) -> standing.withdrawnIn(claim)
            .map(batch -> told(claim) + " was entered in batch " + batch
                    + " and withdrawn. Give --again to enter it all the same.");

    /// The rules that hold in the manner asked for.
    static List<AcceptanceRule> inForce(ImportOrder.Manner manner) {
        return manner.again()
                ? List.of(NO_SOURCE_SPEAKS_FOR_A_DAY_TO_COME)
                : List.of(NO_SOURCE_SPEAKS_FOR_A_DAY_TO_COME, WHAT_WAS_TAKEN_BACK_STAYS_BACK);
    }

    private static String told(Claim claim) {
        return "\"" + Told.of(claim) + "\"";
    }
}
