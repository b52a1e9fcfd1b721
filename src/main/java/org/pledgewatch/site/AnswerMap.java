package org.pledgewatch.site;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pledgewatch.atlas.MapSheet;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.PublishedArea;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.publication.PublishedYears;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.Subject;

/// The world map of one indicator: every state filled by its finding and leading to its page. It also holds the fills
/// of every year, for the script that plays them.
final class AnswerMap {
    private AnswerMap() {}

    static Content of(
            Asked asked,
            PublishedIndicator indicator,
            List<PublishedFinding> findings,
            PublishedYears years,
            String summary) {
        MapSheet sheet = sheet(asked, indicator, findings, summary);
        String svg = asked.setting().map().draw(sheet, YearCourse.of(years, indicator));
        return output -> output.writeContent(svg);
    }

    /// One that does not play.
    static Content of(Asked asked, PublishedIndicator indicator, List<PublishedFinding> findings, String summary) {
        String svg = asked.setting().map().draw(sheet(asked, indicator, findings, summary));
        return output -> output.writeContent(svg);
    }

    private static MapSheet sheet(
            Asked asked, PublishedIndicator indicator, List<PublishedFinding> findings, String summary) {
        Words words = asked.words();
        Map<AreaCode, MapSheet.AreaOnMap> areas = new HashMap<>();
        for (PublishedFinding finding : findings) {
            if (finding.subject() instanceof Subject.Area(var code)) {
                String name =
                        asked.edition().area(code).map(PublishedArea::shortName).orElse(code.value());
                areas.put(
                        code,
                        new MapSheet.AreaOnMap(
                                Mark.fill(finding, indicator),
                                words.say(
                                        "map.area",
                                        name,
                                        Mark.of(finding, indicator, asked.phrases(), words)
                                                .word()),
                                asked.to("/states/" + code)));
            }
        }
        return new MapSheet(
                "world",
                words.say(
                        "map.title",
                        indicator.name(),
                        asked.phrases().day(asked.moment().on())),
                summary,
                words.say("map.note"),
                areas,
                Map.of());
    }
}
