package org.pledgewatch.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pledgewatch.vocabulary.Spelling;

/// The headers by which we tell one format from another.
enum KnownHeader {
    UNTC_CSV(List.of("participant", "signature")),
    PARTY_CSV(List.of(
            "iso2",
            "member",
            "state party",
            "year ratification or accession",
            "signatory",
            "no action",
            "status",
            "note")),
    CLAIMS_CSV(List.of("subject", "indicator", "answer type", "answer"));

    private final List<String> columns;

    KnownHeader(List<String> columns) {
        this.columns = columns;
    }

    String format() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A column's name without regard to case, spaces and underscores.
    static String folded(String column) {
        return Spelling.folded(column.replace('_', ' ').replace('\u00A0', ' '));
    }

    /// Whether these columns, in whatever order, make this format unmistakable.
    boolean isIn(List<String> header) {
        return header.stream().map(KnownHeader::folded).toList().containsAll(columns);
    }

    /// Whether a header begins with these columns in this order.
    boolean begins(List<String> header) {
        return header.size() >= columns.size()
                && header.stream()
                        .limit(columns.size())
                        .map(KnownHeader::folded)
                        .toList()
                        .equals(columns);
    }

    /// The format whose header this line seems to be.
    static Optional<KnownHeader> seenIn(String line) {
        List<String> header = Arrays.asList(line.replace("\"", "").split(",", -1));
        return Arrays.stream(values()).filter(known -> known.isIn(header)).findFirst();
    }

    /// The format of text that a file with this first line seems to be.
    static Optional<String> lookOf(String firstLine) {
        return isXmlOfOurs(firstLine)
                ? Optional.of("ilab-xml")
                : seenIn(firstLine).map(KnownHeader::format);
    }

    private static boolean isXmlOfOurs(String firstLine) {
        return firstLine.startsWith("<?xml") || firstLine.startsWith("<Countries");
    }

    /// What is wrong with a header that is not this one, and which format it looks like.
    Unreadable wrong(List<String> header, String expected) {
        String start = "The first line is not the header of " + format() + ", which is: " + expected + ". ";
        String first = header.isEmpty() ? "" : header.getFirst();
        if (first.contains(";") || first.contains("\t")) {
            return new Unreadable(start + "The cells seem to be separated by "
                    + (first.contains(";") ? "semicolons" : "tabs") + "; save the file with commas.");
        }
        if (isXmlOfOurs(first)) {
            return new Unreadable(start + "This looks like ilab-xml, the only XML we read; import it as that.");
        }
        return Arrays.stream(values())
                .filter(known -> known != this && known.isIn(header))
                .findFirst()
                .map(known -> new Unreadable(start + "This looks like " + known.format() + "; import it as that."))
                .orElseGet(() -> new Unreadable(start + "It begins with \"" + shortened(header) + "\"."));
    }

    private static String shortened(List<String> header) {
        String text = String.join(",", header);
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
