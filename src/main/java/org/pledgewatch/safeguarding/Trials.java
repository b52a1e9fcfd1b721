package org.pledgewatch.safeguarding;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Patterns to be tried at many places of one text. Each looks forward no further than a window.
final class Trials {
    private final int end;
    private final int window;
    private final List<Matcher> matchers;

    Trials(String text, int window, List<Pattern> patterns) {
        this.end = text.length();
        this.window = window;
        this.matchers = patterns.stream()
                .map(pattern -> pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false))
                .toList();
    }

    /// The first that matches from here on and is right.
    Optional<Matcher> at(int from, Predicate<Matcher> isRight) {
        for (Matcher matcher : matchers) {
            matcher.region(from, Math.min(end, from + window));
            if (matcher.lookingAt() && isRight.test(matcher)) {
                return Optional.of(matcher);
            }
        }
        return Optional.empty();
    }
}
