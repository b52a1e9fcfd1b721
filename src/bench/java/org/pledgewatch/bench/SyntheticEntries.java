package org.pledgewatch.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pledgewatch.ledger.ActKind;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Citation;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.Entries;
import org.pledgewatch.ledger.Fit;
import org.pledgewatch.ledger.NewEntry;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.IndicatorVersion;
import org.pledgewatch.vocabulary.Subject;

/// Claims such as a treaty table gives, of 200 areas, 60 indicators and 10,000 days.
final class SyntheticEntries {
    private static final LocalDate FIRST_DAY = LocalDate.parse("1989-11-20");

    private SyntheticEntries() {}

    static List<NewEntry> batch(int number, int size) {
        List<NewEntry> entries = new ArrayList<>(size);
        for (int row = 0; row < size; row++) {
            entries.add(Entries.claim(claim((long) number * size + row), new BatchNumber(number)));
        }
        return entries;
    }

    private static Claim claim(long row) {
        DateBounds day = DateBounds.on(FIRST_DAY.plusDays(row * 7919 % 10_000));
        return new Claim(
                ClaimId.NOT_YET_ENTERED,
                Subject.of(area(row % 200)),
                new IndicatorVersion(new IndicatorId("protection.treaty-" + row % 60), 1),
                new Answer.Act(ActKind.RATIFIED, day, null),
                new Validity.Event(day),
                DateBounds.on(LocalDate.parse("2015-01-27")),
                new Citation(new DocumentNumber(1 + (int) (row % 500)), "row " + row, null, "depositary"),
                Fit.EXACT);
    }

    private static AreaCode area(long number) {
        return new AreaCode("" + (char) ('A' + number / 26) + (char) ('A' + number % 26) + "X");
    }
}
