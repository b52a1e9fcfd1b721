package org.pledgewatch.publication.web;

import java.util.List;
import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.accounts.web.Stopped;
import org.pledgewatch.pages.Words;

/// What the next edition would have that the last has not, what is still open, and the form by which it is published.
///
/// @param last what is published now, in words
/// @param kinds how many entries of which kind came since
/// @param touched how many states and questions they are about; empty where there are none
/// @param changed how many findings would be others, in words
/// @param more how many of them are not listed, in words; empty where all are
/// @param wrong why nothing was published just now; `field` is empty where it is no single field
public record PublishPage(
        DeskFrame frame,
        Words words,
        String last,
        List<Kind> kinds,
        String touched,
        String replies,
        List<Batch> batches,
        String moreBatches,
        List<Withdrawal> withdrawals,
        String changed,
        List<Change> changes,
        String more,
        List<Open> open,
        String label,
        String note,
        String day,
        String earliest,
        String latest,
        int edition,
        long position,
        String button,
        Wrong wrong) {
    public record Kind(String name, String entries) {}

    public record Batch(int number, String entered, String claims, String documents) {}

    public record Withdrawal(String what, String at, String reason) {}

    public record Change(String subject, String indicator, String before, String after) {}

    /// Something that speaks against publishing now.
    public record Open(String text, String href) {}

    public record Wrong(String field, String reason, String href, Stopped stopped) {
        static final Wrong NOTHING = of("", "", "");

        static Wrong of(String field, String reason, String href) {
            return new Wrong(field, reason, href, Stopped.NOTHING);
        }

        static Wrong stopped(Stopped stopped) {
            return new Wrong("", "", "", stopped);
        }

        public boolean isThere() {
            return !reason.isEmpty();
        }

        public boolean at(String name) {
            return field.equals(name) || stopped.at(name);
        }
    }
}
