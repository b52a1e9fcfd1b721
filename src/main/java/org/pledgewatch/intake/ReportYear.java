package org.pledgewatch.intake;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Of which year a file speaks: the year that most of its countries name first.
final class ReportYear {
    private static final Pattern IN_A_NAME = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");

    private final Map<Integer, Integer> votes = new TreeMap<>();

    void hear(OptionalInt year) {
        year.ifPresent(one -> votes.merge(one, 1, Integer::sum));
    }

    /// The year named by more than half of those that name one.
    OptionalInt majority() {
        int all = votes.values().stream().mapToInt(Integer::intValue).sum();
        return votes.entrySet().stream()
                .filter(entry -> 2 * entry.getValue() > all)
                .mapToInt(Map.Entry::getKey)
                .findFirst();
    }

    /// The last day of the year: what is found in a year is seen to hold at its end.
    static LocalDate lastDay(int year) {
        return LocalDate.of(year, 12, 31);
    }

    /// `2018 (130), 2017 (2)`, or that nobody names one.
    String told() {
        return votes.isEmpty()
                ? "none at all"
                : votes.entrySet().stream()
                        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                        .limit(3)
                        .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                        .collect(Collectors.joining(", "));
    }

    /// The only year in a file's name.
    static OptionalInt inName(String fileName) {
        Matcher year = IN_A_NAME.matcher(fileName);
        if (!year.find()) {
            return OptionalInt.empty();
        }
        int found = Integer.parseInt(year.group(1));
        return year.find() ? OptionalInt.empty() : OptionalInt.of(found);
    }
}
