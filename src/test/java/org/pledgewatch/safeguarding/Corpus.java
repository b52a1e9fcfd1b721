package org.pledgewatch.safeguarding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pledgewatch.vocabulary.Table;

/// The sample texts in `src/test/resources/safeguarding/`. All persons, numbers and addresses in them are made up.
/// Invisible characters are written as `\u200b` and the like.
final class Corpus {
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");

    private Corpus() {}

    record Sample(String kind, String language, String text) {}

    static List<Sample> stops() {
        return read("stops.csv");
    }

    static List<Sample> passes() {
        return read("passes.csv");
    }

    static List<Sample> disclosures() {
        return read("disclosures.csv");
    }

    private static List<Sample> read(String name) {
        try (InputStream file = Corpus.class.getResourceAsStream("/safeguarding/" + name)) {
            if (file == null) {
                throw new IllegalStateException("no " + name);
            }
            return Table.read(file.readAllBytes()).rows().stream()
                    .map(row -> new Sample(row.textIfThere("kind"), row.text("language"), plain(row.text("text"))))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String plain(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(one -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(one.group(1), 16))));
    }
}
