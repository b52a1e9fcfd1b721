package org.pledgewatch.dialogue;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Finds e-mail addresses and numbers that may be telephone numbers.
@Component
class ContactsInText implements TextScan {
    private static final Map<String, Pattern> KINDS = Map.of(
            "This looks like an e-mail address. It leads to one person.",
                    Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(\\.[\\w-]{1,63})+"),
            "This looks like a telephone number. It leads to one person.", Pattern.compile("\\+\\d[\\d ()-]{6,20}\\d"));

    @Override
    public Scanned of(String text) {
        List<FreeText.Found> found = KINDS.entrySet().stream()
                .flatMap(kind -> found(kind.getKey(), kind.getValue(), text))
                .toList();
        return new Scanned(found, false);
    }

    private static Stream<FreeText.Found> found(String kind, Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> new FreeText.Found(kind, result.start(), result.end()));
    }
}
