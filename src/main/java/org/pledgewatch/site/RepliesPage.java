package org.pledgewatch.site;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.PublishedArea;
import org.pledgewatch.publication.ReplyClocks;
import org.pledgewatch.vocabulary.AreaCode;

/// Who may reply to what the next edition would say of them, and until when.
public record RepliesPage(Frame frame, Words words, List<Row> rows) {
    public record Row(String state, String href, String opened, String until) {}

    static RepliesPage of(Setting setting, List<ReplyClocks.Running> clocks, Optional<Edition> latest) {
        Words words = setting.words();
        return new RepliesPage(
                Frame.plain(setting, "/replies", words.say("replies.title"), words.say("replies.description")),
                words,
                clocks.stream()
                        .map(clock -> new Row(
                                name(latest, clock.state()),
                                "/states/" + clock.state(),
                                new Phrases(words).day(java.time.LocalDate.ofInstant(clock.openedAt(), ZoneOffset.UTC)),
                                moment(words, clock.lastMinute())))
                        .toList());
    }

    private static String name(Optional<Edition> latest, AreaCode state) {
        return latest.flatMap(edition -> edition.area(state))
                .map(PublishedArea::shortName)
                .orElse(state.value());
    }

    private static String moment(Words words, Instant moment) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", words.locale())
                .withZone(ZoneOffset.UTC)
                .format(moment);
    }
}
