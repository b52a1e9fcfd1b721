package org.pledgewatch.accounts.web;

import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.Deed;
import org.pledgewatch.pages.Words;
import org.springframework.web.util.UriComponentsBuilder;

/// Who saw and did what.
///
/// @param older the address of what was noted before; empty where nothing was
/// @param csv the address of all that is found
public record AuditPage(
        DeskFrame frame,
        Asked asked,
        List<Choice> deeds,
        List<Choice> states,
        List<Row> rows,
        String older,
        String csv) {
    public record Row(String at, String who, String deed, String about, String area, String detail) {}

    /// What is looked for; each is empty for anything.
    ///
    /// @param from the first day, in UTC
    /// @param to the last day, in UTC
    public record Asked(String who, String deed, String about, String state, String from, String to) {
        private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
        private static final LocalDate LATEST = LocalDate.of(9998, 12, 31);

        static Asked of(
                String who, String deed, String about, String state, @Nullable LocalDate from, @Nullable LocalDate to) {
            return new Asked(who.strip(), deed.strip(), about.strip(), state.strip(), text(from), text(to));
        }

        /// No audit speaks of days beyond these, and the database takes not every one.
        private static String text(@Nullable LocalDate day) {
            return day == null
                    ? ""
                    : (day.isBefore(EARLIEST) ? EARLIEST : day.isAfter(LATEST) ? LATEST : day).toString();
        }

        Audit.Search search(@Nullable Long before, int most) {
            return new Audit.Search(who, deed, about, state, startOf(from, 0), startOf(to, 1), before, most);
        }

        private static @Nullable Instant startOf(String day, int daysLater) {
            return day.isEmpty()
                    ? null
                    : LocalDate.parse(day)
                            .plusDays(daysLater)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
        }

        String address(String path, long before) {
            Map<String, String> said = new LinkedHashMap<>();
            said.put("who", who);
            said.put("deed", deed);
            said.put("about", about);
            said.put("state", state);
            said.put("from", from);
            said.put("to", to);
            said.put("before", before > 0 ? String.valueOf(before) : "");
            UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
            said.forEach((name, value) -> {
                if (!value.isEmpty()) {
                    address.queryParam(name, "{" + name + "}");
                }
            });
            return address.encode().buildAndExpand(said).toUriString();
        }
    }

    static AuditPage of(DeskFrame frame, Asked asked, List<Choice> states, List<Audit.Noted> found, int most) {
        boolean more = found.size() == most;
        return new AuditPage(
                frame,
                asked,
                withAsked(deeds(frame.words()), asked.deed()),
                withAsked(states, asked.state()),
                found.stream().map(noted -> row(frame.words(), noted)).toList(),
                more ? asked.address("/desk/audit", found.getLast().number()) : "",
                asked.address("/desk/audit.csv", 0));
    }

    private static List<Choice> deeds(Words words) {
        return words.known("deed.").stream()
                .map(word -> new Choice(word, words.say("deed." + word)))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(words.locale())))
                .toList();
    }

    /// An older release may have noted what this one does not know.
    private static List<Choice> withAsked(List<Choice> choices, String asked) {
        boolean known = asked.isEmpty() || choices.stream().map(Choice::value).anyMatch(asked::equals);
        return known
                ? choices
                : Stream.concat(choices.stream(), Stream.of(new Choice(asked, asked)))
                        .toList();
    }

    private static Row row(Words words, Audit.Noted noted) {
        Deed deed = noted.deed();
        String key = "deed." + deed.word();
        return new Row(
                Moments.told(noted.at(), words.locale()),
                deed.who() == null ? "" : deed.who().value(),
                words.knows(key) ? words.say(key) : deed.word(),
                deed.about(),
                deed.area() == null ? "" : deed.area().value(),
                deed.detail());
    }
}
