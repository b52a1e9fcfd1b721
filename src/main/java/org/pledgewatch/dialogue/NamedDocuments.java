package org.pledgewatch.dialogue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.vocabulary.DocumentNumber;

/// Documents that a reply names: by number where the catalogue has them, by address where not.
final class NamedDocuments {
    private static final int MOST = 10;
    private static final int LONGEST_ADDRESS = 500;

    private NamedDocuments() {}

    /// Whether it holds nothing but numbers that documents can have.
    static boolean areNumbers(String typed) {
        List<String> parts = parts(typed, "[\\s,;]+");
        return parts.size() <= MOST && parts.stream().allMatch(part -> part.matches("[1-9]\\d{0,7}"));
    }

    /// Empty where one is no number of the catalogue.
    static Optional<List<DocumentNumber>> numbers(String typed, Catalogue catalogue) {
        List<String> parts = parts(typed, "[\\s,;]+");
        if (!areNumbers(typed)) {
            return Optional.empty();
        }
        List<DocumentNumber> numbers = parts.stream()
                .map(part -> new DocumentNumber(Integer.parseInt(part)))
                .distinct()
                .toList();
        return numbers.stream().allMatch(number -> catalogue.document(number).isPresent())
                ? Optional.of(numbers)
                : Optional.empty();
    }

    /// Empty where one is no address of the web.
    static Optional<List<String>> addresses(String typed) {
        List<String> parts = parts(typed, "\\s+");
        return parts.size() <= MOST && parts.stream().allMatch(NamedDocuments::isAddress)
                ? Optional.of(parts.stream().distinct().toList())
                : Optional.empty();
    }

    private static List<String> parts(String typed, String between) {
        return Arrays.stream(typed.strip().split(between))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static boolean isAddress(String text) {
        try {
            URI address = new URI(text);
            return text.length() <= LONGEST_ADDRESS
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getHost().contains(".")
                    && address.getUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
