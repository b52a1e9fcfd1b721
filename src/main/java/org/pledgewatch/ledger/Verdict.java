package org.pledgewatch.ledger;

import java.util.Locale;

/// What came of checking an exported ledger.
sealed interface Verdict {
    /// The ledger is as it was exported.
    ///
    /// @param redacted how many payloads were emptied on a legal ground, each named by a later entry
    record Well(long lines, long redacted, String head) implements Verdict {
        @Override
        public String text() {
            String some = redacted == 0 ? "" : " %,d of them redacted,".formatted(redacted);
            return String.format(
                    Locale.ROOT, "%,d %s,%s all well. Head %s", lines, lines == 1 ? "line" : "lines", some, head);
        }
    }

    /// The ledger is as it was exported, and its line `known` is the head asked for; more was entered since.
    record Grown(Well well, long known) implements Verdict {
        @Override
        public String text() {
            return well.text()
                    + String.format(
                            Locale.ROOT,
                            " (the head asked for is that of line %,d; %,d were added since)",
                            known,
                            well.lines() - known);
        }
    }

    /// The first line that is not as it was exported, and why.
    record Broken(long line, String reason) implements Verdict {
        @Override
        public String text() {
            return String.format(Locale.ROOT, "line %,d: %s", line, reason);
        }
    }

    /// All lines fit together, but they are not the ledger that has the head asked for.
    record OtherLedger(Well well, String asked) implements Verdict {
        @Override
        public String text() {
            return String.format(
                    Locale.ROOT,
                    "the head asked for, %s, is not in it: its end was cut off or it was written anew; its %,d lines fit together and end with %s",
                    asked,
                    well.lines(),
                    well.head());
        }
    }

    String text();
}
