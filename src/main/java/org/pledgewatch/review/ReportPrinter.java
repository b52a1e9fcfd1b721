package org.pledgewatch.review;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pledgewatch.ledger.Batch;

/// Tells a person at a terminal what came of a file.
record ReportPrinter(PrintWriter out) {

    void print(Report report, String userName) {
        say(report.order().file().toString());
        report.decisions().forEach(this::print);
        report.remarks().forEach(remark -> say("  remark: " + remark));
        if (!report.notMapped().isEmpty()) {
            say("  " + notMapped(report.notMapped()));
        }
        say("  " + outcome(report, userName));
        out.flush();
    }

    private void print(Decision decision) {
        switch (decision) {
            case Decision.Accepted _, Decision.Unchanged _ -> {}
            case Decision.Rival rival ->
                say("  line " + rival.line() + ": rival: " + Told.of(rival.claim()) + "; contradicts "
                        + String.join("; ", rival.contradicts()));
            case Decision.Refused refused -> say("  line " + refused.line() + ": refused: " + refused.reason());
        }
    }

    private static String notMapped(Map<String, Integer> cells) {
        int sum = cells.values().stream().mapToInt(Integer::intValue).sum();
        return "not mapped " + sum + " ("
                + new TreeMap<>(cells)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + ": " + entry.getValue())
                                .collect(Collectors.joining(", "))
                + ")";
    }

    private static String outcome(Report report, String userName) {
        return switch (report.outcome()) {
            case Report.Outcome.Entered(var batch, var by) ->
                "entered as batch " + batch + ", accepted in the name of " + by + " (" + userName
                        + " on this machine); to take it back: ./pledgewatch withdraw " + batch + " --reason TEXT";
            case Report.Outcome.NothingNew _ ->
                "nothing was entered: "
                        + (report.counts().refused() == 0
                                ? "all of it is in force already"
                                : "what is not refused is in force already");
            case Report.Outcome.WouldBeEntered _ -> "looked at only (--dry-run): nothing was entered";
            case Report.Outcome.HeldBack _ -> heldBack(report.found());
            case Report.Outcome.Unclear(var reason) -> "refused: " + reason;
            case Report.Outcome.Unreadable(var reason) -> "refused: " + reason;
        };
    }

    private static String heldBack(Batch.Counts found) {
        return "nothing was entered, since something was refused (--strict); without it " + found.accepted()
                + " would be accepted and " + found.rival() + " entered as rivals";
    }

    /// What strangers wrote may hold characters that a terminal obeys.
    private void say(String text) {
        out.println(text.replaceAll("\\p{Cntrl}", "\uFFFD"));
    }
}
