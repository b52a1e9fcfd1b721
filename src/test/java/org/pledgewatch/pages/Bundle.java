package org.pledgewatch.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A bundle of words, and the sources that say them.
///
/// @param folders below `src/main`, of the pages that say its words
public record Bundle(String name, List<String> folders) {
    private static final Pattern ASKED_FOR = Pattern.compile("\"([a-z][a-z0-9]*(?:[./-][a-z0-9-]+)*)\"");
    private static final Pattern BEGINNING = Pattern.compile("\"([a-z][a-z0-9.-]*\\.)\"\\s*\\+");
    private static final Pattern SAID = Pattern.compile("\\b(?:say|marked)\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern KEY = Pattern.compile("(?m)^([a-z][^=\\s]*)=");

    public Bundle(String name, String... folders) {
        this(name, List.of(folders));
    }

    public Set<String> keys() {
        return found(KEY, read(Path.of("src/main/resources/messages", name + ".properties")));
    }

    /// The keys that are said whole.
    public Set<String> said() {
        return found(SAID, sources());
    }

    /// The keys that nothing asks for.
    ///
    /// @param putTogether beginnings of keys to which a word from the data is put
    public Set<String> leftOver(Collection<String> putTogether) {
        Set<String> unused = keys();
        unused.removeAll(found(ASKED_FOR, sources()));
        unused.removeIf(key -> putTogether.stream().anyMatch(key::startsWith));
        return unused;
    }

    /// Every beginning of a key to which the sources put something.
    public Set<String> beginnings() {
        return found(BEGINNING, sources());
    }

    public String sources() {
        StringBuilder text = new StringBuilder();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(Path.of("src/main", folder))) {
                for (Path file : files.filter(one -> one.toString().matches(".*\\.(java|jte)"))
                        .toList()) {
                    text.append(read(file)).append('\n');
                }
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
        return text.toString();
    }

    /// What the pattern's group holds, each once; where it has two groups, whichever was met.
    public static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
