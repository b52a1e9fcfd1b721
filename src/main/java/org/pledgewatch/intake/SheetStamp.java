package org.pledgewatch.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Scale;
import org.pledgewatch.vocabulary.IndicatorId;

/// By what a workbook is known again: what it was made for, and how that was worded.
///
/// @param choice of the subjects, the indicators with their versions, and the document
/// @param wording of the questions, the scales and the guidance in it
record SheetStamp(int layout, String choice, String wording) {
    private static final Pattern WRITTEN =
            Pattern.compile("Template " + SheetWords.FORMAT + "/(\\d{1,4}) ([0-9a-f]{16}) ([0-9a-f]{16})");

    static SheetStamp of(SheetChoice choice, Commitments commitments) {
        return new SheetStamp(SheetWords.LAYOUT, hash(choice.lines()), hash(wording(choice, commitments)));
    }

    static Optional<SheetStamp> parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        return written.matches()
                ? Optional.of(new SheetStamp(Integer.parseInt(written.group(1)), written.group(2), written.group(3)))
                : Optional.empty();
    }

    String text() {
        return "Template " + SheetWords.FORMAT + "/" + layout + " " + choice + " " + wording;
    }

    private static List<String> wording(SheetChoice choice, Commitments commitments) {
        return choice.versions().keySet().stream()
                .map(id -> commitments
                        .indicator(new IndicatorId(id))
                        .map(SheetStamp::wording)
                        .orElse(id))
                .toList();
    }

    private static String wording(Indicator indicator) {
        Scale scale = indicator.scale();
        return String.join(
                "\n",
                indicator.name(),
                indicator.question(),
                indicator.guidance(),
                indicator.note(),
                scale == null ? "" : scale.levels().toString());
    }

    private static String hash(List<String> lines) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
